// Every estimate of a sheet with its place and what kind of number it is: one list to check, to scale, to show what rests
// on defaults, and to know that nothing was forgotten.

import { type Estimate, known, type Source } from "../units/index.ts"
import type { Figure, Mishap, WorthFiguresDraft } from "./sheet.ts"

/** An amount of money may have either sign; a count (hours, days, customers) may not. */
export type FigureKind = "amount" | "count" | "rate" | "probability"

export interface PlacedEstimate {
  /** Place in the sheet, e.g. `costs[0].factors[1]`. */
  readonly path: string
  readonly kind: FigureKind
  readonly estimate: Estimate
}

type Place = readonly [path: string, kind: FigureKind, estimate: Estimate | undefined]

const standing = (figure: Figure | undefined): Estimate | undefined => figure && known(figure.amount, figure.source)

const mishap = (path: string, event: Mishap | undefined): Place[] => [
  [`${path}.probability`, "probability", event?.probability],
  [`${path}.loss`, "amount", event?.loss],
]

const unitPlaces = ({ unit, valueToUs, tax }: WorthFiguresDraft): Place[] => [
  ["unit.standInCost", "amount", unit?.standInCost],
  ["unit.preparation", "amount", unit?.preparation],
  ["unit.transport", "amount", unit?.transport],
  ["unit.advertising", "amount", unit?.advertising],
  ["valueToUs", "amount", valueToUs],
  ["tax.purchasePrice", "amount", tax?.scheme === "margin" ? standing(tax.purchasePrice) : undefined],
  ["tax.inputTax", "amount", tax?.scheme === "qualifying" ? tax.inputTax : undefined],
]

const termPlaces = (draft: WorthFiguresDraft): Place[] => [
  ["cardFeeRate", "rate", draft.cardFeeRate],
  ["commission.rate", "rate", draft.commission?.rate],
  ["partExchange.allowance", "amount", standing(draft.partExchange?.allowance)],
  ["partExchange.tradeValue", "amount", draft.partExchange?.tradeValue],
  ["partExchange.settlement", "amount", standing(draft.partExchange?.settlement)],
  ...(draft.extras ?? []).flatMap(({ retail, cost }, index): Place[] => [
    [`extras[${index}].retail`, "amount", retail],
    [`extras[${index}].cost`, "amount", cost],
  ]),
  ["finance.commission", "amount", draft.finance?.commission],
  ["finance.takeUp", "probability", draft.finance?.takeUp],
  ["payment.days", "count", draft.payment?.days],
  ["payment.deposit", "amount", standing(draft.payment?.deposit)],
  ["payment.costOfMoneyPerYear", "rate", draft.payment?.costOfMoneyPerYear],
  ...(draft.giveAways ?? []).flatMap(({ cost, value }, index): Place[] => [
    [`giveAways[${index}].cost`, "amount", cost],
    [`giveAways[${index}].value`, "amount", value],
  ]),
]

const laterPlaces = ({ time, after, relationship, nextBuyer }: WorthFiguresDraft): Place[] => [
  ["time.hours", "count", time?.hours],
  ["time.costPerHour", "amount", time?.costPerHour],
  ...mishap("after.returns", after?.returns),
  ["after.warranty", "amount", after?.warranty],
  ["after.claims", "amount", after?.claims],
  ...mishap("after.paymentDefault", after?.paymentDefault),
  ["after.costToServe", "amount", after?.costToServe],
  ["relationship.repeatProbability", "probability", relationship?.repeatProbability],
  ["relationship.margin", "amount", relationship?.margin],
  ["nextBuyer.margin", "amount", nextBuyer?.margin],
  ["nextBuyer.hours", "count", nextBuyer?.hours],
]

const listPlaces = ({ costs = [], interests = [] }: WorthFiguresDraft): Place[] => [
  ...costs.flatMap(({ factors }, index) =>
    factors.map((factor, position): Place => [`costs[${index}].factors[${position}]`, "amount", factor]),
  ),
  ...interests.flatMap((interest, index): Place[] =>
    interest.kind === "precedent"
      ? [
          [`interests[${index}].customers`, "count", interest.customers],
          [`interests[${index}].probability`, "probability", interest.probability],
          [`interests[${index}].reference`, "amount", standing(interest.reference)],
        ]
      : [[`interests[${index}].cost`, "amount", interest.cost]],
  ),
]

/** All estimates and standing figures that the sheet has, in the order of the sheet. */
export const allEstimates = (draft: WorthFiguresDraft): readonly PlacedEstimate[] =>
  [...unitPlaces(draft), ...termPlaces(draft), ...laterPlaces(draft), ...listPlaces(draft)].flatMap(
    ([path, kind, estimate]) => (estimate ? [{ path, kind, estimate }] : []),
  )

const TRUST = ["typed", "imported", "learnt", "modelled", "default"] as const

/** The weakest of several sources speaks for what is made of them; a default makes the whole a default. */
export const weakestSource = (sources: readonly Source[]): Source =>
  sources.reduce((weakest, source) => (TRUST.indexOf(source.kind) > TRUST.indexOf(weakest.kind) ? source : weakest))
