// Writes the next migration from the tables: `npx drizzle-kit generate --name <what>` in this folder; `--custom` for one by hand.

import { defineConfig } from "drizzle-kit"

export default defineConfig({
  dialect: "postgresql",
  schema: "./src/storage/{tables,account-tables}.ts",
  out: "./src/storage/migrations",
})
