// A shell of strings: what a command reads is given, what it writes is kept. For tests.

import { readFile } from "node:fs/promises"
import { resolve } from "node:path"
import { fileURLToPath } from "node:url"
import type { Screen, Shell } from "./shell.ts"

export interface StringShell extends Shell {
  readonly written: { out: string; err: string; files: Record<string, string> }
}

export interface StringShellOptions {
  /** What stands on standard input. */
  readonly input?: string
  readonly columns?: number
  /** Files by path; other paths are read from the disk. */
  readonly files?: Readonly<Record<string, string>>
}

/** Relative paths start at the root of the project, wherever the tests are started. */
const ROOT = fileURLToPath(new URL("../../..", import.meta.url))

export const stringShell = ({ input = "", columns = 80, files = {} }: StringShellOptions = {}): StringShell => {
  const written: StringShell["written"] = { out: "", err: "", files: {} }
  const screen = (key: "out" | "err"): Screen => ({
    write: (text) => {
      written[key] += text
    },
    isTerminal: false,
    columns,
    colours: false,
  })
  return {
    written,
    out: screen("out"),
    err: screen("err"),
    readFile: async (path) => files[path] ?? (await readFile(resolve(ROOT, path), "utf8")),
    readInput: async () => input,
    writeWhole: async (path, text) => {
      written.files[path] = text
    },
    pause: async () => true,
    debug: false,
  }
}
