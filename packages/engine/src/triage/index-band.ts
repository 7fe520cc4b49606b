// How far the index may be off: every uncertain figure is moved to its low and to its high end alone, and the swings are added
// like the sides of a right angle, downward and upward apart. Exact when one figure is uncertain (the index is monotone in each), close
// when several are; drawing at random would cost a hundredfold and shake. What the ranges do to the chance of being in time is in
// that chance already, and does not count twice.

import { isKnown, meanOf } from "../units/index.ts"
import type { Chain } from "./chain.ts"
import type { Lead } from "./lead.ts"
import { MEAN, MEANS_A_STAGE, type StageMeans } from "./stage-means.ts"

/** Sums of the squares of the swings downward and upward: of one lead at a time, so that a million make no million pairs. */
const squares = new Float64Array(2)

const add = (swing: number): void => {
  squares[swing < 0 ? 0 : 1] += swing * swing
}

/** With the sums up to a stage, what lies behind it follows from the whole: no second chain is needed. */
const addStages = (lead: Lead, means: StageMeans, { money, hours }: Chain): void => {
  const middle = money / hours
  let reached = 1
  let costSoFar = 0
  let hoursSoFar = 0
  for (let i = 0, at = 0; i < lead.stages.length; i += 1, at += MEANS_A_STAGE) {
    const { hours: ownHours, cost: ownCost, passProbability: odds } = lead.stages[i]
    const [meanHours, meanCost, meanOdds] = [means[at + MEAN.hours], means[at + MEAN.cost], means[at + MEAN.odds]]
    costSoFar += reached * meanCost
    hoursSoFar += reached * meanHours
    if (!isKnown(ownHours)) {
      add(money / (hours + reached * (ownHours.p10 - meanHours)) - middle)
      add(money / (hours + reached * (ownHours.p90 - meanHours)) - middle)
    }
    if (!isKnown(ownCost)) {
      add((money - reached * (ownCost.p10 - meanCost)) / hours - middle)
      add((money - reached * (ownCost.p90 - meanCost)) / hours - middle)
    }
    if (!isKnown(odds)) {
      const [moneyBehind, hoursBehind] = [money + costSoFar, hours - hoursSoFar]
      const [less, more] = [odds.p10 / meanOdds - 1, odds.p90 / meanOdds - 1]
      add((money + less * moneyBehind) / (hours + less * hoursBehind) - middle)
      add((money + more * moneyBehind) / (hours + more * hoursBehind) - middle)
    }
    reached *= means[at + MEAN.alive]
  }
}

/** Band around the index; of a lead that never pays, around the rate of going on all the same, and so below its index. */
export const indexBand = (lead: Lead, means: StageMeans, chain: Chain): { low: number; high: number } => {
  const { money, hours, winProbability, worthKept, indexPerHour } = chain
  const { worth } = lead
  const middle = money / hours
  squares.fill(0)
  if (!isKnown(worth)) {
    const [mean, odds] = [meanOf(worth), winProbability * worthKept]
    add((money + odds * (worth.p10 - mean)) / hours - middle)
    add((money + odds * (worth.p90 - mean)) / hours - middle)
  }
  addStages(lead, means, chain)
  const [down, up] = [squares[0], squares[1]]
  return { low: Math.min(middle - Math.sqrt(down), indexPerHour), high: Math.max(middle + Math.sqrt(up), indexPerHour) }
}
