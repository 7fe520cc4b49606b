// How a strategy did against each other one: means over all seats at which the two met, whichever side each of them had. Against itself it sits on
// both sides, and both count.

import type { MatchEnd } from "@walkaway/engine/arena"
import type { MatchWish, Meeting, Pair } from "./arena-types.ts"

/** What is needed of a match. */
export interface Met {
  readonly strategies: Pair<string>
  readonly advantages: Pair<number>
  readonly end: MatchEnd
}

interface Tally {
  n: number
  ours: number
  theirs: number
  deals: number
}

const SEATS = [0, 1] as const

/** The worst for it last; nobody whom it did not meet. */
export const meetingsOf = (strategy: string, matches: Iterable<Met>): readonly Meeting[] => {
  const tallies = new Map<string, Tally>()
  for (const { strategies, advantages, end } of matches) {
    for (const seat of SEATS) {
      if (strategies[seat] !== strategy) continue
      const opponent = strategies[1 - seat]
      const tally = tallies.get(opponent) ?? { n: 0, ours: 0, theirs: 0, deals: 0 }
      tally.n += 1
      tally.ours += advantages[seat]
      tally.theirs += advantages[1 - seat]
      tally.deals += end === "agreement" ? 1 : 0
      tallies.set(opponent, tally)
    }
  }
  return [...tallies]
    .map(([opponent, { n, ours, theirs, deals }]) => ({
      opponent,
      n,
      advantage: ours / n,
      theirs: theirs / n,
      agreementRate: deals / n,
    }))
    .sort((a, b) => b.advantage - a.advantage || (a.opponent < b.opponent ? -1 : 1))
}

/** Whether a match is one of those that are wished for. */
export const isWished = (
  { strategies: [first, second], end }: Pick<Met, "strategies" | "end">,
  { strategy, opponent, ended = "all" }: MatchWish,
): boolean => {
  if (ended !== "all" && (ended === "deal") !== (end === "agreement")) return false
  if (strategy === undefined) return true
  if (opponent !== undefined)
    return (first === strategy && second === opponent) || (first === opponent && second === strategy)
  return first === strategy || second === strategy
}
