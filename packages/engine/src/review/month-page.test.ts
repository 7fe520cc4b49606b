import { describe, expect, test } from "vitest"
import type { ReviewedDeal } from "./closed-deal.ts"
import { monthPage } from "./month-page.ts"
import { dayOf, monthOf } from "./months.ts"
import { deal, left, step } from "./review-fixtures.ts"
import { trends } from "./trends.ts"

const closedIn = (month: string, all: readonly ReviewedDeal[]): readonly ReviewedDeal[] =>
  all.map((one, n) => ({
    ...one,
    id: `${month}-${n}`,
    closed: dayOf(`${month}-${`${1 + (n % 28)}`.padStart(2, "0")}`),
  }))

const many = (count: number, one: ReviewedDeal) => Array.from({ length: count }, () => one)

test.each([
  [0, "1970-01"],
  [dayOf("2024-02-29"), "2024-02"],
  [dayOf("2024-03-01"), "2024-03"],
  [dayOf("2025-12-31"), "2025-12"],
])("day %i lies in %s", (day, month) => {
  expect(monthOf(day)).toBe(month)
})

describe("trends", () => {
  const shareOfWon = (now: ReviewedDeal[]) => {
    const before = ["2026-08", "2026-09", "2026-10"].flatMap((month) =>
      closedIn(month, [...many(15, deal()), ...many(5, left())]),
    )
    return trends([...before, ...closedIn("2026-11", now)]).find(({ figure }) => figure === "won-share")
  }

  test("a month against the months before, with a clear fall", () => {
    const trend = shareOfWon([...many(2, deal()), ...many(18, left())])
    expect(trend?.points.map(({ month, middle, deals }) => [month, middle, deals])).toEqual([
      ["2026-08", 0.75, 20],
      ["2026-09", 0.75, 20],
      ["2026-10", 0.75, 20],
      ["2026-11", 0.1, 20],
    ])
    expect(trend?.change).toMatchObject({ middle: expect.closeTo(-0.65), clear: true })
  })

  test("a month like the others has not changed, and a handful of deals is not compared", () => {
    expect(shareOfWon([...many(14, deal()), ...many(6, left())])?.change?.clear).toBe(false)
    expect(shareOfWon(many(9, left()))?.change).toBeUndefined()
    expect(shareOfWon(many(2, left()))?.points).toHaveLength(3)
  })

  test("what never varies never changes", () => {
    const deals = ["2026-10", "2026-11"].flatMap((month) => closedIn(month, many(12, deal())))
    expect(trends(deals).every(({ change }) => !change?.clear)).toBe(true)
  })
})

describe("the page of a month", () => {
  const wrong = deal({ outcome: "walked", leftBy: "us", price: undefined, steps: [step({ chosen: { move: "walk" } })] })
  const figures = (deals: readonly ReviewedDeal[]) => monthPage(deals, "2026-11").entries.map(({ figure }) => figure)

  test("three that always stand, then what costs most", () => {
    const now = closedIn("2026-11", [...many(6, deal()), ...many(3, deal({ price: 9000 })), ...many(2, wrong)])
    const page = monthPage(now, "2026-11")
    expect(page).toMatchObject({ month: "2026-11", deals: 11 })
    expect(page.entries.slice(0, 3)).toMatchObject([
      { figure: "deals-and-won", because: "always", of: 11, value: { middle: 9 / 11 } },
      { figure: "judgement", of: 11 },
      { figure: "regret-then", unit: "money", value: { middle: 300 } },
    ])
    const rest = page.entries.slice(3).filter(({ because }) => because === "costs-most")
    expect(rest.map(({ figure }) => figure)).toContain("agreement-trap")
    const money = rest.map((entry) => entry.money ?? 0)
    expect(money).toEqual(money.toSorted((a, b) => b - a))
  })

  test("a clear bias gets its place, other months count for it", () => {
    const lazy = deal({ hoursToCome: { p10: 1, p50: 2, p90: 4, day: 20_000, spentAfter: 6 } })
    const deals = [...closedIn("2026-10", many(30, lazy)), ...closedIn("2026-11", many(4, lazy))]
    expect(figures(deals)).toContain("hours-underestimated")
    expect(figures(closedIn("2026-12", many(30, lazy)))).not.toContain("hours-underestimated")
  })

  test("five at least, seven at most, and an empty month says that it is empty", () => {
    expect(figures([])).toHaveLength(5)
    expect(monthPage([], "2026-11").entries.every(({ because }) => because === "not-enough-data")).toBe(true)
    const full = closedIn("2026-11", [
      ...many(20, deal({ price: 9000 })),
      ...many(20, wrong),
      ...many(20, left({ lastTheirs: 9500 })),
    ])
    expect(figures(full).length).toBeLessThanOrEqual(7)
  })
})
