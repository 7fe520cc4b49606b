// `walkaway schema [NAME]`: the JSON Schema of a format, or the list of formats.

import { jsonSchemaOf, nearestWord, SCHEMA_NAMES, SCHEMA_PURPOSES, type SchemaName } from "@walkaway/contract"
import { refuse } from "@walkaway/engine"
import type { Command } from "commander"
import { type Outcome, said } from "../shell.ts"
import { columnsOf } from "../terminal/layout.ts"
import type { Run } from "./catalogue.ts"
import { asJson } from "./deal-options.ts"

const listed = (): string =>
  columnsOf(
    SCHEMA_NAMES.map((name) => [name, SCHEMA_PURPOSES[name]]),
    ["left", "left"],
  )

const isName = (name: string): name is SchemaName => SCHEMA_NAMES.some((known) => known === name)

const work = (name: string | undefined, json: boolean): Outcome => {
  if (name === undefined) return said(json ? asJson(SCHEMA_NAMES) : listed())
  if (isName(name)) return said(asJson(jsonSchemaOf(name)))
  const meant = nearestWord(name, SCHEMA_NAMES)
  return refuse([
    {
      place: "schema NAME",
      message: `There is no format "${name}".`,
      remedy: meant ? `Did you mean "${meant}"?` : `Known: ${SCHEMA_NAMES.join(", ")}.`,
    },
  ])
}

export const define = (command: Command, run: Run): void => {
  command
    .argument("[name]", `one of ${SCHEMA_NAMES.join(", ")}; without it the list`)
    .option("--json", "the list as JSON (a schema is JSON anyway)")
    .addHelpText("after", "\nExample:\n  walkaway schema deal > deal.schema.json")
    .action((name: string | undefined, options: { json?: boolean }) =>
      run(async () => work(name, options.json === true)),
    )
}
