// Months across the turn of a year, and the days that the desk is asked for.

import { describe, expect, it } from "vitest"
import { daysOf, lastDayOf, monthsUpTo } from "./months.ts"

describe("the months", () => {
  it("go back over the turn of the year, this one first", () => {
    expect(monthsUpTo(new Date(2026, 1, 28), 4)).toEqual(["2026-02", "2026-01", "2025-12", "2025-11"])
  })

  it("end on their last day, in leap years too", () => {
    expect(["2026-02", "2028-02", "2026-04", "2026-12"].map(lastDayOf)).toEqual([
      "2026-02-28",
      "2028-02-29",
      "2026-04-30",
      "2026-12-31",
    ])
  })

  it("leave the last day to the desk while the month runs", () => {
    expect(daysOf("2026-03", "year", true)).toEqual({})
    expect(daysOf("2026-03", "month", true)).toEqual({ from: "2026-03-01" })
    expect(daysOf("2026-02", "month", false)).toEqual({ from: "2026-02-01", to: "2026-02-28" })
    expect(daysOf("2026-02", "year", false)).toEqual({ to: "2026-02-28" })
  })
})
