// `walkaway restore FILE`: a backup into an empty database. Never over something that is there.

import { refuse } from "@walkaway/engine"
import type { Command } from "commander"
import { type Outcome, type Shell, said } from "../shell.ts"
import { restoredText } from "../words/upkeep.ts"
import type { Run } from "./catalogue.ts"
import { checkFile, complaintAbout, type DataOptions, takesData, withData } from "./data-options.ts"
import { asJson } from "./deal-options.ts"

const work = async (file: string, options: DataOptions, shell: Shell): Promise<Outcome> => {
  const wrong = await checkFile(file)
  if (wrong.length > 0) return refuse(wrong)
  return await withData(options, shell, { mayBeNew: true }, async (storage) => {
    const { restoreFromFile } = await import("@walkaway/desk/upkeep")
    const restored = await restoreFromFile(storage, file)
    if (!restored.ok) return refuse([complaintAbout(file, restored.error)])
    const { madeAt, counts } = restored.value
    return said(options.json ? asJson(restored.value) : restoredText(madeAt, counts.events ?? 0))
  })
}

export const define = (command: Command, run: Run): void => {
  takesData(command.argument("<file>", "what walkaway backup wrote"), [
    "walkaway restore desk.backup --data ~/.walkaway/restored",
    "walkaway restore desk.backup --database postgres://desk@localhost/empty",
  ]).action((file: string, options: DataOptions) => run((shell) => work(file, options, shell)))
}
