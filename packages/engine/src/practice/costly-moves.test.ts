import { describe, expect, test } from "vitest"
import { must, parseNotation } from "../index.ts"
import { costlyMoves, type PlayedMove, playedMoveOf } from "./costly-moves.ts"

const moveIn = (word: string) => must(parseNotation(`sell GBP | ${word}`)).moves[0]
const played = (made: PlayedMove["made"], advised: PlayedMove["advised"], cost: number): PlayedMove => ({
  made,
  advised,
  figure: null,
  cost,
})

describe("a played move", () => {
  test.each([
    ["a seller who asks less than the adviser gave more", "s9500", "seller", "counter", 9700, "gave-more"],
    ["a seller who asks more gave less", "s9900", "seller", "counter", 9700, "gave-less"],
    ["a buyer who offers more gave more", "b9500", "buyer", "counter", 9300, "gave-more"],
    ["a buyer who calls with less gave less", "bcall9000", "buyer", "call-back", 9300, "gave-less"],
    ["where the adviser would not name a price there is none to compare", "s9500", "seller", "accept", 9400, null],
    ["holding names none", "s=", "seller", "counter", 9700, null],
  ] as const)("%s", (_, word, side, move, price, figure) => {
    const read = { move: moveIn(word), advised: { move, price }, cost: 50 }
    expect(playedMoveOf(read, side, 10_000)).toMatchObject({ advised: move, figure, cost: 0.5 })
  })

  test("that was not judged, or is no decision, is none", () => {
    const advised = { move: "hold", price: null } as const
    expect(playedMoveOf({ move: moveIn("s9500"), advised, cost: null }, "seller", 10_000)).toBeUndefined()
    expect(playedMoveOf({ move: moveIn("sreturn"), advised, cost: 1 }, "seller", 10_000)).toBeUndefined()
  })
})

describe("costly moves", () => {
  const caved = played("accept", "counter", 2)
  const rash = played("walk", "hold", 3)

  test("are not told of fewer than five talks", () => {
    expect(costlyMoves([[caved], [caved], [caved], [caved]])).toMatchObject({
      kind: "not-enough-data",
      have: 4,
      needed: 5,
    })
  })

  test("rank by what a talk loses, so a habit comes before a blunder", () => {
    const found = costlyMoves([[caved, rash], [caved, rash], [caved, rash], [caved], [caved], [caved]])
    expect(found).toMatchObject({
      talks: 6,
      moves: [
        { made: "accept", advised: "counter", times: 6, low: 2, middle: 2, high: 2, perTalk: 2 },
        { made: "walk", advised: "hold", times: 3, middle: 3, perTalk: 1.5 },
      ],
    })
  })

  test("a figure that gave more is not the same as one that gave less", () => {
    const counters = (["gave-more", "gave-less"] as const).map((figure) => ({
      ...played("counter", "counter", 1),
      figure,
    }))
    const found = costlyMoves([counters, counters, counters, [], []])
    expect("moves" in found && found.moves.map(({ figure, times }) => [figure, times])).toEqual([
      ["gave-more", 3],
      ["gave-less", 3],
    ])
  })

  test("what costs nothing, or happened less than thrice, is left out; and the mean has Student's interval", () => {
    const [one, two, three] = [1, 2, 3].map((cost) => played("hold", "accept", cost))
    const found = costlyMoves([[one, rash], [two, rash], [three, played("hold", "counter", 0.01)], [], []])
    if (!("moves" in found)) throw new Error("five talks are enough")
    expect(found.moves).toHaveLength(1)
    // t(0.975, 2) = 4.302653 times sqrt(1 / 3), from 2; below zero is zero.
    expect(found.moves[0].high).toBeCloseTo(2 + 4.302653 * Math.sqrt(1 / 3), 5)
    expect(found.moves[0]).toMatchObject({ low: 0, middle: 2, times: 3 })
    expect(found.moves[0].perTalk).toBeCloseTo(6 / 5, 12)
  })
})
