// How the strategies that were made for a hidden reservation value end: on the last turns most of their gain hangs.

import { describe, expect, test } from "vitest"
import { ACCEPT, NO_OFFER, type Seat } from "../strategy.ts"
import { seatOfLaw } from "../strategy-laws.ts"
import { answersTo } from "../transcript.ts"
import { afterCarcAgent } from "./after-carc-agent.ts"
import { afterNayesian } from "./after-nayesian.ts"
import { afterShochan } from "./after-shochan.ts"
import { afterUoAgent } from "./after-uo-agent.ts"

const GRID = Float64Array.from({ length: 101 }, (_, i) => i / 100)
const seat = (draft: Partial<Seat> = {}): Seat =>
  seatOfLaw({ own: GRID, theirs: GRID.map((utility) => 1 - utility), rounds: 100, reservation: 0.2, ...draft })

/** The other side as a Boulware curve to a reservation value, in outcomes of the grid (outcome o is worth 1 - o / 100 to it). */
const boulwareTo = (reservation: number) => (round: number) => Math.floor(100 * (1 - reservation) * (round / 100) ** 5)

const MADE_FOR_IT = [afterShochan, afterUoAgent, afterNayesian]

describe.each([...MADE_FOR_IT, afterCarcAgent])("$name", (strategy) => {
  test("second, it takes in its last turn whatever is above its reservation value", () => {
    const answers = answersTo(strategy, seat({ isFirst: false }), (round) => (round === 99 ? 21 : 0))
    expect(answers).toHaveLength(100)
    expect(answers.at(-1)).toBe(ACCEPT)
  })

  test("holds firm at first", () => {
    const answers = answersTo(strategy, seat(), boulwareTo(0.3))
    expect(Math.min(...answers.slice(0, 20))).toBeGreaterThanOrEqual(90)
  })
})

describe.each(MADE_FOR_IT)("$name", (strategy) => {
  test.each([0.1, 0.3, 0.5])(
    "first, it ends with what a Boulware side with reservation value %d bears, and hardly more",
    (reservation) => {
      const answers = answersTo(strategy, seat({ rounds: 100 }), boulwareTo(reservation))
      const last = answers.at(-1) ?? 0
      const gain = last === ACCEPT ? GRID[boulwareTo(reservation)(98)] : GRID[last]
      expect(1 - gain).toBeGreaterThanOrEqual(reservation)
      expect(1 - gain).toBeLessThan(reservation + 0.2)
    },
  )

  test("opposite silence it still ends within reach", () => {
    const answers = answersTo(strategy, seat(), () => NO_OFFER)
    expect(answers).toHaveLength(100)
  })
})
