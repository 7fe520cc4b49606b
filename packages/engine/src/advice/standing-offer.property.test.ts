// A better offer is better: improving what they have on the table, the belief about them left as it is, never makes taking it worth
// less, never lowers what going on is worth, and never turns "accept" into something that can be had for less.

import { anyTalk, briefOfDeal, dealOfTalk, POUNDS } from "@walkaway/testkit"
import fc from "fast-check"
import { expect, test } from "vitest"
import { must } from "../units/index.ts"
import { outlookOn } from "./advise.ts"
import type { Position } from "./position.ts"
import { highestThinkable, type TableView, viewTable } from "./table.ts"

const SIZE = { types: 60, prices: 24 }
/** Figures are on a grid that moves with the offer: a tenth of a per cent of the price either way. */
const SLACK = 0.1

const free = (position: Position, standing: number): TableView =>
  viewTable({ ...position, standing, mayRaise: true, anchor: position.anchor ?? 110, lastAsk: Infinity }, SIZE)

test("a better offer is worth more taken, and no less refused", () => {
  fc.assert(
    fc.property(anyTalk, fc.integer({ min: 75, max: 105 }), fc.integer({ min: 1, max: 10 }), (talk, offer, more) => {
      const { position } = must(outlookOn(briefOfDeal(dealOfTalk(talk, POUNDS))))
      fc.pre(!position.belief.away && offer + more < highestThinkable(position))
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
