// A rule never makes us richer: a committed line that is stricter than the worth of the deal takes figures away and adds none, so
// no plan is worth more under it. (A plan once counted the worth of the line itself as if somebody paid it.)

import { anyTalk, dealOfTalk, POUNDS, plainDraft, sure, withoutLine, worthBrief } from "@walkaway/testkit"
import fc from "fast-check"
import { expect, test } from "vitest"
import { type Deal, dealOf, directionOf } from "../deal/index.ts"
import { moneyFromAmount, must } from "../units/index.ts"
import { adviseOn } from "./advise.ts"
import { standOfBrief } from "./stand.ts"

/** Figures are said in steps, and a stricter line may start on another one: a fifth of a per cent of the price. */
const SLACK = 20

test("a stricter line is worth no more", () => {
  fc.assert(
    fc.property(
      anyTalk,
      fc.integer({ min: 8200, max: 10_500 }),
      fc.integer({ min: 1, max: 3000 }),
      (talk, cost, by) => {
        const bare = withoutLine(dealOfTalk(talk, POUNDS))
        const brief = (deal: Deal) =>
          worthBrief(deal, plainDraft(bare, cost), [{ id: "d", kind: "do-without", value: sure(400) }])
        const { computedLine } = must(standOfBrief(brief(bare)))
        const line = moneyFromAmount(computedLine + directionOf(bare.side) * by, bare.currency, "nearest")
        const free = must(adviseOn(brief(bare)))
        const strict = must(adviseOn(brief(must(dealOf({ ...bare, line })))))
        expect(strict.value.atLeast).toBeLessThanOrEqual(free.value.atLeast + SLACK)
        expect(strict.value.likely).toBeLessThanOrEqual(free.value.likely + SLACK)
      },
    ),
    { numRuns: 40 },
  )
})
