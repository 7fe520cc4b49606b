// Time comes in from outside. Only the shells make the real clock; tests and replays bring their own.

import { Temporal } from "temporal-polyfill"

export type Clock = () => Date

/** The calendar day of an instant where the organisation lives. */
export const dayIn = (instant: Date, timeZone: string): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDate()

const NIGHT_HOUR = 2

/** Night has come: whether today's values may be worked out now, at two o'clock where the organisation is, or later. */
export const isAfterNightfall = (now: Date, timeZone: string): boolean =>
  Number(new Intl.DateTimeFormat("en-GB", { hour: "2-digit", hourCycle: "h23", timeZone }).format(now)) >= NIGHT_HOUR
