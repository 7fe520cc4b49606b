// The organisation as a whole: what it is, its example, and everything it holds as one export.

import { z } from "zod"
import { negotiationLineSchema } from "../../negotiation-log.ts"
import * as field from "../fields.ts"
import { operation, streamOf } from "../operation.ts"
import { asWritten } from "../worth-statement.ts"

const TAG = "organisation"

const negotiationLine = asWritten("NegotiationLine", "One negotiation over one price.", negotiationLineSchema)

const organisationView = z
  .strictObject({
    id: field.idText,
    name: z.string(),
    currency: field.currencyCode,
    timeZone: z.string(),
    createdAt: field.instant,
    isExample: z.boolean().meta({ description: "The worked example, which can be removed whole." }),
    exampleId: field.idText.nullable().meta({ description: "The reader's example, an organisation to switch to." }),
  })
  .meta({ id: "Organisation" })

const exampleCounts = z
  .strictObject({ organisationId: field.idText, deals: z.int(), units: z.int() })
  .meta({ id: "ExampleCounts" })

const getOrganisation = operation({
  id: "getOrganisation",
  method: "get",
  path: "/organisation",
  summary: "The organisation",
  tag: TAG,
  scope: "read",
  answers: { 200: organisationView },
  problems: [],
})

const renameOrganisation = operation({
  id: "renameOrganisation",
  method: "put",
  path: "/organisation/name",
  summary: "Rename the organisation",
  tag: TAG,
  scope: "admin",
  roles: ["owner"],
  body: field.group("a name", { name: field.line("a name", 100) }),
  answers: { 200: organisationView },
  problems: [],
  example: { body: { name: "Hartley Lane Motors" } },
})

const loadExample = operation({
  id: "loadExample",
  method: "post",
  path: "/organisation/example",
  summary: "Load the example dealership",
  description: "It becomes an organisation of its own, to switch to, so that nothing invented mixes with real deals.",
  tag: TAG,
  scope: "admin",
  roles: ["manager", "owner"],
  answers: { 201: exampleCounts },
  problems: ["example-loaded", "person-needed"],
})

const removeExample = operation({
  id: "removeExample",
  method: "delete",
  path: "/organisation/example",
  summary: "Remove the example dealership",
  description: "The whole organisation of the example goes, its log included; no other can be removed.",
  tag: TAG,
  scope: "admin",
  roles: ["manager", "owner"],
  answers: { 200: exampleCounts },
  problems: ["example-missing", "person-needed"],
})

const exportOrganisation = operation({
  id: "exportOrganisation",
  method: "get",
  path: "/organisation/export",
  summary: "Everything that the organisation holds, one JSON object a line",
  tag: TAG,
  scope: "admin",
  roles: ["owner"],
  answers: { 200: streamOf("application/jsonl", z.record(z.string(), z.json()).meta({ id: "ExportLine" })) },
  problems: [],
})

const exportNegotiations = operation({
  id: "exportNegotiations",
  method: "get",
  path: "/organisation/negotiations",
  summary: "All deals in the layout of the negotiation log, one a line",
  tag: TAG,
  scope: "admin",
  roles: ["manager", "owner"],
  answers: { 200: streamOf("application/jsonl", negotiationLine) },
  problems: ["line-hidden"],
})

export const organisationOperations = {
  getOrganisation,
  renameOrganisation,
  loadExample,
  removeExample,
  exportOrganisation,
  exportNegotiations,
}
