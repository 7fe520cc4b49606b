// The bench in small: sixteen simulated houses in which the truth is known. `npm run bench -- review` has 200 seeds and the intervals.

import { BIASED_HOUSE, HONEST_HOUSE } from "@walkaway/testkit"
import { beforeAll, describe, expect, test } from "vitest"
import {
  added,
  houses,
  largestGap,
  rateOf,
  rivalAccuses,
  scoreCalibration,
  scoreOthers,
  scoreSunk,
} from "../../../../bench/review/score.ts"
import { firstOdds, oddsCalibration } from "./odds-calibration.ts"

const SEEDS = 8
/** Room for a busy machine; alone it takes about a second. */
const PATIENCE_MS = 60_000

const scored = (truth: typeof HONEST_HOUSE) => {
  const all = houses(truth, SEEDS)
  return {
    sunk: all.map((house) => scoreSunk(house, truth)),
    calibration: all.map((house) => scoreCalibration(house, truth)),
    others: all.map((house) => scoreOthers(house, truth)),
    curve: oddsCalibration(all.flatMap(({ deals }) => firstOdds(deals))),
    rival: all.map(({ deals }) => rivalAccuses(deals)),
  }
}

describe("a simulated dealership whose truth is known", () => {
  let honest: ReturnType<typeof scored>
  let biased: ReturnType<typeof scored>
  beforeAll(() => {
    honest = scored(HONEST_HOUSE)
    biased = scored(BIASED_HOUSE)
  }, PATIENCE_MS)

  test("nobody in an honest house is accused, though the plain regression accuses nearly every one", () => {
    expect(honest.sunk.filter(({ falselyAccused }) => falselyAccused)).toEqual([])
    expect(honest.rival.filter(Boolean).length).toBeGreaterThanOrEqual(6)
  })

  test("the swayed are found, their slope lies in its interval, and the others are left alone", () => {
    expect(rateOf(added(biased.sunk.map(({ found }) => found)))).toBeGreaterThan(0.6)
    expect(rateOf(added(biased.sunk.map(({ coveredSwayed }) => coveredSwayed)))).toBeGreaterThan(0.8)
    expect(rateOf(added([...honest.sunk, ...biased.sunk].map(({ covered }) => covered)))).toBeGreaterThan(0.9)
    expect(biased.sunk.filter(({ falselyAccused }) => falselyAccused).length).toBeLessThanOrEqual(1)
    const slopes = biased.sunk.flatMap((one) => one.slopes)
    expect(slopes.reduce((sum, slope) => sum + slope, 0) / slopes.length).toBeCloseTo(2, 0)
  })

  test.each([
    ["honest", () => honest, HONEST_HOUSE],
    ["biased", () => biased, BIASED_HOUSE],
  ])("calibration of the %s house is the planted one", (_, of, truth) => {
    const { curve, calibration } = of()
    if (curve.kind !== "measured") throw new Error("not enough")
    expect(largestGap(curve, truth.oddsShift)).toBeLessThan(0.06)
    expect(calibration.filter(({ shift }) => shift).length).toBeGreaterThanOrEqual(6)
    expect(calibration.filter(({ hours }) => hours).length).toBeGreaterThanOrEqual(6)
    expect(calibration.filter(({ worth }) => worth).length).toBeGreaterThanOrEqual(6)
    expect(rateOf(added(calibration.map(({ bins }) => bins)))).toBeGreaterThan(0.85)
  })

  test("returns, calls and give-aways lie in their intervals; whoever went beyond the line is told so", () => {
    const all = [...honest.others, ...biased.others]
    expect(all.filter(({ backWithin7 }) => backWithin7).length).toBeGreaterThanOrEqual(13)
    expect(all.filter(({ calledUsBack }) => calledUsBack).length).toBeGreaterThanOrEqual(13)
    expect(all.filter(({ leakage }) => leakage).length).toBeGreaterThanOrEqual(10)
    expect(all.every(({ misjudged }) => misjudged === 0)).toBe(true)
    expect(honest.others.filter(({ groupsDiffer }) => groupsDiffer).length).toBeLessThanOrEqual(2)
  })
})
