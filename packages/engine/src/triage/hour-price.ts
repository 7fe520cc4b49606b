// The price of an hour: leads take the hours of the week in the order of their index, and the index of the lead that gets the
// last of them is what any hour must earn. It is the multiplier of the hours' constraint, as in Whittle's relaxation
// [Whittle1988]: the week is filled in expectation, not in every case.

import { ok, type Refusal, type Result, refuse } from "../units/index.ts"

/** A dated change of the hours there are. */
export interface CapacityChange {
  /** Days from now, > 0. */
  readonly day: number
  readonly hoursPerWeek: number
}

export interface Capacity {
  /** Of the person or the team, for leads, > 0. */
  readonly hoursPerWeek: number
  /** At most so many go into one lead a week, which sets how soon it can be won; all of them when left out. */
  readonly hoursPerWeekPerLead?: number
  /** What an hour earns anyway when leads leave it free, >= 0; 0 when left out. */
  readonly floorPerHour?: number
  /** Hours of later weeks where they differ. Weeks ahead are taken to be as full of leads as this one. */
  readonly changes?: readonly CapacityChange[]
}

/** The price of an hour now and after each change of capacity, in major units. */
export interface HourPrices {
  readonly pricePerHour: number
  readonly hoursPerWeekPerLead: number
  /** By day. */
  readonly later: readonly { readonly day: number; readonly hoursPerWeek: number; readonly pricePerHour: number }[]
}

/** How this week's hours reach a lead. */
export const REACH = { none: 0, whole: 1, last: 2 } as const

const refusal = (code: string, path: string, message: string, remedy: string) => refuse({ code, path, message, remedy })

/** Refusal codes: `hours-not-positive`, `floor-negative`, `change-in-the-past`. */
export const capacityOf = (capacity: Capacity): Result<Required<Capacity>, Refusal> => {
  const { hoursPerWeek, hoursPerWeekPerLead = hoursPerWeek, floorPerHour = 0, changes = [] } = capacity
  const hours = [hoursPerWeek, hoursPerWeekPerLead, ...changes.map((change) => change.hoursPerWeek)]
  const wrong = hours.findIndex((figure) => !(figure > 0 && Number.isFinite(figure)))
  if (wrong >= 0) {
    const path = ["hoursPerWeek", "hoursPerWeekPerLead"][wrong] ?? `changes[${wrong - 2}].hoursPerWeek`
    return refusal("hours-not-positive", path, "These are no hours of a week.", "Write hours above zero, such as 30.")
  }
  if (!(floorPerHour >= 0 && Number.isFinite(floorPerHour))) {
    return refusal("floor-negative", "floorPerHour", "An hour cannot earn less than nothing.", "Write zero or more.")
  }
  const past = changes.findIndex(({ day }) => !(day > 0 && Number.isFinite(day)))
  if (past >= 0) {
    return refusal(
      "change-in-the-past",
      `changes[${past}].day`,
      "This change is not ahead of us.",
      "Write days from now.",
    )
  }
  const perLead = Math.min(hoursPerWeek, hoursPerWeekPerLead)
  const byDay = changes.toSorted((left, right) => left.day - right.day)
  return ok({ hoursPerWeek, hoursPerWeekPerLead: perLead, floorPerHour, changes: byDay })
}

type Numbers = ArrayLike<number>

interface FilledWeek {
  readonly pricePerHour: number
  /** How many of the ranked leads get hours; the last perhaps not all of its own. */
  readonly count: number
  readonly full: boolean
}

const fillWeek = (ranked: Numbers, leads: FillingLeads, hoursPerWeek: number, floorPerHour: number): FilledWeek => {
  let used = 0
  for (let count = 0; count < ranked.length; count += 1) {
    const price = leads.startBelowPerHour[ranked[count]]
    if (price < floorPerHour || price <= 0) return { pricePerHour: floorPerHour, count, full: false }
    used += leads.hours[ranked[count]]
    if (used >= hoursPerWeek) return { pricePerHour: price, count: count + 1, full: true }
  }
  return { pricePerHour: floorPerHour, count: ranked.length, full: false }
}

/** By lead: `startBelowPerHour` and `hours` of its project. */
export interface FillingLeads {
  readonly startBelowPerHour: Numbers
  readonly hours: Numbers
}

export interface FilledHours {
  readonly prices: HourPrices
  /** By lead: one of `REACH`. */
  readonly reach: Uint8Array
}

/** Fills the weeks with the leads `ranked` by their `startBelowPerHour`; those that earn less than the floor, or nothing, get none. */
export const fillHours = (ranked: Numbers, leads: FillingLeads, capacity: Required<Capacity>): FilledHours => {
  const { hoursPerWeek, hoursPerWeekPerLead, floorPerHour, changes } = capacity
  const { pricePerHour, count, full } = fillWeek(ranked, leads, hoursPerWeek, floorPerHour)
  const later = changes.map((change) => ({
    ...change,
    pricePerHour: fillWeek(ranked, leads, change.hoursPerWeek, floorPerHour).pricePerHour,
  }))
  const reach = new Uint8Array(ranked.length)
  for (let i = 0; i < count; i += 1) reach[ranked[i]] = full && i === count - 1 ? REACH.last : REACH.whole
  return { prices: { pricePerHour, hoursPerWeekPerLead, later }, reach }
}
