import { readFileSync } from "node:fs"
import { AGENT_ERROR_CODES, agentOutputSchema } from "@walkaway/contract"
import { describe, expect, test } from "vitest"
import { run } from "../run-in-strings.ts"

const CORPUS: {
  readonly start: string
  readonly turn: string
  readonly cases: readonly { readonly line: string; readonly code: string; readonly message: string }[]
} = JSON.parse(readFileSync(new URL("../../../../conformance/bad-input/agent-lines.json", import.meta.url), "utf8"))

const OUTCOMES = [
  { self: 1, counterpart: 0 },
  { self: 0.7, counterpart: 0.5 },
  { self: 0.5, counterpart: null },
  { self: 0.1, counterpart: 1 },
]

const start = (id: string, rest: object = {}) => ({
  type: "start",
  id,
  outcomes: OUTCOMES,
  reservation: 0.35,
  rounds: 10,
  seconds: null,
  first: true,
  seed: 7,
  ...rest,
})

const turn = (id: string, round: number, offer: number | null) => ({
  type: "turn",
  id,
  round,
  relativeTime: round / 10,
  offer,
})

const end = (id: string, agreement: number | null = null) => ({ type: "end", id, agreement })

const agent = async (lines: readonly (object | string)[], ...args: string[]) => {
  const input = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n")
  const { status, out, err } = await run(["agent", ...args], { input })
  expect([status, err]).toEqual([0, ""])
  return out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => agentOutputSchema.parse(JSON.parse(line)))
}

