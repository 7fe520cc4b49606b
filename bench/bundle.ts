// What a browser would load of the engine: everything behind its main door, minified and compressed.

import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"
import { build } from "esbuild"
import type { Figures } from "./history.ts"

const entry = fileURLToPath(new URL("../packages/engine/src/index.ts", import.meta.url))

/** Kilobytes (1,000 bytes) of the bundle, compressed and not, and the share of numeric libraries before compression. */
export const measureBundle = async (): Promise<Figures> => {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2023",
    write: false,
    metafile: true,
    logLevel: "silent",
  })
  const [{ contents }] = outputFiles
  const [output] = Object.values(metafile.outputs)
  const libraries = Object.entries(output.inputs)
    .filter(([path]) => path.includes("node_modules"))
    .reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0)
  return {
    "gzip kB": gzipSync(contents, { level: 9 }).length / 1000,
    "minified kB": contents.length / 1000,
    "of it libraries kB": libraries / 1000,
  }
}
