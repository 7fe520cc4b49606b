// Every example is run, and the point of its story holds: not the figures, which move with the engine, but what a reader is meant
// to learn from it.

import { readdirSync, readFileSync } from "node:fs"
import {
  type AdviceOutput,
  adviceOutputSchema,
  type DealPaper,
  lineOutputSchema,
  readDealFile,
} from "@walkaway/contract"
import { adviseOn, amountOf, ledgerOf, lineOfBrief, meanWorth, must } from "@walkaway/engine"
import { describe, expect, test } from "vitest"
import { parse } from "yaml"
import { run } from "./run-in-strings.ts"

const EXAMPLES = new URL("../../../examples/", import.meta.url)
const textOf = (path: string): string => readFileSync(new URL(path, EXAMPLES), "utf8")
const deals = readdirSync(new URL("dealership/deals/", EXAMPLES)).map((name) => `dealership/deals/${name}`)
const all = [...deals, "b2b-service.yaml", "market-stall-handbag.yaml"]

const advised = async (path: string): Promise<AdviceOutput> => {
  const { out } = await run(["advise", `examples/${path}`, "--json"])
  return adviceOutputSchema.parse(JSON.parse(out))
}

const paperOf = (document: object): DealPaper => {
  const paper = readDealFile(document)
  if (paper.ok) return paper.value
  throw new Error(JSON.stringify(paper.error))
}

/** The example with some of its keys changed or left out. */
const variant = (path: string, changes: object): DealPaper => paperOf({ ...parse(textOf(path)), ...changes })

const lineOf = ({ brief }: DealPaper): number => amountOf(must(lineOfBrief(brief)).walkAwayPrice)
const moveOf = (advice: AdviceOutput, move: string) => advice.moves.find((one) => one.move === move)

describe("every example", () => {
  test.each(all)("%s goes through worth, line and advise, for people and machines", async (path) => {
    for (const command of ["worth", "line", "advise"]) {
      const forPeople = await run([command, `examples/${path}`])
      expect.soft(forPeople).toMatchObject({ status: 0, err: "" })
      const tooWide = forPeople.out.split("\n").filter((row) => [...row].length > 80)
      expect.soft(tooWide).toEqual([])
      const forMachines = await run([command, `examples/${path}`, "--json"])
      expect.soft(() => JSON.parse(forMachines.out)).not.toThrow()
    }
  })

  test("there are eight deals at the dealership", () => expect(deals).toHaveLength(8))
})

test("the Golf: a buyer who walks at 8,500 on a car at 9,995 is called back with a figure above the line", async () => {
  const advice = await advised("dealership/deals/golf-walks-at-8500.yaml")
  expect(advice.recommended.move).toBe("call-back")
  expect(advice.recommended.price).toBeGreaterThan(advice.walkAwayPrice)
  expect(advice.recommended.price).toBeLessThan(9995)
  expect(moveOf(advice, "accept")?.expectedValue).toBeLessThan(0)
})

test("the Corsa: the offer clears the line and a deal is as good as certain", async () => {
  const advice = await advised("dealership/deals/corsa-quick.yaml")
  expect(moveOf(advice, "accept")?.expectedValue).toBeGreaterThan(0)
  expect(moveOf(advice, advice.recommended.move)?.dealProbability).toBeGreaterThan(0.8)
})

test("the Qashqai: six hours in, and it should be left; the hours change nothing", async () => {
  const path = "dealership/deals/qashqai-six-hours-in.yaml"
  const advice = await advised(path)
  expect(advice.recommended.move).toBe("walk")
  const withHours = must(adviseOn(variant(path, {}).brief))
  expect(must(adviseOn(variant(path, { effort: [] }).brief))).toEqual(withHours)
  const { out } = await run(["worth", `examples/${path}`, "--json"])
  expect(JSON.parse(out).sunk).toEqual({ money: 59, hours: 6 })
})

test("the Fiesta: with a weak alternative the line lies below what the car stands us in at", async () => {
  const advice = await advised("dealership/deals/fiesta-weak-alternative.yaml")
  expect(advice.walkAwayPrice).toBeLessThan(6180)
  expect(moveOf(advice, "accept")?.expectedValue).toBeGreaterThan(0)
  expect(advice.recommended.move).not.toBe("walk")
})

test("the BMW: the over-allowance hides in the price; without it the same offer would do", async () => {
  const path = "dealership/deals/bmw-over-allowance.yaml"
  expect(moveOf(await advised(path), "accept")?.expectedValue).toBeLessThan(0)
  expect(lineOf(variant(path, {}))).toBeGreaterThan(16600)
  expect(lineOf(variant(path, { partExchange: undefined }))).toBeLessThan(16600)
})

test("the Juke: hopeless, and said so", async () => {
  const advice = await advised("dealership/deals/juke-hopeless.yaml")
  expect(advice.recommended.move).toBe("walk")
  expect(advice.belief.zopaProbability).toBeLessThan(0.05)
})

test("the Transit: who comes again may pay less, and who talks about it must pay more", () => {
  const path = "dealership/deals/transit-trade-buyer.yaml"
  const line = lineOf(variant(path, {}))
  expect(lineOf(variant(path, { relationship: undefined }))).toBeGreaterThan(line)
  expect(lineOf(variant(path, { interests: undefined }))).toBeLessThan(line)
})

test("the Sportage: giving runs ahead of getting", () => {
  const { brief } = variant("dealership/deals/sportage-giving-ahead.yaml", {})
  expect(ledgerOf(brief.deal, meanWorth(brief.sheet!)).warning?.code).toBe("giving-ahead-of-getting")
})

test("the service: other work for the same hours is the alternative, and 54,000 is not enough", async () => {
  const { out } = await run(["line", "examples/b2b-service.yaml", "--json"])
  expect(lineOutputSchema.parse(JSON.parse(out)).alternative?.code).toBe("other-work")
  const advice = await advised("b2b-service.yaml")
  expect(moveOf(advice, "accept")?.expectedValue).toBeLessThan(0)
  expect(advice.recommended.move).not.toBe("accept")
})

test("the handbag: we are the buyer, and stay below our line", async () => {
  const advice = await advised("market-stall-handbag.yaml")
  expect(advice.side).toBe("buyer")
  expect(advice.recommended.move).not.toBe("accept")
  for (const { price } of advice.moves.filter(({ move }) => move !== "accept")) {
    expect(price ?? 0).toBeLessThanOrEqual(advice.walkAwayPrice)
  }
})

interface StockFile {
  readonly currency: string
  readonly units: readonly {
    readonly title: string
    readonly ask: number
    readonly unit: { readonly stockNumber: string }
  }[]
}

describe("the forecourt", () => {
  const stock = parse(textOf("dealership/stock.yaml")) as StockFile

  test("has twelve units with numbers of their own", () => {
    expect(new Set(stock.units.map(({ unit }) => unit.stockNumber)).size).toBe(12)
  })

  test.each(stock.units.map((unit) => [unit.title, unit] as const))(
    "%s has a line below its price that falls with age",
    (_title, unit) => {
      const { currency } = stock
      const line = must(lineOfBrief(paperOf({ side: "sell", currency, template: "car", ...unit }).brief))
      expect(amountOf(line.walkAwayPrice)).toBeLessThan(unit.ask)
      expect(amountOf(line.schedule!.at(-1)!.walkAwayPrice)).toBeLessThan(amountOf(line.walkAwayPrice))
    },
  )
})
