// What would have to be true: the figure at which pursuing a lead is exactly as good as what we would do otherwise. Value is linear in
// worth, in the odds of the stage at hand, in hours and in their price, so each has its answer in one line, alone and with all
// else as it is.

import type { LeadProject } from "./project.ts"

/** Undefined: no such figure would do. Above it (worth, odds) or below it (hours, price) the lead is worth pursuing. */
export interface TurningPoints {
  /** Of winning it now, over the alternative. */
  readonly worth: number | undefined
  /** Of the stage at hand, in [0, 1]. */
  readonly passProbability: number | undefined
  /** Expected hours to come. */
  readonly hoursToCome: number | undefined
  readonly pricePerHour: number | undefined
}

const positive = (figure: number): number | undefined => (figure > 0 && Number.isFinite(figure) ? figure : undefined)

const oddsAtHand = (project: LeadProject, pricePerHour: number, otherwise: number): number | undefined => {
  const spent = project.costAtHand + pricePerHour * project.hoursAtHand
  const behindTimesOdds = project.money - pricePerHour * project.hours + spent
  if (behindTimesOdds <= 0 || project.passProbability <= 0) return undefined
  const odds = ((otherwise + spent) * project.passProbability) / behindTimesOdds
  return odds <= 1 ? odds : undefined
}

/** `otherwise`: what not pursuing it is worth, 0 unless something better waits for it. */
export const turningPoints = (project: LeadProject, pricePerHour: number, otherwise: number): TurningPoints => {
  const { money, hours, cost, winProbability, worthKept } = project
  const worth = (otherwise + cost + pricePerHour * hours) / (winProbability * worthKept)
  return {
    worth: Number.isFinite(worth) ? worth : undefined,
    passProbability: oddsAtHand(project, pricePerHour, otherwise),
    hoursToCome: positive((money - otherwise) / pricePerHour),
    pricePerHour: positive((money - otherwise) / hours),
  }
}
