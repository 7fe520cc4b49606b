// What comes over the line until the deal room is there: scripts (those of the worker as well), styles and fonts, each as it is compressed at
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
  readonly styles: readonly Loaded[]
  readonly fonts: readonly Loaded[]
}

const sizeOf = (path: string): number => {
  const bytes = readFileSync(new URL(`.${path}`, BUILT_WEB))
  return extname(path) === ".woff2" ? bytes.length : gzipSync(bytes, { level: 9 }).length
}

/** Listens from now on; what the service worker fetches for later is not the page's. */
export const weighed = (page: Page): (() => Weight) => {
  const paths = new Set<string>()
  page.on("requestfinished", (request) => paths.add(new URL(request.url()).pathname))
  const loaded = (extension: string): readonly Loaded[] =>
    [...paths]
      .filter((path) => extname(path) === extension && path !== "/sw.js")
      .map((path) => ({ path, size: sizeOf(path) }))
      .sort((one, other) => other.size - one.size)
  return () => ({ scripts: loaded(".js"), styles: loaded(".css"), fonts: loaded(".woff2") })
}

export const kilobytes = (all: readonly Loaded[]): number => all.reduce((sum, { size }) => sum + size, 0) / 1000

export const listed = (all: readonly Loaded[]): string =>
  all.map(({ path, size }) => `  ${(size / 1000).toFixed(1).padStart(8)} kB  ${path}`).join("\n")
