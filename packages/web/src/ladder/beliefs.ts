// What we believed of their limit, and when. With a history it is told beat by beat, starting from what was set down before the talk;
// without one only what we believe now is told, since a straight line back would claim what nobody knew.

import type { AdviceOutput } from "@walkaway/contract"
import type { Beat } from "./beats.ts"
import { currencyOf, placeable } from "./prices.ts"
import type { LadderDeal } from "./story.ts"

/** Percentiles of the most they pay, or the least they take; major units, an estimate. */
export interface Belief {
  readonly p10: number
  readonly p50: number
  readonly p90: number
}

/** As advice of then carries it: what was believed at that version of the deal. */
export interface KnownBelief {
  readonly dealVersion: number
  readonly limit: Belief
}

export interface BeliefThen extends Belief {
  /** Index of the beat after which it was believed; -1 is before anybody spoke. */
  readonly after: number
}

interface Sources {
  readonly deal: LadderDeal
  readonly advice: AdviceOutput | null | undefined
  readonly beliefs: readonly KnownBelief[]
  readonly beats: readonly Beat[]
}

const statedOf = ({ limit, currency }: LadderDeal): BeliefThen | undefined => {
  if (limit === null) return undefined
  const [p10, p50, p90] = limit.map((text) => placeable(text, currencyOf(currency)))
  return { after: -1, p10, p50, p90 }
}

/** The advice speaks of what the desk has confirmed. */
const lastConfirmed = (beats: readonly Beat[]): number => beats.findLastIndex(({ version }) => version !== undefined)

const nowOf = ({ advice, beats }: Sources): BeliefThen | undefined =>
  advice ? { after: lastConfirmed(beats), ...advice.belief.limit } : undefined

const historyOf = ({ beliefs, beats }: Sources): readonly BeliefThen[] =>
  beliefs.map(({ dealVersion, limit }) => ({
    after: beats.findLastIndex(({ version }) => version !== undefined && version <= dealVersion),
    ...limit,
  }))

/** Oldest first, one a beat: the latest word counts. */
export const beliefsOf = (sources: Sources): readonly BeliefThen[] => {
  const [stated, now, history] = [statedOf(sources.deal), nowOf(sources), historyOf(sources)]
  if (history.length === 0) return now ? [now] : stated ? [stated] : []
  const told = [stated, ...history, now].filter((belief) => belief !== undefined)
  const byBeat = new Map(told.map((belief) => [belief.after, belief]))
  return [...byBeat.values()].sort((left, right) => left.after - right.after)
}

export const withBeliefs = (beats: readonly Beat[], beliefs: readonly BeliefThen[]): readonly Beat[] =>
  beats.map((beat) => {
    const then = beliefs.findLast(({ after }) => after <= beat.index)
    return then ? { ...beat, belief: { p10: then.p10, p50: then.p50, p90: then.p90 } } : beat
  })
