import { describe, expect, test } from "vitest"
import { ACCEPT, NO_OFFER, type Player, type Strategy, WALK } from "../strategy/strategy.ts"
import { pie, saying } from "./arena-fixtures.ts"
import { type MatchResult, NO_AGREEMENT, playMatch, playStrategies, type Trace } from "./match.ts"
import type { Scenario } from "./scenario.ts"
import { seatOf, toldOf } from "./seats.ts"

const seats = (scenario: Scenario, rounds: number) => {
  const rules = { rounds, first: 0, theirs: toldOf(scenario, "full") } as const
  const [a, b] = scenario.profiles
  return [seatOf(scenario, 0, a, rules, 1), seatOf(scenario, 1, b, rules, 2)] as const
}

const play = (first: Strategy, second: Strategy, scenario = pie(10), rounds = 5, trace?: Trace): MatchResult =>
  playStrategies([first, second], seats(scenario, rounds), trace)

const RESERVED = pie(10, { reservations: [0.3, 0.2] })

describe("a match", () => {
  test("ends when the second side accepts in the same round", () => {
    expect(play(saying(7), saying(ACCEPT))).toEqual({
      agreement: 7,
      end: "agreement",
      endedBy: 1,
      rounds: 1,
      utilities: [0.7, 1 - 0.7],
      belowReservation: [0, 0],
    })
  })

  test("ends when the first side accepts what was offered in the round before", () => {
    expect(play(saying(9, 9, ACCEPT), saying(0, 4))).toMatchObject({ agreement: 4, endedBy: 0, rounds: 3 })
  })

  test("ends when a side leaves: both keep their reservation", () => {
    const left = { agreement: NO_AGREEMENT, end: "walk", utilities: [0.3, 0.2] }
    expect(play(saying(9), saying(WALK), RESERVED)).toMatchObject({ ...left, endedBy: 1, rounds: 1 })
    expect(play(saying(WALK), saying(2), RESERVED)).toMatchObject({ ...left, endedBy: 0, rounds: 1 })
  })

  test("ends at the deadline with the reservations", () => {
    const trace: Trace = []
    expect(play(saying(9), saying(1), RESERVED, 3, trace)).toMatchObject({
      agreement: NO_AGREEMENT,
      end: "deadline",
      endedBy: undefined,
      rounds: 3,
      utilities: [0.3, 0.2],
    })
    expect(trace).toEqual([9, 1, 9, 1, 9, 1])
  })

  test("discounts an agreement by the part of the time that is over, and nothing else", () => {
    const costly = pie(10, { reservations: [0.3, 0.2], discounts: [0.5, 1] })
    expect(play(saying(9, 9, ACCEPT), saying(4), costly, 4).utilities).toEqual([0.4 * 0.5 ** (2 / 4), 1 - 0.4])
    expect(play(saying(9), saying(1), costly, 4).utilities).toEqual([0.3, 0.2])
  })

  test("counts as below the reservation what has lost so much that no agreement is better", () => {
    const costly = pie(10, { reservations: [0.3, 0.2], discounts: [0.25, 1] })
    // 0.4 is above 0.3 at first, and 0.4 * 0.25 ** (1 / 4) below it one round later.
    expect(play(saying(4, 4, ACCEPT), saying(1), costly, 4).belowReservation).toEqual([2, 0])
  })

  test("tells each side the round, the time and what the other offers", () => {
    const heard: number[][] = []
    const listening = (answer: number): Player => ({
      act: (round, time, offer) => {
        heard.push([round, time, offer])
        return answer
      },
    })
    playMatch([listening(8), listening(2)], seats(pie(10), 2))
    expect(heard).toEqual([
      [0, 0, NO_OFFER],
      [0, 0, 8],
      [1, 0.5, 2],
      [1, 0.5, 8],
    ])
  })
})

describe("a broken rule ends the match as the fault of who broke it", () => {
  test.each([
    ["accepting what nobody offered", ACCEPT, "nothing-to-accept"],
    ["an outcome that there is not", 11, "no-such-outcome"],
    ["an outcome between two", 2.5, "not-an-answer"],
    ["a negative number", -3, "not-an-answer"],
    ["no number", Number.NaN, "not-an-answer"],
    ["infinity", Number.POSITIVE_INFINITY, "not-an-answer"],
    ["nothing", undefined as unknown as number, "not-an-answer"],
    ["a word", "3" as unknown as number, "not-an-answer"],
  ])("%s", (_what, answer, code) => {
    const result = play(saying(answer), saying(5), RESERVED)
    expect(result).toMatchObject({ agreement: NO_AGREEMENT, end: "fault", endedBy: 0, utilities: [0.3, 0.2] })
    expect(result.fault).toEqual({ code, answer })
  })

  test("a player that throws, at the table or while it sits down", () => {
    const throwing = (): never => {
      throw new Error("no idea")
    }
    const atTable: Strategy = { name: "t", source: "test", sit: () => ({ act: throwing }) }
    const sitting: Strategy = { name: "s", source: "test", sit: throwing }
    const fault = { code: "threw", message: "no idea" }
    expect(play(saying(5), atTable)).toMatchObject({ end: "fault", endedBy: 1, fault })
    expect(play(saying(5), sitting)).toMatchObject({ end: "fault", endedBy: 1, fault })
    expect(play(sitting, saying(5))).toMatchObject({ end: "fault", endedBy: 0, fault })
  })

  test("going below one's own reservation is counted, not forbidden", () => {
    expect(play(saying(1, 2, 3), saying(6, 7, ACCEPT), RESERVED)).toMatchObject({
      agreement: 3,
      belowReservation: [2, 0],
    })
    expect(play(saying(9), saying(ACCEPT), RESERVED).belowReservation).toEqual([0, 1])
  })
})
