import { describe, expect, test } from "vitest"
import type { ReviewedDeal } from "./closed-deal.ts"
import { fairness } from "./fairness.ts"
import { deal, left } from "./review-fixtures.ts"

/** `count` sales at about `price`, ask 10,000, line 9,000, of things of growing value and age. */
const sales = (group: string, price: number, count: number, value = 10_000): readonly ReviewedDeal[] =>
  Array.from({ length: count }, (_, n) =>
    deal({
      id: `${group}${n}`,
      ask: 10_000,
      line: { day: 20_000, committed: 9000, shifts: [] },
      price: price + 10 * (n % 7),
      value: value + 100 * (n % 5),
      ageDays: n,
    }),
  )

const labelled = (deals: readonly ReviewedDeal[]) => new Map(deals.map(({ id }) => [id, id.replace(/\d+$/, "")]))

const groupsOf = (deals: readonly ReviewedDeal[], measure = 0) =>
  fairness(deals, labelled(deals)).measures[measure].groups

describe("discounts between groups", () => {
  test("a difference that is there is found, with its size", () => {
    const [a, b] = groupsOf([...sales("a", 9500, 30), ...sales("b", 9300, 30)])
    expect(a).toMatchObject({ group: "a", deals: 30, others: 30, differs: true, differsAdjusted: true })
    expect(b).toMatchObject({
      difference: { middle: expect.closeTo(0.02) },
      adjusted: { middle: expect.closeTo(0.02) },
    })
  })

  test("one that is not is not", () => {
    expect(groupsOf([...sales("a", 9400, 30), ...sales("b", 9400, 30)])[0]).toMatchObject({ differs: false })
  })

  test("a difference that comes of what they bought goes away when that is accounted for", () => {
    const priced = (group: string, from: number) =>
      sales(group, 0, 30).map((one, n) => {
        const value = from + 150 * n
        return { ...one, value, price: 10_000 - 0.05 * value + 12 * ((n * 7) % 5) }
      })
    const [a] = groupsOf([...priced("a", 6000), ...priced("b", 8000)])
    expect(a).toMatchObject({ differs: true, differsAdjusted: false })
  })

  test("nine deals are not enough", () => {
    expect(groupsOf([...sales("a", 9500, 9), ...sales("b", 9300, 30)])[0]).toEqual({
      kind: "not-enough-data",
      group: "a",
      have: 9,
      needed: 10,
      why: "too-few-deals",
    })
  })

  test("more groups, wider intervals", () => {
    const width = (deals: readonly ReviewedDeal[]) => {
      const [a] = groupsOf(deals)
      return a.kind === "measured" ? a.difference.high - a.difference.low : Number.NaN
    }
    const two = [...sales("a", 9400, 30), ...sales("b", 9400, 60)]
    const three = [...sales("a", 9400, 30), ...sales("b", 9400, 30), ...sales("c", 9400, 30)]
    expect(width(three)).toBeGreaterThan(width(two))
  })

  test("always the plain statement; unlabelled and unsold deals are left out", () => {
    const deals = [...sales("a", 9400, 12), deal({ id: "golf" }), left({ id: "b1" })]
    const report = fairness(deals, new Map([...labelled(deals)].filter(([id]) => id !== "golf")))
    expect(report).toMatchObject({ statement: "model-saw-no-such-trait", unlabelled: 1 })
    expect(report.measures.map(({ measure, groups }) => [measure, groups.length])).toEqual([
      ["discount-of-ask", 1],
      ["distance-to-line", 1],
    ])
  })
})
