import fc from "fast-check"
import { Temporal } from "temporal-polyfill"
import { describe, expect, test } from "vitest"
import { daysBetween } from "./days.ts"

const zones = [...Intl.supportedValuesOf("timeZone"), "UTC"]
const instant = fc.oneof(
  fc.date({ min: new Date("1900-01-02"), max: new Date("2060-01-01"), noInvalidDate: true }),
  fc.date({ min: new Date("1900-01-02"), max: new Date("9998-12-30"), noInvalidDate: true }),
)

const dayIn = (at: Date, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate()

describe("days between two instants", () => {
  test("are those of the calendar, in every time zone of the world", () => {
    fc.assert(
      fc.property(instant, instant, fc.constantFrom(...zones), (from, to, timeZone) => {
        expect(daysBetween(from, to, timeZone)).toBe(dayIn(from, timeZone).until(dayIn(to, timeZone)).days)
      }),
      { numRuns: 3000 },
    )
  })

  test.each([
    ["a night of 23 hours is a day", "2026-03-28T12:01:00Z", "2026-03-29T11:00:00Z", "Europe/London", 1],
    ["a day of 24 hours is none until midnight", "2026-03-03T00:00:00Z", "2026-03-03T23:59:59Z", "UTC", 0],
    ["the day that Samoa left out", "2011-12-30T09:00:00Z", "2011-12-30T11:00:00Z", "Pacific/Apia", 2],
    ["backwards", "2026-03-05T12:00:00Z", "2026-03-03T12:00:00Z", "Asia/Kolkata", -2],
  ])("%s", (_, from, to, timeZone, days) => {
    expect(daysBetween(new Date(from), new Date(to), timeZone)).toBe(days)
  })
})
