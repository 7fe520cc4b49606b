// When to remind somebody to call: so many hours after they left, moved into the hours of the day in which people are called where the
// organisation lives. Wall clocks and not hours of 3,600 seconds: at nine on the morning after the clocks change it is nine.

import { Temporal } from "temporal-polyfill"
import type { Policy } from "../policy/policy.ts"

const zoned = (instant: Date, timeZone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone)

const atHour = (day: Temporal.ZonedDateTime, hour: number): Temporal.ZonedDateTime =>
  day.with({ hour, minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 })

/** The first moment within the window that is not before the instant. */
const intoWindow = (instant: Date, { timeZone, callBack: { from, until } }: Policy): Date => {
  if (from >= until) return instant
  const there = zoned(instant, timeZone)
  if (there.hour >= from && there.hour < until) return instant
  const day = there.hour < from ? there : there.add({ days: 1 })
  return new Date(atHour(day, from).epochMilliseconds)
}

/** `hours` after the instant, or later, when that is a time at which nobody is called. */
export const callBackTime = (after: Date, hours: number, policy: Policy): Date =>
  intoWindow(new Date(after.getTime() + Math.round(hours * 3_600_000)), policy)
