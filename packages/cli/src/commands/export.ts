// `walkaway export [FILE]`: everything of one organisation as JSON Lines, or its closed deals as a negotiation log; to standard output when
// no file is named.

import type { Storage } from "@walkaway/desk/storage"
import { ok, refuse } from "@walkaway/engine"
import type { Command } from "commander"
import { type Outcome, type Shell, said } from "../shell.ts"
import { exportedText, negotiationsText } from "../words/upkeep.ts"
import type { Run } from "./catalogue.ts"
import { checkPlace, type DataOptions, houseMeant, takesData, withData } from "./data-options.ts"
import { asJson } from "./deal-options.ts"

interface ExportOptions extends DataOptions {
  readonly organisation?: string
  readonly negotiations?: boolean
}

/** Who exports when it is done on the machine itself. */
const AT_MACHINE = { kind: "desk", id: "machine" } as const

const exported = async (
  storage: Storage,
  file: string | undefined,
  options: ExportOptions,
  shell: Shell,
): Promise<Outcome> => {
  const { exportNegotiations, exportOrganisation, housesOf, linesToFile } = await import("@walkaway/desk/upkeep")
  const house = houseMeant(await housesOf(storage), options.organisation)
  if (!house.ok) return house
  const { id, name } = house.value
  const write = options.negotiations ? exportNegotiations : exportOrganisation
  const lines = write({ storage, clock: () => shell.now() }, { organisationId: id, actor: AT_MACHINE })
  if (file === undefined) {
    for await (const line of lines) shell.out.write(`${line}\n`)
    return ok("")
  }
  const bytes = await linesToFile(file, lines)
  if (options.json) return said(asJson({ file, bytes, organisation: house.value }))
  return said(options.negotiations ? negotiationsText(file, bytes) : exportedText(name, file, bytes))
}

const work = async (file: string | undefined, options: ExportOptions, shell: Shell): Promise<Outcome> => {
  const wrong = file === undefined ? [] : await checkPlace(file)
  if (wrong.length > 0) return refuse(wrong)
  return await withData(options, shell, {}, (storage) => exported(storage, file, options, shell))
}

export const define = (command: Command, run: Run): void => {
  takesData(command.argument("[file]", "where to; standard output when left out"), [
    "walkaway export hartley-lane.jsonl --organisation 'Hartley Lane Motors'",
    "walkaway export --negotiations closed-deals.jsonl",
  ])
    .option("--organisation <name>", "name or id; needed where there are several")
    .option("--negotiations", "only the closed deals, as a log that walkaway replay reads")
    .action((file: string | undefined, options: ExportOptions) => run((shell) => work(file, options, shell)))
}
