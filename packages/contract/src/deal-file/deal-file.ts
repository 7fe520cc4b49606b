// A deal on paper: YAML or JSON, written by hand or exported. Four keys are enough (side, ask, cost, alternative, and a
// currency); all others refine. This is the shape and its plain checks; `readDealFile` makes the engine's brief of it.

import { ROUNDS_LIMIT, TEMPLATES } from "@walkaway/engine"
import { z } from "zod"
import { expecting } from "../complaint-text.ts"
import { cost, exactAmount, figure, label, share, worthFigure } from "../figures.ts"
import { alternativesKeys } from "./alternative-keys.ts"
import { group, wordOf } from "./group.ts"
import * as worth from "./worth-keys.ts"

const text = (what: string, example: string) => z.string({ error: expecting(what, example) })

const movesHelp = 'the moves in order, for example "s9995 b8500 bwalk"'

const movesKeys = z.union(
  [
    z.string(),
    z
      .array(text("a move", "a move such as s9995, b8500, bwalk"))
      .max(500, { error: expecting("a list of at most 500 moves", "the last ones") }),
  ],
  { error: expecting("a list of moves", movesHelp) },
)

const amountOrZero = z
  .number({ error: expecting("a number", "a number such as 0.5") })
  .min(0, { error: expecting("a number from zero", "a number such as 0.5") })

const assumptionsKeys = group("the assumptions", {
  returnPerDay: share.optional(),
  lostPerDay: share.optional(),
  callHeard: share.optional(),
  calledBack: share.optional(),
  costPerRound: amountOrZero.optional(),
  costPerDayAway: amountOrZero.optional(),
  breakdownPerRound: share.optional(),
})

const shape = {
  title: label.optional(),
  side: wordOf("a side", ["sell", "buy", "seller", "buyer"]),
  currency: text("a currency", "the currency, for example GBP").optional(),
  template: wordOf("a template", TEMPLATES).optional(),
  ask: exactAmount.optional(),
  /** The price at which the worth is shown; else the standing price, else the ask. */
  price: exactAmount.optional(),
  target: exactAmount.optional(),
  line: exactAmount.optional(),
  limit: figure.optional(),
  rounds: z
    .int({ error: expecting("a number of rounds", `a whole number from 1 to ${ROUNDS_LIMIT}`) })
    .min(1, { error: expecting("a number of rounds", `a whole number from 1 to ${ROUNDS_LIMIT}`) })
    .max(ROUNDS_LIMIT, { error: expecting("a number of rounds", `a whole number from 1 to ${ROUNDS_LIMIT}`) })
    .optional(),
  moves: movesKeys.optional(),
  cost: cost.optional(),
  value: worthFigure.optional(),
  alternative: figure.optional(),
  alternatives: alternativesKeys.optional(),
  unit: worth.unitKeys.optional(),
  tax: worth.taxKeys.optional(),
  cardFeeRate: worth.shareOrRange.optional(),
  commission: worth.commissionKeys.optional(),
  partExchange: worth.partExchangeKeys.optional(),
  extras: worth.extrasKeys.optional(),
  finance: worth.financeKeys.optional(),
  payment: worth.paymentKeys.optional(),
  giveAways: worth.giveAwaysKeys.optional(),
  levers: worth.leversKeys.optional(),
  costs: worth.costsKeys.optional(),
  time: worth.timeKeys.optional(),
  risk: worth.riskKeys.optional(),
  customer: worth.customerKeys.optional(),
  interests: worth.interestsKeys.optional(),
  relationship: worth.relationshipKeys.optional(),
  nextBuyer: worth.nextBuyerKeys.optional(),
  effort: worth.effortKeys.optional(),
  worthPerHour: worthFigure.optional(),
  assumptions: assumptionsKeys.optional(),
}

export const dealFileSchema = group("a deal", shape).meta({
  title: "Walkaway deal",
  description: "One deal: our side, what it is worth to us, what we do otherwise, and the moves so far.",
})

/** A deal file after its plain checks: figures are estimates, exact money is decimal text. */
export type FiledDeal = z.output<typeof dealFileSchema>
