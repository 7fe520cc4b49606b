import { describe, expect, test } from "vitest"
import type { Strategy } from "../strategy/strategy.ts"
import { seededRandom } from "../units/index.ts"
import { pie, saying, scenarioWith, stepping } from "./arena-fixtures.ts"
import { NO_AGREEMENT } from "./match.ts"
import { MatchRecords, packRecords } from "./record-rows.ts"
import { seedFrom } from "./seeds.ts"
import {
  type MatchRecord,
  matchCount,
  playStretch,
  stretchesOf,
  type Tournament,
  type TournamentRules,
} from "./tournament.ts"

/** Offers at random and never agrees: what it does is its seed. */
const wandering = (name: string): Strategy => ({
  name,
  source: "test",
  sit: ({ own, seed }) => {
    const random = seededRandom(seed)
    return { act: () => Math.floor(random.uniform() * own.length) }
  },
})

const RULES: TournamentRules = {
  rounds: 6,
  repetitions: 3,
  seed: 11,
  reservations: "uniform",
  information: "full",
  selfPlay: true,
  trace: true,
}

const SCENARIOS = [pie(10), scenarioWith([1, 0.9, 0.4, 0], [0.2, 0.7, 0.8, 1], { reservations: [0.3, 0.1] })]
const CAST = [stepping, wandering("a"), wandering("b"), saying(12)]

const tournament = (over: Partial<Tournament> = {}, rules: Partial<TournamentRules> = {}): Tournament => ({
  scenarios: SCENARIOS,
  strategies: CAST,
  ...over,
  rules: { ...RULES, ...rules },
})

const playAll = (of: Tournament, stretches = 1): MatchRecord[] =>
  stretchesOf(of, stretches).flatMap((stretch) => [...playStretch(of, stretch)])

describe("a tournament", () => {
  test("has everyone against everyone on both sides of every scenario, each time", () => {
    const records = playAll(tournament())
    expect(matchCount(tournament())).toBe(2 * 3 * 16)
    const keys = records.map(({ scenario, repetition, strategies }) => [scenario, repetition, ...strategies].join())
    expect(new Set(keys).size).toBe(96)
  })

  test("leaves out self-play where asked, and nothing else", () => {
    const without = playAll(tournament({}, { selfPlay: false }))
    expect(without).toEqual(playAll(tournament()).filter(({ strategies: [a, b] }) => a !== b))
  })

  test.each([2, 5, 96, 1000])("is the same in %i stretches", (stretches) => {
    expect(playAll(tournament(), stretches)).toEqual(playAll(tournament()))
  })

  test("is replayed by its seed, and differs by another", () => {
    expect(playAll(tournament())).toEqual(playAll(tournament()))
    expect(playAll(tournament({}, { seed: 12 }))).not.toEqual(playAll(tournament()))
  })

  test("changes nobody's luck when another strategy joins", () => {
    const few = playAll(tournament({ strategies: CAST.slice(0, 3) }))
    const joined = playAll(tournament()).filter(({ strategies }) => Math.max(...strategies) < 3)
    expect(joined).toEqual(few)
  })

  test("draws reservations once a situation: the same for all pairs, others the next time", () => {
    const drawn = playAll(tournament()).map(({ scenario, repetition, reservations }) => [
      `${scenario} ${repetition}`,
      reservations.join(),
    ])
    expect(new Set(drawn.map((row) => row.join())).size).toBe(6)
    expect(new Set(drawn.map(([, figures]) => figures)).size).toBe(6)
  })

  test("takes reservations from the files where asked", () => {
    const records = playAll(tournament({}, { reservations: "files" }))
    expect(new Set(records.map(({ scenario, reservations }) => [scenario, ...reservations].join()))).toEqual(
      new Set(["0,0,0", "1,0.3,0.1"]),
    )
  })

  test("lets the sides act first in turn", () => {
    for (const { first, repetition } of playAll(tournament())) expect(first).toBe(repetition % 2)
  })

  test("reports faults and the distance to Nash with the right side", () => {
    const records = playAll(tournament({ scenarios: [SCENARIOS[1]] }, { reservations: "files" }))
    for (const { strategies, end, endedBy, fault } of records) {
      if (!strategies.includes(3)) continue
      expect([end, fault?.code]).toEqual(["fault", "no-such-outcome"])
      if (strategies[0] !== strategies[1]) expect(strategies[endedBy ?? 0]).toBe(3)
    }
    const noDeal = records.find(({ agreement }) => agreement === NO_AGREEMENT)
    expect(noDeal?.nashDistance).toBeCloseTo(Math.hypot(0.9 - 0.3, 0.7 - 0.1), 12)
    expect(noDeal?.advantages).toEqual([0, 0])
  })

  test("measures advantage over the reservation", () => {
    const [{ agreement, utilities, advantages }] = playAll(
      tournament({ scenarios: [SCENARIOS[1]], strategies: [stepping] }, { reservations: "files" }),
    )
    expect(agreement).toBe(2)
    expect(utilities).toEqual([0.4, 0.8])
    expect(advantages).toEqual([(0.4 - 0.3) / 0.7, (0.8 - 0.1) / 0.9])
  })
})

test("sides are mirrors: with profiles, strategies and the first move swapped, the match is the same", () => {
  const one = SCENARIOS[1]
  const mirrored = { ...one, profiles: [one.profiles[1], one.profiles[0]] as const }
  const rules = { reservations: "files", repetitions: 2, trace: false } as const
  const strategies = [stepping, saying(0, 1, 2, -2)]
  const records = playAll(tournament({ scenarios: [one], strategies }, rules))
  const inMirror = playAll(tournament({ scenarios: [mirrored], strategies }, rules))
  for (const record of records) {
    const [a, b] = record.strategies
    const twin = inMirror.find(
      ({ strategies: [c, d], first }) => c === b && d === a && first !== record.first,
    ) as MatchRecord
    expect(twin.agreement).toBe(record.agreement)
    expect([...twin.utilities].reverse()).toEqual(record.utilities)
    expect([...twin.advantages].reverse()).toEqual(record.advantages)
    expect(twin.nashDistance).toBe(record.nashDistance)
    expect(twin.endedBy).toBe(record.endedBy === undefined ? undefined : 1 - record.endedBy)
  }
})

test("records survive the way between threads", () => {
  const records = playAll(tournament())
  const kept = new MatchRecords([records.slice(0, 7), records.slice(7)].map((part) => packRecords(part, part.length)))
  expect([...kept]).toEqual(records)
  expect(kept.count).toBe(records.length)
  expect(records.some(({ nashDistance }) => nashDistance === undefined)).toBe(true)
  expect(records.some(({ endedBy }) => endedBy === undefined)).toBe(true)
})

test("seeds differ by every word and its place", () => {
  const seeds = [
    seedFrom(1, 2),
    seedFrom(2, 1),
    seedFrom(1),
    seedFrom("1"),
    seedFrom("a", 1),
    seedFrom("a1"),
    seedFrom(0, 1),
  ]
  expect(new Set(seeds).size).toBe(seeds.length)
  expect(seedFrom(2 ** 40)).not.toBe(seedFrom(0))
})
