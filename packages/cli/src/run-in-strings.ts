// One command line in a shell of strings: what it wrote and how it ended. For tests.

import { runCommandLine } from "./command-line.ts"
import { type StringShellOptions, stringShell } from "./string-shell.ts"

export interface Ran {
  readonly status: number
  readonly out: string
  readonly err: string
  readonly files: Readonly<Record<string, string>>
}

/** Runs `walkaway ...args` in this process. */
export const run = async (args: readonly string[], options: StringShellOptions = {}): Promise<Ran> => {
  const shell = stringShell(options)
  const status = await runCommandLine(args, shell)
  return { status, ...shell.written }
}
