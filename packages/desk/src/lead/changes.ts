// What is otherwise than yesterday: a lead as it is judged now against the value that was kept of it, from the last day before today. Without
// one there is only what the lead itself dates.

import type { LeadChangeCode } from "@walkaway/contract/api"
import { daysFrom, type JudgedLead } from "./judge.ts"

/** What was kept of a lead on an earlier day. */
export interface ValueBefore {
  readonly day: string
  readonly stage: string
  readonly proposed: "pursue" | "park" | "drop" | null
  readonly indexPerHour: number | null
  readonly pricePerHour: number | null
  readonly daysLeft: number | null
  readonly killReached: boolean
}

export interface Change {
  readonly code: LeadChangeCode
  readonly stage?: string
}

/** Days before a deadline at which it is worth a word. */
const NEAR_DAYS = [7, 3, 1, 0] as const

export const daysLeftOf = ({ lead }: JudgedLead, today: string): number | null =>
  lead.figures.deadline === undefined ? null : daysFrom(today, lead.figures.deadline)

const crossed = (judged: JudgedLead, before: ValueBefore): LeadChangeCode | undefined => {
  const { assessed, pricePerHour } = judged
  const { indexPerHour: then, pricePerHour: priceThen } = before
  if (!assessed || then === null || priceThen === null) return undefined
  const isAbove = assessed.project.indexPerHour >= pricePerHour
  const wasAbove = then >= priceThen
  if (isAbove === wasAbove) return undefined
  return isAbove ? "now-above-hour-price" : "now-below-hour-price"
}

const hasPassed = ({ lead }: JudgedLead, before: ValueBefore): boolean => {
  const codes = lead.figures.stages.map(({ code }) => code)
  const from = codes.indexOf(before.stage)
  return from >= 0 && codes.indexOf(lead.row.stage) > from
}

const cameNearer = (judged: JudgedLead, today: string, before: ValueBefore): boolean => {
  const left = daysLeftOf(judged, today)
  const then = before.daysLeft
  return left !== null && then !== null && NEAR_DAYS.some((near) => left <= near && then > near)
}

const hasWoken = ({ lead, woken, assessed }: JudgedLead, today: string, before: ValueBefore | undefined): boolean => {
  if (!woken) return false
  const { verdict } = lead
  const since = before?.day ?? today
  if (verdict?.wakesOn !== undefined && verdict.wakesOn <= today) return before ? verdict.wakesOn > since : true
  if (verdict?.trigger === "event") {
    return lead.figures.events.some(({ on }) => on <= today && (before === undefined || on > since))
  }
  return assessed?.verdict === "pursue" && before?.proposed !== "pursue"
}

/** In the order in which they matter; `openedOn` is the day where the house is. */
export const changesOf = (
  judged: JudgedLead,
  today: string,
  openedOn: string,
  before: ValueBefore | undefined,
): readonly Change[] => {
  const changes: Change[] = []
  if (judged.kill && !before?.killReached) changes.push({ code: "kill-criterion-reached" })
  if (hasWoken(judged, today, before)) changes.push({ code: "woken" })
  if (!before) return openedOn === today ? [...changes, { code: "new" }] : changes
  const across = crossed(judged, before)
  if (across) changes.push({ code: across })
  if (hasPassed(judged, before)) changes.push({ code: "stage-passed", stage: before.stage })
  if (cameNearer(judged, today, before)) changes.push({ code: "deadline-nearer" })
  return changes
}
