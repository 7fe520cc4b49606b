// What to do with a lead at a price of an hour: pursue it when it earns at least that price; park it when it does not, or would earn more
// later, and a dated event or a change of the hours will make it worth its hours; drop it when nothing of the kind is in sight. A
// lead that earns nothing is not pursued even when hours are free, since it still takes them.

import { valueOfWaiting } from "./event-prospect.ts"
import { type HourPrices, REACH } from "./hour-price.ts"
import type { LeadProject } from "./project.ts"
import { reasonsOf, type TriageReason } from "./reasons.ts"
import { type TurningPoints, turningPoints } from "./turning-points.ts"

/** What to do with a lead now. */
export const LEAD_VERDICTS = ["pursue", "park", "drop"] as const
export type LeadVerdict = (typeof LEAD_VERDICTS)[number]

/** What wakes a parked lead. Days from now; `valueThen`: what it is expected to earn then, seen from today. */
export type WakeTrigger =
  | { readonly kind: "event"; readonly code: string; readonly day: number; readonly valueThen: number }
  /** More hours from a day on, at which an hour costs less. */
  | {
      readonly kind: "capacity"
      readonly day: number
      readonly hoursPerWeek: number
      readonly pricePerHour: number
      readonly valueThen: number
    }
  /** As good as the last hour that fits, and none is left: the first that gets free, or an hour that costs less. */
  | { readonly kind: "hour-price"; readonly belowPerHour: number; readonly valueThen: 0 }

export interface LeadAssessment {
  readonly verdict: LeadVerdict
  /** Of a parked lead. */
  readonly trigger: WakeTrigger | undefined
  /** Money that pursuing it now earns over the same hours elsewhere; negative when it earns less. */
  readonly expectedValue: number
  /** What a day of waiting loses of that; 0 for a lead that is not worth its hours now. */
  readonly waitingCostPerDay: number
  /** The price of an hour lies within the band of the index. */
  readonly straddles: boolean
  readonly reasons: readonly TriageReason[]
  readonly turningPoints: TurningPoints
}

/** Below this share of the sums that it comes from, a difference is noise of the arithmetic. */
const NOISE = 1e-12

/** Value of pursuing at a price of an hour. */
export const valueAt = (project: LeadProject, pricePerHour: number): number => {
  const { money, hours, cost } = project
  const value = money - pricePerHour * hours
  return Math.abs(value) <= NOISE * (Math.abs(money) + 2 * cost + pricePerHour * hours) ? 0 : value
}

/** Value of starting after some days at a price of an hour, seen from today; nothing when the deadline would be missed. */
const valueAfter = (project: LeadProject, days: number, price: number): number => {
  const { money, hours, cost, survivalPerDay, worthKeptPerDay, daysToCome, deadlineDay } = project
  if (days + daysToCome > deadlineDay) return 0
  const moneyThen = (money + cost) * worthKeptPerDay ** days - cost
  return survivalPerDay ** days * Math.max(0, moneyThen - price * hours)
}

type DatedTrigger = Exclude<WakeTrigger, { kind: "hour-price" }>

const better = (left: DatedTrigger | undefined, right: DatedTrigger): DatedTrigger =>
  left === undefined || right.valueThen > left.valueThen ? right : left

const bestEvent = (project: LeadProject, prices: HourPrices): DatedTrigger | undefined => {
  let best: DatedTrigger | undefined
  for (const event of project.events) {
    const { code, day } = event
    best = better(best, { kind: "event", code, day, valueThen: valueOfWaiting(event, prices.pricePerHour) })
  }
  return best
}

const bestChange = (project: LeadProject, prices: HourPrices): DatedTrigger | undefined => {
  let best: DatedTrigger | undefined
  for (const { day, hoursPerWeek, pricePerHour } of prices.later) {
    const valueThen = valueAfter(project, day, pricePerHour)
    best = better(best, { kind: "capacity", day, hoursPerWeek, pricePerHour, valueThen })
  }
  return best
}

interface Decision {
  readonly verdict: LeadVerdict
  readonly trigger: WakeTrigger | undefined
  /** What not pursuing it is worth: the figure that pursuing has to beat. */
  readonly otherwise: number
}

const parked = (trigger: WakeTrigger): Decision => ({ verdict: "park", trigger, otherwise: trigger.valueThen })

/**
 * More hours later wake only what is worth no hour now: to every lead a cheaper hour looks better, and if all waited for it this
 * week's hours would lie idle.
 */
const decide = (project: LeadProject, prices: HourPrices, reach: number): Decision => {
  const { pricePerHour } = prices
  const event = bestEvent(project, prices)
  if (project.money > 0 && project.startBelowPerHour >= pricePerHour) {
    if (reach !== REACH.none) return { verdict: "pursue", trigger: undefined, otherwise: event?.valueThen ?? 0 }
    return parked({ kind: "hour-price", belowPerHour: pricePerHour, valueThen: 0 })
  }
  const change = bestChange(project, prices)
  const best = event && change ? better(event, change) : (event ?? change)
  return best && best.valueThen > 0 ? parked(best) : { verdict: "drop", trigger: undefined, otherwise: 0 }
}

/** The verdict alone, for counting. */
export const leadVerdictOf = (project: LeadProject, prices: HourPrices, reach: number): LeadVerdict =>
  decide(project, prices, reach).verdict

const lostAfter = (days: number, project: LeadProject, pricePerHour: number, value: number): number =>
  value <= 0 || waits(project) ? 0 : value - valueAfter(project, days, pricePerHour)

/** Whether a lead stays as it is for as long as we like. */
const waits = ({ survivalPerDay, worthKeptPerDay, deadlineDay }: LeadProject): boolean =>
  survivalPerDay === 1 && worthKeptPerDay === 1 && deadlineDay === Number.POSITIVE_INFINITY

/**
 * Verdict on one lead. `reach` (one of `REACH`): whether this week's hours reach it; only a lead exactly as good as the last hour
 * can be worth its hours and get none.
 */
export const assessLead = (project: LeadProject, prices: HourPrices, reach: number = REACH.whole): LeadAssessment => {
  const { pricePerHour } = prices
  const value = valueAt(project, pricePerHour)
  const { verdict, trigger, otherwise } = decide(project, prices, reach)
  const straddles = project.indexLow < pricePerHour && pricePerHour < project.indexHigh
  const lostPerWeek = lostAfter(7, project, pricePerHour, value)
  const last = reach === REACH.last && verdict === "pursue"
  return {
    verdict,
    trigger,
    expectedValue: value,
    waitingCostPerDay: lostAfter(1, project, pricePerHour, value),
    straddles,
    reasons: reasonsOf(project, { pricePerHour, trigger, value, straddles, lostPerWeek, last }),
    turningPoints: turningPoints(project, pricePerHour, otherwise),
  }
}
