// Mean advantage of every strategy against some or all opponents, and how far the first is ahead of the next, with intervals from resampling
// situations (a scenario with its reservations), in which all strategies played the same.

import { seededRandom } from "@walkaway/engine"
import type { MatchRecord } from "@walkaway/engine/arena"

export interface Row {
  readonly strategy: string
  readonly advantage: number
  readonly deals: number
  /** How far behind the first, with its 95 % interval; undefined for the first. */
  readonly behind: { readonly mean: number; readonly low: number; readonly high: number } | undefined
}

const RESAMPLES = 2000

interface Tally {
  readonly sums: Float64Array
  readonly seats: Float64Array
  deals: number
}

const total = (figures: Float64Array): number => figures.reduce((sum, figure) => sum + figure, 0)

const tallied = (
  names: readonly string[],
  records: readonly MatchRecord[],
  repetitions: number,
  against: ReadonlySet<string>,
): Tally[] => {
  const situations = 1 + records.reduce((most, one) => Math.max(most, one.scenario), 0)
  const size = situations * repetitions
  const tallies = names.map(() => ({ sums: new Float64Array(size), seats: new Float64Array(size), deals: 0 }))
  for (const { strategies, scenario, repetition, advantages, agreement } of records) {
    for (const side of [0, 1] as const) {
      if (!against.has(names[strategies[1 - side]])) continue
      const tally = tallies[strategies[side]]
      const at = scenario * repetitions + repetition
      tally.sums[at] += advantages[side]
      tally.seats[at] += 1
      tally.deals += agreement >= 0 ? 1 : 0
    }
  }
  return tallies
}

const draws = (tallies: readonly Tally[], seed: number): Float64Array[] => {
  const random = seededRandom(seed)
  const size = tallies[0].sums.length
  const means = tallies.map(() => new Float64Array(RESAMPLES))
  for (let resample = 0; resample < RESAMPLES; resample += 1) {
    const sums = new Float64Array(tallies.length)
    const seats = new Float64Array(tallies.length)
    for (let i = 0; i < size; i += 1) {
      const at = Math.floor(random.uniform() * size)
      tallies.forEach((tally, one) => {
        sums[one] += tally.sums[at]
        seats[one] += tally.seats[at]
      })
    }
    means.forEach((row, one) => {
      row[resample] = seats[one] > 0 ? sums[one] / seats[one] : 0
    })
  }
  return means
}

/** The standing against `against`, the best first. */
export const standingAgainst = (
  names: readonly string[],
  records: readonly MatchRecord[],
  repetitions: number,
  against: ReadonlySet<string>,
  seed: number,
): readonly Row[] => {
  const tallies = tallied(names, records, repetitions, against)
  const advantage = tallies.map(({ sums, seats }) => total(sums) / Math.max(1, total(seats)))
  const order = names.map((_, i) => i).sort((a, b) => advantage[b] - advantage[a])
  const means = draws(tallies, seed)
  return order.map((i) => {
    const gaps = means[order[0]].map((mean, resample) => mean - means[i][resample]).sort()
    const behind = {
      mean: advantage[order[0]] - advantage[i],
      low: gaps[Math.floor(0.025 * RESAMPLES)],
      high: gaps[Math.floor(0.975 * RESAMPLES)],
    }
    const deals = tallies[i].deals / Math.max(1, total(tallies[i].seats))
    return { strategy: names[i], advantage: advantage[i], deals, behind: i === order[0] ? undefined : behind }
  })
}
