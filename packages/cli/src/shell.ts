// Everything that a command touches outside its own memory: where text comes from and goes to. `main.ts` makes the
// real one; tests make one of strings. Commands get it as an argument, so nothing below `main.ts` knows `process`.

import { ok, type Result } from "@walkaway/engine"
import type { Complaint } from "./input/complaint.ts"

/** Where a command writes, and how it may look there. */
export interface Screen {
  write(text: string): void
  /** UTF-8 that is encoded already; resolves when the bytes have gone on their way and may be changed. */
  writeBytes(bytes: Uint8Array): Promise<void>
  /** A person is reading, not a file or another program. */
  readonly isTerminal: boolean
  /** Characters in a row. */
  readonly columns: number
  readonly colours: boolean
}

/** A file or folder in a folder. */
export interface FolderEntry {
  readonly name: string
  readonly isFolder: boolean
  /** Of a file. */
  readonly bytes: number
}

export interface Shell {
  readonly out: Screen
  readonly err: Screen
  /** Rejects with Node's own error (code ENOENT and so on). */
  readFile(path: string): Promise<string>
  readInput(): Promise<string>
  /** Standard input as it comes, not decoded. */
  readInputBytes(): AsyncIterable<Uint8Array>
  /** A text in pieces, for what may be larger than memory; of standard input without a path. Rejects like `readFile`. */
  readPieces(path: string | undefined): AsyncIterable<string>
  /** What stands in a folder, links followed, by name. Rejects like `readFile` (ENOTDIR where it is a file). */
  listFolder(path: string): Promise<readonly FolderEntry[]>
  /** Where a path leads to, links followed. Rejects like `readFile`. */
  realPath(path: string): Promise<string>
  /** All of it or nothing: readers never see half a file. */
  writeWhole(path: string, text: string): Promise<void>
  /** Writes a file that only this person can read, and its folder with it. */
  writePrivate(path: string, text: string): Promise<void>
  /** Waits until the reader wants to go on, false when he wants to stop; at once when nobody is there. */
  pause(prompt: string): Promise<boolean>
  /** Show the stack of a bug. */
  readonly debug: boolean
  readonly env: Readonly<Record<string, string | undefined>>
  /** The home folder of this person. */
  readonly home: string
  readonly fetch: typeof fetch
  now(): Date
}

/** What a command gives back: the text for standard output, or what is wrong with its input; and a status where the usual one is wrong. */
export type Outcome = Result<string, readonly Complaint[]> & { readonly status?: number }

export const said = (text: string): Outcome => ok(text.endsWith("\n") ? text : `${text}\n`)

/** Something to say although it did not go well. */
export const saidBut = (text: string, status: number): Outcome => ({ ...said(text), status })

/** Exit statuses that scripts rely on. */
export const EXIT = { done: 0, fault: 1, badInput: 2 } as const
