import { describe, expect, test } from "vitest"
import { saying } from "./arena-fixtures.ts"
import { standingsOf } from "./standings.ts"
import type { MatchRecord, TournamentRules } from "./tournament.ts"

const RULES: TournamentRules = {
  rounds: 5,
  repetitions: 40,
  seed: 3,
  reservations: "uniform",
  information: "full",
  selfPlay: false,
  trace: false,
}

const record = (repetition: number, advantages: readonly [number, number], over: Partial<MatchRecord> = {}) => ({
  scenario: 0,
  repetition,
  strategies: [0, 1] as const,
  first: 0 as const,
  reservations: [0, 0] as const,
  agreement: 1,
  end: "agreement" as const,
  endedBy: 1 as const,
  rounds: 2,
  utilities: advantages,
  advantages,
  nashDistance: 0.25,
  belowReservation: [0, 0] as const,
  ...over,
})

const CAST = [saying(1), saying(2)]
const standings = (records: readonly MatchRecord[], rules: Partial<TournamentRules> = {}, scenarios = 1) =>
  standingsOf({ scenarios: { length: scenarios }, strategies: CAST, rules: { ...RULES, ...rules } }, records)

describe("standings", () => {
  test("are means over seats, the best first", () => {
    const noDeal = { agreement: -1, end: "fault", nashDistance: undefined, belowReservation: [0, 2] } as const
    const [first, second] = standings([record(0, [0.2, 0.6]), record(1, [0, 0], { ...noDeal, utilities: [0.1, 0.3] })])
    expect(first).toMatchObject({
      strategy: "saying 2",
      advantage: 0.3,
      utility: (0.6 + 0.3) / 2,
      agreementRate: 0.5,
      nashDistance: 0.25,
      n: 2,
      faults: 1,
      belowReservation: 2,
      behind: undefined,
    })
    expect(second).toMatchObject({ strategy: "saying 1", advantage: 0.1, faults: 0 })
    expect(second.behind?.mean).toBeCloseTo(0.2, 12)
  })

  test("give no interval for one situation, however many matches it has", () => {
    const records = Array.from({ length: 40 }, (_, i) => record(i, [0.4, 0.5]))
    const [first] = standings(records, { reservations: "files" })
    expect(first.advantageInterval).toBeUndefined()
    expect(standings(records)[0].advantageInterval).toBeDefined()
  })

  test("compare on the same situations: a small lead everywhere is certain, though the situations differ much", () => {
    const records = Array.from({ length: 40 }, (_, i) => record(i, [i / 50, i / 50 + 0.02]))
    const [first, second] = standings(records)
    expect((first.advantageInterval?.high ?? 0) - (first.advantageInterval?.low ?? 0)).toBeGreaterThan(0.1)
    expect(second.behind?.low).toBeCloseTo(0.02, 9)
    expect(second.behind?.high).toBeCloseTo(0.02, 9)
  })

  test("the interval holds the spread that theory says", () => {
    const records = Array.from({ length: 40 }, (_, i) => record(i, [i % 2, 0]))
    const { low = 0, high = 0 } = standings(records)[0].advantageInterval ?? {}
    // A share of one half in 40 draws: 1.96 standard errors of 0.079.
    expect(low).toBeCloseTo(0.5 - 0.155, 1)
    expect(high).toBeCloseTo(0.5 + 0.155, 1)
  })

  test("are the same again by the seed", () => {
    const records = Array.from({ length: 40 }, (_, i) => record(i, [i / 40, 0.5]))
    expect(standings(records)).toEqual(standings(records))
  })
})
