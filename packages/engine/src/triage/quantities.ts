// How many: of a thing bought before demand is known (the newsvendor [Arrow1951]), and of leads worked side by side for
// one prize (each further lead must pay for itself by the chance that all others fail). Both are marginal rules with
// an answer on paper; enumeration finds the same and hides why.

import { standardNormalPdf, standardNormalQuantile } from "../units/index.ts"

/** Demand normal; money a unit. */
export interface Newsvendor {
  readonly demandMean: number
  readonly demandSd: number
  readonly price: number
  readonly cost: number
  /** What an unsold unit brings, below `cost`. */
  readonly salvage: number
}

/** Best order quantity, where the chance to sell one more equals its cost over its gain, and its expected profit. */
export const newsvendor = (problem: Newsvendor): { quantity: number; profit: number } => {
  const { demandMean, demandSd, price, cost, salvage } = problem
  const z = standardNormalQuantile((price - cost) / (price - salvage))
  return {
    quantity: demandMean + demandSd * z,
    profit: (price - cost) * demandMean - (price - salvage) * demandSd * standardNormalPdf(z),
  }
}

/** Leads worked at the same time for one prize: any one success brings `gain`, each costs `costEach`. */
export interface ParallelLeads {
  readonly gain: number
  readonly closeProbability: number
  readonly costEach: number
}

/** How many to open, and what that is worth: open one more while gain x chance x (all others fail) exceeds its cost. */
export const parallelLeads = (problem: ParallelLeads): { count: number; value: number } => {
  const { gain, closeProbability, costEach } = problem
  let count = 0
  let allFail = 1
  while (gain * closeProbability * allFail > costEach && allFail > 0) {
    count += 1
    allFail *= 1 - closeProbability
  }
  return { count, value: gain * (1 - allFail) - count * costEach }
}
