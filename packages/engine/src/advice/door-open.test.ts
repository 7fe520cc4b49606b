import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { seededRandom } from "../units/index.ts"
import { type DoorOpenQuestion, doorOpen, improvementNeeded, valueOfLeaving } from "./door-open.ts"

const question: DoorOpenQuestion = {
  standing: 10,
  alternative: 6,
  hold: { cost: 0.5, breakOff: 0.03, improveProbability: 0.25, improvement: 2 },
  leave: { cost: 0.2, improvement: 4, stillThere: 0.5, costOfReturning: 0 },
}

/** planner.md, section 6: G_H = -.135 and c_w = .2, by what is at risk (L) and what a call brings (D). */
const TABLE = [
  { L: 0, row: [0.07, 0.03, 0.02, 0.01] },
  { L: 0.5, row: [0.38, 0.23, 0.13, 0.07] },
  { L: 2, row: [0.69, 0.52, 0.34, 0.21] },
  { L: 5, row: [0.84, 0.72, 0.56, 0.39] },
]

describe("leaving with the door open", () => {
  test.each(TABLE)("break-evens with $L at risk", ({ L, row }) => {
    for (const [i, improvement] of [1, 2, 4, 8].entries()) {
      const answer = doorOpen({
        standing: 10,
        alternative: 10 - L,
        hold: { cost: 0.135, breakOff: 0, improveProbability: 0, improvement: 0 },
        leave: { cost: 0.2, improvement, stillThere: 0, costOfReturning: 0 },
      })
      expect(Math.abs(answer.breakEven - row[i])).toBeLessThanOrEqual(0.0051)
    }
  })

  test("at the break-even leaving is worth what holding is, above it more", () => {
    const { breakEven, holdValue, breakEvenAgainstAccepting } = doorOpen(question)
    expect(valueOfLeaving(question, breakEven)).toBeCloseTo(holdValue, 12)
    expect(valueOfLeaving(question, breakEven + 0.01)).toBeGreaterThan(holdValue)
    expect(valueOfLeaving(question, breakEvenAgainstAccepting)).toBeCloseTo(question.standing, 12)
    expect(improvementNeeded(doorOpen(question), question.leave.cost, breakEven)).toBeCloseTo(4, 12)
  })

  test("holding for three rounds is worth what playing it 100,000 times earns", () => {
    const patient = { ...question, hold: { ...question.hold, cost: 0.1, rounds: 3 } }
    const { breakOff, improveProbability, improvement, cost } = patient.hold
    const random = seededRandom(11)
    let total = 0
    for (let i = 0; i < 100_000; i += 1) {
      for (let round = 0; ; round += 1) {
        total -= cost
        if (random.uniform() < breakOff) total += patient.alternative
        else if (random.uniform() < improveProbability) total += patient.standing + improvement
        else if (round === 2) total += patient.standing
        else continue
        break
      }
    }
    expect(Math.abs(total / 100_000 - doorOpen(patient).holdValue)).toBeLessThan(0.02)
  })

  test("with an alternative as good as what stands, hardly any chance is needed", () => {
    expect(doorOpen({ ...question, alternative: 10 }).breakEven).toBeLessThan(0.05)
    expect(doorOpen({ ...question, alternative: 11 }).breakEven).toBeLessThan(0)
  })

  test("a call that brings nothing is never reason enough", () => {
    const pointless = { ...question, alternative: 10, leave: { ...question.leave, improvement: 0 } }
    expect(doorOpen(pointless).breakEven).toBe(Number.POSITIVE_INFINITY)
  })

  test("a better alternative to fall back on never raises the break-even against accepting", () => {
    const real = (min: number, max: number) => fc.double({ min, max, noNaN: true })
    fc.assert(
      fc.property(real(0, 9.9), real(0, 3), real(0.5, 8), real(0, 0.4), (alternative, by, improvement, cost) => {
        const at = (level: number) =>
          doorOpen({ ...question, alternative: level, leave: { ...question.leave, improvement, cost } })
        const better = Math.min(10, alternative + by)
        fc.pre(cost < improvement)
        expect(at(better).breakEvenAgainstAccepting).toBeLessThanOrEqual(
          at(alternative).breakEvenAgainstAccepting + 1e-9,
        )
      }),
    )
  })
})
