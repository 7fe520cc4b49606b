import { describe, expect, test } from "vitest"
import { newsvendor, parallelLeads } from "./quantities.ts"
import { gittinsRate, leadVerdicts, type StagedLead } from "./stages.ts"

const stages = [
  { hours: 1, cost: 5, passProbability: 0.5 },
  { hours: 2, cost: 10, passProbability: 0.6 },
  { hours: 3, cost: 20, passProbability: 0.8 },
]
const lead: StagedLead = { stages, reward: 200 }

describe("a staged lead", () => {
  test.each([0, 1, 2])(
    "from stage %i its rate is the price of an hour at which it is just not worth going on",
    (from) => {
      const rest = { ...lead, stages: stages.slice(from) }
      const rate = gittinsRate(lead, from)
      expect(leadVerdicts(rest, rate - 1e-6).valueFromStage[0]).toBeGreaterThan(0)
      expect(leadVerdicts(rest, rate + 1e-6).valueFromStage[0]).toBe(0)
    },
  )

  test("a hopeless lead loses least by its cheapest start", () => {
    const hopeless = { stages, reward: 0 }
    expect(gittinsRate(hopeless)).toBeCloseTo(-5, 9)
    expect(leadVerdicts(hopeless, 1)).toEqual({
      valueFromStage: [0, 0, 0],
      dropBelow: [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    })
  })

  test("what later stages are worth does not depend on what was spent on earlier ones", () => {
    const dearer = { ...lead, stages: [{ ...stages[0], hours: 40, cost: 900 }, ...stages.slice(1)] }
    expect(leadVerdicts(dearer, 8).valueFromStage.slice(1)).toEqual(leadVerdicts(lead, 8).valueFromStage.slice(1))
    expect(gittinsRate(dearer, 1)).toBe(gittinsRate(lead, 1))
  })

  test("half an hour counts as half", () => {
    const once = gittinsRate({ stages: [{ hours: 1, cost: 2, passProbability: 0.5 }], reward: 10 })
    expect(gittinsRate({ stages: [{ hours: 0.5, cost: 2, passProbability: 0.5 }], reward: 10 })).toBe(2 * once)
  })
})

describe("how many", () => {
  test.each([
    { gain: 100, closeProbability: 0.2, costEach: 6 },
    { gain: 100, closeProbability: 0.2, costEach: 20 },
    { gain: 1000, closeProbability: 0.05, costEach: 3 },
    { gain: 50, closeProbability: 1, costEach: 10 },
  ])("parallel leads: no other number than $costEach each allows is better", (problem) => {
    const best = parallelLeads(problem)
    const worthOf = (n: number) => problem.gain * (1 - (1 - problem.closeProbability) ** n) - n * problem.costEach
    expect(best.value).toBeCloseTo(Math.max(...Array.from({ length: 200 }, (_, n) => worthOf(n))), 9)
    expect(best.value).toBeCloseTo(worthOf(best.count), 9)
  })

  test("the newsvendor orders the mean when shortage and surplus cost the same", () => {
    expect(newsvendor({ demandMean: 100, demandSd: 20, price: 50, cost: 30, salvage: 10 }).quantity).toBeCloseTo(100, 9)
  })
})
