// `walkaway line DEAL --json`: the walk-away price with its range, the alternative that it rests on, and the price by day
// when time changes it.

import { z } from "zod"
import { amountSchema, currencySchema, priceSchema, sideSchema } from "./common.ts"

export const lineOutputSchema = z
  .strictObject({
    currency: currencySchema,
    side: sideSchema,
    walkAwayPrice: priceSchema,
    low: priceSchema,
    high: priceSchema,
    /** Null when the line was given and not worked out. */
    alternative: z
      .strictObject({ code: z.string(), mean: amountSchema, low: amountSchema, high: amountSchema })
      .nullable(),
    /** What the deal and the alternatives say, beside a line that was committed beforehand. */
    computed: priceSchema,
    alternatives: z.array(
      z.strictObject({
        code: z.string(),
        label: z.string().nullable(),
        mean: amountSchema,
        low: amountSchema,
        high: amountSchema,
        expired: z.boolean(),
      }),
    ),
    schedule: z.array(z.strictObject({ day: z.int(), walkAwayPrice: priceSchema })).nullable(),
    disposalDay: z.int().nullable().meta({ description: "First day on which the trade beats waiting." }),
  })
  .meta({ title: "Walkaway line", description: "The walk-away price and what it rests on." })

export type LineOutput = z.output<typeof lineOutputSchema>
