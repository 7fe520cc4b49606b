import { describe, expect, test } from "vitest"
import { known, must, type Source } from "../units/index.ts"
import type { Alternative } from "./alternatives.ts"
import { bestAlternative, estimateOfValue } from "./best-alternative.ts"
import { discreteOffers } from "./outcomes.ts"
import { searchBoxes } from "./search.ts"

const source: Source = { kind: "typed" }
const named = (id: string, value: number, odds: number, costToPursue: number): Alternative => ({
  id,
  kind: "named",
  value: known(value, source),
  odds,
  costToPursue,
})
const trade = (value: number): Alternative => ({ id: "trade", kind: "trade", value: known(value, source) })

type Try = readonly [id: string, price: number, odds: number, cost: number]
const LISTS: readonly { name: string; tries: readonly Try[]; fallback: number }[] = [
  { name: "one try over a trade", tries: [["a", 9500, 0.4, 20]], fallback: 8700 },
  {
    name: "three tries, one not worth it",
    tries: [
      ["a", 9500, 0.4, 20],
      ["b", 9300, 0.8, 50],
      ["c", 8750, 0.2, 30],
    ],
    fallback: 8700,
  },
  {
    name: "the cheap long shot first",
    tries: [
      ["a", 9000, 0.9, 10],
      ["b", 9900, 0.1, 15],
    ],
    fallback: 8700,
  },
]

describe("the best alternative", () => {
  test.each(LISTS)("$name: worth as much as Weitzman's search over the same boxes", ({ tries, fallback }) => {
    const best = must(bestAlternative([...tries.map((t) => named(...t)), trade(fallback)]))
    const boxes = tries.map(([, price, chance, cost]) => ({ reward: must(discreteOffers([{ price, chance }])), cost }))
    const plan = must(searchBoxes(boxes, fallback))
    expect(best.mean).toBeCloseTo(plan.value, 8)
    expect(best.tries.map((t) => t.id)).toEqual(plan.order.map((i) => tries[i][0]))
    expect(best.fallback).toBe("trade")
    expect(best.mean).toBeGreaterThanOrEqual(Math.max(fallback, ...best.alone.map((value) => value.mean)))
  })

  test("two tries together are worth more than either over the fallback", () => {
    const [a, b, back] = [named("a", 9500, 0.4, 20), named("b", 9400, 0.4, 20), trade(8700)]
    const both = must(bestAlternative([a, b, back]))
    expect(both.mean).toBeGreaterThan(must(bestAlternative([a, back])).mean + 100)
    expect(both.tries[1].chanceTried).toBeCloseTo(0.6, 12)
  })

  test("what is certain and best stands alone, with its own source", () => {
    const best = must(bestAlternative([trade(8700), { id: "w", kind: "do-without", value: known(0, source) }]))
    expect(best).toMatchObject({ mean: 8700, low: 8700, high: 8700, first: "trade", tries: [], source })
  })

  test("ranges carry over to the estimate", () => {
    const wide: Alternative = { id: "t", kind: "trade", value: { p10: 8400, p50: 8700, p90: 8800, source } }
    expect(estimateOfValue(must(bestAlternative([wide])))).toMatchObject({ p10: 8400, p50: 8700, p90: 8800, source })
  })

  test("when every named thing is worse than nothing, there is nothing to turn to", () => {
    expect(must(bestAlternative([named("a", 100, 0.1, 50)]))).toMatchObject({ mean: 0, first: undefined, tries: [] })
  })

  test("an expired one is listed and not counted", () => {
    const expired = { ...named("gone", 9900, 1, 0), expiresInDays: 2 }
    const best = must(bestAlternative([expired, trade(8700)], { day: 3 }))
    expect(best.mean).toBe(8700)
    expect(best.alone[0]).toMatchObject({ id: "gone", expired: true, mean: 0 })
  })

  test.each([
    { name: "an empty list", list: [], code: "no-alternative" },
    { name: "only expired ones", list: [{ ...trade(1), expiresInDays: -1 }], code: "alternatives-expired" },
    { name: "odds below zero, with the place", list: [trade(1), named("a", 1, -0.1, 0)], code: "bad-odds" },
  ])("refuses $name", ({ list, code }) => {
    const result = bestAlternative(list)
    expect(result).toMatchObject({ ok: false, error: { code } })
    if (code === "bad-odds") expect(result).toMatchObject({ error: { path: "alternatives[1]" } })
  })
})

describe("a list that is worth so much more", () => {
  const list = [named("a", 9500, 0.4, 20), named("b", 9300, 0.8, 50), trade(8700)]

  test.each([250, -400])("moves every figure by it and no order: %s", (shift) => {
    const plain = must(bestAlternative(list))
    const better = must(bestAlternative(list, { shift }))
    expect(better.mean).toBeCloseTo(plain.mean + shift, 9)
    expect([better.low, better.high]).toEqual([plain.low + shift, plain.high + shift])
    expect(better.alone.map(({ mean }) => mean)).toEqual(plain.alone.map(({ mean }) => mean + shift))
    expect(better.tries.map(({ id, chanceTried }) => [id, chanceTried])).toEqual(
      plain.tries.map(({ id, chanceTried }) => [id, chanceTried]),
    )
  })

  test("moves as if each had been stated at that", () => {
    const restated = [named("a", 9750, 0.4, 20), named("b", 9550, 0.8, 50), trade(8950)]
    expect(must(bestAlternative(list, { shift: 250 })).mean).toBeCloseTo(must(bestAlternative(restated)).mean, 9)
  })
})
