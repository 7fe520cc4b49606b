// A lead reduced to the numbers that a verdict needs: expected money and hours of going on to the end, the odds of it, the stage at
// hand, the band of the index, and how it fades. Time enters as survival: every day of work and waiting multiplies the odds, and
// a deadline the chance to be through by then. Everything is linear in one figure at a time, so the place where a verdict
// turns has an exact answer; and a million of them fit into flat arrays.

import { meanOf } from "../units/index.ts"
import { type Chain, chainOf } from "./chain.ts"
import { type EventProspect, prospectOf, startBelow } from "./event-prospect.ts"
import { indexBand } from "./index-band.ts"
import type { Lead } from "./lead.ts"
import { MEAN, type StageMeans, stageMeans } from "./stage-means.ts"

/** Money in major units, hours of our own time; all of it still to come. */
export interface LeadProject {
  /** Best ratio of expected money to expected hours over all places to stop [Gittins1979]; negative when nothing pays. */
  readonly indexPerHour: number
  /** One in ten of what the ranges allow lies below `indexLow`, one in ten above `indexHigh`. */
  readonly indexLow: number
  readonly indexHigh: number
  /** Starting it now is best while an hour costs at most this: the index, or less where an event is worth waiting for. */
  readonly startBelowPerHour: number
  /** Expected worth less cost of going on to the end, or to where it dies. */
  readonly money: number
  /** Expected hours, counting that it may die on the way. */
  readonly hours: number
  /** Hours if it goes all the way. */
  readonly hoursIfWon: number
  /** Expected money that going on takes. */
  readonly cost: number
  /** Chance to win it, in time and alive. */
  readonly winProbability: number
  /** Of the stage at hand, before time takes its share. */
  readonly passProbability: number
  readonly hoursAtHand: number
  readonly costAtHand: number
  readonly survivalPerDay: number
  readonly worthKeptPerDay: number
  /** Share of today's worth that is left when it is won. */
  readonly worthKept: number
  /** Mean days of work and waiting until it is won. */
  readonly daysToCome: number
  /** Infinity without one. */
  readonly deadlineDay: number
  /** Chance to be through by the deadline, hours and waiting being as uncertain as they are; 1 without one. */
  readonly inTimeProbability: number
  /** How many of its figures (worth; hours and odds of every stage) are nobody's but a default's, of how many. */
  readonly guesses: number
  readonly figures: number
  readonly events: readonly EventProspect[]
}

const NO_PROSPECTS: readonly EventProspect[] = []

const guessesOf = (lead: Lead): number => {
  let guesses = lead.worth.source.kind === "default" ? 1 : 0
  for (const { hours, passProbability } of lead.stages) {
    if (hours.source.kind === "default") guesses += 1
    if (passProbability.source.kind === "default") guesses += 1
  }
  return guesses
}

const prospectsOf = (lead: Lead, daysPerHour: number): readonly EventProspect[] =>
  lead.events.length === 0 ? NO_PROSPECTS : lead.events.map((event) => prospectOf(lead, event, daysPerHour))

const projectFrom = (lead: Lead, means: StageMeans, chain: Chain, events: readonly EventProspect[]): LeadProject => {
  const { low, high } = indexBand(lead, means, chain)
  return {
    indexPerHour: chain.indexPerHour,
    indexLow: low,
    indexHigh: high,
    startBelowPerHour: startBelow(chain, events),
    money: chain.money,
    hours: chain.hours,
    hoursIfWon: chain.hoursIfWon,
    cost: chain.cost,
    winProbability: chain.winProbability,
    passProbability: means[MEAN.odds],
    hoursAtHand: means[MEAN.hours],
    costAtHand: means[MEAN.cost],
    survivalPerDay: lead.decay.survivalPerDay,
    worthKeptPerDay: lead.decay.worthKeptPerDay,
    worthKept: chain.worthKept,
    daysToCome: chain.days,
    deadlineDay: lead.deadlineDay,
    inTimeProbability: chain.inTimeProbability,
    guesses: guessesOf(lead),
    figures: 1 + 2 * lead.stages.length,
    events,
  }
}

const DAYS_PER_WEEK = 7

/** The numbers of a lead into which at most `hoursPerWeekPerLead` (> 0) can go a week. Linear in its stages and events. */
export const projectOf = (lead: Lead, hoursPerWeekPerLead: number): LeadProject => {
  const daysPerHour = DAYS_PER_WEEK / hoursPerWeekPerLead
  const { stages, worth, decay, deadlineDay } = lead
  const means = stageMeans(stages, decay, daysPerHour)
  const chain = chainOf(stages, means, meanOf(worth), decay, deadlineDay, daysPerHour)
  return projectFrom(lead, means, chain, prospectsOf(lead, daysPerHour))
}
