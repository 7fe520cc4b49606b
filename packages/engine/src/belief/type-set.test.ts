import { describe, expect, test } from "vitest"
import { CLOCK, MANNERS, OWN_WORD, PLANNER_FAMILY, RECIPROCAL, type TypeFamily, typeSetOf } from "./type-set.ts"

const limit = { p10: 88, p50: 100, p90: 112, source: { kind: "typed" } } as const
const set = typeSetOf(PLANNER_FAMILY, limit)
const shareOf = (manner: number, from = set) => from.manner.filter((one) => one === manner).length / from.count

describe("the kinds of counterpart", () => {
  test("are as many as the family says, in the shares that it says, equal in weight", () => {
    expect(set.count).toBe(2880)
    expect(shareOf(CLOCK)).toBe(0.75)
    expect(shareOf(RECIPROCAL)).toBe(0.25)
    expect(new Set(set.prior)).toEqual(new Set([1 / 2880]))
    expect(MANNERS[OWN_WORD]).toBe("own-word")
  })

  test("with own-word people have the styles in the shares that were fitted", () => {
    const family: TypeFamily = { ...PLANNER_FAMILY, count: 2000, shares: [0, 0, 1], styles: [0.2, 0.5, 0.3] }
    const people = typeSetOf(family, limit)
    expect(shareOf(OWN_WORD, people)).toBe(1)
    family.styles.forEach((wanted, style) => {
      expect(people.style.filter((one) => one === style).length / 2000).toBeCloseTo(wanted, 2)
    })
  })

  test("open inside their limits, by the ratios of the family", () => {
    const ratios = set.opening.map((opening, i) => opening / set.limit[i])
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(0.58)
    expect(Math.max(...ratios)).toBeLessThanOrEqual(0.96)
    expect(set.patience.every((rounds) => rounds >= 5 && rounds <= 20)).toBe(true)
  })

  test("cover the plane of opening and exponent evenly: no sixteenth of it is empty or crowded", () => {
    const counts = new Array<number>(16).fill(0)
    for (let i = 0; i < set.count; i += 1) {
      if (set.manner[i] !== CLOCK) continue
      const opening = Math.min(3, Math.floor((4 * (set.opening[i] / set.limit[i] - 0.58)) / 0.38))
      const score = (Math.log(set.exponent[i]) - Math.log(1.3)) / 0.75
      const exponent = score < -0.6745 ? 0 : score < 0 ? 1 : score < 0.6745 ? 2 : 3
      counts[4 * opening + exponent] += 1
    }
    for (const count of counts) expect(Math.abs(count / 2160 - 1 / 16)).toBeLessThan(0.01)
  })

  test("are listed in rising order of their limit", () => {
    const rising = Array.from(set.byLimit, (i) => set.limit[i])
    expect(rising).toEqual([...rising].sort((left, right) => left - right))
    expect(new Set(set.byLimit).size).toBe(set.count)
  })

  test("are the same whenever they are made, and a second market does not move the first", () => {
    const kept = structuredClone(set)
    const other = typeSetOf(PLANNER_FAMILY, { ...limit, p50: 90 })
    expect(other.limit).not.toEqual(set.limit)
    expect(typeSetOf(PLANNER_FAMILY, limit)).toEqual(kept)
    expect(set).toEqual(kept)
  })
})
