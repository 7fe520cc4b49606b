// The process of the desk. Node's compile cache makes every start after the first a quarter faster; it is only a cache, so where it
// cannot be written nothing is lost.

import { enableCompileCache } from "node:module"
import { fileURLToPath } from "node:url"

enableCompileCache(fileURLToPath(new URL("../../../node_modules/.cache/compile", import.meta.url)))

const { runDesk } = await import("./run-desk.ts")
await runDesk()
