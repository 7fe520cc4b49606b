import { existsSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import type { Side } from "../../deal/side.ts"
import type { LoggedMove, LoggedMoveKind, Negotiation } from "./negotiation.ts"
import { bargainingPoints, nearPrice } from "./standing-offers.ts"

const SAMPLES = new URL("../../../../../../shared/data/negotiations/", import.meta.url)

const move = (by: Side, kind: LoggedMoveKind, price: number | null = null, formal = false): LoggedMove => ({
  by,
  kind,
  price,
  formal,
  seconds: null,
  agree: false,
  firm: false,
  outside: false,
  walkSignal: false,
})

const talk = (...moves: LoggedMove[]): Negotiation => ({
  id: "t",
  listing: 1000,
  targets: { buyer: null, seller: null },
  post: "t",
  category: null,
  moves,
  outcome: null,
})

describe("which prices are bargaining", () => {
  it.each<[string, LoggedMove[], string]>([
    ["an offer and a counter", [move("buyer", "offer", 700), move("seller", "offer", 900)], "b700 s900"],
    [
      "a buyer naming the listing first confirms it",
      [move("buyer", "offer", 1000), move("buyer", "offer", 800)],
      "b800",
    ],
    ["a seller naming the listing first opens", [move("seller", "offer", 1000), move("buyer", "offer", 1000)], "s1000"],
    ["yes to the other's price", [move("buyer", "offer", 700), move("seller", "offer", 700)], "b700"],
    ["within half a percent of it", [move("buyer", "offer", 700), move("seller", "offer", 703)], "b700"],
    ["the button on one's own price", [move("buyer", "offer", 700), move("buyer", "offer", 700, true)], "b700"],
    ["one's own price again in passing", [move("buyer", "offer", 700), move("buyer", "offer", 700)], "b700 b700"],
    [
      "nothing after a reject",
      [move("buyer", "offer", 700), move("seller", "reject"), move("seller", "offer", 900)],
      "b700",
    ],
    [
      "nothing after an accept",
      [move("buyer", "offer", 700), move("seller", "accept"), move("buyer", "offer", 600)],
      "b700",
    ],
    ["a message with a price is no offer", [move("buyer", "message", 700), move("seller", "offer", 900)], "s900"],
    [
      "a confirmation moves the last price but not what stands",
      [
        move("buyer", "offer", 700),
        move("seller", "offer", 900),
        move("buyer", "offer", 900),
        move("buyer", "offer", 900, true),
      ],
      "b700 s900",
    ],
  ])("%s", (_name, moves, expected) => {
    const seen = bargainingPoints(talk(...moves)).map(({ by, price }) => `${by[0]}${Math.round(price * 1000)}`)
    expect(seen.join(" ")).toBe(expected)
  })

  it("keeps the latest price of each side", () => {
    const points = bargainingPoints(
      talk(move("seller", "offer", 950), move("buyer", "offer", 700), move("seller", "offer", 900)),
    )
    expect(points.map(({ k, buyer, seller }) => [k, buyer, seller])).toEqual([
      [1, null, 0.95],
      [2, 0.7, 0.95],
      [3, 0.7, 0.9],
    ])
  })

  it("compares within half a percent of the reference", () => {
    expect(nearPrice(995, 1000)).toBe(true)
    expect(nearPrice(994.9, 1000)).toBe(false)
    expect(nearPrice(1, null)).toBe(false)
  })
})

interface Line extends Omit<Negotiation, "moves"> {
  readonly moves: readonly (LoggedMove & { readonly t: number })[]
}

describe("against the published points", () => {
  it("gives every row of craigslist-dev-points.csv and no other", (context) => {
    if (!existsSync(SAMPLES)) return context.skip("../shared/data is absent")
    const lines = readFileSync(new URL("craigslist-dev.jsonl", SAMPLES), "utf8").trim().split("\n")
    const shown = (price: number | null) => (price === null ? "" : String(Number(price.toFixed(5))))
    const ours = lines
      .map((line): Line => JSON.parse(line))
      .flatMap((line) =>
        bargainingPoints(line)
          .filter(({ k }) => k <= 6)
          .map(({ k, moveIndex, by, price, buyer, seller }) =>
            [line.id, k, moveIndex, by, shown(price), shown(buyer), shown(seller)].join(),
          ),
      )
    const rows = readFileSync(new URL("craigslist-dev-points.csv", SAMPLES), "utf8").trim().split(/\r?\n/).slice(1)
    const asNumber = (cell: string) => (cell === "" ? "" : String(Number(cell)))
    const theirs = rows.map((row) => {
      const [id, k, moveIndex, by, ...prices] = row.split(",")
      return [id, k, moveIndex, by, ...prices.slice(0, 3).map(asNumber)].join()
    })
    expect(ours).toEqual(theirs)
  })
})
