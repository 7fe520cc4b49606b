// A better offer is better: improving what they have on the table, the belief about them left as it is, never makes taking it worth
// less nor lowers what going on is worth, and leaves less to bargain for. The prior has nobody in it whose manners hang on his own
// last word.

import { anyTalk, briefOfDeal, dealOfTalk, EVEN_PRIOR, POUNDS } from "@walkaway/testkit"
import fc from "fast-check"
import { expect, test } from "vitest"
import { must } from "../units/index.ts"
import { outlookOn } from "./advise.ts"
import type { Position } from "./position.ts"
import { highestThinkable, type TableView, viewTable } from "./table.ts"

const SIZE = { types: 60, prices: 24 }
/** The plan is a local optimum: half a per cent of the price either way, met in 4,000 runs. */
const SLACK = 0.5

/** The same figures whatever stands, so that only the offer differs. */
const free = (position: Position, standing: number): TableView => {
  const top = highestThinkable(position)
  const figures = Float64Array.from(
    { length: SIZE.prices },
    (_, p) => position.line + ((top - position.line) * p) / (SIZE.prices - 1),
  )
  return viewTable({ ...position, standing, mayRaise: true, anchor: position.anchor ?? 110 }, SIZE, figures)
}

test("a better offer is worth more taken, and no less refused", () => {
  fc.assert(
    fc.property(anyTalk, fc.integer({ min: 75, max: 105 }), fc.integer({ min: 1, max: 10 }), (talk, offer, more) => {
      const { position } = must(outlookOn(briefOfDeal(dealOfTalk(talk, POUNDS)), EVEN_PRIOR))
      fc.pre(!position.belief.away && Math.max(position.line, offer + more) < highestThinkable(position))
      const before = free(position, offer)
      const after = free(position, offer + more)
      expect(after.acceptValue).toBeGreaterThan(before.acceptValue)
      const worth = ({ acceptValue, plan, ask }: TableView) => Math.max(0, acceptValue, plan.first[ask])
      expect(worth(after)).toBeGreaterThanOrEqual(worth(before) - SLACK)
      // What more there is to get beyond an offer shrinks as the offer grows.
      const room = ({ acceptValue, plan, ask }: TableView) => plan.first[ask] - Math.max(0, acceptValue)
      if (before.acceptValue > 0) expect(room(after)).toBeLessThanOrEqual(room(before) + SLACK)
    }),
    { numRuns: 60 },
  )
})
