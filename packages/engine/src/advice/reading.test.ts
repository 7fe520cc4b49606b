import { briefOf } from "@walkaway/testkit"
import { describe, expect, test } from "vitest"
import { must } from "../units/index.ts"
import { outlookOn } from "./advise.ts"

const LIMIT = "limit 8000/10000/12000"
const readingOf = (notation: string) => must(outlookOn(briefOf(notation))).reading

interface Row {
  readonly name: string
  readonly deal: string
  readonly round: number
  readonly standing: number
  readonly lastAsk: number
  readonly askBefore: number
  readonly anchor: number | undefined
  readonly away?: boolean
}

// The market value is 10,000, so a frame unit is 100 and a seller's 9,500 is 95.
const ROWS: readonly Row[] = [
  {
    name: "nothing yet",
    deal: `sell GBP line 9000 ${LIMIT}`,
    round: 0,
    standing: -Infinity,
    lastAsk: Infinity,
    askBefore: Infinity,
    anchor: undefined,
  },
  {
    name: "a seller's advertised price is his first figure",
    deal: `sell GBP ask 11000 line 9000 ${LIMIT}`,
    round: 0,
    standing: -Infinity,
    lastAsk: 110,
    askBefore: Infinity,
    anchor: 110,
  },
  {
    name: "to a buyer it is their offer",
    deal: `buy GBP ask 11000 line 9000 ${LIMIT}`,
    round: 0,
    standing: 90,
    lastAsk: Infinity,
    askBefore: Infinity,
    anchor: undefined,
  },
  {
    name: "each answer is a round, each figure of ours moves the last",
    deal: `sell GBP line 9000 ${LIMIT} | s11000 b8000 s10500 b8200`,
    round: 2,
    standing: 82,
    lastAsk: 105,
    askBefore: 110,
    anchor: 110,
  },
  {
    name: "their best figure stands, not their last",
    deal: `sell GBP line 9000 ${LIMIT} | s11000 b8500 b8200`,
    round: 2,
    standing: 85,
    lastAsk: 110,
    askBefore: Infinity,
    anchor: 110,
  },
  {
    name: "a hold and a refusal are answers",
    deal: `sell GBP line 9000 ${LIMIT} | s11000 b8500 b= breject`,
    round: 3,
    standing: 85,
    lastAsk: 110,
    askBefore: Infinity,
    anchor: 110,
  },
  {
    name: "what has lapsed stands no more",
    deal: `sell GBP line 9000 ${LIMIT} | s11000 b8500 bexpire`,
    round: 1,
    standing: -Infinity,
    lastAsk: 110,
    askBefore: Infinity,
    anchor: 110,
  },
  {
    name: "a walk-out is an answer",
    deal: `sell GBP line 9000 ${LIMIT} | s11000 b8500 bwalk`,
    round: 2,
    standing: 85,
    lastAsk: 110,
    askBefore: Infinity,
    anchor: 110,
    away: true,
  },
  {
    name: "what we call with is our word",
    deal: `sell GBP line 9000 ${LIMIT} | s11000 b8500 bwalk scall10000`,
    round: 2,
    standing: 85,
    lastAsk: 100,
    askBefore: 110,
    anchor: 110,
    away: true,
  },
  {
    name: "who returns sits at the table",
    deal: `sell GBP line 9000 ${LIMIT} | s11000 b8500 bwalk +2d breturn`,
    round: 2,
    standing: 85,
    lastAsk: 110,
    askBefore: Infinity,
    anchor: 110,
  },
  {
    name: "what we give besides the price is no figure",
    deal: `sell GBP line 9000 ${LIMIT} | s11000 b8500 sgive:mats:40 s= sreject`,
    round: 1,
    standing: 85,
    lastAsk: 110,
    askBefore: Infinity,
    anchor: 110,
  },
  {
    name: "a buyer sees the mirror image",
    deal: `buy GBP line 11000 ${LIMIT} | b9000 s12000 b9500 s11800`,
    round: 2,
    standing: 82,
    lastAsk: 105,
    askBefore: 110,
    anchor: 110,
  },
]

describe("reading a talk", () => {
  test.each(ROWS)("$name", ({ deal, round, standing, lastAsk, askBefore, anchor, away = false }) => {
    const reading = readingOf(deal)
    expect(reading.round).toBe(round)
    for (const [found, wanted] of [
      [reading.standing, standing],
      [reading.lastAsk, lastAsk],
      [reading.askBefore, askBefore],
    ]) {
      if (Number.isFinite(wanted)) expect(found).toBeCloseTo(wanted, 9)
      else expect(found).toBe(wanted)
    }
    if (anchor === undefined) expect(reading.anchor).toBeUndefined()
    else expect(reading.anchor).toBeCloseTo(anchor, 9)
    expect(reading.belief.away).toBe(away)
  })

  test("our own moves are no evidence about them", () => {
    const before = readingOf(`sell GBP line 9000 ${LIMIT} | s11000 b8500`).belief
    for (const ours of ["s10500", "s=", "sreject", "sgive:mats:40", "+3d"])
      expect(readingOf(`sell GBP line 9000 ${LIMIT} | s11000 b8500 ${ours}`).belief.weight).toEqual(before.weight)
  })

  test("a call counts as unanswered once time has passed, and once only", () => {
    const gone = `sell GBP line 9000 ${LIMIT} | s11000 b8500 bwalk scall9500`
    const open = readingOf(gone)
    expect(open.openCall).toBeCloseTo(95, 9)
    const silent = readingOf(`${gone} +1d`)
    expect(silent.openCall).toBeUndefined()
    const lost = (reading: typeof silent) => reading.belief.lost
    expect(lost(open)).toBe(0)
    expect(lost(silent)).toBeGreaterThan(lost(readingOf(`sell GBP line 9000 ${LIMIT} | s11000 b8500 bwalk +1d`)))
  })
})
