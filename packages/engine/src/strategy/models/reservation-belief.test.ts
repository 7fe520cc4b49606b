import { expect, test } from "vitest"
import { seatOfLaw } from "../strategy-laws.ts"
import { reservationBelief } from "./reservation-belief.ts"

const seat = seatOfLaw({ own: Float64Array.of(1, 0), rounds: 100 })

const after = (reservation: number, power: number, rounds: number) => {
  const belief = reservationBelief(seat, 1)
  for (let round = 0; round < rounds; round += 1)
    belief.hear(round / 100, 1 - (1 - reservation) * (round / 100) ** power)
  return belief
}

test("before any offer an outcome is borne with the odds of its utility for them", () => {
  const belief = reservationBelief(seat, 1)
  expect(belief.bears(0)).toBeCloseTo(0, 1)
  expect(belief.bears(0.5)).toBeCloseTo(0.5, 1)
  expect(belief.bears(1)).toBeCloseTo(1, 9)
})

test.each([
  [0.3, 1],
  [0.6, 4],
  [0.1, 2],
])("whole talks with reservation %d and power %d leave little doubt", (reservation, power) => {
  const belief = after(reservation, power, 99)
  expect(belief.bears(reservation + 0.12)).toBeGreaterThan(0.9)
  expect(belief.bears(reservation - 0.12)).toBeLessThan(0.15)
})

test("what they offered they bear, for certain", () => {
  const belief = reservationBelief(seat, 1)
  belief.hear(0.5, 0.35)
  expect(belief.bears(0.35)).toBeCloseTo(1, 9)
})

test("who holds firm until late is not taken for who has a high reservation value only", () => {
  const belief = after(0.2, 16, 60)
  expect(belief.bears(0.4)).toBeGreaterThan(0.2)
})

test("what a side would offer itself is less likely reached than what it bears, and a side that stands still is reached nowhere", () => {
  const falling = after(0.2, 4, 80)
  expect(falling.matches(0.5, 0.8)).toBeLessThan(falling.bears(0.5))
  const still = reservationBelief(seat, 1)
  for (let round = 0; round < 99; round += 1) still.hear(round / 100, 1)
  expect(still.matches(0.6, 0.99)).toBeLessThan(0.2)
  expect(still.matches(1, 0.99)).toBe(1)
})
