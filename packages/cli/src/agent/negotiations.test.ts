// What only strategies that break the rules, or very many negotiations, bring to light.

import { type AgentInput, parseAgentLine } from "@walkaway/contract"
import { must } from "@walkaway/engine"
import { ACCEPT, type Answer, type Strategy, strategies, WALK } from "@walkaway/engine/arena"
import { describe, expect, test } from "vitest"
import { Negotiations } from "./negotiations.ts"

const OUTCOMES = [0.5, 0.9, 0.1].map((self) => ({ self, counterpart: null }))

const line = (fields: object): AgentInput => must(parseAgentLine(JSON.stringify(fields)))

const start = (id: string, rest: object = {}) =>
  line({ type: "start", id, outcomes: OUTCOMES, reservation: 0.4, rounds: 9, seconds: null, first: true, ...rest })

const turn = (id: string, round: number, offer: number | null = null, relativeTime = round / 9) =>
  line({ type: "turn", id, round, relativeTime, offer })

const playing = (act: (round: number, time: number) => Answer): Strategy => ({
  name: "made-up",
  source: "",
  sit: () => ({ act }),
})

const throwing = (): never => {
  throw new Error("lost its mind")
}

describe("a strategy that fails", () => {
  test.each([
    ["offers below the reservation", () => 2, null, "below the reservation"],
    ["accepts below the reservation", () => ACCEPT, 2, "below the reservation"],
    ["accepts what nobody offered", () => ACCEPT, null, "nothing was offered"],
    ["offers what is not there", () => 3, null, "3, which is no outcome"],
    ["answers with half an outcome", () => 0.5, null, "0.5, which is no outcome"],
    ["answers with no number", () => Number.NaN, null, "NaN, which is no outcome"],
    ["answers with an unknown sign", () => -3, null, "-3, which is no outcome"],
    ["throws", throwing, null, "lost its mind"],
  ])("that %s is told once, and our best outcome goes out from then on", (_what, act, offer, said) => {
    const negotiations = new Negotiations(playing(act))
    negotiations.take(start("a"))
    const answer = { id: "a", action: "offer", outcome: 1 }
    const first = negotiations.take(turn("a", 0, offer))
    expect(first).toMatchObject({ answer, refusal: { code: "strategy-failed" } })
    expect(first.refusal?.message).toContain(said)
    expect(negotiations.take(turn("a", 1, offer))).toEqual({ answer })
  })

  test("before its first turn has its turns answered all the same", () => {
    const negotiations = new Negotiations({ name: "made-up", source: "", sit: throwing })
    expect(negotiations.take(start("a")).refusal?.code).toBe("strategy-failed")
    expect(negotiations.take(turn("a", 0))).toEqual({ answer: { id: "a", action: "offer", outcome: 1 } })
  })

  test("leaves where nothing is as good as no agreement", () => {
    const negotiations = new Negotiations(playing(() => 1))
    negotiations.take(start("a", { reservation: 0.95 }))
    expect(negotiations.take(turn("a", 0))).toMatchObject({ answer: { action: "walk" } })
  })
})

test("a strategy may leave though it need not", () => {
  const negotiations = new Negotiations(playing(() => WALK))
  negotiations.take(start("a"))
  expect(negotiations.take(turn("a", 0))).toEqual({ answer: { id: "a", action: "walk" } })
})

describe("how much may be open", () => {
  test("is bounded by negotiations and by outcomes, and an end makes room again", () => {
    const negotiations = new Negotiations(
      playing(() => 1),
      { open: 3, outcomes: 8 },
    )
    expect([start("a"), start("b")].map((one) => negotiations.take(one))).toEqual([{}, {}])
    expect(negotiations.take(start("c")).refusal).toMatchObject({
      code: "too-many-open",
      message: "The open negotiations would have more than 8 outcomes.",
    })
    negotiations.take(start("c", { outcomes: OUTCOMES.slice(0, 1) }))
    expect(negotiations.take(start("d", { outcomes: OUTCOMES.slice(0, 1) })).refusal?.message).toBe(
      "3 negotiations are open already.",
    )
    expect(negotiations.take(line({ type: "end", id: "a", agreement: null }))).toEqual({})
    expect(negotiations.take(start("d"))).toEqual({})
  })
})

describe("rounds where a clock decides", () => {
  const told = (turns: readonly (readonly [number, number])[]): number[] => {
    const rounds: number[] = []
    const negotiations = new Negotiations(playing((round) => rounds.push(round) * 0 + 1))
    negotiations.take(start("a", { rounds: null, seconds: 60 }))
    for (const [round, time] of turns) negotiations.take(turn("a", round, null, time))
    return rounds
  }

  test("are those of a slow talk", () =>
    expect(
      told([
        [0, 0],
        [1, 0.2],
        [2, 0.9],
      ]),
    ).toEqual([0, 1, 2]))
  test("do not run out before the clock does in a fast one, nor after", () =>
    expect(
      told([
        [0, 0],
        [5000, 0.5],
        [9999, 0.9999],
        [10_000, 1],
      ]),
    ).toEqual([0, 150, 299, 299]))
  test("need not be counted", () =>
    expect(
      told([
        [0, 0],
        [0, 0.5],
      ]),
    ).toEqual([0, 0]))
})

test.each(strategies.map((strategy) => [strategy.name, strategy] as const))(
  "%s keeps the rules by rounds and by the clock, slow and fast",
  (_name, strategy) => {
    const outcomes = Array.from({ length: 12 }, (_, i) => ({ self: 1 - i / 12, counterpart: i / 12 }))
    for (const [turns, rounds, seconds] of [
      [20, 20, null],
      [20, null, 60],
      [320, null, 60],
    ] as const) {
      const negotiations = new Negotiations(strategy)
      const opened = { outcomes, rounds, seconds, reservation: 0.7, first: turns !== 320, discount: 0.9, seed: -5 }
      expect(negotiations.take(start("a", opened))).toEqual({})
      for (let i = 0; i < turns; i += 1) {
        const { answer, refusal } = negotiations.take(turn("a", i, i === 0 ? null : 8 + (i % 4), i / turns))
        expect(refusal).toBeUndefined()
        if (answer?.action !== "offer") break
        expect(outcomes[answer.outcome].self).toBeGreaterThanOrEqual(0.7)
      }
    }
  },
)
