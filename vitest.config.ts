import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          setupFiles: ["packages/testkit/src/seed.ts"],
          include: ["packages/*/src/**/*.test.ts", "tools/**/*.test.ts"],
          exclude: ["**/*.slow.test.ts"],
        },
      },
      { test: { name: "slow", include: ["packages/*/src/**/*.slow.test.ts"], testTimeout: 240_000 } },
    ],
    testTimeout: 20_000,
  },
})
