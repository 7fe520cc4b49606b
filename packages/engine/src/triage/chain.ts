// The way of a lead from the stage at hand to the end, in expectation: one pass over the stages with the means of their figures. Means
// suffice, since figures of different stages are independent and every one enters a product once; the rate of a renewal is a
// ratio of two means. Days multiply odds and worth; a deadline counts as the chance that work and waiting end before it.

import type { Decay, StageToCome } from "./lead.ts"
import { left, MEAN, MEANS_A_STAGE, type StageMeans } from "./stage-means.ts"

export interface Chain {
  readonly indexPerHour: number
  readonly money: number
  readonly hours: number
  readonly hoursIfWon: number
  readonly cost: number
  readonly winProbability: number
  readonly days: number
  readonly inTimeProbability: number
  /** Share of today's worth that is left on the day on which it is won. */
  readonly worthKept: number
}

/** Days to the end when every figure is at the same end of its range. */
const daysAt = (end: "p10" | "p50" | "p90", stages: readonly Required<StageToCome>[], daysPerHour: number): number => {
  let days = 0
  for (const { hours, waitDays } of stages) days = days + waitDays[end] + hours[end] * daysPerHour
  return days
}

/**
 * P(days <= deadline): slow ones are slow in every stage, so the ranges' ends add up; straight between them, and nothing beyond
 * them. With that, more hours never make it likelier, which sums of normals with their long tails do not promise.
 */
const inTime = (stages: readonly Required<StageToCome>[], deadline: number, daysPerHour: number): number => {
  if (deadline === Number.POSITIVE_INFINITY) return 1
  if (deadline < 0) return 0
  const late = daysAt("p90", stages, daysPerHour)
  if (deadline >= late) return 1
  const middle = daysAt("p50", stages, daysPerHour)
  if (deadline >= middle) return 0.5 + (0.4 * (deadline - middle)) / (late - middle)
  const early = daysAt("p10", stages, daysPerHour)
  return deadline < early ? 0 : 0.1 + (0.4 * (deadline - early)) / (middle - early)
}

const daysOf = (means: StageMeans): number => {
  let days = 0
  for (let at = 0; at < means.length; at += MEANS_A_STAGE) days += means[at + MEAN.days]
  return days
}

/** `means` of these stages; `worthNow`: mean worth of winning today; `deadline`: days from now; `daysPerHour` as for the means. */
export const chainOf = (
  stages: readonly Required<StageToCome>[],
  means: StageMeans,
  worthNow: number,
  decay: Decay,
  deadline: number,
  daysPerHour: number,
): Chain => {
  const days = daysOf(means)
  const inTimeProbability = inTime(stages, deadline, daysPerHour)
  const worthKept = left(decay.worthKeptPerDay, days)
  let alive = 1
  let cost = 0
  let hours = 0
  let hoursIfWon = 0
  let stoppingEarly = Number.NEGATIVE_INFINITY
  const last = means.length - MEANS_A_STAGE
  for (let at = 0; at <= last; at += MEANS_A_STAGE) {
    const ownHours = means[at + MEAN.hours]
    cost += alive * means[at + MEAN.cost]
    hours += alive * ownHours
    hoursIfWon += ownHours
    if (at < last) stoppingEarly = Math.max(stoppingEarly, -cost / hours)
    alive *= means[at + MEAN.alive]
  }
  const winProbability = alive * inTimeProbability
  const money = winProbability * worthNow * worthKept - cost
  const indexPerHour = Math.max(stoppingEarly, money / hours) + 0
  return { indexPerHour, money, hours, hoursIfWon, cost, winProbability, days, inTimeProbability, worthKept }
}
