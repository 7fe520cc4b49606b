// `walkaway worth DEAL --json`: what the deal is worth at a price, part by part, with the effort spent beside it.

import {
  amountOf,
  type CustomerAtPrice,
  type Money,
  type Side,
  sunkTotals,
  type Waterfall,
  type WorthSheet,
} from "@walkaway/engine"
import { z } from "zod"
import {
  amountSchema,
  currencySchema,
  priceSchema,
  probabilitySchema,
  rangeSchema,
  sideSchema,
  sourceSchema,
  tidy,
} from "./common.ts"

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
    customer: z
      .strictObject({
        value: rangeSchema.meta({ description: "What hangs on who the customer is." }),
        alternative: amountSchema.meta({ description: "What is left for us without this deal." }),
        wanted: z.boolean(),
        wantedProbability: probabilitySchema,
        priceForYes: amountSchema.meta({ description: "The worst price at which we still want this customer." }),
      })
      .nullable()
      .meta({ description: "This customer at this price; null where no alternative is named." }),
  })
  .meta({
    title: "Walkaway worth",
    description: "What the deal is worth to us from now on; the means of the parts add up.",
  })

export type WorthOutput = z.output<typeof worthOutputSchema>

const rangeOf = ({ mean, low, high }: { mean: number; low: number; high: number }) => ({
  mean: tidy(mean),
  low: tidy(low),
  high: tidy(high),
})

const customerOf = (customer: CustomerAtPrice | undefined): WorthOutput["customer"] =>
  customer
    ? {
        value: rangeOf(customer.customerValue),
        alternative: tidy(customer.alternative),
        wanted: customer.wanted,
        wantedProbability: tidy(customer.wantedProbability),
        priceForYes: tidy(customer.priceForYes),
      }
    : null

const sunkOf = (sheet: WorthSheet): WorthOutput["sunk"] => {
  const { hours, money } = sunkTotals(sheet.sunk)
  return { hours: tidy(hours), money: tidy(money) }
}

/** The waterfall as its output, with this customer at this price where there is something to compare him with. */
export const worthOutputOf = (
  side: Side,
  price: Money,
  sheet: WorthSheet,
  waterfall: Waterfall,
  customer?: CustomerAtPrice,
): WorthOutput => ({
  currency: price.currency,
  side,
  price: amountOf(price),
  worth: rangeOf(waterfall.worth),
  parts: waterfall.steps.map(({ code, label, amount, low, high, source }) => ({
    code,
    label,
    mean: tidy(amount),
    low: tidy(low),
    high: tidy(high),
    source,
  })),
  sunk: sunkOf(sheet),
  customer: customerOf(customer),
})
