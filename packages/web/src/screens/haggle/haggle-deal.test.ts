// A haggle as a deal document: what was typed becomes figures that the engine takes, what was said becomes moves that may follow one another.

import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { figuresOfDocument } from "../../figures/figures-of.ts"
import { documentOf, type Haggle, newHaggle, type Said, standingOf, withoutLast, withSaid } from "./haggle-deal.ts"

const BAG: Haggle = { ...newHaggle("MAD"), thing: "Leather bag", ask: "900", worth: "560" }

const offer = (by: Said["by"], price: string): Said => ({ kind: "offer", by, price })

describe("the document", () => {
  test("is none until there is a worth", () => {
    expect(documentOf({ ...BAG, worth: null })).toBeUndefined()
  })

  test("gives a buyer his line: what it is worth, plus what leaving costs", () => {
    const line = (part: Partial<Haggle>) =>
      figuresOfDocument({ document: documentOf({ ...BAG, ...part })! }).line!.walkAwayPrice
    expect(line({})).toBe(560)
    expect(line({ leavingCost: "20" })).toBe(580)
    expect(line({ elsewhere: "500" })).toBe(500)
  })

  test("gives a seller his line: what keeping is worth, less what leaving costs", () => {
    const seller: Haggle = { ...BAG, side: "seller" }
    const line = (part: Partial<Haggle>) =>
      figuresOfDocument({ document: documentOf({ ...seller, ...part })! }).line!.walkAwayPrice
    expect(line({})).toBe(560)
    expect(line({ leavingCost: "20" })).toBe(540)
    expect(line({ elsewhere: "700" })).toBe(700)
  })
})

describe("what was said", () => {
  test("whoever left and speaks again is back", () => {
    const left = withSaid(withSaid(BAG, offer("me", "200")), { kind: "walk", by: "me", price: null })
    expect(standingOf(left).phase).toBe("i-left")
    const back = withSaid(left, offer("me", "250"))
    expect(back.said.map(({ kind }) => kind)).toEqual(["offer", "walk", "return", "offer"])
    expect(standingOf(back)).toMatchObject({ phase: "talking", mine: "250" })
    expect(withoutLast(back)).toEqual(left)
  })

  test("any order of what the buttons offer is a talk that the engine takes", () => {
    const saying = fc.tuple(
      fc.constantFrom("say", "walk", "accept"),
      fc.constantFrom("me", "them"),
      fc.integer({ min: 1, max: 900 }),
    )
    fc.assert(
      fc.property(fc.array(saying, { maxLength: 8 }), (sayings) => {
        const haggle = sayings.reduce((before, [what, by, price]) => said(before, what, by as Said["by"], price), BAG)
        const { problems, advice } = figuresOfDocument({ document: documentOf(haggle)! })
        expect(problems).toEqual([])
        expect(advice === null).toBe(standingOf(haggle).phase === "agreed")
      }),
      { numRuns: 60 },
    )
  })
})

/** As the buttons of the log do it: nothing that they do not offer. */
const said = (haggle: Haggle, what: string, by: Said["by"], price: number): Haggle => {
  const { phase, mine, theirs } = standingOf(haggle)
  if (phase === "agreed") return haggle
  if (what === "walk") return phase === "talking" ? withSaid(haggle, { kind: "walk", by, price: null }) : haggle
  if (what === "accept") {
    return (by === "me" ? theirs : mine) === null ? haggle : withSaid(haggle, { kind: "accept", by, price: null })
  }
  const isCall = (phase === "i-left" && by === "them") || (phase === "they-left" && by === "me")
  return withSaid(haggle, { kind: isCall ? "call" : "offer", by, price: String(price) })
}
