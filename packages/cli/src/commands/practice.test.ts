import { type PracticeOutput, practiceOutputSchema } from "@walkaway/contract"
import { must, parseNotation } from "@walkaway/engine"
import { PARTNER_KINDS } from "@walkaway/engine/practice"
import { describe, expect, test } from "vitest"
import { spokenMove } from "../practice/spoken-move.ts"
import { run } from "../run-in-strings.ts"
import { partnerSays, WORDS_WITH } from "../words/partner.ts"

const practice = (typed: readonly string[], ...args: string[]) =>
  run(["practice", ...args], { input: typed.map((line) => `${line}\n`).join("") })

const output = async (typed: readonly string[], ...args: string[]): Promise<PracticeOutput> =>
  practiceOutputSchema.parse(JSON.parse((await practice(typed, "--json", ...args)).out))

const DEAL = "sell GBP ask 9995 line 9000"
const HURRY = ["9800", "hold", "9600", "9400", "leave"]

describe("walkaway practice", () => {
  test("talks line by line and ends with the judgement, in 80 columns", async () => {
    const { status, out, err } = await practice(HURRY, DEAL, "--seed", "7")
    expect({ status, err }).toEqual({ status: 0, err: "" })
    expect(out).toMatch(
      /^You sell\. The ask is £9,995\. Your line is £9,000\.\nWho they are is told at the end\. Seed 7\./,
    )
    for (const part of ["They offer £", "“", "What it came to", "the adviser", "Move by move", "would have paid up to"])
      expect.soft(out).toContain(part)
    expect(out.split("\n").filter((row) => [...row].length > 80)).toEqual([])
  })

  test("gives machines one document, the same for the same seed", async () => {
    const one = await output(HURRY, DEAL, "--seed", "7", "--kind", "fair")
    expect(one).toMatchObject({ currency: "GBP", side: "seller", seed: 7, judgement: { kind: "fair", line: 9000 } })
    expect(one.notation.startsWith("sell GBP ask 9995 line 9000 | b")).toBe(true)
    expect(await output(HURRY, DEAL, "--seed", "7", "--kind", "fair")).toEqual(one)
  })

  test("what cannot be done is said with its line, and one goes on", async () => {
    const { status, out, err } = await practice(
      ["nonsense", "# a remark", "", "wait 2", "s1.234", "call 9600", "leave"],
      DEAL,
      "--seed",
      "7",
    )
    expect(status).toBe(0)
    expect(err.split("\n").slice(0, -1)).toEqual([
      expect.stringMatching(/^line 1: "nonsense" is not a move\. Type a price/),
      expect.stringMatching(/^line 4: They are waiting for your answer\./),
      expect.stringMatching(/^line 5: 1\.234 has more decimals than GBP knows/),
      expect.stringMatching(/^line 6: The buyer has not left and cannot be called back\. Type a price/),
    ])
    expect(out).toContain("What it came to")
  })

  test("a talk that stops half-way is not judged", async () => {
    expect((await output(["9900"], DEAL, "--seed", "7")).judgement).toBeNull()
    expect((await practice(["9900"], DEAL, "--seed", "7")).out).toContain("nothing to judge")
  })

  test("without a deal one is invented, for either side", async () => {
    const drawn = await output(["leave"], "--seed", "3", "--side", "buyer", "--currency", "EUR")
    expect(drawn).toMatchObject({ currency: "EUR", side: "buyer", judgement: { ours: { end: "we-left" } } })
  })

  test("goes on from where the deal stands", async () => {
    const { notation } = await output(["leave"], "examples/dealership/deals/golf-walks-at-8500.yaml", "--seed", "2")
    expect(notation).toMatch(/b8500 s9750 b=? ?bwalk|bwalk.*sleave$/)
  })

  test("or from before the first word, if so wished, though the deal is agreed by now", async () => {
    const { notation } = await output(["leave"], `${DEAL} | b9500 +2d saccept`, "--from", "start", "--seed", "2")
    expect(notation).toMatch(/^sell GBP ask 9995 line 9000 \| \+2d [^|]*sleave$/)
    expect(notation).not.toContain("saccept")
  })

  test("a deal of a desk is refused where there is no desk, with the way to one", async () => {
    const { status, out, err } = await practice([], "0199f0a2-6d2e")
    expect({ status, out }).toEqual({ status: 2, out: "" })
    expect(err).toContain("No desk is known here.")
    expect(err).toContain("walkaway login")
  })

  test.each([
    [["--seed", "x"], '"x" is not a seed'],
    [["--kind", "nice"], 'There is no kind "nice"'],
    [["--side", "middle"], '"middle" is no side'],
    [["-"], "Standard input is where your moves come from"],
    [["sell GBP ask 9995"], "neither where our line is"],
    [[DEAL, "--side", "buyer"], "The deal says which side you are on"],
    [[`${DEAL} | b9500 saccept`], "The deal is agreed"],
    [[DEAL, "--from", "end"], '"end" is no place'],
    [["--from", "start"], "starts before the first word anyway"],
    [["0199f0a2-6d2e", "--seed", "3"], "The desk draws who sits opposite"],
    [["0199f0a2-6d2e", "--side", "buyer"], "The deal says which side you are on"],
  ])("%j is wrong usage", async (args, message) => {
    const { status, out, err } = await practice([], ...args)
    expect({ status, out }).toEqual({ status: 2, out: "" })
    expect(err).toContain(message)
  })
})

const dealFor = (side: string) => must(parseNotation(`${side} GBP |`))

test.each([
  ["9750", "sell", "s9750"],
  ["9750", "buy", "b9750"],
  ["s9750", "sell", "s9750"],
  ["hold", "sell", "s="],
  ["Call 9600", "sell", "scall9600"],
  ["wait 2", "sell", "+2d"],
  ["yes", "buy", "baccept"],
  ["leave", "buy", "bleave"],
  ["offer 9700", "buy", "b9700"],
  ["£9,800", "sell", "s9800"],
  ["s£ 9 800.50", "sell", "s9800.50"],
  ["call £1,009,800", "sell", "scall1009800"],
])("%s typed on the side of a %s is %s", (typed, side, notation) => {
  expect(must(spokenMove(typed, dealFor(side)))).toEqual(must(parseNotation(`${side} GBP | ${notation}`)).moves[0])
})

test("a comma that parts no thousands is not guessed at", () => {
  expect(spokenMove("9,80", dealFor("sell"))).toMatchObject({ ok: false })
})

test("there is a sentence for everything they do, of every kind, with the price in it", () => {
  for (const what of WORDS_WITH) {
    for (const kind of [undefined, ...PARTNER_KINDS]) {
      for (const turn of [0, 2, 4]) {
        const said = partnerSays(what, kind, turn, "£1")
        expect(said).toMatch(/[.?]$/)
        expect(said.includes("£1")).toBe(what === "offer" || what === "call")
      }
    }
  }
})
