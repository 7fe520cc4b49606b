// Leads out of the file of a sales tool: known again by their id there, row by row, and no row is lost in silence.

import { z } from "zod"
import { expecting, rows } from "../../complaint-text.ts"
import * as field from "../fields.ts"
import { operation } from "../operation.ts"
import { TAG } from "./lead-verdicts.ts"

const importLeads = operation({
  id: "importLeads",
  method: "post",
  path: "/leads/import",
  summary: "Bring in a file of leads, as it comes out of Pipedrive, HubSpot, Salesforce or a table of your own",
  description:
    "CSV as text. Leads are known by their id in the file: new ones are opened, changed ones stated anew and moved on, the others left alone; closed ones are passed over. Rows that cannot be read are listed and nothing else is lost. At most 5,000 leads come in at once; a file that was cut short on the way is sent again, and what came in stays.",
  tag: TAG,
  scope: "manage",
  body: field.group("a file of leads", {
    csv: z
      .string({ error: expecting("the text of a CSV file", "its header and its rows") })
      .min(1, { error: rows("The file is empty.", "Give a CSV with a header and one lead a row.") })
      .max(4_500_000, { error: rows("The file has more than 4.5 million characters.", "Split it.") }),
    ownerId: field.opaqueId.exactOptional().meta({
      description: "Whose leads they are where the file names nobody who works here; the caller's when left out.",
    }),
  }),
  answers: {
    200: z
      .strictObject({
        added: z.int(),
        changed: z.int(),
        unchanged: z.int(),
        closed: z.int().meta({ description: "Rows that were passed over since they are closed." }),
        rejected: z.array(
          z.strictObject({
            line: z.int(),
            column: z.string().nullable(),
            code: z.string(),
            message: z.string(),
            remedy: z.string(),
          }),
        ),
        leads: z.array(
          z.strictObject({ id: field.idText, externalId: z.string(), what: z.enum(["added", "changed", "unchanged"]) }),
        ),
      })
      .meta({ id: "LeadsImported" }),
  },
  problems: ["not-found", "no-leads", "no-worth-column"],
  large: true,
  example: {
    body: { csv: "Deal - ID,Deal - Title,Deal - Value,Deal - Stage\n71,Golf 1.5 TSI,9995,Meeting\n" },
  },
})

export const leadImportOperations = { importLeads }
