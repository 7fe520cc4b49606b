import { describe, expect, test } from "vitest"
import { must } from "../units/index.ts"
import { pie, scenarioWith } from "./arena-fixtures.ts"
import { checkedProfile } from "./profile.ts"
import { enumerateOutcomes, OUTCOMES_MAX, valuesOfOutcome } from "./scenario.ts"
import { scenarioMarks } from "./scenario-marks.ts"
import { toldOf } from "./seats.ts"
import { additiveUtilities, fittedUtilities } from "./utilities.ts"

const issue = (name: string, count: number) => ({
  name,
  values: Array.from({ length: count }, (_, i) => `${name}${i}`),
})

const codeOf = (result: { ok: boolean; error?: { code: string } }): string | undefined => result.error?.code

describe("outcomes", () => {
  test("are all combinations, the last issue changing fastest", () => {
    const { sizes, values } = must(enumerateOutcomes([issue("a", 2), issue("b", 3)]))
    expect(sizes).toEqual([2, 3])
    expect([...values]).toEqual([0, 0, 0, 1, 0, 2, 1, 0, 1, 1, 1, 2])
  })

  test("add up what their values add", () => {
    const table = must(enumerateOutcomes([issue("a", 2), issue("b", 3)]))
    const utilities = additiveUtilities(table, [Float64Array.of(0, 0.5), Float64Array.of(0.1, 0.2, 0.3)], 0.05)
    expect([...utilities].map((utility) => Number(utility.toFixed(9)))).toEqual([0.15, 0.25, 0.35, 0.65, 0.75, 0.85])
  })

  test("are refused where there are none, or more than we play", () => {
    expect(codeOf(enumerateOutcomes([]))).toBe("no-issues")
    expect(codeOf(enumerateOutcomes([issue("a", 0)]))).toBe("issue-without-values")
    expect(codeOf(enumerateOutcomes([issue("a", 65_537)]))).toBe("too-many-values")
    const many = enumerateOutcomes([issue("a", 1000), issue("b", 1001)])
    expect(codeOf(many)).toBe("too-many-outcomes")
    expect(many).toMatchObject({
      error: { message: `The issues make 1001000 outcomes; we play up to ${OUTCOMES_MAX}.` },
    })
  })

  test("are named by their values", () => {
    expect(valuesOfOutcome(pie(4), 3)).toEqual(["value 3"])
  })
})

describe("a profile", () => {
  const utilities = Float64Array.of(0.2, 1, 0.5, 1)

  test("ranks its outcomes, ties by index", () => {
    expect([...must(checkedProfile({ name: "p", utilities })).ranking]).toEqual([1, 3, 2, 0])
  })

  test.each([
    ["utility-out-of-range", { utilities: Float64Array.of(0.5, 1.1) }],
    ["utility-out-of-range", { utilities: Float64Array.of(0.5, Number.NaN) }],
    ["no-outcomes", { utilities: new Float64Array(0) }],
    ["reservation-out-of-range", { utilities, reservation: -0.1 }],
    ["reservation-out-of-range", { utilities, reservation: Number.NaN }],
    ["discount-out-of-range", { utilities, discount: 0 }],
    ["discount-out-of-range", { utilities, discount: 1.01 }],
  ])("%s", (code, draft) => {
    expect(codeOf(checkedProfile({ name: "p", ...draft }))).toBe(code)
  })
})

describe("utilities", () => {
  test("inside the range are left alone, but for the noise of sums", () => {
    const { utilities, reservation, wasScaled } = fittedUtilities(Float64Array.of(0.1 + 0.2, 0.9), 0.4)
    expect([[...utilities], reservation, wasScaled]).toEqual([[0.3, 0.9], 0.4, false])
  })

  test("outside are stretched, the reservation with them", () => {
    expect(fittedUtilities(Float64Array.of(-1, 1, 3), 0)).toEqual({
      utilities: Float64Array.of(0, 0.5, 1),
      reservation: 0.25,
      wasScaled: true,
    })
    expect(fittedUtilities(Float64Array.of(0.5, 2), 3)).toMatchObject({ reservation: 1, wasScaled: true })
  })
})

test("a side is told the other's utilities, or nothing", () => {
  const scenario = pie(2)
  expect(toldOf(scenario, "full").map((told) => [...told])).toEqual([
    [1, 0.5, 0],
    [0, 0.5, 1],
  ])
  expect(toldOf(scenario, "own").flatMap((told) => [...told])).toEqual(Array.from({ length: 6 }, () => Number.NaN))
})

test("the marks of a scenario", () => {
  const marks = scenarioMarks(scenarioWith([1, 0.8, 0.7, 0], [0, 0.6, 0.5, 1], { reservations: [0.75, 0.1] }))
  expect([...marks.frontier]).toEqual([0, 1, 3])
  expect([...marks.points.nash]).toEqual([1])
  expect(marks.opposition).toBeCloseTo(Math.hypot(0.2, 0.4), 12)
})
