import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { beyond, formatMove, parseNotation } from "../deal/index.ts"
import { playSession } from "../session/index.ts"
import { amountOf, must } from "../units/index.ts"
import { adviserPlays } from "./adviser-plays.ts"
import { judgePractice } from "./judge.ts"
import { judgedConcessions } from "./judged-concessions.ts"
import { PARTNER_KINDS } from "./kinds.ts"
import { limitOf } from "./nature.ts"
import { beginPractice } from "./practice.ts"
import { briefIn, partnerFor, playedOut } from "./practice-fixtures.ts"

const DEALS = ["sell GBP ask 9995 line 9000 |", "buy GBP ask 9995 line 9600 |"] as const
const anySeed = fc.integer({ min: 0, max: 100_000 })

describe("the adviser in our place", () => {
  test.each(DEALS)("is judged to have lost nothing to itself: %s", (notation) => {
    const brief = briefIn(notation)
    const judgement = must(judgePractice(adviserPlays(brief, partnerFor(brief, 1, "friendly"))))
    expect(judgement.score).toBe(0)
    for (const { cost } of judgement.steps) expect(cost).toBe(0)
  })

  test.each(DEALS)("never signs past the line: %s", (notation) => {
    const brief = briefIn(notation)
    for (const kind of PARTNER_KINDS) {
      const { phase } = must(playSession(adviserPlays(brief, partnerFor(brief, 7, kind)).brief.deal))
      if (phase.kind === "agreed") expect(beyond(phase.price, brief.deal.line!, brief.deal.side) <= 0n).toBe(true)
    }
  })

  test("plays the same talk every time", () => {
    const brief = briefIn(DEALS[0])
    const [one, two] = [1, 2].map(() => adviserPlays(brief, partnerFor(brief, 2, "everyday")).brief.deal.moves)
    expect(one).toEqual(two)
  })
})

test("a judgement adds up, whoever played how", () => {
  fc.assert(
    fc.property(fc.constantFrom(...DEALS), anySeed, anySeed, (notation, seed, whims) => {
      const brief = briefIn(notation)
      const partner = partnerFor(brief, seed)
      const practice = playedOut(brief, partner, whims)
      const judgement = must(judgePractice(practice))
      const { ours, adviser, leftOnTable, couldDeal, limit, steps, concessions } = judgement
      expect(judgement.score).toBeCloseTo((100 * (ours.gain - adviser.gain)) / partner.middle, 9)
      const room = (amountOf(limit) - amountOf(brief.deal.line!)) * (brief.deal.side === "seller" ? 1 : -1)
      expect(couldDeal).toBe(room > 0)
      if (ours.end.kind === "agreed") {
        expect(ours.gain).toBeCloseTo(room - leftOnTable - ours.timeCost, 6)
      } else {
        expect(ours.gain).toBeCloseTo(-ours.timeCost, 9)
        expect(leftOnTable).toBeCloseTo(Math.max(0, room), 6)
      }
      for (const { given, needless } of concessions) {
        expect(given).toBeGreaterThan(0)
        expect(needless).toBeGreaterThanOrEqual(0)
        expect(needless).toBeLessThanOrEqual(given + 1e-9)
      }
      for (const { cost = 0, value, advised } of steps) {
        expect(cost).toBeGreaterThanOrEqual(0)
        if (value !== undefined) expect(cost).toBeCloseTo(Math.max(0, advised.value - value), 9)
      }
      expect(limit).toEqual(limitOf(partner))
    }),
    { numRuns: 5 },
  )
})

describe("concessions", () => {
  const money = (amount: number) => ({ ...briefIn(DEALS[0]).deal.line!, minor: BigInt(amount) * 100n })
  const of = (notation: string, limit: number, agreed: number | undefined) =>
    judgedConcessions(must(parseNotation(notation)), 0, money(limit), agreed === undefined ? undefined : money(agreed))

  test("what lies past their limit was needless, and all of it is what was left on the table", () => {
    const found = of("sell GBP ask 10000 line 9000 | b8000 s9800 b8500 s9500 b9000 saccept", 9600, 9000)
    expect(found.map(({ given, needless }) => [given, needless])).toEqual([
      [200, 0],
      [300, 100],
      [500, 500],
    ])
  })

  test("a buyer's are a seller's in the mirror", () => {
    const found = of("buy GBP ask 10000 line 9600 | b8000 s9800 b8600 s9500 b9000 saccept", 8400, 9000)
    expect(found.map(({ given, needless }) => [given, needless])).toEqual([
      [600, 200],
      [400, 400],
    ])
  })

  test("asking more again is none", () => {
    expect(of("sell GBP line 9000 | s9500 b8000 s9700 b8100 sleave", 9600, undefined)).toEqual([])
  })
})

test("what is not over is not judged", () => {
  const brief = briefIn(DEALS[0])
  expect(judgePractice(beginPractice(brief, partnerFor(brief, 1)))).toMatchObject({
    ok: false,
    error: { code: "not-over" },
  })
})

test("giving in to the first word is held against the adviser who did not", () => {
  const brief = briefIn("sell GBP ask 9995 line 8000 |")
  const costs = [1, 2].map((seed) => {
    const opened = beginPractice(brief, partnerFor(brief, seed, "friendly"))
    const taken = {
      ...opened,
      brief: briefIn(
        `sell GBP ask 9995 line 8000 | ${opened.brief.deal.moves.map(formatMove).join(" ")} ${opened.brief.deal.moves.at(-1)?.kind === "offer" ? "saccept" : "sleave"}`,
      ),
    }
    return must(judgePractice(taken)).steps[0].cost ?? 0
  })
  expect(Math.min(...costs)).toBeGreaterThan(0)
})
