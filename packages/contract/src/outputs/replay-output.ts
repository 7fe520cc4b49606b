// `walkaway replay LOG.jsonl --json`: what we would have believed and advised in each logged negotiation, and the sums.

import { ADVISED_MOVES } from "@walkaway/engine"
import { z } from "zod"
import { priceSchema, probabilitySchema, sideSchema } from "./common.ts"

const intervalSchema = z.strictObject({ price: z.number(), low: z.number(), high: z.number() })

export const replayOutputSchema = z
  .strictObject({
    side: sideSchema,
    /** Who is believed to sit opposite: the name of what was learnt of them, and from how many deals. */
    prior: z.strictObject({ id: z.string(), deals: z.int().min(0) }),
    negotiations: z.array(
      z.strictObject({
        id: z.string(),
        listing: priceSchema,
        points: z.array(
          z.strictObject({
            k: z.int(),
            by: sideSchema,
            price: priceSchema,
            dealProbability: probabilitySchema,
            /** Where they would agree, with an 80% interval, in units of the listing. */
            agreement: intervalSchema,
            advice: z.strictObject({ move: z.enum(ADVISED_MOVES), price: priceSchema.optional() }).nullable(),
          }),
        ),
        outcome: z.strictObject({ deal: z.boolean(), price: priceSchema.nullable() }).nullable(),
      }),
    ),
    summary: z.strictObject({
      negotiations: z.int(),
      withPrices: z.int(),
      points: z.int(),
      deals: z.int(),
      logLoss: z.number().nullable(),
      auc: z.number().nullable(),
      priceError: z.number().nullable(),
      coverage: z.number().nullable(),
    }),
  })
  .meta({ title: "Walkaway replay", description: "Logged negotiations, walked through with hindsight switched off." })

export type ReplayOutput = z.output<typeof replayOutputSchema>
