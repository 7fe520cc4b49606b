// What can be traded, from papers as people write them: costs from the sheet where it knows them, what is promised left out, what was typed in
// place of the template's, what was recorded in place of the guess, and for a buyer the mirror of it.

import { must } from "@walkaway/engine"
import type { Lever } from "@walkaway/engine/packages"
import { describe, expect, test } from "vitest"
import { type DealPaper, readDealFile } from "../deal-file/read-deal-file.ts"
import { packagesOutputSchema } from "../outputs/packages-output.ts"
import { learntEstimate } from "./learnt-gifts.ts"
import { codeOfItem } from "./lever-words.ts"
import { leversOfPaper } from "./levers-of-paper.ts"
import { packagesOfPaper } from "./packages-of-paper.ts"
import { guess } from "./shares.ts"

const CAR = {
  side: "sell",
  currency: "GBP",
  template: "car",
  ask: 10_000,
  cost: 8210,
  alternative: 300,
  risk: { warranty: [60, 120, 180] },
}

const SERVICE = {
  side: "sell",
  currency: "EUR",
  template: "service",
  ask: 60_000,
  costs: [
    { item: "work", amount: 50, quantity: 700 },
    { item: "support after go-live", amount: [280, 350, 450], quantity: 4 },
  ],
  payment: { days: 60, costOfMoneyPerYear: "8%" },
  relationship: { repeatProbability: "30%", margin: 9000 },
  alternative: 8000,
}

const paperOf = (document: object): DealPaper => must(readDealFile(document) as never)
const leversOf = (document: object): readonly Lever[] => leversOfPaper(paperOf(document), [])
const codesOf = (document: object): readonly string[] => leversOf(document).map(({ code }) => code)
const stepOf = (document: object, code: string) => leversOf(document).find((one) => one.code === code)?.steps[0]

describe("a car", () => {
  test("has its gifts, and what hangs on terms that it has", () => {
    expect(codesOf(CAR)).toEqual(["warranty", "mats", "full-tank", "service-plan", "delivery"])
    const more = {
      finance: { commission: 260, takeUp: "50%" },
      partExchange: { allowance: 3000, tradeValue: 2700 },
      payment: { days: 30 },
    }
    expect(codesOf({ ...CAR, ...more }).slice(5)).toEqual(["allowance", "finance", "payment-days", "deposit"])
  })

  test("takes what six months of warranty cost from the sheet, and says so", () => {
    const step = stepOf(CAR, "warranty")
    expect(step).toMatchObject({ amount: 6, source: { kind: "modelled" } })
    expect(step?.change).toMatchObject({ kind: "give-away", figure: { p10: 60, p50: 120, p90: 180 } })
    expect(step?.valueToThem.source.kind).toBe("default")
    const { risk: _risk, ...silent } = CAR
    expect(stepOf(silent, "warranty")?.source.kind).toBe("default")
  })

  test("offers no allowance below what their car fetches", () => {
    const steps = (tradeValue: number) =>
      leversOf({ ...CAR, partExchange: { allowance: 3000, tradeValue } })
        .find(({ code }) => code === "allowance")
        ?.steps.map(({ amount }) => amount)
    expect(steps(2700)).toEqual([100, -100])
    expect(steps(2950)).toEqual([100])
  })

  test.each([
    ["promised in the talk", { moves: "s10000 b9000 sgive:rubber-mats:20:40" }, "mats"],
    ["in the package already", { giveAways: [{ item: "A full tank of petrol", cost: 60 }] }, "full-tank"],
    ["sold on top", { extras: [{ item: "24 Monate Garantie", retail: 400, cost: 200 }] }, "warranty"],
  ])("does not offer again what is %s", (_, change, code) => {
    expect(codesOf(CAR)).toContain(code)
    expect(codesOf({ ...CAR, ...change })).not.toContain(code)
  })

  test("takes what somebody typed in place of its own guess", () => {
    const levers = [{ item: "Boot mats", cost: 18, value: [30, 45, 60] }]
    expect(codesOf({ ...CAR, levers })).toEqual([
      "typed-boot-mats",
      "warranty",
      "full-tank",
      "service-plan",
      "delivery",
    ])
    const typed = stepOf({ ...CAR, levers }, "typed-boot-mats")
    expect(typed?.valueToThem).toMatchObject({ p10: 30, p50: 45, p90: 60, source: { kind: "typed" } })
    expect(typed?.source.kind).toBe("typed")
  })

  test("asks them for what they can do", () => {
    const levers = [{ item: "They collect it", by: "them", cost: [5, 20, 50], value: 80 }]
    const step = stepOf({ ...CAR, levers }, "typed-they-collect-it")
    expect(step?.change).toMatchObject({ kind: "cost", figure: { p50: -80 } })
    expect(step?.valueToThem).toMatchObject({ p10: -50, p50: -20, p90: -5 })
  })

  test("is seen by its buyer the other way round", () => {
    const { cost: _cost, risk: _risk, ...bought } = CAR
    const step = stepOf({ ...bought, side: "buy", value: 9800 }, "mats")
    const sold = stepOf(CAR, "mats")
    expect(step?.change).toMatchObject({ figure: { p50: sold?.valueToThem.p50 } })
    expect(step?.valueToThem.p50).toBeLessThan(0)
  })
})

