// The reasons of a triage in words, as one would say them across the desk.

import type { TriageReason, TurningPoints } from "@walkaway/engine/triage"
import { hoursText, oddsText, plural } from "../terminal/figures.ts"

export type MoneyText = (amount: number) => string

const inDays = (day: number): string => (day === 0 ? "today" : `in ${plural(Math.round(day), "day")}`)

type Sayers = {
  readonly [Code in TriageReason["code"]]: (reason: Extract<TriageReason, { code: Code }>, money: MoneyText) => string
}

const SAYERS: Sayers = {
  "earns-its-hours": ({ indexPerHour, pricePerHour }, money) =>
    pricePerHour > 0
      ? `earns ${money(indexPerHour)} an hour, and an hour is worth ${money(pricePerHour)}`
      : `earns ${money(indexPerHour)} an hour, and there are hours to spare`,
  "hours-earn-more-elsewhere": ({ indexPerHour, pricePerHour }, money) =>
    `earns ${money(indexPerHour)} an hour; the same hours earn ${money(pricePerHour)} elsewhere`,
  "never-pays": ({ money: sum }, money) =>
    sum < 0 ? `costs ${money(-sum)} more than it brings, before any hour is counted` : "brings nothing",
  "last-hour": () => "the last hours of the week go to it",
  "no-hour-left": ({ pricePerHour }, money) =>
    `no hour is left this week; wakes when an hour costs under ${money(pricePerHour)}`,
  "waits-for-event": ({ event, day, valueThen }, money) =>
    `wait for ${event.replaceAll("-", " ")} ${inDays(day)}: ${money(valueThen)} is expected from it then`,
  "waits-for-hours": ({ day, hoursPerWeek }) => `wait for the ${hoursText(hoursPerWeek)} a week ${inDays(day)}`,
  "deadline-passed": ({ deadlineDay }) => `its deadline passed ${plural(Math.round(-deadlineDay), "day")} ago`,
  "deadline-tight": ({ deadlineDay, inTimeProbability }) =>
    `only ${oddsText(inTimeProbability)} to be through in time (${inDays(deadlineDay)})`,
  fades: ({ lostPerWeek }, money) => `waiting a week loses ${money(lostPerWeek)}`,
  "could-go-either-way": ({ indexLow, indexHigh }, money) =>
    `could go either way: ${money(indexLow)} to ${money(indexHigh)} an hour`,
  "rests-on-guesses": ({ guesses, figures }) => `${guesses} of its ${figures} figures are guesses`,
}

export const triageReasonText = (reason: TriageReason, money: MoneyText): string =>
  (SAYERS[reason.code] as (reason: TriageReason, money: MoneyText) => string)(reason, money)

/** What would have to be true for a lead to be worth its hours; undefined when no figure alone would do. */
export const turningText = (points: TurningPoints, money: MoneyText): string | undefined => {
  const parts = [
    points.worth === undefined ? "" : `a worth of ${money(points.worth)}`,
    points.passProbability === undefined ? "" : `odds of ${oddsText(points.passProbability)} at this stage`,
    points.hoursToCome === undefined ? "" : `${hoursText(points.hoursToCome)} to come`,
  ].filter((part) => part !== "")
  return parts.length === 0 ? undefined : `worth it from ${parts.join(", or ")}`
}
