// What waiting for a dated event is worth, and up to which price of an hour starting now beats it. The price that an hour has then is taken
// to be the price that it has now: weeks ahead are as full as this one.

import { meanOf } from "../units/index.ts"
import { type Chain, chainOf } from "./chain.ts"
import type { Lead, LeadEvent } from "./lead.ts"
import { stageMeans } from "./stage-means.ts"

/** What an event would make of the lead: expected money and hours from its day on, if it has happened and if not. */
export interface EventProspect {
  readonly code: string
  readonly day: number
  readonly probability: number
  /** Chance that the lead is alive on that day. */
  readonly survival: number
  readonly moneyThen: number
  readonly hoursThen: number
  readonly moneyOtherwise: number
  readonly hoursOtherwise: number
}

/** `daysPerHour`: calendar days that an hour of work takes. */
export const prospectOf = (lead: Lead, event: LeadEvent, daysPerHour: number): EventProspect => {
  const deadlineDay = lead.deadlineDay - event.day
  const worthOtherwise = meanOf(lead.worth) * lead.decay.worthKeptPerDay ** event.day
  const [first, ...others] = lead.stages
  const changed = {
    ...first,
    ...(event.passProbability && { passProbability: event.passProbability }),
    ...(event.cost && { cost: event.cost }),
  }
  const worthThen = event.worth ? meanOf(event.worth) : worthOtherwise
  const chainFrom = (stages: Lead["stages"], worth: number) =>
    chainOf(stages, stageMeans(stages, lead.decay, daysPerHour), worth, lead.decay, deadlineDay, daysPerHour)
  const after = chainFrom([changed, ...others], worthThen)
  const otherwise = chainFrom(lead.stages, worthOtherwise)
  return {
    code: event.code,
    day: event.day,
    probability: event.probability,
    survival: lead.decay.survivalPerDay ** event.day,
    moneyThen: after.money,
    hoursThen: after.hours,
    moneyOtherwise: otherwise.money,
    hoursOtherwise: otherwise.hours,
  }
}

/** Expected value, seen from today, of waiting for the event and then doing what is best; never below zero. */
export const valueOfWaiting = (event: EventProspect, pricePerHour: number): number => {
  const { probability, survival, moneyThen, hoursThen, moneyOtherwise, hoursOtherwise } = event
  const then = Math.max(0, moneyThen - pricePerHour * hoursThen)
  const otherwise = Math.max(0, moneyOtherwise - pricePerHour * hoursOtherwise)
  return survival * (probability * then + (1 - probability) * otherwise)
}

/** Halvings that leave nothing of a double's precision. */
const HALVINGS = 64

/**
 * Highest price of an hour at which starting now is worth as much as waiting for any of the events; minus infinity when waiting is
 * better even with free hours. A dearer hour hurts now more than later, so below it starting now stays best.
 */
export const startBelow = (chain: Chain, events: readonly EventProspect[]): number => {
  if (events.length === 0 || chain.money <= 0) return chain.indexPerHour
  const best = (price: number) => events.reduce((most, event) => Math.max(most, valueOfWaiting(event, price)), 0)
  const waits = (price: number) => best(price) > Math.max(0, chain.money - price * chain.hours)
  if (waits(0)) return Number.NEGATIVE_INFINITY
  if (!waits(chain.indexPerHour)) return chain.indexPerHour
  let starts = 0
  let waiting = chain.indexPerHour
  for (let i = 0; i < HALVINGS; i += 1) {
    const middle = (starts + waiting) / 2
    if (waits(middle)) waiting = middle
    else starts = middle
  }
  return starts
}