describe("a service", () => {
  test("has payment, scope, term, support and timing", () => {
    expect(codesOf(SERVICE)).toEqual(["support", "payment-days", "deposit", "scope", "term", "timing"])
    expect(stepOf(SERVICE, "support")).toMatchObject({
      source: { kind: "modelled" },
      change: { figure: { p50: 1050 } },
    })
    expect(stepOf(SERVICE, "payment-days")?.valueToThem.p90).toBeLessThan(0)
  })

  test("of which nothing is said about payment asks for none", () => {
    const { payment: _payment, ...silent } = SERVICE
    expect(codesOf(silent)).not.toContain("payment-days")
  })

  test("gives packages that their schema describes, all of the same worth", () => {
    const found = must(packagesOfPaper(paperOf(SERVICE), {}))
    expect(packagesOutputSchema.parse(found)).toEqual(found)
    expect(found.packages).toHaveLength(3)
    for (const { leaves } of found.packages) expect(Math.abs(leaves - found.leaves)).toBeLessThan(0.02)
  })
})

test("a haggle has nothing but its price, unless somebody names something", () => {
  const haggle = { side: "sell", currency: "GBP", template: "haggle", ask: 100, cost: 60, alternative: 0 }
  expect(codesOf(haggle)).toEqual([])
  expect(codesOf({ ...haggle, levers: [{ item: "a bag", value: 5 }] })).toEqual(["typed-a-bag"])
})

test("a lever without a figure is refused at its place", () => {
  const read = readDealFile({ ...CAR, levers: [{ item: "mats" }] })
  expect(read.ok ? [] : read.error.map(({ path }) => path.join("."))).toEqual(["levers.0"])
})

describe("what was given before", () => {
  const known = { p10: 10, p50: 20, p90: 40, source: guess("test") }

  test("teaches from three records on, by shrinking the guess", () => {
    expect(learntEstimate(known, [45, 50], 1)).toBe(known)
    const learnt = learntEstimate(known, [45, 50, 55], 1)
    expect(learnt.source).toEqual({ kind: "learnt", detail: "3 of our own records" })
    expect(learnt.p50).toBeGreaterThan(20)
    expect(learnt.p50).toBeLessThan(50)
    const much = learntEstimate(known, Array<number>(200).fill(50), 1)
    expect(much.p50).toBeCloseTo(50, -1)
    expect(much.p90 - much.p10).toBeLessThan(known.p90 + 10)
  })

  test("counts months of warranty as months, and leaves a typed cost alone", () => {
    const given = Array.from({ length: 40 }, () => ({ item: "6 months warranty", cost: 500, value: 240 }))
    const [warranty] = leversOfPaper(paperOf(CAR), given)
    expect(warranty.steps[0].valueToThem.p50).toBeCloseTo(235, -1)
    expect(warranty.steps[1].valueToThem.p50).toBeCloseTo(2 * warranty.steps[0].valueToThem.p50, 6)
    expect(warranty.steps[0].change).toMatchObject({ figure: { p50: 120 } })
  })

  test.each([
    ["rubber-mats", "mats"],
    ["Fußmatten", "mats"],
    ["vollgetankt", "full-tank"],
    ["12 months' warranty", "warranty"],
    ["Lieferung nach Hause", "delivery"],
    ["a handshake", undefined],
  ])("knows %s as %s", (item, code) => {
    expect(codeOfItem(item)).toBe(code)
  })
})
