import { describe, expect, test } from "vitest"
import { seededRandom } from "../units/index.ts"
import type { ReviewedDeal } from "./closed-deal.ts"
import { lineDecisions } from "./line-decisions.ts"
import { deal, left, mirrored } from "./review-fixtures.ts"
import { sunkCost } from "./sunk-cost.ts"

const spent = (hours: number) => [{ day: 20_001, stage: "meeting" as const, hours }]

/** Offers up to 4 % beyond the line, taken when they are within `slope` log(1 + hours) and some noise. */
const decisionsOf = (person: string, slope: number, count: number, seed: number): readonly ReviewedDeal[] => {
  const random = seededRandom(seed)
  return Array.from({ length: count }, (_, n) => {
    const hours = Math.exp(1 + random.normal())
    const distance = 4 * random.uniform()
    const taken = distance <= 0.5 + slope * Math.log1p(hours) + 0.6 * random.normal()
    const at = { id: `${person}${n}`, person, lastTheirs: 9250 - 100 * distance, effort: spent(hours) }
    return taken ? deal({ ...at, price: at.lastTheirs }) : left(at)
  })
}

describe("decisions at the line", () => {
  test.each([
    ["an offer that clears the line tempts nobody", left({ lastTheirs: 9300 }), undefined],
    ["one that was taken", deal({ price: 9100 }), { distance: 1.5, taken: true, logHours: Math.log(4) }],
    ["one that was let go", left(), { distance: 1.5, taken: false }],
    [
      "a gift pulls a price beyond the line",
      deal({ price: 9300, given: [{ day: 20_010, kind: "gift", cost: 150, hoursBefore: 0 }] }),
      { distance: 1 },
    ],
    [
      "a stated fact moves the line",
      left({
        line: { day: 20_000, committed: 9250, shifts: [{ day: 20_001, from: 9250, to: 9150, informational: true }] },
      }),
      { distance: 0.5, revision: 1 },
    ],
    [
      "sliding does not",
      left({
        line: { day: 20_000, committed: 9250, shifts: [{ day: 20_001, from: 9250, to: 9150, informational: false }] },
      }),
      { distance: 1.5, revision: 0 },
    ],
    ["nobody is tempted from afar", left({ lastTheirs: 7000 }), undefined],
    ["no offer", left({ lastTheirs: undefined }), undefined],
    ["withdrawn", left({ outcome: "withdrawn" }), undefined],
    [
      "hours logged after the end",
      deal({ price: 9100, effort: [...spent(3), { day: 20_011, stage: "other", hours: 40 }] }),
      { logHours: Math.log(4) },
    ],
  ])("%s", (_, one, expected) => {
    for (const side of [one, mirrored(one)]) {
      const [found] = lineDecisions([side])
      if (expected) expect(found).toMatchObject(expected)
      else expect(found).toBeUndefined()
    }
  })
})

describe("the slope", () => {
  test("whoever is swayed is found, whoever is not is not, and the interval holds the truth", () => {
    const { people, team, moneyFromOneToEightHours } = sunkCost([
      ...decisionsOf("ada", 0, 120, 1),
      ...decisionsOf("ben", 1, 120, 2),
    ])
    const [ada, ben] = people
    expect(ada.verdict).toBe("no-sign")
    expect(ben.verdict).toBe("swayed")
    for (const [one, truth] of [
      [ada, 0],
      [ben, 1],
    ] as const) {
      expect(one.slope?.low).toBeLessThanOrEqual(truth)
      expect(one.slope?.high).toBeGreaterThanOrEqual(truth)
    }
    expect(ada.shrunk?.middle).toBeGreaterThan(ada.slope?.middle ?? 9)
    expect(ben.shrunk?.middle).toBeLessThan(ben.slope?.middle ?? 0)
    expect(team.decisions).toBe(240)
    expect(moneyFromOneToEightHours?.middle).toBeCloseTo(100 * Math.log(4.5) * (team.slope?.middle ?? 0), 9)
  })

  test.each([
    ["too few decisions", decisionsOf("ada", 1, 10, 3), "not-enough-data", "too-few-deals"],
    [
      "never across the line",
      Array.from({ length: 30 }, () => left({ effort: spent(9) })),
      "keeps-line",
      "too-few-crossings",
    ],
    ["always across it", Array.from({ length: 30 }, () => deal({ price: 9100 })), "not-enough-data", "no-contrast"],
    [
      "too little spread in hours to see anything",
      decisionsOf("ada", 0, 60, 4).map((one, n) => ({ ...one, effort: spent(3 + 0.01 * (n % 5)) })),
      "not-enough-data",
      "too-blunt",
    ],
  ])("%s is said so", (_, deals, verdict, why) => {
    const { people } = sunkCost(deals)
    expect(people[0]).toMatchObject({ verdict, lacking: { why } })
    expect(people[0].lacking?.needed).toBeGreaterThan(people[0].lacking?.have ?? Number.NaN)
  })

  test("people who keep their line cannot be told from a wall, and nobody is accused for it", () => {
    const wall = Array.from({ length: 40 }, (_, n) => {
      const at = { id: `${n}`, lastTheirs: 9250 - 10 * (n + 1), effort: spent(1 + (n % 9)) }
      return n < 5 ? deal({ ...at, price: at.lastTheirs }) : left(at)
    })
    expect(sunkCost(wall).people[0].verdict).not.toBe("swayed")
  })

  test("no deals, no people", () => {
    expect(sunkCost([])).toMatchObject({ people: [], team: { verdict: "not-enough-data", decisions: 0 } })
  })
})
