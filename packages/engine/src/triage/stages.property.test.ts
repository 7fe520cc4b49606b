import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { gittinsRate, indexPolicyValue, leadVerdicts, type StagedLead } from "./stages.ts"

const real = (min: number, max: number) => fc.double({ min, max, noNaN: true, noDefaultInfinity: true })
const stageArbitrary = fc.record({
  hours: fc.integer({ min: 1, max: 5 }),
  cost: real(0, 20),
  passProbability: real(0.05, 1),
})
const leadArbitrary = fc.record({
  stages: fc.array(stageArbitrary, { minLength: 1, maxLength: 3 }),
  reward: real(0, 300),
})

/** Best of all orders, by trying every lead at every point. */
const exhaustiveValue = (leads: readonly StagedLead[], at: readonly number[], discount: number): number =>
  leads.reduce((best, lead, i) => {
    const stage = lead.stages[at[i]]
    if (stage === undefined) return best
    const over = at.with(i, lead.stages.length)
    const reward = at[i] === lead.stages.length - 1 ? lead.reward : 0
    const passed = reward + exhaustiveValue(leads, at.with(i, at[i] + 1), discount)
    const failed = exhaustiveValue(leads, over, discount)
    const mixed = stage.passProbability * passed + (1 - stage.passProbability) * failed
    return Math.max(best, discount ** stage.hours * mixed - stage.cost)
  }, 0)

describe("leads by their rate", () => {
  test("no other order of work earns more", () => {
    fc.assert(
      fc.property(fc.array(leadArbitrary, { minLength: 1, maxLength: 3 }), real(0.9, 0.999), (leads, discount) => {
        const all = leads.map(() => 0)
        expect(indexPolicyValue(leads, discount)).toBeCloseTo(exhaustiveValue(leads, all, discount), 7)
      }),
      { numRuns: 60 },
    )
  })

  test("a dearer hour never makes a lead worth more, nor a drop threshold lower", () => {
    fc.assert(
      fc.property(leadArbitrary, real(0, 30), real(0, 10), (lead, price, by) => {
        const cheap = leadVerdicts(lead, price)
        const dear = leadVerdicts(lead, price + by)
        for (const i of lead.stages.keys()) {
          expect(dear.valueFromStage[i]).toBeLessThanOrEqual(cheap.valueFromStage[i] + 1e-9)
          expect(dear.dropBelow[i]).toBeGreaterThanOrEqual(cheap.dropBelow[i] - 1e-9)
        }
      }),
    )
  })

  test("scale with the currency", () => {
    fc.assert(
      fc.property(leadArbitrary, (lead) => {
        const stages = lead.stages.map((stage) => ({ ...stage, cost: 100 * stage.cost }))
        expect(gittinsRate({ stages, reward: 100 * lead.reward }) / 100).toBeCloseTo(gittinsRate(lead), 9)
      }),
    )
  })
})
