// A tournament that is being played in this thread, a moment at a time, so that it can be stopped and a page can say how far it is. Only records are
// kept; a match that somebody looks at is played again with its offers, which gives the same, since every match has its own seed.

import {
  type MatchRecord,
  matchCount,
  playStretch,
  type Scenario,
  type Strategy,
  standingsOf,
  type Tournament,
  valuesOfOutcome,
} from "@walkaway/engine/arena"
import type {
  MatchPage,
  MatchRow,
  MatchView,
  MatchWish,
  Meeting,
  Progress,
  Result,
  ScenarioSummary,
  Setup,
} from "./arena-types.ts"
import { isWished, meetingsOf } from "./meetings.ts"
import { planeOf, spotOf, stepsOf } from "./steps-of.ts"

/** What a page can ask of a tournament, played here or read from a file. */
export interface Shown {
  result(): Result
  against(strategy: string): readonly Meeting[]
  matches(wish: MatchWish, from: number, count: number): MatchPage
  match(index: number, seed?: number): MatchView | undefined
}

export interface Playing extends Shown {
  progress(): Progress
  /** Plays for about so long, at least one match. */
  playFor(milliseconds: number, now: () => number): Progress
}

export interface Cast {
  readonly scenarios: readonly Scenario[]
  readonly summaries: readonly ScenarioSummary[]
  readonly strategies: readonly Strategy[]
  readonly rules: Setup["rules"]
}

const rowOf = ({ summaries, strategies }: Cast, record: MatchRecord, index: number): MatchRow => ({
  index,
  scenario: summaries[record.scenario],
  repetition: record.repetition,
  strategies: [strategies[record.strategies[0]].name, strategies[record.strategies[1]].name],
  end: record.end,
  endedBy: record.endedBy,
  rounds: record.rounds,
  advantages: record.advantages,
})

const viewOf = (cast: Cast, record: MatchRecord, index: number, seed: number): MatchView => {
  const scenario = cast.scenarios[record.scenario]
  const { agreement, fault, trace = [], first, reservations, utilities, nashDistance } = record
  const agreed = {
    utilities: spotOf(scenario, agreement),
    values: agreement < 0 ? [] : valuesOfOutcome(scenario, agreement),
  }
  return {
    ...rowOf(cast, record, index),
    seed,
    roundsMax: cast.rules.rounds,
    first,
    reservations,
    utilities,
    nashDistance,
    agreement: record.end === "agreement" ? agreed : undefined,
    fault: fault && { code: fault.code, message: fault.message },
    steps: stepsOf(scenario, trace, first),
    plane: planeOf(scenario, reservations),
    canReplay: true,
  }
}

/** One match with its offers. */
const replayed = (tournament: Tournament, index: number, seed: number): MatchRecord => {
  const rules = { ...tournament.rules, seed, trace: true }
  const [record] = playStretch({ ...tournament, rules }, { from: index, to: index + 1 })
  return record
}

export const playing = (cast: Cast): Playing => {
  const { scenarios, strategies, summaries, rules } = cast
  const tournament: Tournament = { scenarios, strategies, rules: { ...rules, trace: false } }
  const all = matchCount(tournament)
  const records: MatchRecord[] = []
  const matches = playStretch(tournament, { from: 0, to: all })
  const rows = () => records.map((record, index) => rowOf(cast, record, index))
  const progress = (): Progress => ({ played: records.length, all })
  return {
    progress,
    playFor: (milliseconds, now) => {
      const until = now() + milliseconds
      do {
        const { value } = matches.next()
        if (value) records.push(value)
      } while (records.length < all && now() < until)
      return progress()
    },
    result: () => ({
      rules,
      scenarios: summaries,
      standings: standingsOf(tournament, records),
      matches: records.length,
      hasOffers: true,
    }),
    against: (strategy) => meetingsOf(strategy, rows()),
    matches: (wish, from, count) => {
      const wished = rows().filter((row) => isWished(row, wish))
      return { rows: wished.slice(from, from + count), total: wished.length }
    },
    match: (index, seed = rules.seed) =>
      index < records.length ? viewOf(cast, replayed(tournament, index, seed), index, seed) : undefined,
  }
}
