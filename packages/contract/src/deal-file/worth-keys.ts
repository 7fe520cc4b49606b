// The keys of a deal file from which the worth sheet is made: what the thing cost us, what comes with the price, what
// still comes, what may go wrong, who the customer is. Every one of them may be left out; what matters and is left out
// is filled by the engine with a range that says it is a guess.

import { EFFORT_STAGES, INTEREST_KINDS, TAX_SCHEMES } from "@walkaway/engine"
import { z } from "zod"
import { expecting, ofKind, rows } from "../complaint-text.ts"
import { cost, exactAmount, figure, label, quantity, share, shareFigure, worthFigure } from "../figures.ts"
import { group, listOf, wordOf } from "./group.ts"

const DAYS_IN_STOCK = { error: expecting("a whole number of days from 0 to 36500", "a number such as 48") }

export const unitKeys = group("a unit from stock", {
  stockNumber: label.optional(),
  /** What it stands us in at in the books, everything paid so far. */
  standInCost: cost,
  preparation: cost.optional(),
  transport: cost.optional(),
  advertising: cost.optional(),
  daysInStock: z.int(DAYS_IN_STOCK).min(0, DAYS_IN_STOCK).max(36_500, DAYS_IN_STOCK).optional(),
})

const taxSchemes = wordOf("a tax scheme", TAX_SCHEMES)

export const taxKeys = z.union(
  [
    taxSchemes,
    group("a tax", {
      scheme: taxSchemes,
      rate: share.optional(),
      purchasePrice: exactAmount.optional(),
      inputTax: cost.optional(),
    }),
  ],
  { error: expecting("a tax", "margin, qualifying or none, or {scheme: margin, rate: 20%, purchasePrice: 8450}") },
)

export const shareOrRange = shareFigure

export const commissionKeys = group("a commission", {
  rate: shareFigure,
  basis: wordOf("a basis", ["price", "margin"]),
})

export const partExchangeKeys = group("a part exchange", {
  item: label.optional(),
  allowance: exactAmount,
  tradeValue: worthFigure,
  settlement: exactAmount.optional(),
})

export const extrasKeys = listOf("extras", group("an extra", { item: label, retail: worthFigure, cost }))

export const financeKeys = group("finance", { commission: worthFigure, takeUp: shareFigure })

export const paymentKeys = group("payment terms", {
  days: quantity,
  deposit: exactAmount.optional(),
  costOfMoneyPerYear: shareFigure.optional(),
})

export const giveAwaysKeys = listOf(
  "give-aways",
  group("a give-away", { item: label, cost: cost.optional(), value: worthFigure.optional() }),
)

/** What could be given or asked for besides the price; cost to who gives it, value to who gets it. */
export const leversKeys = listOf(
  "levers",
  group("a lever", {
    item: label,
    by: wordOf("who gives it", ["us", "them"]).optional(),
    cost: cost.optional(),
    value: worthFigure.optional(),
  }).refine((lever) => lever.cost !== undefined || lever.value !== undefined, {
    error: rows(
      "The lever has neither cost nor value.",
      "Write what it costs who gives it, or is worth to who gets it.",
    ),
  }),
)

export const costsKeys = listOf(
  "costs",
  group("a cost", {
    item: label,
    /** Times `quantity` where given: hours x rate, months x cost. */
    amount: cost,
    quantity: quantity.optional(),
    everyCustomer: z.boolean({ error: expecting("yes or no", "true or false") }).optional(),
  }),
)

/** Hours still to come until this deal is done. */
export const timeKeys = group("time to come", { hours: quantity, costPerHour: cost.optional() })

const mishap = (what: string) => group(what, { probability: shareFigure, loss: cost })

export const riskKeys = group("the risks", {
  returns: mishap("a return").optional(),
  warranty: cost.optional(),
  claims: cost.optional(),
  nonPayment: mishap("a default").optional(),
})

export const customerKeys = group("the customer", {
  name: label.optional(),
  note: label.optional(),
  costToServe: cost.optional(),
})

const precedent = group("an interest", {
  kind: z.literal("precedent"),
  item: label.optional(),
  customers: quantity,
  probability: shareFigure,
  reference: exactAmount.optional(),
})

const otherKinds = INTEREST_KINDS.filter((kind) => kind !== "precedent")

const otherInterest = group("an interest", {
  kind: z.enum(otherKinds),
  item: label,
  /** Positive is a cost, negative speaks for the deal. */
  cost: figure,
})

export const interestsKeys = listOf(
  "interests",
  z.discriminatedUnion("kind", [precedent, otherInterest], {
    error: ofKind("an interest", INTEREST_KINDS),
  }),
)

export const relationshipKeys = group("a relationship", {
  repeatProbability: shareFigure,
  margin: worthFigure,
  years: z
    .number({ error: expecting("a number of years", "a number such as 3") })
    .min(0)
    .max(50)
    .optional(),
  discountPerYear: share.optional(),
})

export const nextBuyerKeys = group("the usual next buyer", {
  margin: worthFigure.optional(),
  hours: quantity.optional(),
})

export const effortKeys = listOf(
  "efforts",
  group("an effort", {
    stage: wordOf("a stage", EFFORT_STAGES),
    hours: z
      .number({ error: expecting("a number of hours", "a number such as 1.5") })
      .min(0, {
        error: expecting("a number of hours from zero", "a number such as 1.5"),
      })
      .optional(),
    money: exactAmount.optional(),
    note: label.optional(),
  }),
)
