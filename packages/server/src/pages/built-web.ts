// The built screens, read once at start: every file with what it weighs plain and compressed, its type, and how long it may be kept. Hashed
// names below /assets/ never change and are kept for good; everything else is asked for anew and mostly answered "unchanged". A
// folder of a few megabytes fits in memory, and a path can only be one of those that were read, so none leads out of it.

import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { extname, join, relative, sep } from "node:path"
import { fileURLToPath } from "node:url"

export type Bytes = Uint8Array<ArrayBuffer>

export interface Page {
  readonly type: string
  readonly cacheControl: string
  readonly etag: string
  readonly plain: Bytes
  readonly brotli?: Bytes
  readonly gzip?: Bytes
}

export interface BuiltWeb {
  readonly index: Page
  /** By path, "/assets/main-3f2a.js". */
  readonly files: ReadonlyMap<string, Page>
}

export const HTML = "text/html; charset=utf-8"
export const CSS = "text/css; charset=utf-8"

const TYPES: Readonly<Record<string, string>> = {
  ".css": CSS,
  ".html": HTML,
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".woff2": "font/woff2",
}

export const FOR_GOOD = "public, max-age=31536000, immutable"
const ANEW = "no-cache"

const typeOf = (path: string): string => TYPES[extname(path)] ?? "application/octet-stream"

const etagOf = (bytes: Uint8Array): string => `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`

/** A page out of a text of our own, which is not compressed. */
export const pageOfText = (type: string, text: string): Page => {
  const plain = new TextEncoder().encode(text)
  return { type, cacheControl: ANEW, etag: etagOf(plain), plain }
}

const bytesOf = (file: string): Bytes => new Uint8Array(readFileSync(file))

const compressedIn = (file: string): Pick<Page, "brotli" | "gzip"> => ({
  ...(existsSync(`${file}.br`) && { brotli: bytesOf(`${file}.br`) }),
  ...(existsSync(`${file}.gz`) && { gzip: bytesOf(`${file}.gz`) }),
})

const pageOfFile = (file: string, path: string): Page => {
  const plain = bytesOf(file)
  const cacheControl = path.startsWith("/assets/") ? FOR_GOOD : ANEW
  return { type: typeOf(path), cacheControl, etag: etagOf(plain), plain, ...compressedIn(file) }
}

/** Marks of the build, and the compressed twins, which go out under the name of their original. */
const isServed = (path: string): boolean => !/(^|\/)\./.test(path) && !/\.(br|gz)$/.test(path)

/** Undefined: the screens were not built. */
export const readBuiltWeb = (folder: URL): BuiltWeb | undefined => {
  const root = fileURLToPath(folder)
  if (!existsSync(join(root, "index.html"))) return undefined
  const files = new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file, relative(root, file).split(sep).join("/")] as const)
      .filter(([, path]) => isServed(path))
      .map(([file, path]) => [`/${path}`, pageOfFile(file, `/${path}`)]),
  )
  return { files, index: files.get("/index.html")! }
}
