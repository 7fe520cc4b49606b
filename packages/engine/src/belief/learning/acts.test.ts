import { describe, expect, test } from "vitest"
import type { LoggedMove, Negotiation } from "../people/index.ts"
import { type Act, answersOf } from "./acts.ts"

const move = (by: LoggedMove["by"], kind: LoggedMove["kind"], price: number | null = null, more = {}): LoggedMove => ({
  by,
  kind,
  price,
  seconds: null,
  formal: false,
  agree: false,
  firm: false,
  outside: false,
  walkSignal: false,
  ...more,
})

const deal = (moves: readonly LoggedMove[], outcome: Negotiation["outcome"] = null): Negotiation => ({
  id: "n",
  listing: 1000,
  targets: { buyer: null, seller: 1000 },
  post: "p",
  category: "car",
  moves,
  outcome,
})

const WON = { deal: true, price: 900 }
const LOST = { deal: false, price: null }

/** Prices of the frame back in those of the deal: a buyer's limits are assumed about .93 of the label. */
const told = ({ facing, did }: Act): string => {
  const price = (units: number) => (Number.isFinite(units) ? Math.round(9.3 * units) : "-")
  return `${price(facing.price)}/${price(facing.standing)} ${did.kind}${did.kind === "offer" ? ` ${price(did.price)}` : ""}`
}

describe("what a buyer did, as answers to what they faced (our price/their best one)", () => {
  test.each([
    ["they answer the label", [move("buyer", "offer", 800)], null, ["1000/- offer 800"]],
    [
      "they take our price",
      [move("buyer", "offer", 800), move("seller", "offer", 900), move("buyer", "accept")],
      WON,
      ["1000/- offer 800", "900/800 accept"],
    ],
    [
      "we take theirs: nothing more is said of them",
      [move("buyer", "offer", 900), move("seller", "accept")],
      WON,
      ["1000/- offer 900"],
    ],
    ["they take the label", [move("buyer", "accept")], { deal: true, price: 1000 }, ["1000/- accept"]],
    [
      "they hold while we come down twice",
      [move("buyer", "offer", 800), move("seller", "offer", 950), move("seller", "offer", 900)],
      null,
      ["1000/- offer 800", "950/800 hold"],
    ],
    ["they leave", [move("seller", "offer", 950), move("buyer", "quit")], LOST, ["950/- walk"]],
    [
      "they leave with the door open",
      [move("seller", "offer", 950), move("buyer", "message", null, { walkSignal: true })],
      LOST,
      ["950/- walk"],
    ],
    [
      "they threaten and stay",
      [move("buyer", "message", null, { walkSignal: true }), move("buyer", "offer", 850)],
      LOST,
      ["1000/- offer 850"],
    ],
    [
      "we leave over their firm word",
      [move("buyer", "offer", 700), move("seller", "offer", 950), move("buyer", "message", null, { firm: true })],
      LOST,
      ["1000/- offer 700", "950/700 hold"],
    ],
    ["we leave, they silent", [move("seller", "offer", 950), move("seller", "quit")], LOST, []],
    ["nobody says a thing", [], LOST, []],
  ] as const)("%s", (_, moves, outcome, wanted) => {
    expect(answersOf(deal(moves, outcome), "buyer").acts.map(told)).toEqual(wanted)
  })

  test("rounds count answers, and the first figure that they saw is the anchor", () => {
    const { acts } = answersOf(
      deal([move("buyer", "offer", 800), move("seller", "offer", 950), move("buyer", "offer", 850)]),
      "buyer",
    )
    expect(acts.map(({ facing }) => facing.round)).toEqual([0, 1])
    expect(new Set(acts.map(({ facing }) => facing.anchor))).toEqual(new Set([acts[0].facing.price]))
    expect(acts[1].facing.priceBefore).toBe(acts[0].facing.price)
  })
})

describe("what a seller did", () => {
  test("is read in the mirror: their label stands, and cheaper is better", () => {
    const { acts, range } = answersOf(
      deal([move("buyer", "offer", 800), move("seller", "offer", 920), move("buyer", "quit")], LOST),
      "seller",
    )
    expect(acts).toHaveLength(1)
    const [{ facing, did }] = acts
    expect(did.kind === "offer" && did.price).toBeGreaterThan(facing.standing)
    expect(facing.price).toBeGreaterThan(facing.standing)
    expect(range.p10).toBeLessThan(range.p50)
  })

  test("who was offered nothing yet faces a figure that nobody pays", () => {
    const { acts, range } = answersOf(deal([move("seller", "offer", 950)]), "seller")
    expect(acts[0].facing.price).toBeGreaterThan(range.p90 + 10)
  })
})
