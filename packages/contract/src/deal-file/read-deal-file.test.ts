import { amountOf, bestAlternative, formatNotation, meanWorth, must, walkAwayPrice } from "@walkaway/engine"
import { describe, expect, test } from "vitest"
import { type DealPaper, readDealFile } from "./read-deal-file.ts"

const SELL = { side: "sell", currency: "GBP", ask: 9995, cost: 8100, alternative: 650 }
const BUY = { side: "buy", currency: "EUR", ask: 900, value: 520, alternative: 40 }

const read = (document: object, currency?: string): DealPaper => {
  const paper = readDealFile(document, currency === undefined ? {} : { currency })
  if (paper.ok) return paper.value
  throw new Error(JSON.stringify(paper.error))
}

const lineOf = (document: object): number => {
  const { brief } = read(document)
  const worth = meanWorth(brief.sheet!)
  const alternative = must(bestAlternative(brief.alternatives)).mean
  const between = { low: -1e6, high: 1e6 }
  return must(walkAwayPrice({ side: brief.deal.side, worth: (price) => worth.evaluate(price), alternative, between }))
}

describe("a minimal file", () => {
  test("of a seller has its line at cost plus alternative", () => expect(lineOf(SELL)).toBeCloseTo(8750, 6))
  test("of a buyer has its line at value less alternative", () => expect(lineOf(BUY)).toBeCloseTo(480, 6))
  test("may take its currency from outside", () => {
    const { currency: _none, ...bare } = SELL
    expect(read(bare, "chf").brief.deal.currency).toBe("CHF")
  })
  test("may be a line alone", () => {
    const { brief } = read({ side: "sell", currency: "GBP", line: "9250.50", moves: "s9995 b8500" })
    expect(formatNotation(brief.deal)).toBe("sell GBP line 9250.50 | s9995 b8500")
    expect(brief.sheet).toBeUndefined()
  })
})

describe("a figure", () => {
  test.each([
    ["a number", 350, [350, 350, 350]],
    ["text", "350.25", [350.25, 350.25, 350.25]],
    ["low and high", [100, 300], [100, 200, 300]],
    ["low, middle and high", [100, 120, 300], [100, 120, 300]],
    ["a named range", { low: 100, middle: 120, high: 300, source: "guide" }, [100, 120, 300]],
    ["a named range without middle", { low: 100, high: 300 }, [100, 200, 300]],
    ["a value with its source", { value: "350", source: "invoice" }, [350, 350, 350]],
  ])("may be %s", (_form, cost, [p10, p50, p90]) => {
    const [figure] = read({ ...SELL, cost }).brief.sheet!.costs![0].factors
    expect(figure).toMatchObject({ p10, p50, p90 })
  })

  test("keeps its source", () => {
    const sheet = read({ ...SELL, cost: { value: 8100, source: "stock book" } }).brief.sheet!
    expect(sheet.costs![0].factors[0].source).toEqual({ kind: "typed", detail: "stock book" })
  })

  test("may be a percentage where a share is meant", () => {
    const { alternatives } = read({
      ...SELL,
      alternative: undefined,
      alternatives: [{ kind: "named", worth: 500, odds: "15%" }],
    }).brief
    expect(alternatives[0]).toMatchObject({ odds: 0.15 })
  })
})

describe("a car", () => {
  const car = {
    side: "sell",
    currency: "GBP",
    template: "car",
    ask: 9995,
    unit: { standInCost: 8000, preparation: 0 },
    tax: { scheme: "margin", purchasePrice: 7600 },
    cardFeeRate: 0,
    risk: { returns: { probability: 0, loss: 0 }, warranty: 0 },
    time: { hours: 0 },
    alternatives: [{ kind: "trade", price: 8200, fees: 100 }],
  }

  test("counts alternatives in what they leave, tax paid", () => {
    // 8,200 less a sixth of 600 above the purchase price, less fees, against the stand-in cost of 8,000.
    expect(must(bestAlternative(read(car).brief.alternatives)).mean).toBeCloseTo(8200 - 100 - 100 - 8000, 6)
  })

  test("has the line where deal and trade leave the same", () => {
    // p - (p - 7,600) / 6 = 8,000 + 0, so p = (8,000 - 7,600 / 6) x 6 / 5
    expect(lineOf(car)).toBeCloseTo(((8000 - 7600 / 6) * 6) / 5, 6)
  })

  test("moves its line by the over-allowance, tax grossed up", () => {
    const exchange = { ...car, partExchange: { allowance: 4900, tradeValue: 3750 } }
    expect(lineOf(exchange) - lineOf(car)).toBeCloseTo((1150 * 6) / 5, 6)
  })
})

test("the cost of a thing that could go to the trade counts on both sides", () => {
  const trade = { ...SELL, alternative: undefined, alternatives: [{ kind: "trade", price: 8600, fees: 50 }] }
  expect(lineOf(trade)).toBeCloseTo(8550, 6)
  expect(lineOf({ ...trade, cost: 7000 })).toBeCloseTo(8550, 6)
})

test("moves may be one text or a list, with the same deal", () => {
  const text = read({ ...SELL, moves: "s9995 b8500 sgive:mats:40:120 +1d bwalk" })
  const list = read({ ...SELL, moves: ["s9995", "b8500", "sgive:mats:40:120", "+1d", "bwalk"] })
  expect(text.brief.deal).toEqual(list.brief.deal)
})

test("effort spent changes nothing but itself", () => {
  const effort = [{ stage: "meeting", hours: 6, money: 85 }]
  expect(lineOf({ ...SELL, effort })).toBe(lineOf(SELL))
  expect(read({ ...SELL, effort }).brief.sheet!.sunk).toEqual([{ stage: "meeting", hours: 6, money: 85 }])
})

test("the belief about their limit is exact money", () => {
  const { limit } = read({ ...SELL, limit: [8600, 9200.5, 9800] }).brief.deal
  expect(amountOf(limit!.middle)).toBe(9200.5)
})
