// More information never hurts in expectation: planning after one more reply, averaged over the replies by the model's own
// likelihood, is worth at least what planning without it is. The reply is heard for nothing: what stands and the rounds left
// stay as they are. The planner's path is a local optimum, hence the slack: a quarter of a per cent of the price.

import { anyTalk, briefOfDeal, dealOfTalk, EVEN_PRIOR, POUNDS } from "@walkaway/testkit"
import fc from "fast-check"
import { expect, test } from "vitest"
import type { Prior } from "../belief/index.ts"
import { type Facing, Likelihood, type TypeModel } from "../belief/index.ts"
import { must } from "../units/index.ts"
import { outlookOn } from "./advise.ts"
import { priceGrid } from "./planning-problem.ts"
import type { Position } from "./position.ts"
import { highestThinkable, viewTable } from "./table.ts"

const SLACK = 0.25
const FEW: Prior = { ...EVEN_PRIOR, family: { ...EVEN_PRIOR.family, count: 400 } }
/** Three plan types for each of the belief: thinning then keeps the weights. */
const SIZE = { types: 1200, prices: 16 }

/** Mass of every type that takes the price, walks out, holds, or names something better. */
const replies = (model: TypeModel, weight: Float64Array, facing: Facing): readonly Float64Array[] => {
  const likelihood = new Likelihood(model, facing)
  const masses = Array.from({ length: 4 }, () => new Float64Array(weight.length))
  for (let i = 0; i < weight.length; i += 1) {
    const { accept, leave, bluff } = likelihood.oddsOf(i)
    const hold = likelihood.holdOf(i, model.conduct.offerSpread)
    const refused = weight[i] * (1 - accept)
    masses[0][i] = weight[i] * accept
    masses[1][i] = refused * (leave + bluff)
    masses[2][i] = refused * (1 - leave - bluff) * hold
    masses[3][i] = refused * (1 - leave - bluff) * (1 - hold)
  }
  return masses
}

const worthOf = (position: Position, weight: Float64Array, figures: Float64Array): number => {
  const { acceptValue, plan, ask } = viewTable({ ...position, belief: { ...position.belief, weight } }, SIZE, figures)
  return Math.max(0, acceptValue, plan.first[ask])
}

test("hearing one more reply first is worth nothing or more", () => {
  fc.assert(
    fc.property(anyTalk, fc.integer({ min: 90, max: 110 }), (talk, price) => {
      const { position } = must(outlookOn(briefOfDeal(dealOfTalk(talk, POUNDS)), FEW))
      const { belief, standing, round } = position
      fc.pre(!belief.away)
      const seated = { ...position, anchor: position.anchor ?? 110, roundsLeft: 3, mayRaise: true }
      const figures = priceGrid(seated, SIZE.prices, highestThinkable(seated))
      const facing = { price, priceBefore: price, anchor: seated.anchor, standing: Math.max(standing, 70), round }
      let informed = 0
      let total = 0
      for (const masses of replies(belief.model, belief.weight, facing)) {
        const mass = masses.reduce((sum, value) => sum + value, 0)
        total += mass
        if (mass < 1e-9) continue
        const weight = masses.map((value) => value / mass)
        informed += mass * worthOf(seated, weight, figures)
      }
      expect(total).toBeCloseTo(1, 9)
      expect(informed).toBeGreaterThanOrEqual(worthOf(seated, belief.weight, figures) - SLACK)
    }),
    { numRuns: 40 },
  )
})
