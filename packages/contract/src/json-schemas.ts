// Every JSON format by name, as JSON Schema (draft 2020-12). Made from the schemas that read and write the formats, so the
// two cannot drift apart.

import { z } from "zod"
import { agentLineSchema } from "./agent-lines.ts"
import { dealFileSchema } from "./deal-file/deal-file.ts"
import { leadsFileSchema } from "./leads-json.ts"
import { negotiationLineSchema } from "./negotiation-log.ts"
import { adviceOutputSchema } from "./outputs/advice-output.ts"
import { arenaOutputSchema } from "./outputs/arena-output.ts"
import { lineOutputSchema } from "./outputs/line-output.ts"
import { packagesOutputSchema } from "./outputs/packages-output.ts"
import { practiceOutputSchema } from "./outputs/practice-output.ts"
import { replayOutputSchema } from "./outputs/replay-output.ts"
import { triageOutputSchema } from "./outputs/triage-output.ts"
import { worthOutputSchema } from "./outputs/worth-output.ts"
import { priorFileSchema } from "./prior-file.ts"

const schemas = {
  deal: { schema: dealFileSchema, io: "input" },
  worth: { schema: worthOutputSchema, io: "output" },
  line: { schema: lineOutputSchema, io: "output" },
  advice: { schema: adviceOutputSchema, io: "output" },
  packages: { schema: packagesOutputSchema, io: "output" },
  practice: { schema: practiceOutputSchema, io: "output" },
  negotiation: { schema: negotiationLineSchema, io: "input" },
  replay: { schema: replayOutputSchema, io: "output" },
  prior: { schema: priorFileSchema, io: "input" },
  leads: { schema: leadsFileSchema, io: "input" },
  triage: { schema: triageOutputSchema, io: "output" },
  arena: { schema: arenaOutputSchema, io: "output" },
  agent: { schema: agentLineSchema, io: "input" },
} as const

export type SchemaName = keyof typeof schemas

export const SCHEMA_NAMES = Object.keys(schemas) as readonly SchemaName[]

export const SCHEMA_PURPOSES: Readonly<Record<SchemaName, string>> = {
  deal: "a deal file, YAML or JSON",
  worth: "walkaway worth DEAL --json",
  line: "walkaway line DEAL --json",
  advice: "walkaway advise DEAL --json",
  packages: "walkaway packages DEAL --json",
  practice: "walkaway practice --json",
  negotiation: "a line of a negotiation log (JSON Lines)",
  replay: "walkaway replay LOG.jsonl --json",
  prior: "a prior, as walkaway learn writes it and --prior reads it",
  leads: "open leads as JSON, for walkaway triage",
  triage: "walkaway triage LEADS.csv --json",
  arena: "walkaway arena --scenarios DIR --json",
  agent: "a line that walkaway agent reads or writes (JSON Lines)",
}

/** The JSON Schema of a format. */
export const jsonSchemaOf = (name: SchemaName): unknown => {
  const { schema, io } = schemas[name]
  return z.toJSONSchema(schema, { io, unrepresentable: "any" })
}
