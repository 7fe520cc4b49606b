// What a house has learnt of its buyers on the wire: how many come and what they pay, by segment, with how much each figure rests on.

import { z } from "zod"
import { currencyCode, day } from "../fields.ts"

const count = z.int().min(0)

const interval = z.strictObject({ middle: z.number(), low: z.number(), high: z.number() })

const learntSegment = z
  .strictObject({
    segment: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("house") }),
      z.strictObject({ kind: z.literal("band"), currency: currencyCode, from: z.number(), to: z.number() }),
    ]),
    arrivals: z.strictObject({
      perWeek: interval,
      buyers: count,
      unitDays: count,
      raw: z.number().nullable().meta({ description: "Buyers over unit-days as they are, a week; null without days." }),
    }),
    offers: z.strictObject({
      ratio: interval.meta({ description: "The middle buyer's best price over the ask, and how sure we are of it." }),
      oneInTen: z.tuple([z.number(), z.number()]).meta({ description: "One buyer in ten pays less, one more." }),
      buyers: count,
      bought: count.meta({ description: "Those whose price is known to the penny." }),
      atLeast: count.meta({ description: "Those who left: they would have paid their last word or more." }),
    }),
  })
  .meta({ id: "LearntSegment" })

export const learntDemandView = z
  .strictObject({
    day: day.nullable().meta({ description: "The day up to which it was learnt; null when nothing is learnt yet." }),
    segments: z.array(learntSegment),
    default: z.strictObject({
      perWeek: interval,
      ratio: interval,
      oneInTen: z.tuple([z.number(), z.number()]),
      weight: z.strictObject({
        unitDays: z.number().meta({ description: "What the guess of arrivals weighs against records." }),
        buyers: z.number().meta({ description: "What the guess of offers weighs against records." }),
      }),
    }),
  })
  .meta({ id: "LearntDemand" })
