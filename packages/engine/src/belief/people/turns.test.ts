import { describe, expect, it } from "vitest"
import type { Side } from "../../deal/side.ts"
import { gapOf } from "./features.ts"
import type { LoggedMove, Negotiation } from "./negotiation.ts"
import { counterOf, readTurns } from "./turns.ts"

const said = (by: Side, price: number | null, more: Partial<LoggedMove> = {}): LoggedMove => ({
  by,
  kind: price === null ? "message" : "offer",
  price,
  seconds: null,
  formal: false,
  agree: false,
  firm: false,
  outside: false,
  walkSignal: false,
  ...more,
})

const talk = (deal: boolean, ...moves: LoggedMove[]): Negotiation => ({
  id: "t",
  listing: 1000,
  targets: { buyer: 800, seller: 1000 },
  post: "t",
  category: null,
  moves,
  outcome: { deal, price: null },
})

const story = (negotiation: Negotiation, upTo?: number): string =>
  readTurns(negotiation, upTo)
    .turns.map(
      ({ situation, answer }) =>
        `${situation.side[0]} ${answer.did}${"counter" in answer ? ` ${answer.counter.kind}` : ""}`,
    )
    .join(", ")

describe("reading a log as turns", () => {
  it.each<[string, Negotiation, string]>([
    ["a bid taken", talk(true, said("buyer", 700)), "b speak opening, s accept"],
    ["a bid not answered", talk(false, said("buyer", 700)), "b speak opening, s end"],
    [
      "halves and holds",
      talk(true, said("buyer", 700), said("seller", 850), said("buyer", 775), said("seller", 850)),
      "b speak opening, s counter half, b counter half, s counter hold, b accept",
    ],
    [
      "a seller who first says the label",
      talk(true, said("seller", 1000), said("buyer", 900)),
      "s speak hold, b counter opening, s accept",
    ],
    [
      "a pass: the buyer speaks twice",
      talk(false, said("buyer", 600), said("seller", null), said("buyer", 700)),
      "b speak opening, s pass, b speak inside, s end",
    ],
    [
      "a retreat",
      talk(false, said("buyer", 700), said("seller", 900), said("buyer", 650)),
      "b speak opening, s counter inside, b counter outside, s end",
    ],
  ])("%s", (_name, negotiation, expected) => {
    expect(story(negotiation)).toBe(expected)
  })

  it("knows nothing of an answer that is still to come", () => {
    const whole = talk(true, said("buyer", 700), said("seller", 850))
    expect(story(whole, 1)).toBe("b speak opening")
    expect(story({ ...whole, outcome: null })).toBe("b speak opening, s counter half")
  })

  it("sees what the person asked sees", () => {
    const { open } = readTurns(
      talk(
        false,
        said("buyer", 700, { seconds: 60 }),
        said("seller", 900, { seconds: 90 }),
        said("buyer", null, { seconds: 100, outside: true }),
        said("buyer", 800, { seconds: 130, firm: true, formal: true }),
      ),
    )
    expect(open).toMatchObject({
      side: "seller",
      price: 0.8,
      priceBefore: 0.7,
      own: 0.9,
      round: 3,
      ownMoves: 1,
      formal: true,
    })
    expect(open?.minutes).toBeCloseTo(130 / 60, 12)
    expect(open?.talk).toMatchObject({
      firm: true,
      ownFirm: false,
      outside: true,
      ownOutside: false,
      messages: 1,
      pauseMinutes: 0.5,
    })
    expect(open === null ? null : gapOf(open, 0.7)).toBeCloseTo(0.1, 12)
  })

  it("sorts a counter by its share of the gap", () => {
    const situation = {
      side: "seller",
      price: 0.7,
      own: 0.9,
      priceBefore: null,
      round: 2,
      ownMoves: 1,
      ownShare: 0,
      formal: false,
    } as const
    expect(counterOf(situation, 0.9).kind).toBe("hold")
    expect(counterOf(situation, 0.803).kind).toBe("half")
    expect(counterOf(situation, 0.85)).toMatchObject({ kind: "inside" })
    expect(counterOf(situation, 0.85).share).toBeCloseTo(0.25, 12)
    expect(counterOf(situation, 0.95).kind).toBe("outside")
    expect(counterOf(situation, 0.65).kind).toBe("outside")
  })
})
