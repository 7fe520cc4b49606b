// The stages that a lead passes when nobody has named others, and what each takes until an organisation's own records say
// (`learnStages`). Hours, money and odds are our own guesses for used-car retail and say so: published figures are
// of whole funnels, rarely of stages, and never of hours. Each range is half to double its middle.

import { type Estimate, known, type Source } from "../units/index.ts"
import type { StageToCome } from "./lead.ts"

/** In the order in which they are passed; the words in which effort is logged, and the talk about the price at the end. */
export const LEAD_STAGES = ["prospecting", "meeting", "pitching", "relationship", "negotiation"] as const
export type LeadStageName = (typeof LEAD_STAGES)[number]

const GUESS: Source = { kind: "default", detail: "a guess" }

const around = (middle: number): Estimate => ({ p10: middle / 2, p50: middle, p90: middle * 2, source: GUESS })

/** Odds with a guess's width: a third of the way to either end. */
const oddsAround = (middle: number): Estimate => ({
  p10: middle - middle / 3,
  p50: middle,
  p90: middle + (1 - middle) / 3,
  source: GUESS,
})

const GUESSES: Readonly<Record<LeadStageName, readonly [hours: number, passProbability: number]>> = {
  prospecting: [0.5, 0.35],
  meeting: [0.75, 0.6],
  pitching: [1, 0.6],
  relationship: [0.75, 0.7],
  negotiation: [1, 0.6],
}

/** Money is zero until somebody says otherwise; an hour's own cost is not money of the lead (it is what the index prices). */
export const STAGE_DEFAULTS: readonly StageToCome[] = LEAD_STAGES.map((name) => {
  const [hours, odds] = GUESSES[name]
  return { name, hours: around(hours), cost: known(0, GUESS), passProbability: oddsAround(odds) }
})

/** Figures of a stage that nobody knows: the middle of the known ones. */
export const UNKNOWN_STAGE: Omit<StageToCome, "name"> = {
  hours: around(0.75),
  cost: known(0, GUESS),
  passProbability: oddsAround(0.6),
}
