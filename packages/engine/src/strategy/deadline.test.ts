import { expect, test } from "vitest"
import { isLastWord, isUltimatum, turnsLeft } from "./deadline.ts"
import { seatOfLaw } from "./strategy-laws.ts"

const seat = (isFirst: boolean, rounds = 100) => seatOfLaw({ own: Float64Array.of(1), isFirst, rounds })

test.each([
  ["the first of a hundred rounds", 0, 0, 100],
  ["half-way", 50, 0.5, 50],
  ["the last but one", 98, 0.98, 2],
  ["the last", 99, 0.99, 1],
  ["a clock that runs faster than the rounds", 20, 0.8, 5],
  ["a clock that has all but run out", 20, 0.999, 1],
])("%s", (_, round, time, left) => {
  expect(turnsLeft(seat(true), round, time)).toBe(left)
})

test("rounds are counted exactly, however many there are", () => {
  for (const rounds of [1, 2, 3, 7, 49, 1000, 9999]) {
    for (let round = 0; round < rounds; round += 1) {
      expect(turnsLeft(seat(true, rounds), round, round / rounds)).toBe(rounds - round)
    }
  }
})

test("who acts first asks last; who acts second has the last word", () => {
  expect([isUltimatum(seat(true), 1), isUltimatum(seat(true), 2)]).toEqual([true, false])
  expect([isUltimatum(seat(false), 1), isUltimatum(seat(false), 2)]).toEqual([false, true])
  expect([isLastWord(seat(true), 1), isLastWord(seat(false), 1)]).toEqual([false, true])
})
