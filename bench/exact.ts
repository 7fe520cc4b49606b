// How much does the planner give away against the exact optimum? Brute force over all histories of random tiny negotiations.

import { PLAN_SIZE } from "@walkaway/engine"
import { optimal, playedFrom, valueFromStart } from "./exact/game.ts"
import { instanceOf } from "./exact/instance.ts"
import { plannedAt, plannerPolicy } from "./exact/planner-policy.ts"
import { percentile } from "./measure.ts"

export interface ExactResult {
  readonly instances: number
  /** Mean gain of the optimum over walking away at once, units of 1 % of the market value. */
  readonly optimum: number
  readonly lossMean: number
  readonly lossP95: number
  readonly lossMax: number
  /** Mean loss as a share of the mean gain. */
  readonly lossShare: number
  /** Instances whose plan claims more than the optimum: must be none. */
  readonly boundBroken: number
}

/** Solves `instances` random negotiations exactly and plays the planner on each. */
export const measureExact = (instances: number, seed: number, starts = PLAN_SIZE.starts): ExactResult => {
  const losses: number[] = []
  let optimum = 0
  let boundBroken = 0
  for (let n = 0; n < instances; n += 1) {
    const instance = instanceOf(seed * 10_007 + n)
    const best = valueFromStart(instance, optimal)
    const start = { round: 0, standing: -1, weight: instance.prior }
    if (plannedAt(instance, start, starts).value > best + 1e-9) boundBroken += 1
    optimum += best / instances
    losses.push(best - playedFrom(instance, plannerPolicy(instance, starts)).atTable(start))
  }
  const lossMean = losses.reduce((sum, loss) => sum + loss, 0) / instances
  return {
    instances,
    optimum,
    lossMean,
    lossP95: percentile(losses, 0.95),
    lossMax: Math.max(...losses),
    lossShare: lossMean / optimum,
    boundBroken,
  }
}
