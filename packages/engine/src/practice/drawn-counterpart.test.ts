import { describe, expect, test } from "vitest"
import { outlookOn } from "../advice/advise.ts"
import { limitPercentiles } from "../belief/index.ts"
import { must } from "../units/index.ts"
import { counterpartFrom, drawCounterpart } from "./drawn-counterpart.ts"
import { PARTNER_KINDS, type PartnerKind } from "./kinds.ts"
import { briefIn } from "./practice-fixtures.ts"

const NEW = "sell GBP ask 9995 line 9000 |"
const SEEDS = Array.from({ length: 600 }, (_, seed) => seed)

/** Somebody for every seed, or for the first so many. */
const drawn = (notation: string, kind?: PartnerKind, count = SEEDS.length) => {
  const outlook = must(outlookOn(briefIn(notation)))
  return SEEDS.slice(0, count).map((seed) => counterpartFrom(outlook, { seed, ...(kind && { kind }) }))
}

test.each(PARTNER_KINDS)("a %s one is met when asked for", (kind) => {
  expect(new Set(drawn(NEW, kind, 40).map((partner) => partner.kind))).toEqual(new Set([kind]))
})

test("without a wish every kind is met", () => {
  expect(new Set(drawn(NEW).map(({ kind }) => kind))).toEqual(new Set(PARTNER_KINDS))
})

describe("who is met is who is believed in", () => {
  test.each(["sell GBP ask 9995 line 9000 |", "sell GBP ask 9995 line 9000 | s9995 b9100 s9800 b9300"])(
    "%s",
    (notation) => {
      const { belief } = must(outlookOn(briefIn(notation))).reading
      const limits = drawn(notation).map(({ nature }) => nature.limit)
      for (const [share, percentile] of [0.1, 0.5, 0.9].map((p) => [p, limitPercentiles(belief, [p])[0]])) {
        const below = limits.filter((limit) => limit <= percentile).length / SEEDS.length
        expect(Math.abs(below - share)).toBeLessThan(5 * Math.sqrt((share * (1 - share)) / SEEDS.length))
      }
    },
  )

  test("how often they bluff is what is believed on average", () => {
    const rates = drawn(NEW).map(({ conduct }) => conduct.walkBluff)
    const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length
    expect(mean).toBeCloseTo(0.04, 2)
  })
})

test("somebody who has left is met away, in a mood of their own", () => {
  const moods = new Set(
    drawn("sell GBP ask 9995 line 9000 | s9995 b8700 s9800 bwalk +2d").map(({ metAway }) => metAway),
  )
  expect(moods).toEqual(new Set(["bluffing", "leaving", "lost"]))
})

test.each([
  ["sell GBP ask 9995 |", "no-line"],
  ["sell GBP ask 9995 line 9000 | b9500 saccept", "already-over"],
])("%s: nobody can be drawn (%s)", (notation, code) => {
  expect(drawCounterpart(briefIn(notation), { seed: 1 })).toMatchObject({ ok: false, error: { code } })
})
