// A shell of strings: what a command reads is given, what it writes is kept. For tests.

import { readFile, realpath } from "node:fs/promises"
import { resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { listFolder } from "./real-shell.ts"
import type { FolderEntry, Screen, Shell } from "./shell.ts"

export interface StringShell extends Shell {
  readonly written: { out: string; err: string; files: Record<string, string> }
}

export interface StringShellOptions {
  /** What stands on standard input. */
  readonly input?: string
  readonly columns?: number
  /** Files by path; other paths are read from the disk. */
  readonly files?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  readonly fetch?: typeof fetch
  readonly now?: Date
}

/** No test reaches a desk that it did not bring. */
const noNetwork: typeof fetch = async () => {
  throw new TypeError("fetch failed", { cause: Object.assign(new Error("refused"), { code: "ECONNREFUSED" }) })
}

const HOME = "/home/tester"

/** Relative paths start at the root of the project, wherever the tests are started. */
const ROOT = fileURLToPath(new URL("../../..", import.meta.url))

export const stringShell = (options: StringShellOptions = {}): StringShell => {
  const { input = "", columns = 80, files = {}, env = {}, fetch: fetchIt = noNetwork, now = new Date() } = options
  const written: StringShell["written"] = { out: "", err: "", files: {} }
  const screen = (key: "out" | "err"): Screen => ({
    write: (text) => {
      written[key] += text
    },
    writeBytes: async (bytes) => {
      written[key] += new TextDecoder().decode(bytes)
    },
    isTerminal: false,
    columns,
    colours: false,
  })
  const readFileOf = async (path: string) => files[path] ?? (await readFile(resolve(ROOT, path), "utf8"))
  /** Folders of given files first, then those of the disk. */
  const listFolderOf = async (path: string): Promise<readonly FolderEntry[]> => {
    const inside = Object.keys(files).filter((file) => file.startsWith(`${path}/`))
    if (inside.length === 0) return listFolder(resolve(ROOT, path))
    const names = [...new Set(inside.map((file) => file.slice(path.length + 1).split("/")[0]))].sort()
    return names.map((name) => {
      const text = files[`${path}/${name}`]
      return { name, isFolder: text === undefined, bytes: Buffer.byteLength(text ?? "") }
    })
  }
  return {
    written,
    out: screen("out"),
    err: screen("err"),
    readFile: readFileOf,
    readInput: async () => input,
    readInputBytes: async function* () {
      const bytes = new TextEncoder().encode(input)
      for (let from = 0; from < bytes.length; from += 997) yield bytes.subarray(from, from + 997)
    },
    readPieces: async function* (path) {
      const text = path === undefined ? input : await readFileOf(path)
      // Small and odd, so that every border of pieces falls somewhere unpleasant.
      for (let from = 0; from < text.length; from += 997) yield text.slice(from, from + 997)
    },
    listFolder: listFolderOf,
    realPath: async (path) =>
      Object.keys(files).some((file) => file.startsWith(`${path}/`)) ? path : await realpath(resolve(ROOT, path)),
    writeWhole: async (path, text) => {
      written.files[path] = text
    },
    writePrivate: async (path, text) => {
      written.files[path] = text
    },
    pause: async () => true,
    debug: false,
    env,
    home: HOME,
    fetch: fetchIt,
    now: () => now,
  }
}
