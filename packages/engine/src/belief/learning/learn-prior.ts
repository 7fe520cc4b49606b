// Learns the prior over counterparts from a log of deals: for each side that they sit on the whole trade first, drawn to the shipped prior,
// then each part of it, drawn to the part around it [Efron2016]. Each step is scored, with the very types that the planner uses, on
// deals that it was not learnt from, and what is not surely better there is not taken. Effort spent on deals is no input, nor is
// anything about the person but the kind of customer that the house itself gives.

import { SIDES, type Side } from "../../deal/index.ts"
import type { Negotiation } from "../people/index.ts"
import { type Prior, type Segment, SHIPPED_PRIOR, SHIPPED_PRIORS } from "../prior.ts"
import { learnStep, type Standing } from "./learn-figures.ts"
import { learnPeople } from "./learn-people.ts"
import type { LearntPrior, LearntSegment, LearntSide, SegmentKey } from "./learnt-prior.ts"
import { type Deal, inFixedOrder, type Material, materialOf } from "./material.ts"
import { plainFigures } from "./plain-figures.ts"
import { shippedPopulation } from "./population.ts"

export interface LearningOptions {
  /** Keys that divide the trade into parts, wider ones first; none when left out. */
  readonly keys?: readonly SegmentKey[]
  /** Name of what is learnt, as advice quotes it. */
  readonly id?: string
  /** What is believed before, by the side of the counterpart; the shipped priors when left out. */
  readonly from?: Readonly<Record<Side, Prior>>
}

/** A name for those who give none. */
export const LEARNT_PRIOR = "learnt-1"

const valuesOf = (deals: readonly Deal[], key: SegmentKey): string[] =>
  [...new Set(deals.flatMap(({ negotiation }) => negotiation[key] ?? []))].sort()

interface Part {
  readonly segment: Segment
  readonly deals: readonly Deal[]
  readonly keys: readonly SegmentKey[]
  readonly around: Standing
}

/** The parts of a part, each with all that lies in it; wider ones first. */
const learnParts = (material: Material, { segment, deals, keys, around }: Part, id: string): LearntSegment[] => {
  const [key, ...narrower] = keys
  if (key === undefined) return []
  const values = valuesOf(deals, key)
  const learnt = values.map((value) => {
    const part = { ...segment, [key]: value }
    const own = deals.filter(({ negotiation }) => negotiation[key] === value)
    const { standing, evidence } = learnStep(material, own, around, { id, segment: part, among: values.length })
    return { part, own, standing, evidence }
  })
  return [
    ...learnt.map(({ part, standing, evidence }) => ({ segment: part, prior: standing.prior, evidence })),
    ...learnt.flatMap(({ part, own, standing }) =>
      learnParts(material, { segment: part, deals: own, keys: narrower, around: standing }, id),
    ),
  ]
}

const learnSide = (
  negotiations: readonly Negotiation[],
  them: Side,
  { keys = [], id = LEARNT_PRIOR, from = SHIPPED_PRIORS }: LearningOptions,
): LearntSide => {
  const start = from[them]
  const material = materialOf(negotiations, them, start)
  const standing: Standing = { population: shippedPopulation(start.family), walking: 1, prior: start }
  const whole = learnStep(material, material.deals, standing, { id })
  const part: Part = { segment: {}, deals: material.deals, keys, around: whole.standing }
  return { prior: whole.standing.prior, evidence: whole.evidence, segments: learnParts(material, part, id) }
}

/**
 * What a log teaches about counterparts. Deterministic, and the order of the log does not matter; a log of nothing gives the shipped prior
 * itself. About 3 s for 1,000 deals.
 */
export const learnPrior = (negotiations: readonly Negotiation[], options: LearningOptions = {}): LearntPrior => {
  const ordered = inFixedOrder(negotiations)
  const [buyer, seller] = SIDES.map((them) => learnSide(ordered, them, options))
  return plainFigures({
    version: 1,
    id: options.id ?? LEARNT_PRIOR,
    base: SHIPPED_PRIOR,
    negotiations: negotiations.length,
    keys: options.keys ?? [],
    sides: { buyer, seller },
    people: learnPeople(ordered),
  })
}
