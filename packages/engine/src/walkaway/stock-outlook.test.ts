import { describe, expect, test } from "vitest"
import { known, must, type Source } from "../units/index.ts"
import { piecewiseLinear } from "../worth/index.ts"
import type { Alternative, NextBuyerAlternative } from "./alternatives.ts"
import { bestAlternative } from "./best-alternative.ts"
import { plainNet } from "./net-value.ts"
import { settled } from "./settled.ts"
import { stockBand } from "./stock-band.ts"
import { type StockUnit, stockOutlook } from "./stock-outlook.ts"
import { stockWarnings } from "./stock-warnings.ts"
import { changedUnit, type StockChange, stockStand, stockWhatIf } from "./stock-what-if.ts"

const source: Source = { kind: "typed" }
const price = piecewiseLinear(-8000, 1, [])

const buyer: NextBuyerAlternative = {
  id: "next-buyer",
  kind: "next-buyer",
  offers: { kind: "uniform", low: 9000, high: 10_000 },
  buyersPerDay: known(0.15, source),
  holdingCostPerDay: known(12, source),
  days: 60,
  tradeValue: known(400, source),
  tradeFallPerDay: 8,
  net: { ...plainNet(), intercept: -8000 },
}
const trade: Alternative = { id: "trade", kind: "trade", value: known(380, source), fallPerDay: 8 }
const lead: Alternative = {
  id: "lead",
  kind: "other-lead",
  value: known(2400, source),
  odds: 0.5,
  hours: 0,
  costToPursue: 20,
}

const unitOf = (
  over: Partial<NextBuyerAlternative> = {},
  ask = 9990,
  more: readonly Alternative[] = [trade],
): StockUnit => ({
  alternatives: [{ ...buyer, ...over }, ...more],
  worth: price,
  ask,
})

describe("the days ahead of a unit", () => {
  const unit = unitOf()
  const outlook = must(stockOutlook(unit))

  test("run to the day on which it must go, at most 120", () => {
    expect(outlook.lineByDay).toHaveLength(61)
    expect(must(stockOutlook(unitOf({ days: 400 }))).lineByDay).toHaveLength(121)
    expect(must(stockOutlook(unitOf({ days: 0 }))).dayCosts).toEqual([])
  })

  test("keep the programme's numbers: the line leaves what keeping is worth", () => {
    expect([...outlook.keepByDay]).toEqual([...(outlook.waiting?.valueByDay ?? [])])
    for (const [day, line] of outlook.lineByDay.entries())
      expect(price.evaluate(line)).toBeCloseTo(outlook.keepByDay[day], 9)
  })

  test("end at the trade value of the last day", () => {
    expect(outlook.keepByDay[60]).toBe(400 - 8 * 60)
    expect(outlook.tradeByDay?.[60]).toBe(400 - 8 * 60)
  })

  test("a day costs what is lost when nobody buys, and its parts add up", () => {
    for (const [day, cost] of outlook.dayCosts.entries()) {
      expect(cost.holding + cost.tradeFall + cost.hopeLost).toBeCloseTo(cost.total, 9)
      expect(cost.total).toBeCloseTo(outlook.keepByDay[day] - outlook.keepByDay[day + 1] + 12, 9)
    }
  })

  test("the chance of a sale by day grows to the one before disposal", () => {
    const sold = [...(outlook.soldBefore ?? [])]
    expect(sold[0]).toBe(0)
    expect(sold).toEqual(sold.toSorted((left, right) => left - right))
    expect(sold[outlook.waiting?.disposalDay ?? 0]).toBeCloseTo(outlook.waiting?.soldChance ?? 0, 12)
  })

  test("begin at the line of today when that is known better", () => {
    const moved = must(stockOutlook(unit, { lineToday: 9400 }))
    const shift = 9400 - outlook.lineByDay[0]
    expect(moved.lineByDay[0]).toBe(9400)
    expect(moved.lineByDay[30]).toBeCloseTo(outlook.lineByDay[30] + shift, 9)
  })

  test("the short way without a plan is the plan's", () => {
    const list = settled(unit.alternatives)
    for (const day of [0, 1, 17, 59, 60]) {
      expect(outlook.keepByDay[day]).toBeCloseTo(must(bestAlternative(list, { day })).mean, 9)
    }
  })

  test("another lead beside the buyers is planned with for each day", () => {
    const led = unitOf({}, 9990, [trade, lead])
    const planned = must(stockOutlook(led))
    expect(planned.keepByDay[0]).toBeGreaterThan(outlook.keepByDay[0])
    expect(planned.keepByDay[9]).toBeCloseTo(must(bestAlternative(settled(led.alternatives), { day: 9 })).mean, 9)
  })

  test("what runs out ends the days; nothing named is refused", () => {
    const ending: StockUnit = { alternatives: [{ ...trade, expiresInDays: 3 }], worth: price }
    expect(must(stockOutlook(ending)).keepByDay).toHaveLength(4)
    expect(stockOutlook({ alternatives: [], worth: price })).toMatchObject({
      ok: false,
      error: { code: "no-alternative" },
    })
  })

  test("without a buyer to wait for there is neither disposal nor chance", () => {
    const alone = must(stockOutlook({ alternatives: [trade], worth: price }))
    expect([alone.waiting, alone.soldBefore, alone.tradeByDay]).toEqual([undefined, undefined, undefined])
    expect(alone.keepByDay[10]).toBe(300)
  })
})

