// `walkaway worth DEAL --json`: what the deal is worth at a price, part by part, with the effort spent beside it.

import { amountOf, type Money, type Side, sunkTotals, type Waterfall, type WorthSheet } from "@walkaway/engine"
import { z } from "zod"
import { amountSchema, currencySchema, priceSchema, rangeSchema, sideSchema, sourceSchema, tidy } from "./common.ts"

export const worthOutputSchema = z
  .strictObject({
    currency: currencySchema,
    side: sideSchema,
    price: priceSchema,
    worth: rangeSchema,
    parts: z.array(
      z.strictObject({
        code: z.string(),
        label: z.string(),
        mean: amountSchema,
        low: amountSchema,
        high: amountSchema,
        source: sourceSchema,
      }),
    ),
    sunk: z
      .strictObject({ money: amountSchema, hours: z.number() })
      .meta({ description: "Effort already spent. Shown only: it enters no figure." }),
  })
  .meta({
    title: "Walkaway worth",
    description: "What the deal is worth to us from now on; the means of the parts add up.",
  })

export type WorthOutput = z.output<typeof worthOutputSchema>

/** The waterfall as its output. */
export const worthOutputOf = (side: Side, price: Money, sheet: WorthSheet, waterfall: Waterfall): WorthOutput => ({
  currency: price.currency,
  side,
  price: amountOf(price),
  worth: { mean: tidy(waterfall.worth.mean), low: tidy(waterfall.worth.low), high: tidy(waterfall.worth.high) },
  parts: waterfall.steps.map(({ code, label, amount, low, high, source }) => ({
    code,
    label,
    mean: tidy(amount),
    low: tidy(low),
    high: tidy(high),
    source,
  })),
  sunk: sunkTotals(sheet.sunk),
})
