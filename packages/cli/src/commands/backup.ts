// `walkaway backup [FILE]`: everything the desk holds, in one file that any Walkaway of this version or later can restore.

import { refuse } from "@walkaway/engine"
import type { Command } from "commander"
import { type Outcome, type Shell, said } from "../shell.ts"
import { backedUpText } from "../words/upkeep.ts"
import type { Run } from "./catalogue.ts"
import { checkPlace, type DataOptions, takesData, withData } from "./data-options.ts"
import { asJson } from "./deal-options.ts"

/** `walkaway-2026-11-24-1030.backup`: no two within a minute. */
const nameAt = (now: Date): string => {
  const text = now.toISOString()
  return `walkaway-${text.slice(0, 10)}-${text.slice(11, 13)}${text.slice(14, 16)}.backup`
}

const work = async (file: string | undefined, options: DataOptions, shell: Shell): Promise<Outcome> => {
  const path = file ?? nameAt(shell.now())
  const wrong = await checkPlace(path)
  if (wrong.length > 0) return refuse(wrong)
  return await withData(options, shell, {}, async (storage) => {
    const { backupToFile } = await import("@walkaway/desk/upkeep")
    const bytes = await backupToFile(storage, path, shell.now())
    return said(options.json ? asJson({ file: path, bytes }) : backedUpText(path, bytes))
  })
}

export const define = (command: Command, run: Run): void => {
  takesData(command.argument("[file]", "where to; a name with the day and the time when left out"), [
    "walkaway backup",
    "walkaway backup /mnt/backups/desk.backup --database $DATABASE_URL",
  ]).action((file: string | undefined, options: DataOptions) => run((shell) => work(file, options, shell)))
}
