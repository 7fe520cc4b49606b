// Advice is a pure function of its input: the same brief gives the same advice to the last digit, whatever was asked before or in
// between, and leaves the brief as it was. What the engine remembers between calls (the unit types of a family) must not show.

import { anyTalk, briefOfDeal, dealOfTalk, EVEN_PRIOR, POUNDS, type Talk } from "@walkaway/testkit"
import fc from "fast-check"
import { expect, test } from "vitest"
import { adviseOn } from "./advise.ts"
import type { Brief } from "./brief.ts"

const deepFrozen = <T>(value: T): T => {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(deepFrozen)
  }
  return value
}

const briefFor = (talk: Talk): Brief => briefOfDeal(dealOfTalk(talk, POUNDS))

test("the same brief gets the same advice, whatever was asked in between", () => {
  fc.assert(
    fc.property(anyTalk, anyTalk, (talk, other) => {
      const first = adviseOn(briefFor(talk))
      const kept = structuredClone(first)
      adviseOn(briefFor(other))
      adviseOn(briefFor(other), EVEN_PRIOR)
      // An equal prior that is another object: nothing hangs on identity.
      const evenly = adviseOn(briefFor(talk), structuredClone(EVEN_PRIOR))
      expect(adviseOn(briefFor(talk))).toStrictEqual(kept)
      expect(adviseOn(briefFor(talk), EVEN_PRIOR)).toStrictEqual(evenly)
      // Nor does the second call write into the answer of the first.
      expect(first).toStrictEqual(kept)
    }),
    { numRuns: 25 },
  )
})

test("a brief that cannot be changed is not missed: nothing writes into it", () => {
  fc.assert(
    fc.property(anyTalk, (talk) => {
      const brief = briefFor(talk)
      expect(adviseOn(deepFrozen(structuredClone(brief)))).toStrictEqual(adviseOn(brief))
    }),
    { numRuns: 20 },
  )
})
