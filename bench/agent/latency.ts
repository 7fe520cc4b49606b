// How long the agent thinks: one answer at 1,000 and at 10,000 outcomes, and in 10,000 rounds, against an opponent that comes down late.

import { seededRandom } from "@walkaway/engine"
import { NO_OFFER, rankingOf, type Strategy, strategyNamed } from "@walkaway/engine/arena"
import { percentile } from "../measure.ts"

export interface Latency {
  /** Milliseconds an answer. */
  readonly median: number
  readonly p99: number
}

const drawn = (count: number, seed: number): Float64Array => {
  const random = seededRandom(seed)
  return Float64Array.from({ length: count }, () => random.uniform())
}

export const latencyOf = (strategy: Strategy, outcomes: number, rounds: number, seed: number): Latency => {
  const own = drawn(outcomes, seed)
  const theirs = drawn(outcomes, seed + 1)
  const seat = { own, theirs, reservation: 0.3, rounds, discount: 1, issues: undefined, seed }
  const player = strategy.sit({ ...seat, ranking: rankingOf(own), isFirst: true })
  const opponents = strategyNamed("boulware")
  if (!opponents.ok) throw new Error(opponents.error.message)
  const opponent = opponents.value.sit({
    ...seat,
    own: theirs,
    theirs: own,
    ranking: rankingOf(theirs),
    isFirst: false,
  })
  const times: number[] = []
  let standing = NO_OFFER
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now()
    const answer = player.act(round, round / rounds, standing)
    times.push(performance.now() - started)
    if (answer < 0) break
    standing = opponent.act(round, round / rounds, answer)
    if (standing < 0) break
  }
  return { median: percentile(times, 0.5), p99: percentile(times, 0.99) }
}
