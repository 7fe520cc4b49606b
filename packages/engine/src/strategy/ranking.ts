// From a wanted utility to an outcome. Published rules give a target; which outcome is offered for it is left open by most. Ours everywhere:
// the outcome of least own utility that is not below the target, and of equals the one of lowest index. The obvious rival, the outcome nearest
// to the target on either side, can undercut the target and so concede more than the formula says.

import { type Frontier, frontierOf } from "../outcomes/frontier.ts"
import { SLACK } from "../outcomes/slack.ts"
import type { Seat } from "./strategy.ts"

/** How many outcomes are worth `target` or more to us: so many head the ranking. O(log n). */
export const countAtLeast = (seat: Seat, target: number): number => {
  const { own, ranking } = seat
  const least = target - SLACK
  let low = 0
  let high = ranking.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (own[ranking[middle]] >= least) low = middle + 1
    else high = middle
  }
  return low
}

/** How many outcomes are worth more than `target` to us. O(log n). */
const countAbove = (seat: Seat, target: number): number => countAtLeast(seat, target + 2 * SLACK)

/** The outcome for a target: the least at or above it, the first of equals; the best where none reaches it. O(log n). */
export const outcomeFor = (seat: Seat, target: number): number => {
  const count = countAtLeast(seat, target)
  if (count === 0) return seat.ranking[0]
  return seat.ranking[countAbove(seat, seat.own[seat.ranking[count - 1]])]
}

/**
 * The same for targets that never rise: walks down the ranking and remembers where it is, so a whole negotiation costs one walk.
 * @returns the outcome for the next target
 */
export const fallingOutcome = (seat: Seat): ((target: number) => number) => {
  const { own, ranking } = seat
  let next = 1
  let outcome = ranking[0]
  let worth = own[outcome]
  return (target) => {
    const least = target - SLACK
    while (next < ranking.length && own[ranking[next]] >= least) {
      if (own[ranking[next]] < worth - SLACK) {
        outcome = ranking[next]
        worth = own[outcome]
      }
      next += 1
    }
    return outcome
  }
}

/** The efficient outcomes among those that we can bear. @param theirs utility of each outcome for them, without NaN */
export const bearableFrontier = ({ own, ranking, reservation }: Seat, theirs: Float64Array): Frontier =>
  frontierOf(own, theirs, ranking, reservation)
