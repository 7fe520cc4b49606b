// Whether discounts differ between groups of customers that the user names. The desk knows no trait of anybody: it is told which customers
// stand in which group, answers, and forgets.

import { MEASURES } from "@walkaway/engine/review"
import { z } from "zod"
import { currencyCode, day } from "../fields.ts"
import { count, intervalView, notEnoughView } from "./measured.ts"

const groupDifference = z
  .strictObject({
    kind: z.literal("measured"),
    group: z.string(),
    deals: count,
    others: count,
    mean: z.number(),
    meanOfOthers: z.number(),
    difference: intervalView.meta({ description: "Group less the others; wide enough for all groups at once." }),
    adjusted: intervalView.nullable().meta({ description: "After value and age are accounted for." }),
    differs: z.boolean(),
    differsAdjusted: z.boolean().nullable(),
  })
  .meta({ id: "GroupDifference" })

const notEnoughOfGroup = z.strictObject({ group: z.string(), ...notEnoughView.shape }).meta({ id: "GroupNotEnough" })

export const fairnessView = z
  .strictObject({
    from: day,
    to: day,
    currency: currencyCode,
    statement: z.literal("model-saw-no-such-trait").meta({
      description: "No trait of a customer enters worth, line, belief or advice; the groups came in after the end.",
    }),
    groups: z.array(
      z.strictObject({
        name: z.string(),
        deals: count,
        without: count.meta({ description: "Ids of the list with no won deal of ours in these days." }),
      }),
    ),
    unlabelled: count.meta({ description: "Won deals in no group." }),
    measures: z.array(
      z.strictObject({
        measure: z.enum(MEASURES).meta({ description: "Shares; above 0 is to the customer's good." }),
        groups: z.array(z.union([groupDifference, notEnoughOfGroup])),
      }),
    ),
  })
  .meta({ id: "Fairness" })
