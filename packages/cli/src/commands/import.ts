// `walkaway import FILE`: an export into an organisation that has no deals yet, or again into its own. The same file twice changes nothing.

import type { Storage } from "@walkaway/desk/storage"
import { refuse } from "@walkaway/engine"
import type { Command } from "commander"
import { type Outcome, type Shell, said } from "../shell.ts"
import { importedText } from "../words/upkeep.ts"
import type { Run } from "./catalogue.ts"
import { checkFile, complaintAbout, type DataOptions, houseMeant, takesData, withData } from "./data-options.ts"
import { asJson } from "./deal-options.ts"

interface ImportOptions extends DataOptions {
  readonly organisation?: string
}

const imported = async (storage: Storage, file: string, options: ImportOptions): Promise<Outcome> => {
  const { exportedOrganisation, housesOf, importFromFile } = await import("@walkaway/desk/upkeep")
  const from = await exportedOrganisation(file)
  if (!from.ok) return refuse([complaintAbout(file, from.error)])
  const houses = await housesOf(storage)
  const own = houses.find(({ id }) => id === from.value.id)
  const house = houseMeant(houses, options.organisation ?? own?.id)
  if (!house.ok) return house
  const done = await importFromFile(storage, house.value.id, file)
  if (!done.ok) return refuse([complaintAbout(file, done.error)])
  const { added, known } = done.value
  return said(
    options.json ? asJson({ organisation: house.value, added, known }) : importedText(house.value.name, added, known),
  )
}

const work = async (file: string, options: ImportOptions, shell: Shell): Promise<Outcome> => {
  const wrong = await checkFile(file)
  if (wrong.length > 0) return refuse(wrong)
  return await withData(options, shell, {}, (storage) => imported(storage, file, options))
}

export const define = (command: Command, run: Run): void => {
  takesData(command.argument("<file>", "what walkaway export wrote"), ["walkaway import hartley-lane.jsonl"])
    .option("--organisation <name>", "into which, by name or id; else the export's own, else the only one")
    .action((file: string, options: ImportOptions) => run((shell) => work(file, options, shell)))
}
