// Which leads are worth our hours: the engine's triage over the leads that compete for each person's hours, and any other lead held against
// the price that comes of it. Leads that are parked and asleep compete for nothing; a woken one does. What has been spent enters in one
// place: where a kill criterion was agreed about it.

import type { LeadReasonCode, ParkTrigger, Verdict } from "@walkaway/contract/api"
import { amountOf, type Estimate, must } from "@walkaway/engine"
import {
  type Capacity,
  type Decay,
  type KillReason,
  killCriterionReached,
  type Lead,
  type LearntStages,
  leadOf,
  type StageToCome,
  type Triage,
  type TriagedLead,
  triage,
  triageAt,
} from "@walkaway/engine/triage"
import { Temporal } from "temporal-polyfill"
import { type HoursThereAre, hoursOf, type LeadRules } from "../policy/lead-rules.ts"
import type { LeadFigures, LeadWorth } from "./events.ts"
import type { LeadNow } from "./live-lead.ts"
import { asStagesToCome, stageFiguresOf } from "./stage-figures.ts"

export interface JudgingContext {
  readonly rules: LeadRules
  /** Hours are compared in this currency only. */
  readonly currency: string
  readonly learnt: LearntStages
  /** `2026-11-26`, where the house is. */
  readonly today: string
  /** By lead and stage; for kill criteria. */
  readonly hoursSpent: ReadonlyMap<string, Readonly<Record<string, number>>>
}

/** What the house's hours earn, one person's or everybody's together. */
export interface HoursJudged {
  readonly triage: Triage
  readonly hours: HoursThereAre
}

export interface JudgedLead {
  readonly lead: LeadNow
  readonly assessed?: TriagedLead
  readonly rank?: number
  readonly kill?: KillReason
  /** Why nothing can be said. */
  readonly unclear?: Extract<LeadReasonCode, "worth-unknown" | "other-currency">
  /** Parked, and what should wake it has come. */
  readonly woken: boolean
  readonly proposed?: Verdict
  readonly pricePerHour: number
}

export const daysFrom = (today: string, day: string): number =>
  Temporal.PlainDate.from(today).until(Temporal.PlainDate.from(day), { largestUnit: "day" }).days

const worthOf = ({ low, middle, high, source }: LeadWorth): Estimate => ({
  p10: amountOf(low),
  p50: amountOf(middle),
  p90: amountOf(high),
  source: { kind: source === "stated" ? "typed" : source },
})

const perDay = (lostPerWeek: number): number => (1 - lostPerWeek) ** (1 / 7)

const decayOf = ({ decay }: LeadFigures): { readonly decay?: Decay } =>
  decay
    ? {
        decay: {
          survivalPerDay: perDay(decay.lostPerWeek),
          worthKeptPerDay: perDay(decay.worthLostPerWeek),
          source: { kind: "typed" },
        },
      }
    : {}

/** Events that are still to come; the others are in the figures or nowhere. */
const eventsOf = ({ events }: LeadFigures, today: string) =>
  events
    .filter(({ on }) => on >= today)
    .map(({ code, on, odds, worth, passOdds }) => ({
      code,
      day: daysFrom(today, on),
      probability: odds,
      ...(worth && { worth: worthOf(worth) }),
      ...(passOdds !== undefined && {
        passProbability: { p10: passOdds, p50: passOdds, p90: passOdds, source: { kind: "typed" } as const },
      }),
    }))

const isAwake = ({ status, verdict, figures }: LeadNow, today: string): boolean => {
  if (status !== "parked") return status === "open"
  if (verdict?.wakesOn !== undefined && verdict.wakesOn <= today) return true
  return verdict?.trigger === "event" && figures.events.some(({ on }) => on <= today)
}

const uncleared = ({ figures: { worth }, currency }: LeadNow, context: JudgingContext): JudgedLead["unclear"] => {
  if (currency !== context.currency) return "other-currency"
  return worth ? undefined : "worth-unknown"
}

const killOf = ({ row, criterion, spent }: LeadNow, { today, hoursSpent }: JudgingContext): KillReason | undefined => {
  if (!criterion) return undefined
  const hoursByStage = hoursSpent.get(row.id) ?? {}
  return killCriterionReached(criterion.criterion, { hoursByStage, moneySpent: spent, stalls: 0, today })
}

/** Leads that say the same of their stages share one list, which the engine checks once. */
const sharedStages = (context: JudgingContext) => {
  const known = new Map<string, readonly StageToCome[]>()
  return ({ row, figures }: LeadNow): readonly StageToCome[] => {
    const stated = figures.stages.map(({ cost, ...rest }) => [rest, cost && amountOf(cost)])
    const key = `${row.ownerId} ${JSON.stringify(stated)}`
    const before = known.get(key)
    if (before) return before
    const made = asStagesToCome(stageFiguresOf(figures, row.ownerId, context.learnt, context.rules))
    known.set(key, made)
    return made
  }
}

