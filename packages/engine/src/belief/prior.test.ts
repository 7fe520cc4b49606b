import { expect, it } from "vitest"
import { SHIPPED_CONDUCT } from "./conduct.ts"
import { movedConduct, SHIPPED_PRIORS, WALKING_LEAST, WALKING_MOST } from "./prior.ts"

it.each([
  ["as shipped without a rate", undefined, 1],
  ["as learnt within the bounds", 2, 2],
  ["no more often than negotiators do", 40, WALKING_MOST],
  ["never less than hardly ever", -1, WALKING_LEAST],
])("people leave %s", (_name, walking, times) => {
  const prior = { ...SHIPPED_PRIORS.buyer, ...(walking !== undefined && { walking }) }
  const { walkBase, walkPush, walkImpatient, walkBluff } = movedConduct(SHIPPED_CONDUCT, prior)
  expect(walkBase).toBe(times * SHIPPED_CONDUCT.walkBase)
  expect(walkBase + walkPush + walkImpatient + walkBluff).toBeLessThanOrEqual(1)
})