describe("the band by day", () => {
  const unsure = unitOf({ buyersPerDay: { p10: 0.08, p50: 0.15, p90: 0.25, source } })
  const outlook = must(stockOutlook(unsure))
  const line = outlook.lineByDay[0]

  test("is today's today and shrinks with the days in which buyers could matter", () => {
    const band = must(stockBand(unsure, outlook, { low: line - 120, high: line + 150 }))
    expect(band.lowByDay[0]).toBeCloseTo(line - 120, 9)
    expect(band.highByDay[0]).toBeCloseTo(line + 150, 9)
    const width = (day: number) => band.highByDay[day] - band.lowByDay[day]
    expect(width(59)).toBeLessThan(width(1))
    for (const [day, middle] of outlook.lineByDay.entries()) {
      expect(band.lowByDay[day]).toBeLessThanOrEqual(middle)
      expect(band.highByDay[day]).toBeGreaterThanOrEqual(middle)
    }
  })

  test("scales when waiting alone spreads further than the line of today", () => {
    const band = must(stockBand(unsure, outlook, { low: line - 1, high: line + 1 }))
    expect(band.lowByDay[0]).toBeCloseTo(line - 1, 9)
    expect(band.highByDay[60] - band.lowByDay[60]).toBeLessThan(0.2)
  })
})

describe("warnings", () => {
  const codesOf = (unit: StockUnit) => stockWarnings(unit, must(stockOutlook(unit))).map(({ code }) => code)
  const ROWS: readonly (readonly [string, StockUnit, readonly string[]])[] = [
    ["nothing is wrong", unitOf(), []],
    ["no ask, no word about it", { alternatives: [buyer], worth: price }, []],
    ["the ask lies below the line", unitOf({}, 9300), ["ask-below-line"]],
    ["so near that nothing can be conceded", unitOf({}, 9620), ["thin-room"]],
    ["nobody pays that", unitOf({}, 9995), ["nobody-will-come"]],
    [
      "a sale at the full ask leaves a loss",
      unitOf({ tradeValue: known(-900, source) }, 7990, []),
      ["ask-below-line", "loss-at-ask"],
    ],
    ["the trade beats waiting", unitOf({ tradeValue: known(1700, source) }, 9990), ["past-disposal"]],
    [
      "the trade falls faster than hope",
      unitOf({ buyersPerDay: known(0.03, source), tradeFallPerDay: 30 }, 9900),
      ["trade-falls-faster"],
    ],
  ]
  test.each(ROWS)("%s", (_, unit, codes) => {
    expect(codesOf(unit)).toEqual(codes)
  })

  test("carry the figures that show it", () => {
    const unit = unitOf({}, 9300)
    const [warning] = stockWarnings(unit, must(stockOutlook(unit)))
    const line = must(stockOutlook(unit)).lineByDay[0]
    expect(warning).toEqual({ code: "ask-below-line", ask: 9300, line, by: line - 9300 })
    const past = unitOf({ tradeValue: known(1700, source) })
    expect(stockWarnings(past, must(stockOutlook(past)))[0]).toMatchObject({ code: "past-disposal", tradeValue: 1700 })
  })
})

describe("what would be if", () => {
  const unit = unitOf()
  const would = (change: StockChange) => must(stockWhatIf(unit, change))

  test("a change of nothing changes nothing", () => {
    const { before, after, flips } = would({})
    expect(after).toEqual(before)
    expect(flips).toBe(false)
    expect(before).toEqual(stockStand(unit, must(stockOutlook(unit, { days: 1 }))))
  })

  test("more buyers raise the line, a dearer day and a poorer trade lower it", () => {
    expect(would({ arrivalsFactor: 2 }).after.line).toBeGreaterThan(would({}).after.line)
    expect(would({ holdingCostPerDay: 30 }).after.line).toBeLessThan(would({}).after.line)
    expect(would({ tradeValueBy: -2000, tradeFallPerDay: 40, arrivalsFactor: 0.2 }).after.line).toBeLessThan(
      would({ arrivalsFactor: 0.2 }).after.line,
    )
    expect(would({ days: 5 }).after.line).toBeLessThan(would({}).after.line)
  })

  test("another ask moves room and verdict, not what keeping is worth", () => {
    const { before, after, flips } = would({ askBy: -500, askPercent: -2 })
    expect(after.room).toBeCloseTo((9990 - 500) * 0.98 - after.line, 9)
    expect(after.worth).toBe(before.worth)
    expect([after.verdict, flips]).toEqual(["reprice", true])
  })

  test("without buyers it goes to the trade", () => {
    expect(would({ arrivalsFactor: 0 }).after).toMatchObject({ verdict: "dispose", disposalDay: 0, soldChance: 0 })
  })

  test("the trade's price moves the trade alternative too", () => {
    const changed = changedUnit(unit, { tradeValueBy: 100, tradeFallPerDay: 3 })
    expect(changed.alternatives[1]).toMatchObject({ value: { p50: 480 }, fallPerDay: 3 })
  })

  test("begins at the line that is known", () => {
    const { before, after } = must(stockWhatIf(unit, { arrivalsFactor: 2 }, { lineToday: 9400 }))
    const free = would({ arrivalsFactor: 2 })
    expect(before.line).toBe(9400)
    expect(after.line - before.line).toBeCloseTo(free.after.line - free.before.line, 9)
  })

  test.each([
    ["arrivals below none", { arrivalsFactor: -1 }, "change-out-of-range"],
    ["an ask of less than nothing", { askPercent: -100 }, "change-out-of-range"],
    ["half a day", { days: 0.5 }, "bad-days"],
    ["no number", { tradeValueBy: Number.NaN }, "not-finite"],
  ])("%s is refused", (_, change, code) => {
    expect(stockWhatIf(unit, change)).toMatchObject({ ok: false, error: { code } })
  })
})
