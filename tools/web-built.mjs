// Whether the screens in packages/web/dist are those of the sources that lie here: one digest over everything that they are built from, kept
// beside them. Contents, not times of files, since a checkout touches times. Runs under whatever Node is there and without any package.
import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join, relative, sep } from "node:path"
import { fileURLToPath } from "node:url"

const root = join(dirname(fileURLToPath(import.meta.url)), "..")

/** Folders and files; tests, and what they share, do not reach the screens. */
export const builtFrom = [
  "examples/scenarios",
  "package-lock.json",
  "tools/build-web.ts",
  "packages/contract/src",
  "packages/engine/src",
  "packages/web/build",
  "packages/web/public",
  "packages/web/src",
  "packages/web/index.html",
  "packages/web/package.json",
  "packages/web/vite.config.ts",
]

const IS_OF_TESTS = /\.test\.tsx?$|[\\/]testing[\\/]/

export const builtFolder = join(root, "packages", "web", "dist")

const mark = join(builtFolder, ".built-from")

const filesBelow = (path) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => !IS_OF_TESTS.test(file))

/** Digest of the sources, by names and contents. */
export const sourcesOfWeb = () => {
  const all = builtFrom
    .map((path) => join(root, path))
    .flatMap((path) => {
      if (!existsSync(path)) return []
      return /\.[a-z]+$/.test(path) ? [path] : filesBelow(path)
    })
  const hash = createHash("sha256")
  for (const path of all.sort()) {
    hash.update(relative(root, path).split(sep).join("/")).update("\0")
    hash.update(createHash("sha256").update(readFileSync(path)).digest())
  }
  return hash.digest("hex")
}

export const isWebBuilt = () => existsSync(mark) && readFileSync(mark, "utf8") === sourcesOfWeb()
