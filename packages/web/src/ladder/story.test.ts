import type { AdviceOutput } from "@walkaway/contract"
import { describe, expect, it } from "vitest"
import { dealWith, exactLine, minute, type TestMove } from "./deals-for-tests.ts"
import { ladderStory, withoutPrivate } from "./story.ts"

const HAGGLE: readonly TestMove[] = [
  { by: "us", kind: "offer", price: "9995" },
  { by: "them", kind: "offer", price: "8500" },
  { by: "us", kind: "offer", price: "9750" },
  { by: "them", kind: "walk", door: "open" },
  { by: "us", kind: "call", price: "9600", later: 3 * 1440 },
  { by: "them", kind: "return" },
  { by: "them", kind: "offer", price: "9300.50" },
]

const advised = (move: AdviceOutput["recommended"]["move"], price?: number): AdviceOutput =>
  ({
    recommended: { move, ...(price !== undefined && { price }) },
    belief: { limit: { p10: 8900, p50: 9200, p90: 9500 }, zopaProbability: 0.7, prior: "people" },
  }) as AdviceOutput

describe("The beats of a story", () => {
  const { beats, standing } = ladderStory({ deal: dealWith(HAGGLE) })

  it("have each step from the own last price, the advertised one included", () => {
    expect(beats.map(({ step }) => step)).toEqual(["0", undefined, "-245", undefined, "-150", undefined, "800.50"])
  })

  it("have the exact distance to the line, above zero when better for us", () => {
    expect(beats.map(({ toLine }) => toLine)).toEqual(["745", "-750", "500", undefined, "350", undefined, "50.50"])
  })

  it("count the distance the other way round for a buyer", () => {
    const story = ladderStory({ deal: dealWith(HAGGLE.slice(0, 2), { side: "buyer" }) })
    expect(story.beats.map(({ toLine }) => toLine)).toEqual(["-745", "750"])
  })

  it("stand where their maker stood when no price was named", () => {
    expect(beats[3]).toMatchObject({ kind: "walk", level: "8500", price: undefined })
  })

  it("leave both sides with what stands", () => {
    expect(standing.us).toMatchObject({ price: "9600", index: 4 })
    expect(standing.them).toMatchObject({ price: "9300.50", index: 6 })
  })

  it("accept and refuse the other side's price, and stay at the own", () => {
    const story = ladderStory({
      deal: dealWith([
        { by: "them", kind: "offer", price: "9000" },
        { by: "us", kind: "reject" },
        { by: "us", kind: "hold" },
        { by: "us", kind: "accept" },
      ]),
    })
    expect(story.beats.map(({ price }) => price)).toEqual(["9000", "9000", "9995", "9000"])
    expect(story.agreed).toBe("9000")
  })

  it("take a lapsed price off the table", () => {
    const story = ladderStory({ deal: dealWith([...HAGGLE, { by: "them", kind: "expire" }]) })
    expect(story.standing.them).toBeUndefined()
  })

  it("go on with moves that the desk has not confirmed", () => {
    const pending = [{ key: "q1", kind: "offer", by: "us", price: "9500", at: minute(5000) } as const]
    const story = ladderStory({ deal: dealWith(HAGGLE), pending })
    expect(story.beats.at(-1)).toMatchObject({ key: "q1", version: undefined, step: "-100" })
    expect(story.standing.us?.price).toBe("9500")
  })
})

describe("The line of a story", () => {
  it("keeps its earlier levels, each from the beat after which it held", () => {
    const line = exactLine("9250", "9700", [{ from: "9400", to: "9250", minutes: 7 }])
    expect(ladderStory({ deal: dealWith(HAGGLE, { line }) }).line).toMatchObject({
      sight: "exact",
      target: "9700",
      levels: [
        { price: "9400", after: -1 },
        { price: "9250", after: 1 },
      ],
    })
  })

  it("measures a move against the line that held when it was made", () => {
    const line = exactLine("9250", null, [{ from: "9400", to: "9250", minutes: 7 }])
    const { beats } = ladderStory({ deal: dealWith(HAGGLE, { line }) })
    expect(beats.slice(0, 3).map(({ toLine }) => toLine)).toEqual(["595", "-900", "500"])
  })

  it.each([
    ["none", null],
    ["hidden", { sight: "hidden", committedAt: minute(-30) }],
    ["banded", { sight: "banded", from: "9100", to: "9400", committedAt: minute(-30) }],
  ] as const)("gives no distance where it is %s", (sight, line) => {
    const story = ladderStory({ deal: dealWith(HAGGLE, { line }) })
    expect(story.line.sight).toBe(sight)
    expect(story.beats.every(({ toLine }) => toLine === undefined)).toBe(true)
  })
})

describe("What we believed", () => {
  const limit: [string, string, string] = ["8700", "9250", "9800"]

  it("is only what we believe now where no history is known", () => {
    const { beliefs, beats } = ladderStory({ deal: dealWith(HAGGLE, { limit }), advice: advised("hold") })
    expect(beliefs).toEqual([{ after: 6, p10: 8900, p50: 9200, p90: 9500 }])
    expect(beats[0].belief).toBeUndefined()
  })

  it("starts from what was set down and follows the versions of the deal", () => {
    const beliefs = [{ dealVersion: 4, limit: { p10: 8600, p50: 9100, p90: 9700 } }]
    const story = ladderStory({ deal: dealWith(HAGGLE, { limit }), advice: advised("hold"), beliefs })
    expect(story.beliefs.map(({ after, p50 }) => [after, p50])).toEqual([
      [-1, 9250],
      [1, 9100],
      [6, 9200],
    ])
    expect(story.beats.map(({ belief }) => belief?.p50)).toEqual([9250, 9100, 9100, 9100, 9100, 9100, 9200])
  })
})

describe("What is advised", () => {
  it("is exact text again", () => {
    const { advised: figure } = ladderStory({ deal: dealWith(HAGGLE), advice: advised("counter", 9487.3) })
    expect(figure).toEqual({ move: "counter", price: "9487.30" })
  })

  it("may have no figure", () => {
    expect(ladderStory({ deal: dealWith(HAGGLE), advice: advised("walk") }).advised?.price).toBeUndefined()
  })
})

it("A public story keeps what was said and nothing that only we may see", () => {
  const line = exactLine("9251", "9701")
  const whole = ladderStory({ deal: dealWith(HAGGLE, { line }), advice: advised("counter", 9481), whatIf: "9411" })
  const told = withoutPrivate(whole)
  expect(told.beats.map(({ price }) => price)).toEqual(whole.beats.map(({ price }) => price))
  expect(JSON.stringify(told)).not.toMatch(/9251|9701|9481|9411|8900|9500/)
})
