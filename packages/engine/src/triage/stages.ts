// A lead is a chain of stages: hours and money to be spent, a chance to get to the next one, a reward at the end; leaving is
// free at every stage. Its rate (Gittins' index [Gittins1979]) is the best ratio of expected reward less money to expected
// hours over all places to stop; working the lead with the highest rate is optimal when leads wait for each other. Deal size or
// win probability alone, what sales tools rank by, ignores the hours still to spend and the stages where it can die.

import { invariant } from "../units/index.ts"

/** One stage, all of it still to come. */
export interface LeadStage {
  /** Of our own time, > 0. */
  readonly hours: number
  /** Money spent when the stage begins. */
  readonly cost: number
  /** Chance to get through it. */
  readonly passProbability: number
}

/** What is spent already is not here: it is not an argument of anything. */
export interface StagedLead {
  readonly stages: readonly LeadStage[]
  /** Worth of success over the best alternative, received at the end of the last stage. */
  readonly reward: number
}

/** Hours of one stage, counted at its start: their number when nothing is discounted. */
const discountedHours = (hours: number, discountPerHour: number): number =>
  discountPerHour === 1 ? hours : (1 - discountPerHour ** hours) / (1 - discountPerHour)

/**
 * Money per hour of our time from stage `from` (0-based) on, at the best place to stop. `discountPerHour` in (0, 1]
 * is what money an hour of work later is worth now; default 1.
 */
export const gittinsRate = (lead: StagedLead, from = 0, discountPerHour = 1): number => {
  const { stages, reward } = lead
  invariant(from < stages.length, "a lead without stages ahead has no rate")
  let best = Number.NEGATIVE_INFINITY
  let weight = 1
  let money = 0
  let hours = 0
  for (let i = from; i < stages.length; i += 1) {
    const stage = stages[i]
    money -= weight * stage.cost
    hours += weight * discountedHours(stage.hours, discountPerHour)
    weight *= stage.passProbability * discountPerHour ** stage.hours
    const stopsHere = i === stages.length - 1 ? money + weight * reward : money
    best = Math.max(best, stopsHere / hours)
  }
  return best
}

export interface LeadVerdicts {
  /** Expected worth from each stage on when hours cost their shadow price and leaving is free; 0 means drop. */
  readonly valueFromStage: readonly number[]
  /** Drop at a stage when its pass probability is below this; infinite when what follows is worth nothing. */
  readonly dropBelow: readonly number[]
}

/** Backward through the stages at a shadow price of an hour. */
export const leadVerdicts = (lead: StagedLead, worthPerHour: number): LeadVerdicts => {
  const valueFromStage: number[] = []
  const dropBelow: number[] = []
  let next = lead.reward
  for (const stage of lead.stages.toReversed()) {
    const spent = stage.cost + worthPerHour * stage.hours
    dropBelow.unshift(next > 0 ? spent / next : Number.POSITIVE_INFINITY)
    next = Math.max(0, stage.passProbability * next - spent)
    valueFromStage.unshift(next)
  }
  return { valueFromStage, dropBelow }
}

/**
 * Expected discounted money from several leads when the one with the highest rate is always worked, a stage at a time, and
 * none with a rate of 0 or less. Time and memory grow with the product of the numbers of stages: for a handful of leads.
 */
export const indexPolicyValue = (leads: readonly StagedLead[], discountPerHour: number): number => {
  const known = new Map<string, number>()
  const rates = leads.map((lead) => lead.stages.map((_, stage) => gittinsRate(lead, stage, discountPerHour)))
  const valueFrom = (at: readonly number[]): number => {
    const key = at.join()
    const cached = known.get(key)
    if (cached !== undefined) return cached
    const chosen = highestRate(rates, at)
    const value = chosen === undefined ? 0 : workedValue(leads[chosen], at, chosen)
    known.set(key, value)
    return value
  }
  const workedValue = (lead: StagedLead, at: readonly number[], chosen: number): number => {
    const { cost, hours, passProbability: pass } = lead.stages[at[chosen]]
    const isLast = at[chosen] === lead.stages.length - 1
    const passed = (isLast ? lead.reward : 0) + valueFrom(at.with(chosen, isLast ? OVER : at[chosen] + 1))
    return discountPerHour ** hours * (pass * passed + (1 - pass) * valueFrom(at.with(chosen, OVER))) - cost
  }
  return valueFrom(leads.map((lead) => (lead.stages.length > 0 ? 0 : OVER)))
}

/** LeadStage number of a lead that is won or dead. */
const OVER = -1

const highestRate = (rates: readonly (readonly number[])[], at: readonly number[]): number | undefined => {
  let chosen: number | undefined
  let best = 0
  for (const [i, stage] of at.entries()) {
    if (stage === OVER || rates[i][stage] <= best) continue
    chosen = i
    best = rates[i][stage]
  }
  return chosen
}
