import { describe, expect, test } from "vitest"
import { concessionsOf, leakageBy } from "./concessions-needed.ts"
import { deal, mirrored, step } from "./review-fixtures.ts"

const sure = (limit: number) => [step({ limit: { p10: limit, p50: limit, p90: limit } })]
const exactly = (money: number) => ({ low: money, middle: money, high: money })

describe("what was given against what was needed", () => {
  test.each([
    ["a limit that is known", deal({ steps: sure(9700) }), { given: 595, needed: exactly(295), leakage: exactly(300) }],
    [
      "a limit above our first figure: nothing was needed",
      deal({ steps: sure(10_500) }),
      { needed: exactly(0), leakage: exactly(595) },
    ],
    ["a limit that their yes has refuted", deal({ steps: sure(9000) }), { needed: exactly(595), leakage: exactly(0) }],
    [
      "a gift is given too",
      deal({
        steps: sure(9400),
        given: [{ day: 20_010, kind: "gift", cost: 100, hoursBefore: 1 }],
      }),
      { given: 695, needed: exactly(595), leakage: exactly(100) },
    ],
  ])("%s", (_, one, expected) => {
    expect(concessionsOf(one)).toMatchObject(expected)
    expect(concessionsOf(mirrored(one))).toMatchObject(expected)
  })

  test("an uncertain limit gives an interval, cut where their yes proves it", () => {
    const found = concessionsOf(deal())
    expect(found?.leakage.low).toBeGreaterThan(0)
    expect(found?.leakage.middle).toBeGreaterThan(100)
    expect(found?.leakage.high).toBeGreaterThan(found?.leakage.middle ?? 0)
    expect(found && found.needed.low + found.leakage.high).toBeCloseTo(found?.given ?? 0, 9)
  })

  test.each([
    ["nothing was agreed", deal({ outcome: "lost", price: undefined })],
    ["no belief was kept", deal({ steps: [] })],
    ["nothing was given", deal({ price: 9995 })],
  ])("no report when %s", (_, one) => {
    expect(concessionsOf(one)).toBeUndefined()
  })

  test("a sum of deals is surer than the sum of their intervals", () => {
    const deals = Array.from({ length: 16 }, (_, n) => deal({ id: `${n}`, person: n % 2 === 0 ? "ada" : "ben" }))
    const { people, team } = leakageBy(deals)
    const one = concessionsOf(deal())?.leakage ?? exactly(Number.NaN)
    expect(team).toMatchObject({ deals: 16, given: 16 * 595 })
    expect(team.leakage.high - team.leakage.low).toBeLessThan(16 * (one.high - one.low))
    expect(people.map(({ person, deals: count }) => [person, count])).toEqual([
      ["ada", 8],
      ["ben", 8],
    ])
    expect(people[0].leakage.middle + people[1].leakage.middle).toBeCloseTo(team.leakage.middle, 9)
  })
})
