// How far the index may be off: every uncertain figure is moved to its low and to its high end alone, and the swings are added
// like the sides of a right angle, downward and upward apart. Exact when one figure is uncertain (the index is monotone in each), close
// when several are; drawing at random would cost a hundredfold and shake. What the ranges do to the chance of being in time is in
// that chance already, and does not count twice.

import { isKnown, meanOf } from "../units/index.ts"
import { type Chain, effectiveOdds } from "./chain.ts"
import type { Lead } from "./lead.ts"

class Swings {
  readonly #middle: number
  #down = 0
  #up = 0

  constructor(middle: number) {
    this.#middle = middle
  }

  /** The rate with one figure at one of its ends. */
  add(rate: number): void {
    const swing = rate - this.#middle
    if (swing < 0) this.#down += swing * swing
    else this.#up += swing * swing
  }

  get low(): number {
    return this.#middle - Math.sqrt(this.#down)
  }

  get high(): number {
    return this.#middle + Math.sqrt(this.#up)
  }
}

/** With the sums up to a stage, what lies behind it follows from the whole: no second chain is needed. */
const addStages = (lead: Lead, { money, hours }: Chain, daysPerHour: number, swings: Swings): void => {
  let reached = 1
  let costSoFar = 0
  let hoursSoFar = 0
  for (const stage of lead.stages) {
    const { hours: ownHours, cost: ownCost, passProbability: odds } = stage
    const [meanHours, meanCost, meanOdds] = [meanOf(ownHours), meanOf(ownCost), meanOf(odds)]
    costSoFar += reached * meanCost
    hoursSoFar += reached * meanHours
    if (!isKnown(ownHours)) {
      swings.add(money / (hours + reached * (ownHours.p10 - meanHours)))
      swings.add(money / (hours + reached * (ownHours.p90 - meanHours)))
    }
    if (!isKnown(ownCost)) {
      swings.add((money - reached * (ownCost.p10 - meanCost)) / hours)
      swings.add((money - reached * (ownCost.p90 - meanCost)) / hours)
    }
    if (!isKnown(odds)) {
      const [moneyBehind, hoursBehind] = [money + costSoFar, hours - hoursSoFar]
      const [less, more] = [odds.p10 / meanOdds - 1, odds.p90 / meanOdds - 1]
      swings.add((money + less * moneyBehind) / (hours + less * hoursBehind))
      swings.add((money + more * moneyBehind) / (hours + more * hoursBehind))
    }
    reached *= effectiveOdds(stage, lead.decay, daysPerHour)
  }
}

/** Band around the index; of a lead that never pays, around the rate of going on all the same, and so below its index. */
export const indexBand = (lead: Lead, chain: Chain, daysPerHour: number): { low: number; high: number } => {
  const { money, hours, winProbability, worthKept, indexPerHour } = chain
  const { worth } = lead
  const swings = new Swings(money / hours)
  if (!isKnown(worth)) {
    const [mean, odds] = [meanOf(worth), winProbability * worthKept]
    swings.add((money + odds * (worth.p10 - mean)) / hours)
    swings.add((money + odds * (worth.p90 - mean)) / hours)
  }
  addStages(lead, chain, daysPerHour, swings)
  return { low: Math.min(swings.low, indexPerHour), high: Math.max(swings.high, indexPerHour) }
}
