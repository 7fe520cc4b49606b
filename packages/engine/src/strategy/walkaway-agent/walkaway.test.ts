import { describe, expect, test } from "vitest"
import { playStrategies } from "../../arena/match.ts"
import { rankingOf } from "../../outcomes/ranking.ts"
import { ACCEPT, NO_OFFER, type Seat, type Strategy, WALK } from "../strategy.ts"
import { walkaway } from "./walkaway.ts"

const STEPS = 50
const FIRST = Float64Array.from({ length: STEPS + 1 }, (_, i) => 1 - i / STEPS)
const SECOND = FIRST.toReversed()

const seatOf = (own: Float64Array, theirs: Float64Array, reservation: number, rest: Partial<Seat> = {}): Seat => ({
  own,
  theirs,
  reservation,
  ranking: rankingOf(own),
  rounds: 30,
  isFirst: own === FIRST,
  discount: 1,
  issues: undefined,
  seed: 1,
  ...rest,
})

const seats = (first: number, second: number) => [seatOf(FIRST, SECOND, first), seatOf(SECOND, FIRST, second)] as const

/** Offers its best throughout; takes whatever is as good as nothing in its last turn. */
const patient: Strategy = {
  name: "patient",
  source: "test",
  sit: ({ own, ranking, reservation, rounds }) => ({
    act: (round, _time, offer) =>
      round === rounds - 1 && offer !== NO_OFFER && own[offer] >= reservation ? ACCEPT : ranking[0],
  }),
}

describe("walkaway", () => {
  test("with the ultimatum makes somebody patient an offer that leaves them something", () => {
    const { agreement, endedBy } = playStrategies([walkaway, patient], seats(0.3, 0.2))
    expect([agreement >= 0, endedBy]).toEqual([true, 1])
    expect(FIRST[agreement]).toBeGreaterThan(0.5)
  })

  test("without the ultimatum takes what is above its reservation, and not before the end", () => {
    const soft: Strategy = {
      ...patient,
      sit: (seat) => ({ act: (round) => (round === 29 ? STEPS - 10 : seat.ranking[0]) }),
    }
    const { agreement, rounds } = playStrategies([soft, walkaway], seats(0.1, 0.4))
    expect([agreement, rounds]).toEqual([STEPS - 10, 30])
  })

  test("with itself it agrees where there is much to share, and both gain", () => {
    const { agreement, utilities } = playStrategies([walkaway, walkaway], seats(0.1, 0.1))
    expect(agreement).toBeGreaterThanOrEqual(0)
    expect(utilities[0]).toBeGreaterThan(0.2)
    expect(utilities[1]).toBeGreaterThan(0.2)
  })

  test("offers nothing inefficient while anybody may take it", () => {
    const own = Float64Array.of(1, 0.7, 0.7, 0.4)
    const theirs = Float64Array.of(0, 0.2, 0.6, 1)
    const player = walkaway.sit(seatOf(own, theirs, 0.3, { isFirst: true, rounds: 1 }))
    expect([0, 2, 3]).toContain(player.act(0, 0, NO_OFFER))
  })

  test("waits to the end for somebody who still comes down", () => {
    const coming: Strategy = {
      ...patient,
      sit: () => ({
        act: (round, _time, offer) => {
          const next = STEPS - 4 * Math.max(0, round - 18)
          return offer >= next ? ACCEPT : next
        },
      }),
    }
    const { agreement, rounds } = playStrategies([walkaway, coming], seats(0.3, 0.1))
    expect(rounds).toBe(30)
    expect(FIRST[agreement]).toBeGreaterThanOrEqual(FIRST[STEPS - 40])
  })

  test("shows ever new packages that cost hardly anything while nothing is expected of them", () => {
    const own = Float64Array.from({ length: 401 }, (_, i) => 1 - i / 400)
    const player = walkaway.sit(seatOf(own, own.toReversed(), 0.3, { isFirst: true, rounds: 100 }))
    const offers = Array.from({ length: 15 }, (_, round) =>
      player.act(round, round / 100, round === 0 ? NO_OFFER : 400),
    )
    expect(new Set(offers).size).toBe(15)
    for (const offer of offers) expect(own[offer]).toBeGreaterThan(0.95)
  })

  test("on a coarse frontier it does not run ahead of its own way down", () => {
    const own = Float64Array.of(1, 0.8, 0.6, 0.4, 0.2)
    const player = walkaway.sit(seatOf(own, own.toReversed(), 0.1, { isFirst: true, rounds: 100 }))
    for (let round = 0; round < 80; round += 1)
      expect(player.act(round, round / 100, round === 0 ? NO_OFFER : 4)).toBe(0)
  })

  test("leaves when waiting has made every agreement worth less than none", () => {
    const seated = seatOf(FIRST, SECOND, 0.7, { isFirst: true, discount: 0.4 })
    const player = walkaway.sit(seated)
    // 0.4 ** t falls to 0.7 at t = 0.389, in the twelfth of 30 rounds.
    const answers = Array.from({ length: 13 }, (_, round) =>
      player.act(round, round / 30, round === 0 ? NO_OFFER : STEPS),
    )
    expect(answers.indexOf(WALK)).toBe(12)
    for (const [round, answer] of answers.slice(0, 12).entries())
      expect(FIRST[answer] * 0.4 ** (round / 30)).toBeGreaterThanOrEqual(0.7)
  })

  test("the numbering of the outcomes does not matter", () => {
    const turned = (values: Float64Array) => values.toReversed()
    const player = walkaway.sit(seatOf(FIRST, SECOND, 0.2, { isFirst: true }))
    const other = walkaway.sit(seatOf(turned(FIRST), turned(SECOND), 0.2, { isFirst: true }))
    for (let round = 0; round < 30; round += 1) {
      const theirs = round === 0 ? NO_OFFER : STEPS - Math.floor(round / 3)
      const answer = player.act(round, round / 30, theirs)
      const mirrored = other.act(round, round / 30, theirs === NO_OFFER ? NO_OFFER : STEPS - theirs)
      expect(mirrored).toBe(answer < 0 ? answer : STEPS - answer)
    }
  })
})
