import { expect, test } from "vitest"
import { withAcceptance } from "../offering.ts"
import { ACCEPT } from "../strategy.ts"
import { seatOfLaw } from "../strategy-laws.ts"
import { alwaysBest } from "../tactics/hardliner.ts"
import { acceptCombined } from "./combined.ts"

const OWN = Float64Array.from({ length: 11 }, (_, outcome) => outcome / 10)
const TURNS = 5000
const SEAT = seatOfLaw({ own: OWN, rounds: 20, isFirst: false, reservation: 0.2 })

/** Turn and time at which offers are taken that come 5,000 in 20 rounds, because a clock decides. */
const takenAt = (offerAt: (time: number) => number, figure: "maximum" | "mean" = "maximum"): number | undefined => {
  const player = withAcceptance("late", alwaysBest, acceptCombined(0.99, figure)).sit(SEAT)
  for (let turn = 0; turn < TURNS; turn += 1) {
    const time = turn / TURNS
    if (player.act(Math.floor(time * SEAT.rounds), time, offerAt(time)) === ACCEPT) return time
  }
  return undefined
}

test("where a clock decides, the best of the window counts however many turns there were", () => {
  // At 0.995 the window begins at 0.99: until then 6 of 0.985 is hoped for again, and 5 is not taken.
  expect(takenAt((time) => (time >= 0.985 && time < 0.99 ? 6 : 5))).toBe(0.995)
  expect(takenAt((time) => (time < 0.992 ? 5 : 6))).toBe(0.99)
  expect(takenAt((time) => (time < 0.985 ? 6 : 4 - (time > 0.996 ? 1 : 0)))).toBe(0.9926)
})

test("so does its mean", () => {
  // From 0.98 to 0.99 half of the offers are 7: 5 is below their mean, 7 is not.
  expect(takenAt((time) => (Math.round(time * TURNS) % 2 === 0 ? 5 : 7), "mean")).toBe(0.9902)
})
