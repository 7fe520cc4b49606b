// What came from outside is a draft; only this turns it into a sheet that the engine accepts: every figure finite and in order,
// shares and probabilities within their bounds, only parts that the side can have, and a worth that gets better with a
// better price. Gaps are filled with flagged defaults on the way.

import { type Estimate, estimateOf, ok, quantileOf, type Refusal, type Result, refuse } from "../units/index.ts"
import { withDefaults } from "./defaults.ts"
import type { WorthFiguresDraft, WorthSheet, WorthSheetDraft } from "./sheet.ts"
import { allEstimates, type PlacedEstimate } from "./sheet-figures.ts"

const SELLER_ONLY = ["unit", "commission", "extras", "finance"] as const

const wrongSide = (draft: WorthFiguresDraft): Refusal | undefined => {
  if (draft.side === "seller") {
    if (!draft.valueToUs) return undefined
    const message = "A seller's sheet says what the thing is worth to a buyer."
    return { code: "wrong-side", message, remedy: "Put what it costs us under unit or costs.", path: "valueToUs" }
  }
  const path = SELLER_ONLY.find((key) => draft[key] !== undefined)
  if (path) {
    const message = `A buyer's sheet has ${path}, which only a seller has.`
    return { code: "wrong-side", message, remedy: "Put what it costs us under costs.", path }
  }
  if (draft.valueToUs) return undefined
  const message = "The sheet does not say what the thing is worth to us."
  return { code: "no-value", message, remedy: "Give valueToUs, a figure or a range.", path: "valueToUs" }
}

const boundsOf = {
  probability: { low: 0, high: 1, code: "not-a-probability", remedy: "Write it as a share, 0.1 for one in ten." },
  rate: { low: 0, high: 1, code: "not-a-rate", remedy: "Write it as a share, 0.02 for two per cent." },
  count: { low: 0, high: Number.POSITIVE_INFINITY, code: "below-zero", remedy: "Give a figure of zero or more." },
  amount: { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY, code: "", remedy: "" },
} as const

const badEstimate = ({ path, kind, estimate }: PlacedEstimate): Refusal | undefined => {
  const checked = estimateOf(estimate.p10, estimate.p50, estimate.p90, estimate.source)
  if (!checked.ok) return { ...checked.error, path }
  const { low, high, code, remedy } = boundsOf[kind]
  if (estimate.p10 >= low && estimate.p90 <= high) return undefined
  return { code, message: `${path} runs from ${estimate.p10} to ${estimate.p90}.`, remedy, path }
}

const badPlain = (draft: WorthSheetDraft): Refusal | undefined => {
  const { tax, relationship, ask, sunk = [] } = draft
  const rules: readonly (readonly [path: string, holds: boolean, right: string])[] = [
    ["ask", ask === undefined || (Number.isFinite(ask.amount) && ask.amount >= 0), "a price of zero or more"],
    ["tax.rate", !tax || tax.scheme === "none" || (tax.rate >= 0 && tax.rate < 1), "a share such as 0.2 for 20%"],
    [
      "relationship.discountPerYear",
      !relationship || (relationship.discountPerYear > 0 && relationship.discountPerYear <= 1),
      "a factor above 0, at most 1",
    ],
    ["relationship.years", !relationship || relationship.years >= 0, "a number of years of zero or more"],
    ...sunk.flatMap(({ hours, money }, index): (readonly [string, boolean, string])[] => [
      [`sunk[${index}].hours`, Number.isFinite(hours) && hours >= 0, "hours spent, zero or more"],
      [`sunk[${index}].money`, Number.isFinite(money) && money >= 0, "money spent, zero or more"],
    ]),
  ]
  const broken = rules.find(([, holds]) => !holds)
  if (!broken) return undefined
  const [path, , right] = broken
  return { code: "out-of-range", message: `${path} is not possible.`, remedy: `Give ${right}.`, path }
}

const missing = (draft: WorthFiguresDraft, completed: WorthFiguresDraft): Refusal | undefined => {
  const precedent = (draft.interests ?? []).findIndex((one) => one.kind === "precedent" && !one.reference && !draft.ask)
  if (precedent >= 0) {
    return {
      code: "no-reference",
      message: "A precedent needs the price from which the discount counts.",
      remedy: "Give the ask, or a reference price with the interest.",
      path: `interests[${precedent}].reference`,
    }
  }
  if (completed.tax?.scheme === "margin" && draft.side === "seller" && !completed.tax.purchasePrice) {
    const message = "The margin scheme taxes the margin over the purchase price, which is missing."
    return { code: "no-purchase-price", message, remedy: "Give tax.purchasePrice.", path: "tax.purchasePrice" }
  }
  if (!draft.time || completed.time?.costPerHour) return undefined
  const message = `There is no default cost of an hour in ${draft.currency}.`
  return { code: "no-cost-of-hour", message, remedy: "Give time.costPerHour.", path: "time.costPerHour" }
}

/** One in a thousand above it: rates that high together must still leave something of a rising price. */
const HIGHEST = 0.999

/** What of one more unit of price never reaches a seller, or never leaves a buyer, at worst. */
const ratesTooHigh = ({ cardFeeRate, commission, payment, tax, side }: WorthFiguresDraft): Refusal | undefined => {
  const worst = (estimate: Estimate | undefined): number => (estimate ? quantileOf(estimate, HIGHEST) : 0)
  const taxShare = !tax || tax.scheme === "none" ? 0 : tax.rate / (1 + tax.rate)
  const waiting = (worst(payment?.days) / 365) * worst(payment?.costOfMoneyPerYear)
  const fees = side === "seller" ? worst(cardFeeRate) + worst(commission?.rate) : 0
  if (taxShare + fees + waiting < 1) return undefined
  const message = "Tax, fees, commission and waiting together may take more than the price."
  return { code: "rates-too-high", message, remedy: "Write rates as shares, 0.02 for two per cent, and days as days." }
}

/**
 * Checks a draft and fills its gaps. Refusal codes: `wrong-side`, `no-value`, `not-finite`, `range-out-of-order`,
 * `not-a-probability`, `not-a-rate`, `below-zero`, `out-of-range`, `no-reference`, `no-purchase-price`, `no-cost-of-hour`,
 * `rates-too-high`; the `path` names the place in the sheet.
 */
export const worthSheetOf = (draft: WorthSheetDraft): Result<WorthSheet, Refusal> => {
  const { sunk = [], ...figures } = draft
  const early =
    wrongSide(figures) ??
    allEstimates(figures)
      .map(badEstimate)
      .find((one) => one !== undefined)
  if (early) return refuse(early)
  const completed = withDefaults(figures)
  const refusal = badPlain(draft) ?? missing(figures, completed) ?? ratesTooHigh(completed)
  return refusal ? refuse(refusal) : ok({ ...completed, sunk } as unknown as WorthSheet)
}
