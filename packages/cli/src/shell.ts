// Everything that a command touches outside its own memory: where text comes from and goes to. `main.ts` makes the
// real one; tests make one of strings. Commands get it as an argument, so nothing below `main.ts` knows `process`.

import { ok, type Result } from "@walkaway/engine"
import type { Complaint } from "./input/complaint.ts"

/** Where a command writes, and how it may look there. */
export interface Screen {
  write(text: string): void
  /** A person is reading, not a file or another program. */
  readonly isTerminal: boolean
  /** Characters in a row. */
  readonly columns: number
  readonly colours: boolean
}

export interface Shell {
  readonly out: Screen
  readonly err: Screen
  /** Rejects with Node's own error (code ENOENT and so on). */
  readFile(path: string): Promise<string>
  readInput(): Promise<string>
  /** All of it or nothing: readers never see half a file. */
  writeWhole(path: string, text: string): Promise<void>
  /** Waits until the reader wants to go on, false when he wants to stop; at once when nobody is there. */
  pause(prompt: string): Promise<boolean>
  /** Show the stack of a bug. */
  readonly debug: boolean
}

/** What a command gives back: the text for standard output, or what is wrong with its input. */
export type Outcome = Result<string, readonly Complaint[]>

export const said = (text: string): Outcome => ok(text.endsWith("\n") ? text : `${text}\n`)

/** Exit statuses that scripts rely on. */
export const EXIT = { done: 0, fault: 1, badInput: 2 } as const
