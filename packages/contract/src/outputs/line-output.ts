// `walkaway line DEAL --json`: the walk-away price with its range, the alternative that it rests on, and the price by day
// when time changes it.

import { type Alternative, amountOf, type Brief, type LineOfBrief } from "@walkaway/engine"
import { z } from "zod"
import { amountSchema, currencySchema, priceSchema, sideSchema, tidy } from "./common.ts"

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

const codeOf = (id: string | undefined, list: readonly Alternative[]): string =>
  list.find((one) => one.id === id)?.kind ?? "do-without"

/** The line of a brief as its output. */
export const lineOutputOf = (brief: Brief, view: LineOfBrief): LineOutput => ({
  currency: brief.deal.currency,
  side: brief.deal.side,
  walkAwayPrice: amountOf(view.walkAwayPrice),
  low: amountOf(view.low),
  high: amountOf(view.high),
  alternative: view.alternative
    ? {
        code: codeOf(view.alternative.first, brief.alternatives),
        mean: tidy(view.alternative.mean),
        low: tidy(view.alternative.low),
        high: tidy(view.alternative.high),
      }
    : null,
  computed: amountOf(view.computed),
  alternatives: (view.alternative?.alone ?? []).map(({ id, kind, mean, low, high, expired }) => ({
    code: kind,
    label: brief.alternatives.find((one) => one.id === id)?.label ?? null,
    mean: tidy(mean),
    low: tidy(low),
    high: tidy(high),
    expired,
  })),
  schedule: view.schedule?.map(({ day, walkAwayPrice }) => ({ day, walkAwayPrice: amountOf(walkAwayPrice) })) ?? null,
  disposalDay: view.outlook?.disposalDay ?? null,
})
