// What comes over the line until the deal room is there: scripts, styles and fonts, and the scripts (the engine's worker) that follow, each as it is compressed at
// best with gzip; fonts are compressed by themselves.

import { readFileSync } from "node:fs"
import { extname } from "node:path"
import { gzipSync } from "node:zlib"
import type { Page } from "playwright-core"
import { BUILT_WEB } from "../../packages/web/src/built.ts"

export interface Loaded {
  readonly path: string
  /** Bytes. */
  readonly size: number
}

export interface Weight {
  readonly scripts: readonly Loaded[]
  /** Scripts that come once the room is shown: the engine's worker, the sheets. */
  readonly later: readonly Loaded[]
  readonly styles: readonly Loaded[]
  readonly fonts: readonly Loaded[]
}

const sizeOf = (path: string): number => {
  const bytes = readFileSync(new URL(`.${path}`, BUILT_WEB))
  return extname(path) === ".woff2" ? bytes.length : gzipSync(bytes, { level: 9 }).length
}

/** What the page had asked for when it was painted; what came afterwards, while somebody looks at it, stands apart. */
export const weighed = async (page: Page, shownAt: number): Promise<Weight> => {
  const asked = await page.evaluate<{ readonly path: string; readonly at: number }[]>(
    "performance.getEntriesByType('resource').map(({ name, startTime }) => ({ path: new URL(name).pathname, at: startTime }))",
  )
  const loaded = (extension: string, holds: (at: number) => boolean): readonly Loaded[] =>
    [...new Set(asked.filter(({ path, at }) => extname(path) === extension && holds(at)).map(({ path }) => path))]
      .filter((path) => path !== "/sw.js")
      .map((path) => ({ path, size: sizeOf(path) }))
      .sort((one, other) => other.size - one.size)
  const before = (at: number) => at < shownAt
  return {
    scripts: loaded(".js", before),
    later: loaded(".js", (at) => !before(at)),
    styles: loaded(".css", before),
    fonts: loaded(".woff2", before),
  }
}

export const kilobytes = (all: readonly Loaded[]): number => all.reduce((sum, { size }) => sum + size, 0) / 1000

export const listed = (all: readonly Loaded[]): string =>
  all.map(({ path, size }) => `  ${(size / 1000).toFixed(1).padStart(8)} kB  ${path}`).join("\n")
