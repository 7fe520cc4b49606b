// The means of a lead's stages, made once for all that is reckoned with them: the chain wants each of them thrice and the band twice more.
// Flat numbers, since of a million leads every object more is a tenth of a second.

import { meanOf } from "../units/index.ts"
import type { Decay, StageToCome } from "./lead.ts"

/** Numbers of one stage, one behind the other. */
export const MEANS_A_STAGE = 5
/** Where in them each stands. `alive`: the chance to pass the stage and to be alive afterwards. */
export const MEAN = { hours: 0, cost: 1, odds: 2, alive: 3, days: 4 } as const

export type StageMeans = readonly number[]

/** Share that is left after some days; most leads do not fade, and powers are dear. */
export const left = (sharePerDay: number, days: number): number => (sharePerDay === 1 ? 1 : sharePerDay ** days)

/** `daysPerHour`: calendar days that an hour of work takes. */
export const stageMeans = (
  stages: readonly Required<StageToCome>[],
  { survivalPerDay }: Decay,
  daysPerHour: number,
): StageMeans => {
  const means: number[] = []
  for (let i = 0; i < stages.length; i += 1) {
    const { hours, cost, passProbability, waitDays } = stages[i]
    const ownHours = meanOf(hours)
    const odds = meanOf(passProbability)
    const days = meanOf(waitDays) + ownHours * daysPerHour
    means.push(ownHours, meanOf(cost), odds, odds * left(survivalPerDay, days), days)
  }
  return means
}
