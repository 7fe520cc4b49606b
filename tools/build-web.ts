// Builds the screens, compresses what compresses (the server sends the smallest form that a browser takes), says from which sources it was,
// and only then puts them into packages/web/dist: a build that breaks off, or two at once, leave a whole one standing. Started by
// tools/ensure.mjs when needed, or by hand:
//
//   node tools/run.mjs tools/build-web.ts

import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"
import { fileURLToPath } from "node:url"
import { brotliCompressSync, constants, gzipSync } from "node:zlib"
import { build } from "vite"
import { builtFolder, sourcesOfWeb } from "./web-built.mjs"

const COMPRESSES = /\.(js|css|html|svg|webmanifest|json|txt)$/
/** Below it the headers weigh more than what is saved. */
const WORTH_IT_BYTES = 512

const compress = (path: string): void => {
  const plain = readFileSync(path)
  if (plain.length < WORTH_IT_BYTES) return
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
  writeFileSync(`${path}.br`, brotliCompressSync(plain, { params }))
  writeFileSync(`${path}.gz`, gzipSync(plain, { level: constants.Z_BEST_COMPRESSION }))
}

const web = fileURLToPath(new URL("../packages/web/", import.meta.url))
const workplace = join(web, ".cache", String(process.pid))
const fresh = join(workplace, "dist")

const make = async (): Promise<void> => {
  // Before the build: a file that is saved while it runs must not pass for built.
  const sources = sourcesOfWeb()
  await build({ configFile: join(web, "vite.config.ts"), logLevel: "warn", build: { outDir: fresh } })
  for (const entry of readdirSync(fresh, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && COMPRESSES.test(entry.name)) compress(join(entry.parentPath, entry.name))
  }
  writeFileSync(join(fresh, ".built-from"), sources)
}

const putInPlace = (): void => {
  mkdirSync(builtFolder, { recursive: true })
  renameSync(builtFolder, join(workplace, "old"))
  renameSync(fresh, builtFolder)
}

try {
  await make()
  putInPlace()
} finally {
  rmSync(workplace, { recursive: true, force: true })
}