describe("walkaway agent", () => {
  test("answers every turn of several negotiations at once, and nothing else", async () => {
    const answers = await agent([
      start("a"),
      start("b", { first: false }),
      turn("a", 0, null),
      turn("b", 0, 3),
      turn("a", 1, 3),
      end("a"),
      turn("b", 1, 3),
      end("b", null),
    ])
    expect(answers.map((answer) => ("id" in answer ? answer.id : answer))).toEqual(["a", "b", "a", "b"])
  })

  test("offers and accepts nothing below the reservation", async () => {
    const turns = Array.from({ length: 10 }, (_, round) => turn("a", round, round === 0 ? null : 3))
    const answers = await agent([start("a"), ...turns])
    expect(answers).toHaveLength(10)
    for (const answer of answers) {
      expect(answer).toMatchObject({ action: "offer" })
      expect("outcome" in answer && OUTCOMES[answer.outcome].self).toBeGreaterThanOrEqual(0.35)
    }
  })

  test("in its last turn without the ultimatum it takes what is better than nothing", async () => {
    expect(await agent([start("a", { first: false }), turn("a", 9, 2)])).toEqual([{ id: "a", action: "accept" }])
  })

  test("leaves where nothing is as good as none", async () => {
    const outcomes = [{ self: 0.2, counterpart: 0.9 }]
    const answers = await agent([start("a", { outcomes }), turn("a", 0, null), turn("a", 1, 0)])
    expect(answers[0]).toEqual({ id: "a", action: "walk" })
    expect(answers[1]).toMatchObject({ error: { code: "already-over", line: 3 } })
  })

  test("goes by the relative time where a clock decides", async () => {
    const lines = [start("a", { rounds: null, seconds: 60, first: false })]
    const turns = Array.from({ length: 21 }, (_, i) => ({ ...turn("a", i, 1), relativeTime: i / 21 }))
    expect((await agent([...lines, ...turns])).at(-1)).toMatchObject({ error: { code: "already-over" } })
  })

  test("plays any strategy by name", async () => {
    const lines = [start("a"), turn("a", 0, null)]
    expect(await agent(lines, "--strategy", "hardliner")).toEqual([{ id: "a", action: "offer", outcome: 0 }])
    const { status, out, err } = await run(["agent", "--strategy", "walkawy"])
    expect([status, out]).toEqual([2, ""])
    expect(err).toContain('Did you mean "walkaway"?')
  })

  test("says of every broken line what is wrong and where, and goes on as if it had not come", async () => {
    const broken = CORPUS.cases.map(({ line }) => line)
    const [first, ...answers] = await agent([CORPUS.start, CORPUS.turn, ...broken, "", turn("a", 1, 1)])
    const told = answers.slice(0, -1)
    expect(told).toEqual(
      CORPUS.cases.map(({ code, message }, index) => ({ error: { code, message, line: index + 3 } })),
    )
    expect(told.length).toBeGreaterThanOrEqual(70)
    expect(await agent([CORPUS.start, CORPUS.turn, turn("a", 1, 1)])).toEqual([first, answers.at(-1)])
  })

  test("takes 10,000 outcomes and rounds and ids of 200 letters, and no more", async () => {
    const many = Array.from({ length: 10_001 }, () => ({ self: 0.5, counterpart: null }))
    const answers = await agent([
      start("x".repeat(200), { outcomes: many.slice(1), rounds: 10_000 }),
      start("x".repeat(201)),
      start("b", { outcomes: many }),
      start("b", { rounds: 10_001 }),
      { ...turn("x".repeat(200), 9999, 9999), relativeTime: 0.9999 },
    ])
    expect(answers).toMatchObject([
      { error: { code: "wrong-value", line: 2, message: expect.stringMatching(/^id: "x{40}…" is not an id/) } },
      { error: { code: "wrong-value", line: 3, message: expect.stringMatching(/^outcomes: There are too many/) } },
      { error: { code: "wrong-value", line: 4, message: expect.stringMatching(/^rounds: 10001 is not/) } },
      { action: "accept" },
    ])
  })

  test("the guide names every error, its talk is what is said, and its example runs to two agreements", async () => {
    const guide = readFileSync(new URL("../../../../docs/agent.md", import.meta.url), "utf8")
    expect(AGENT_ERROR_CODES.filter((code) => !guide.includes(`\`${code}\``))).toEqual([])
    const talk = /## A talk\n\n((?: {4}.*\n)+)/.exec(guide)?.[1] ?? ""
    const rows = talk
      .replace(/\n {8}/g, "")
      .trim()
      .split(/\n */)
    const said = (arrow: string) => rows.filter((row) => row.startsWith(arrow)).map((row) => JSON.parse(row.slice(3)))
    expect(said("<-")).toHaveLength(3)
    expect(await agent(said("->"))).toEqual(said("<-"))
    const example = readFileSync(new URL("../../../../examples/agent-lines.jsonl", import.meta.url), "utf8")
    const answers = await agent(example.trim().split("\n"))
    expect(answers.filter((answer) => "action" in answer && answer.action === "accept")).toHaveLength(2)
    expect(answers.filter((answer) => "error" in answer)).toEqual([])
  })

  test("forgets a negotiation with its end, so its id is free again", async () => {
    const answers = await agent([start("a"), end("a", 1), turn("a", 0, null), start("a"), turn("a", 0, null)])
    expect(answers).toMatchObject([{ error: { code: "unknown-id", line: 3 } }, { id: "a" }])
  })

  test.each([
    ["first", (other: number) => [4, other], [4, 0]],
    ["second", (other: number) => [other, 4], [0, 4]],
  ])("learns with issues that they care for the %s alone, and gives them that", async (_, insisting, given) => {
    const values = Array.from({ length: 25 }, (_, i) => [Math.floor(i / 5), i % 5])
    const outcomes = values.map(([a, b]) => ({ self: 1 - (a + b) / 8, counterpart: null }))
    const turns = Array.from({ length: 30 }, (_, round) => {
      const [a, b] = insisting([4, 4, 4, 3, 3][round % 5])
      return { ...turn("a", round, round === 0 ? null : 5 * a + b), relativeTime: round / 30 }
    })
    const lastOffer = async (more: object) => {
      const answer = (await agent([start("a", { outcomes, reservation: 0.1, rounds: 30, ...more }), ...turns])).at(-1)
      return answer && "outcome" in answer ? values[answer.outcome] : answer
    }
    expect(await lastOffer({ issues: { sizes: [5, 5], values } })).toEqual(given)
    expect(await lastOffer({})).not.toEqual(given)
  })

  test("takes a seed of any size, as other programs draw them", async () => {
    const answers = await agent([start("a", { seed: 2 ** 64 }), turn("a", 0, null), start("b", { seed: 0.5 })])
    expect(answers).toMatchObject([{ id: "a", action: "offer" }, { error: { code: "wrong-value", line: 3 } }])
  })
})
