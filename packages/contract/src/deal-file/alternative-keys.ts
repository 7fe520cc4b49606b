// What happens without this deal, one group each. Prices are what somebody pays or asks; `worth` is what is then left
// for us, on the same scale as the deal itself. A bare number in place of the list is one certain alternative.

import { ALTERNATIVE_KINDS } from "@walkaway/engine"
import { z } from "zod"
import { ofKind } from "../complaint-text.ts"
import { cost, figure, label, quantity, share, wholeDays, worthFigure } from "../figures.ts"
import { group, listOf } from "./group.ts"

const common = { item: label.optional(), expiresInDays: wholeDays.optional() }

const nextBuyerKeys = {
  ...common,
  kind: z.literal("next-buyer"),
  /** What the next serious buyer would pay. */
  offers: worthFigure,
  /** How far the whole market may lie from `offers`. */
  offersShift: figure.optional(),
  buyersPerWeek: quantity,
  holdingCostPerDay: cost,
  /** Days until it goes to the trade at the latest. */
  days: wholeDays,
  tradeValue: worthFigure,
  tradeFallPerDay: cost.optional(),
  priceFallPerDay: cost.optional(),
}

const nextBuyer = group("a next buyer", nextBuyerKeys)

/** A unit in stock may leave to the house what it has learnt of its buyers. */
const nextBuyerOfUnit = group("a next buyer", {
  ...nextBuyerKeys,
  offers: worthFigure.optional(),
  buyersPerWeek: quantity.optional(),
})

const trade = group("a trade sale", {
  ...common,
  kind: z.literal("trade"),
  price: worthFigure,
  fees: cost.optional(),
  fallPerDay: cost.optional(),
})

const tried = { odds: share.optional(), cost: cost.optional() }

const otherLead = group("another lead", {
  ...common,
  ...tried,
  kind: z.literal("other-lead"),
  worth: figure.optional(),
  price: worthFigure.optional(),
  hours: quantity.optional(),
})

const named = group("an alternative", {
  ...common,
  ...tried,
  kind: z.literal("named"),
  worth: figure.optional(),
  price: worthFigure.optional(),
})

const otherWork = group("other work", {
  ...common,
  kind: z.literal("other-work"),
  hours: quantity,
  worthPerHour: worthFigure,
})

const otherSeller = group("another seller", {
  ...common,
  ...tried,
  kind: z.literal("other-seller"),
  price: worthFigure,
  /** What the thing there is worth to us; `value` of the deal when left out. */
  value: worthFigure.optional(),
})

const wait = group("waiting", {
  ...common,
  kind: z.literal("wait"),
  worth: figure,
  odds: share.optional(),
  days: wholeDays,
  costPerDay: cost.optional(),
})

const doWithout = group("doing without", { ...common, kind: z.literal("do-without"), worth: figure.optional() })

const others = [trade, otherLead, named, otherWork, otherSeller, wait, doWithout] as const
const error = ofKind("an alternative", ALTERNATIVE_KINDS)
const NONE = "The list of alternatives is empty.\nName at least one, even if it is {kind: do-without}."

export const alternativesKeys = listOf(
  "alternatives",
  z.discriminatedUnion("kind", [nextBuyer, ...others], { error }),
).min(1, { error: () => NONE })

/** The same list for a unit in stock. */
export const unitAlternativesKeys = listOf(
  "alternatives",
  z.discriminatedUnion("kind", [nextBuyerOfUnit, ...others], { error }),
).min(1, { error: () => NONE })

export type FiledAlternative = z.output<typeof alternativesKeys>[number]
