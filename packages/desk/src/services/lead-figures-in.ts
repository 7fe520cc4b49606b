// Figures of a lead as they come from outside, made into the program's own: amounts into money of the lead's currency, one figure of a worth
// into a range without width, stages that nobody named into those of the lead or of the policy.

import type { LeadEventCode } from "@walkaway/contract/api"
import { type Currency, ok, type Refusal, type Result } from "@walkaway/engine"
import type { Criterion, LeadFigures, LeadWorth } from "../lead/events.ts"
import { moneyIn, moneysIn } from "./money-in.ts"

export interface WorthGiven {
  readonly low?: string | undefined
  readonly middle: string
  readonly high?: string | undefined
}

export interface FiguresGiven {
  readonly worth?: WorthGiven
  readonly stages?: readonly {
    readonly code: string
    readonly hours?: number
    readonly cost?: string
    readonly odds?: number
  }[]
  readonly deadline?: string
  readonly decay?: { readonly lostPerWeek: number; readonly worthLostPerWeek: number }
  readonly events?: readonly {
    readonly code: LeadEventCode
    readonly on: string
    readonly odds: number
    readonly worth?: WorthGiven
    readonly passOdds?: number
  }[]
}

export type CriterionGiven =
  | { readonly kind: "hours-in-stage"; readonly stage?: string; readonly hoursMax: number }
  | { readonly kind: "money"; readonly moneyMax: string }
  | { readonly kind: "date"; readonly lastDay: string }

const under = (path: string, refusal: Refusal): Refusal => ({
  ...refusal,
  path: refusal.path === undefined ? path : `${path}.${refusal.path}`,
})

/** `source`: "imported" for what comes out of a file. */
export const worthIn = (
  given: WorthGiven,
  currency: Currency,
  path: string,
  source: LeadWorth["source"] = "stated",
): Result<LeadWorth, Refusal> => {
  const read = moneysIn({ low: given.low, middle: given.middle, high: given.high }, currency)
  if (!read.ok) return { ok: false, error: under(path, read.error) }
  const { low, middle, high } = read.value
  return ok({ low: low ?? middle!, middle: middle!, high: high ?? middle!, source })
}

const stagesIn = (
  given: NonNullable<FiguresGiven["stages"]>,
  currency: Currency,
): Result<LeadFigures["stages"], Refusal> => {
  const stages: LeadFigures["stages"] = []
  for (const [index, { cost, ...rest }] of given.entries()) {
    const money = cost === undefined ? ok(undefined) : moneyIn(cost, currency, `stages[${index}].cost`)
    if (!money.ok) return money
    stages.push({ ...rest, ...(money.value && { cost: money.value }) })
  }
  return ok(stages)
}

const eventsIn = (
  given: NonNullable<FiguresGiven["events"]>,
  currency: Currency,
): Result<LeadFigures["events"], Refusal> => {
  const events: LeadFigures["events"] = []
  for (const [index, { worth, ...rest }] of given.entries()) {
    const read = worth === undefined ? ok(undefined) : worthIn(worth, currency, `events[${index}].worth`)
    if (!read.ok) return read
    events.push({ ...rest, ...(read.value && { worth: read.value }) })
  }
  return ok(events)
}

/** `stages`: what holds when none are given. */
export const figuresIn = (
  given: FiguresGiven,
  currency: Currency,
  stages: LeadFigures["stages"],
): Result<LeadFigures, Refusal> => {
  const worth = given.worth === undefined ? ok(undefined) : worthIn(given.worth, currency, "worth")
  if (!worth.ok) return worth
  const own = given.stages === undefined ? ok(stages) : stagesIn(given.stages, currency)
  if (!own.ok) return own
  const events = eventsIn(given.events ?? [], currency)
  if (!events.ok) return events
  return ok({
    ...(worth.value && { worth: worth.value }),
    stages: own.value,
    ...(given.deadline !== undefined && { deadline: given.deadline }),
    ...(given.decay && { decay: given.decay }),
    events: events.value,
  })
}

type Expected = LeadFigures["events"][number]

/** Each with the worth that the same event has already: of the same kind and day, else the next of its kind. */
const withWorthBefore = (stated: readonly Expected[], before: readonly Expected[]): Expected[] => {
  const left = [...before]
  const taken = (isSame: (one: Expected) => boolean): Expected | undefined => {
    const index = left.findIndex(isSame)
    return index < 0 ? undefined : left.splice(index, 1)[0]
  }
  const sameDay = stated.map(({ code, on }) => taken((one) => one.code === code && one.on === on))
  return stated.map((event, index) => {
    const { worth } = sameDay[index] ?? taken(({ code }) => code === event.code) ?? {}
    return { ...event, ...(worth && { worth }) }
  })
}

/** What somebody states who does not see what a lead is worth: every worth stays as it was. */
export const worthKept = (stated: LeadFigures, before: LeadFigures): LeadFigures => ({
  ...stated,
  ...(before.worth && { worth: before.worth }),
  events: withWorthBefore(stated.events, before.events),
})

export const criterionIn = (given: CriterionGiven, currency: Currency): Result<Criterion, Refusal> => {
  if (given.kind !== "money") return ok(given)
  const money = moneyIn(given.moneyMax, currency, "moneyMax")
  return money.ok ? ok({ kind: "money", moneyMax: money.value }) : money
}
