// Why a lead got its verdict, by code and with figures; words are made at the rim.

import type { LeadProject } from "./project.ts"
import type { WakeTrigger } from "./verdict.ts"

/** Money in major units, days from now. The first reason is the one that decided. */
export type TriageReason =
  /** It earns at least what an hour earns elsewhere. */
  | { readonly code: "earns-its-hours"; readonly indexPerHour: number; readonly pricePerHour: number }
  /** It earns less than the same hours elsewhere. */
  | { readonly code: "hours-earn-more-elsewhere"; readonly indexPerHour: number; readonly pricePerHour: number }
  /** What it brings does not cover the money that it takes; no price of an hour would do. */
  | { readonly code: "never-pays"; readonly money: number }
  /** The last hour of the week goes to it. */
  | { readonly code: "last-hour"; readonly pricePerHour: number }
  /** As good as the last hour, and none is left. */
  | { readonly code: "no-hour-left"; readonly pricePerHour: number }
  | {
      readonly code: "waits-for-event"
      readonly event: string
      readonly day: number
      readonly valueThen: number
      readonly valueNow: number
    }
  | {
      readonly code: "waits-for-hours"
      readonly day: number
      readonly hoursPerWeek: number
      readonly pricePerHour: number
      readonly valueThen: number
    }
  | { readonly code: "deadline-passed"; readonly deadlineDay: number }
  /** The chance to be through in time is below nine in ten. */
  | {
      readonly code: "deadline-tight"
      readonly deadlineDay: number
      readonly daysToCome: number
      readonly inTimeProbability: number
    }
  /** Waiting a week loses this much. */
  | { readonly code: "fades"; readonly lostPerWeek: number }
  /** The ranges allow the other verdict. */
  | {
      readonly code: "could-go-either-way"
      readonly indexLow: number
      readonly indexHigh: number
      readonly pricePerHour: number
    }
  /** So many of its figures are defaults. */
  | { readonly code: "rests-on-guesses"; readonly guesses: number; readonly figures: number }

export type TriageReasonCode = TriageReason["code"]

interface Situation {
  readonly pricePerHour: number
  readonly trigger: WakeTrigger | undefined
  readonly value: number
  readonly straddles: boolean
  readonly lostPerWeek: number
  readonly last: boolean
}

const TIGHT_BELOW = 0.9

const waiting = (trigger: WakeTrigger, { value, pricePerHour }: Situation): TriageReason => {
  if (trigger.kind === "hour-price") return { code: "no-hour-left", pricePerHour }
  const { day, valueThen } = trigger
  if (trigger.kind === "event") {
    return { code: "waits-for-event", event: trigger.code, day, valueThen, valueNow: Math.max(0, value) }
  }
  const { hoursPerWeek } = trigger
  return { code: "waits-for-hours", day, hoursPerWeek, pricePerHour: trigger.pricePerHour, valueThen }
}

const earning = ({ indexPerHour, money }: LeadProject, { pricePerHour, value }: Situation): TriageReason => {
  if (money <= 0) return { code: "never-pays", money }
  return { code: value < 0 ? "hours-earn-more-elsewhere" : "earns-its-hours", indexPerHour, pricePerHour }
}

const timing = ({ deadlineDay, daysToCome, inTimeProbability }: LeadProject): TriageReason | undefined => {
  if (deadlineDay < 0) return { code: "deadline-passed", deadlineDay }
  if (inTimeProbability >= TIGHT_BELOW) return undefined
  return { code: "deadline-tight", deadlineDay, daysToCome, inTimeProbability }
}

/** What decided comes first, then what else is to be known. */
export const reasonsOf = (project: LeadProject, situation: Situation): TriageReason[] => {
  const { pricePerHour, trigger, straddles, lostPerWeek, last } = situation
  const { indexLow, indexHigh, guesses, figures } = project
  const reasons: TriageReason[] = []
  const time = timing(project)
  if (time?.code === "deadline-passed") reasons.push(time)
  if (trigger) reasons.push(waiting(trigger, situation))
  reasons.push(earning(project, situation))
  if (last) reasons.push({ code: "last-hour", pricePerHour })
  if (time?.code === "deadline-tight") reasons.push(time)
  if (lostPerWeek > 0) reasons.push({ code: "fades", lostPerWeek })
  if (straddles) reasons.push({ code: "could-go-either-way", indexLow, indexHigh, pricePerHour })
  if (guesses > 0) reasons.push({ code: "rests-on-guesses", guesses, figures })
  return reasons
}
