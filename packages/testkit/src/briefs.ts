// Briefs for tests: from one line of notation where only the line matters, and from a small worth sheet with alternatives
// where the worth does.

import {
  type Advice,
  type Alternative,
  ASSUMED_FAMILY,
  adviseOn,
  type Brief,
  type Deal,
  dealOf,
  type Estimate,
  known,
  must,
  type Prior,
  parseCurrency,
  parseNotation,
  type Source,
  type WorthSheetDraft,
  worthSheetOf,
} from "@walkaway/engine"
import type { Writing } from "./talks.ts"

export const TYPED: Source = { kind: "typed", detail: "test" }
export const sure = (value: number): Estimate => known(value, TYPED)

/** A market value of 10,000 pounds, on the penny. */
export const POUNDS: Writing = { currency: must(parseCurrency("GBP")), minorPerMille: 1000n }

/** The brief of a line of notation that says where our line is. */
export const briefOf = (notation: string): Brief => ({ deal: must(parseNotation(notation)), alternatives: [] })

export const briefOfDeal = (deal: Deal): Brief => ({ deal, alternatives: [] })

export const adviceOn = (notation: string): Advice => must(adviseOn(briefOf(notation)))

/** Nobody in it is fitted to people, so a buyer and a seller are the same person. */
export const EVEN_PRIOR: Prior = { name: "even", family: { ...ASSUMED_FAMILY, shares: [0.75, 0.25, 0] } }

/** A thing that stands a seller in at `cost`, or is worth it to a buyer; nothing else, no default left open. */
export const plainDraft = (deal: Deal, cost: number): WorthSheetDraft => {
  const { side, currency } = deal
  const common: WorthSheetDraft = {
    side,
    currency,
    template: "haggle",
    tax: { scheme: "none" },
    cardFeeRate: sure(0),
    time: { hours: sure(0), costPerHour: sure(0) },
    after: { returns: { probability: sure(0), loss: sure(0) }, warranty: sure(0) },
  }
  return side === "seller"
    ? { ...common, unit: { standInCost: sure(cost), preparation: sure(0) } }
    : { ...common, valueToUs: sure(cost) }
}

/** The deal with its line left to the worth sheet. */
export const withoutLine = (deal: Deal): Deal => {
  const { line: _line, ...rest } = deal
  return must(dealOf(rest))
}

/** A brief with a sheet, so that the line is worked out. */
export const worthBrief = (deal: Deal, draft: WorthSheetDraft, alternatives: readonly Alternative[]): Brief => ({
  deal,
  sheet: must(worthSheetOf(draft)),
  alternatives,
})
