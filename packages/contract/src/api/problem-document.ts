// How a refusal looks on the wire: a problem document [RFC 9457] with our code, a remedy, and one entry for everything that is wrong.

import { z } from "zod"

export const problemDocumentSchema = z
  .strictObject({
    type: z.string().meta({ description: "/problems/<code>", examples: ["/problems/invalid"] }),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: "One sentence: what is wrong." }),
    code: z.string().meta({ description: "Stable, kebab-case; programs and translations go by it." }),
    remedy: z.string().nullable().meta({ description: "What to do instead." }),
    problems: z.array(
      z.strictObject({ path: z.string(), code: z.string(), message: z.string(), remedy: z.string().nullable() }),
    ),
    requestId: z.string(),
  })
  .meta({ id: "Problem" })

export type ProblemDocument = z.output<typeof problemDocumentSchema>
