// Time comes in from outside. Only the shells make the real clock; tests and replays bring their own.

import { Temporal } from "temporal-polyfill"

export type Clock = () => Date

/** The calendar day of an instant where the organisation lives. */
export const dayIn = (instant: Date, timeZone: string): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDate()
