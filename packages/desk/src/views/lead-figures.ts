// The figures of leads as people read them: what the desk proposes and why, whose hours earn what, and what is otherwise than yesterday.
// Whoever may not see the line reads verdicts, odds, hours and days, and no money that a worth could be worked out from.

import { tidy } from "@walkaway/contract"
import type { operations, Verdict } from "@walkaway/contract/api"
import type { TriageReason } from "@walkaway/engine/triage"
import { Temporal } from "temporal-polyfill"
import type { z } from "zod"
import type { Change } from "../lead/changes.ts"
import { type HoursJudged, type JudgedLead, wakeOf } from "../lead/judge.ts"
import type { TeamBefore, TriageNow } from "../services/lead-triage.ts"
import type { Names } from "./names.ts"
import { onlyExact, type Reader } from "./reader.ts"

type Ops = typeof operations
export type LeadView = z.output<Ops["getLead"]["answers"][200]>
export type TriageView = NonNullable<LeadView["triage"]>
export type HeadView = z.output<Ops["leadTriage"]["answers"][200]>["head"]
type ReasonView = TriageView["reasons"][number]

const tidyOrNull = (figure: number | undefined): number | null =>
  figure !== undefined && Number.isFinite(figure) ? tidy(figure) : null

const dayAfter = (today: string, days: number): string =>
  Temporal.PlainDate.from(today)
    .add({ days: Math.round(days) })
    .toString()

const dayOf = (reason: TriageReason, today: string): string | null => {
  if ("day" in reason) return dayAfter(today, reason.day)
  return "deadlineDay" in reason ? dayAfter(today, reason.deadlineDay) : null
}

const reasonView = (reason: TriageReason, today: string, reader: Reader): ReasonView => {
  const figures = Object.entries(reason).filter((entry): entry is [string, number] => typeof entry[1] === "number")
  return {
    code: reason.code,
    on: dayOf(reason, today),
    event: "event" in reason ? reason.event : null,
    figures: reader.sight === "exact" ? Object.fromEntries(figures.map(([key, value]) => [key, tidy(value)])) : {},
  }
}

const plainReason = (code: ReasonView["code"]): ReasonView => ({ code, on: null, event: null, figures: {} })

const reasonsOf = ({ assessed, kill, unclear }: JudgedLead, today: string, reader: Reader): ReasonView[] => [
  ...(kill ? [plainReason(kill.code)] : []),
  ...(unclear ? [plainReason(unclear)] : []),
  ...(assessed?.reasons.map((reason) => reasonView(reason, today, reader)) ?? []),
]

const turningView = ({ assessed }: JudgedLead, reader: Reader): TriageView["wouldHaveToBeTrue"] => {
  if (!assessed) return null
  const { worth, passProbability, hoursToCome, pricePerHour } = assessed.turningPoints
  return onlyExact(reader, {
    worth: tidyOrNull(worth),
    passOdds: tidyOrNull(passProbability),
    hoursToCome: tidyOrNull(hoursToCome),
    pricePerHour: tidyOrNull(pricePerHour),
  })
}

export const triageView = (judged: JudgedLead, today: string, reader: Reader): TriageView => {
  const { assessed, pricePerHour, proposed, rank } = judged
  const project = assessed?.project
  const money = (figure: number | undefined) => onlyExact(reader, tidyOrNull(figure))
  const wake = wakeOf(judged, today)
  return {
    day: today,
    rank: rank ?? null,
    proposed: proposed ?? null,
    closeCall: assessed?.straddles ?? false,
    indexPerHour: money(project?.indexPerHour),
    indexLow: money(project?.indexLow),
    indexHigh: money(project?.indexHigh),
    pricePerHour: money(pricePerHour),
    expectedValue: money(assessed?.expectedValue),
    waitingCostPerDay: money(assessed?.waitingCostPerDay),
    hoursToCome: tidyOrNull(project?.hours),
    winOdds: tidyOrNull(project?.winProbability),
    guesses: project?.guesses ?? 0,
    figures: project?.figures ?? 0,
    wakesOn: wake.on,
    wakesBy: wake.by,
    reasons: reasonsOf(judged, today, reader),
    wouldHaveToBeTrue: turningView(judged, reader),
  }
}

export const changeViews = (changes: readonly Change[], today: string): LeadView["changes"] =>
  changes.map(({ code, stage }) => ({ code, on: today, stage: stage ?? null }))

const countBy = <Key extends string>(
  keys: readonly Key[],
  leads: readonly JudgedLead[],
  keyOf: (lead: JudgedLead) => Key,
) => {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>
  for (const lead of leads) counts[keyOf(lead)] += 1
  return counts
}

const PROPOSED = ["pursue", "park", "drop", "unclear"] as const
const GIVEN = ["pursue", "park", "drop", "none"] as const

/** The head of a list: whose hours, what they earn at the margin, and how the leads fall. */
export const headView = (
  now: TriageNow,
  ownerId: string | undefined,
  names: Names,
  reader: Reader,
  before: TeamBefore,
): HeadView => {
  const { triage, hours }: HoursJudged = ownerId === undefined ? now.team : now.hoursFor(ownerId)
  const leads = [...now.judged.values()].filter(({ lead }) => ownerId === undefined || lead.row.ownerId === ownerId)
  const yesterday = ownerId === undefined ? before.team : before.people.get(ownerId)
  return {
    day: now.today,
    currency: now.policy.currency,
    owner: ownerId === undefined ? null : names.person(ownerId),
    pricePerHour: onlyExact(reader, tidy(triage.shadowPricePerHour)),
    pricePerHourYesterday: onlyExact(reader, tidyOrNull(yesterday ?? undefined)),
    hoursPerWeek: tidy(hours.hoursPerWeek),
    hoursSource: hours.source,
    hoursPursued: tidy(triage.hoursPursued),
    ranked: triage.leads.length,
    proposed: countBy(PROPOSED, leads, ({ proposed }) => proposed ?? "unclear"),
    given: countBy(GIVEN, leads, ({ lead }): Verdict | "none" => lead.verdict?.verdict ?? "none"),
  }
}