export interface Judging {
  readonly context: JudgingContext
  /** The leads that were given, by id. */
  readonly judged: ReadonlyMap<string, JudgedLead>
  readonly people: ReadonlyMap<string, HoursJudged>
  readonly team: HoursJudged
  /** Any lead at the prices that came out. */
  readonly judge: (lead: LeadNow) => JudgedLead
  /** Somebody's hours, with leads or without. */
  readonly hoursFor: (personId: string) => HoursJudged
}

export interface OtherHours {
  readonly personId?: string
  readonly hoursPerWeek: number
}

const capacity = ({ floorPerHour }: LeadRules, hoursPerWeek: number): Capacity => ({
  hoursPerWeek,
  ...(floorPerHour !== null && { floorPerHour: Number(floorPerHour) }),
})

/** The hours of everybody who has leads; as the policy says for one person when nobody has any. */
const teamHours = (people: readonly string[], hoursFor: (personId: string) => HoursThereAre): HoursThereAre => {
  const all = people.length === 0 ? [hoursFor("")] : people.map(hoursFor)
  return {
    hoursPerWeek: all.reduce((sum, { hoursPerWeek }) => sum + hoursPerWeek, 0),
    source: all.some(({ source }) => source === "default") ? "default" : "stated",
  }
}

const proposedOf = (assessed: TriagedLead | undefined, kill: KillReason | undefined): Verdict | undefined =>
  kill ? kill.proposes : assessed?.verdict

/**
 * Judges all leads given, open and parked ones. `other`: as if somebody, or the team, had other hours a week; the team's are shared out
 * as they are now.
 */
export const judgeLeads = (leads: readonly LeadNow[], context: JudgingContext, other?: OtherHours): Judging => {
  const { rules, today } = context
  const stagesOf = sharedStages(context)
  const draft = (lead: LeadNow): Lead => {
    const { row, figures } = lead
    return must(
      leadOf({
        id: row.id,
        stages: stagesOf(lead),
        standsIn: row.stage,
        worth: worthOf(figures.worth!),
        ...decayOf(figures),
        ...(figures.deadline !== undefined && { deadlineDay: daysFrom(today, figures.deadline) }),
        events: eventsOf(figures, today),
      }),
    )
  }
  const competing = leads.filter((lead) => isAwake(lead, today) && !uncleared(lead, context) && !killOf(lead, context))
  const drafts = new Map(competing.map((lead) => [lead.row.id, draft(lead)]))
  const byOwner = Map.groupBy(competing, ({ row }) => row.ownerId)
  const asAgreed = (personId: string): HoursThereAre => hoursOf(rules, personId)
  const owners = [...byOwner.keys()]
  const all = teamHours(owners, asAgreed)
  const share = other && other.personId === undefined ? other.hoursPerWeek / all.hoursPerWeek : 1
  const hours = (personId: string): HoursThereAre => {
    if (other?.personId === personId) return { hoursPerWeek: other.hoursPerWeek, source: "stated" }
    const agreed = asAgreed(personId)
    return { ...agreed, hoursPerWeek: agreed.hoursPerWeek * share }
  }
  const run = (own: readonly LeadNow[], there: HoursThereAre): HoursJudged => ({
    hours: there,
    triage: must(
      triage(
        own.map(({ row }) => drafts.get(row.id)!),
        capacity(rules, there.hoursPerWeek),
      ),
    ),
  })
  const people = new Map([...byOwner].map(([personId, own]) => [personId, run(own, hours(personId))]))
  const hoursFor = (personId: string): HoursJudged => people.get(personId) ?? run([], hours(personId))
  const ranked = new Map(
    [...people.values()].flatMap((one) => one.triage.leads.map((lead) => [lead.id, lead] as const)),
  )
  const judge = (lead: LeadNow): JudgedLead => {
    const { triage: own } = hoursFor(lead.row.ownerId)
    const unclear = uncleared(lead, context)
    const kill = killOf(lead, context)
    const place = ranked.get(lead.row.id)
    const assessed = unclear ? undefined : (place ?? triageAt(draft(lead), own.prices))
    const proposed = proposedOf(assessed, kill)
    const byPrice = lead.verdict?.trigger === "hour-price" && assessed?.verdict === "pursue"
    return {
      lead,
      ...(assessed && { assessed }),
      ...(place && { rank: place.rank }),
      ...(kill && { kill }),
      ...(unclear && { unclear }),
      ...(proposed && { proposed }),
      woken: lead.status === "parked" && (isAwake(lead, today) || byPrice),
      pricePerHour: own.shadowPricePerHour,
    }
  }
  return {
    context,
    judged: new Map(leads.map((lead) => [lead.row.id, judge(lead)])),
    people,
    team: run(competing, teamHours(owners, hours)),
    judge,
    hoursFor,
  }
}

/** What would wake it, in the words of a verdict. */
export const wakeOf = (
  { assessed }: JudgedLead,
  today: string,
): { readonly on: string | null; readonly by: ParkTrigger | null } => {
  const trigger = assessed?.trigger
  if (!trigger) return { on: null, by: null }
  if (trigger.kind === "hour-price") return { on: null, by: trigger.kind }
  return {
    on: Temporal.PlainDate.from(today)
      .add({ days: Math.round(trigger.day) })
      .toString(),
    by: trigger.kind,
  }
}
