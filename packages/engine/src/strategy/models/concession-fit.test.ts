import { describe, expect, test } from "vitest"
import { concessionFit } from "./concession-fit.ts"

const THEIRS = Float64Array.of(1, 0.5, 0)

/** Hears a time-dependent side with a reservation value and a power of time, from the start to a part of the time. */
const heard = (reservation: number, power: number, until = 0.95) => {
  const fit = concessionFit(THEIRS)
  for (let round = 0; round / 100 <= until; round += 1) {
    fit.hear(round / 100, 1 - (1 - reservation) * (round / 100) ** power)
  }
  return fit
}

describe("their reservation value, read off a curve", () => {
  // Powers that stand on the ladder are met exactly, others nearly.
  test.each([
    [0.3, 0.2 * 1.12 ** 7, 1e-9],
    [0.62, 0.2 * 1.12 ** 14, 1e-9],
    [0, 0.2 * 1.12 ** 3, 1e-9],
    [0.3, 1, 0.02],
    [0.55, 5, 0.02],
    [0.1, 0.5, 0.02],
  ])("%d with power %d", (reservation, power, tolerance) => {
    expect(Math.abs((heard(reservation, power).reservation() ?? 9) - reservation)).toBeLessThanOrEqual(tolerance)
  })

  test("half of the time tells it of a linear side, and its later offers too", () => {
    const fit = heard(0.4, 1, 0.5)
    expect(fit.reservation()).toBeCloseTo(0.4, 1)
    expect(fit.expected(0.8)).toBeCloseTo(1 - 0.6 * 0.8, 1)
  })

  test("who never gives way tells nothing", () => {
    const fit = concessionFit(THEIRS)
    for (let round = 0; round < 50; round += 1) fit.hear(round / 50, 1)
    expect(fit.reservation()).toBeUndefined()
    expect(fit.expected(0.9)).toBeUndefined()
  })

  test("it is never above what they offered themselves", () => {
    const fit = concessionFit(THEIRS)
    for (const [round, utility] of [1, 0.9, 0.2, 0.9, 0.8, 0.1, 0.9, 0.9, 0.9].entries()) fit.hear(round / 10, utility)
    expect(fit.lowest()).toBe(0.1)
    expect(fit.reservation()).toBeLessThanOrEqual(0.1)
  })
})
