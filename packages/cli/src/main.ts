// The command line: builds the real shell and hands over. Nothing is decided here. Node's compile cache makes the second start
// twice as fast; it is only a cache.

import { enableCompileCache } from "node:module"
import type { Shell } from "./shell.ts"

enableCompileCache?.()

const { realShell } = await import("./real-shell.ts")
const { runCommandLine } = await import("./command-line.ts")

const shell: Shell = realShell()
process.exitCode = await runCommandLine(process.argv.slice(2), shell)
