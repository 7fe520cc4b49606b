// The likely figures: what both said, what is advised, round ones between; each once, at most eight.

import { describe, expect, test } from "vitest"
import { chipsFor } from "./chips.ts"
import { aDeal, theMoves } from "./testing/a-deal.ts"

const TALK = theMoves({ kind: "offer", by: "us", price: "9750.00" }, { kind: "offer", by: "them", price: "8900.00" })

const pricesOf = (...of: Parameters<typeof chipsFor>) => chipsFor(...of).map(({ kind, price }) => `${kind} ${price}`)

describe("chips", () => {
  test("for us: advised, our last, their last, the ask, then round figures between the two", () => {
    expect(pricesOf(aDeal({ moves: TALK }), { by: "us", advised: "9600.00" })).toEqual([
      "advised 9600",
      "our-last 9750",
      "their-last 8900",
      "ask 9995",
      "round 9000",
      "round 9200",
      "round 9400",
    ])
  })

  test("for them: nothing that only we know", () => {
    expect(pricesOf(aDeal({ moves: TALK }), { by: "them", advised: "9600.00" })).not.toContain("advised 9600")
  })

  test("each figure once, under its likeliest name", () => {
    const said = pricesOf(aDeal({ moves: TALK }), { by: "us", advised: "9750.00" })
    expect(said.filter((chip) => chip.endsWith("9750"))).toEqual(["advised 9750"])
  })

  test("before anybody spoke: the ask and round figures below it", () => {
    const said = pricesOf(aDeal(), { by: "them" })
    expect(said[0]).toBe("ask 9995")
    expect(said.slice(1).every((chip) => Number(chip.split(" ")[1]) < 9995)).toBe(true)
  })

  test("no ask and nothing said: no figure is made up", () => {
    expect(pricesOf(aDeal({ ask: null }), { by: "them" })).toEqual([])
  })

  test("in a currency without decimals", () => {
    const yen = aDeal({
      currency: "JPY",
      ask: "1200000",
      moves: theMoves({ kind: "offer", by: "them", price: "1000000" }),
    })
    expect(pricesOf(yen, { by: "them" })).toContain("round 1100000")
  })
})
