// Their reservation value as odds instead of one fitted figure: a grid of time-dependent curves M - (M - r) t^p with r even on [0, 1] and p from
// conceder to Boulware, weighed by Bayes' rule with a normal likelihood. Real opponents are no curves, so all offers together count as no more
// than 20 independent ones, and r is at most the least that they offered.

import type { Seat } from "../strategy.ts"

export interface ReservationBelief {
  /** @param utility of their offer for them */
  hear(time: number, utility: number): void
  /** Odds that they can bear an outcome that is worth `utility` to them, in [0, 1]. O(grid). */
  bears(utility: number): number
  /** Odds that an outcome is worth at least what they would offer themselves at a time, in [0, 1]. O(grid). */
  matches(utility: number, time: number): number
}

const VALUES = 41
const POWERS = [0.5, 1, 2, 4, 8, 16]
const SPREAD = 0.08
const EVIDENCE = 20

/** Before any offer every reservation value and every power is as likely as any other. */
export const reservationBelief = (seat: Seat, most: number): ReservationBelief => {
  const logs = new Float64Array(VALUES * POWERS.length)
  const joint = new Float64Array(logs.length).fill(1 / logs.length)
  const odds = new Float64Array(VALUES).fill(1 / VALUES)
  const weight = Math.min(1, EVIDENCE / seat.rounds)
  let lowest = 1
  const value = (index: number): number => index / (VALUES - 1)
  const offeredAt = (index: number, passed: number): number => most - Math.max(0, most - value(index)) * passed
  const renew = (): void => {
    let highest = Number.NEGATIVE_INFINITY
    for (let i = 0; i < logs.length; i += 1) if (value(i % VALUES) <= lowest) highest = Math.max(highest, logs[i])
    let sum = 0
    for (let i = 0; i < logs.length; i += 1) {
      joint[i] = value(i % VALUES) > lowest ? 0 : Math.exp(logs[i] - highest)
      sum += joint[i]
    }
    odds.fill(0)
    for (let i = 0; i < logs.length; i += 1) {
      joint[i] /= sum
      odds[i % VALUES] += joint[i]
    }
  }
  return {
    hear: (time, utility) => {
      lowest = Math.min(lowest, utility)
      for (let rung = 0; rung < POWERS.length; rung += 1) {
        const passed = time ** POWERS[rung]
        for (let index = 0; index < VALUES; index += 1) {
          const miss = utility - offeredAt(index, passed)
          logs[rung * VALUES + index] -= (weight * miss * miss) / (2 * SPREAD * SPREAD)
        }
      }
      renew()
    },
    bears: (utility) => {
      let sum = 0
      for (let index = 0; index < VALUES && value(index) <= utility; index += 1) sum += odds[index]
      return sum
    },
    matches: (utility, time) => {
      if (utility >= lowest) return 1
      let sum = 0
      for (let rung = 0; rung < POWERS.length; rung += 1) {
        const passed = time ** POWERS[rung]
        for (let index = 0; index < VALUES && offeredAt(index, passed) <= utility; index += 1)
          sum += joint[rung * VALUES + index]
      }
      return sum
    },
  }
}
