// The way of a lead from the stage at hand to the end, in expectation: one pass over the stages with the means of their figures. Means
// suffice, since figures of different stages are independent and every one enters a product once; the rate of a renewal is a
// ratio of two means. Days multiply odds and worth; a deadline counts as the chance that work and waiting end before it.

import { meanOf } from "../units/index.ts"
import type { Decay, StageToCome } from "./lead.ts"

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

/**
 * P(days <= deadline): slow ones are slow in every stage, so the ranges' ends add up; straight between them, and nothing beyond
 * them. With that, more hours never make it likelier, which sums of normals with their long tails do not promise.
 */
const inTime = (stages: readonly Required<StageToCome>[], deadline: number, daysPerHour: number): number => {
  if (deadline === Number.POSITIVE_INFINITY) return 1
  if (deadline < 0) return 0
  const [early, middle, late] = (["p10", "p50", "p90"] as const).map((end) =>
    stages.reduce((days, { hours, waitDays }) => days + waitDays[end] + hours[end] * daysPerHour, 0),
  )
  if (deadline >= late) return 1
  if (deadline >= middle) return 0.5 + (0.4 * (deadline - middle)) / (late - middle)
  return deadline < early ? 0 : 0.1 + (0.4 * (deadline - early)) / (middle - early)
}

const daysOf = (stages: readonly Required<StageToCome>[], daysPerHour: number): number => {
  let days = 0
  for (const { hours, waitDays } of stages) days += meanOf(waitDays) + meanOf(hours) * daysPerHour
  return days
}

/** Share that is left after some days; most leads do not fade, and powers are dear. */
const left = (sharePerDay: number, days: number): number => (sharePerDay === 1 ? 1 : sharePerDay ** days)

/** Chance to pass a stage and to be alive afterwards. */
export const effectiveOdds = (stage: Required<StageToCome>, decay: Decay, daysPerHour: number): number => {
  const odds = meanOf(stage.passProbability)
  if (decay.survivalPerDay === 1) return odds
  return odds * left(decay.survivalPerDay, meanOf(stage.waitDays) + meanOf(stage.hours) * daysPerHour)
}

/** `worthNow`: mean worth of winning today; `deadline`: days from now; `daysPerHour`: calendar days that an hour of work takes. */
export const chainOf = (
  stages: readonly Required<StageToCome>[],
  worthNow: number,
  decay: Decay,
  deadline: number,
  daysPerHour: number,
): Chain => {
  const days = daysOf(stages, daysPerHour)
  const inTimeProbability = inTime(stages, deadline, daysPerHour)
  const worthKept = left(decay.worthKeptPerDay, days)
  let alive = 1
  let cost = 0
  let hours = 0
  let hoursIfWon = 0
  let stoppingEarly = Number.NEGATIVE_INFINITY
  const last = stages.length - 1
  for (let i = 0; i <= last; i += 1) {
    const stage = stages[i]
    const ownHours = meanOf(stage.hours)
    cost += alive * meanOf(stage.cost)
    hours += alive * ownHours
    hoursIfWon += ownHours
    if (i < last) stoppingEarly = Math.max(stoppingEarly, -cost / hours)
    alive *= effectiveOdds(stage, decay, daysPerHour)
  }
  const winProbability = alive * inTimeProbability
  const money = winProbability * worthNow * worthKept - cost
  const indexPerHour = Math.max(stoppingEarly, money / hours) + 0
  return { indexPerHour, money, hours, hoursIfWon, cost, winProbability, days, inTimeProbability, worthKept }
}
