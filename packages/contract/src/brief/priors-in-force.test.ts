import { type LearntPrior, type Prior, priorFor, type Segment, SHIPPED_PRIORS } from "@walkaway/engine"
import { learnPrior } from "@walkaway/engine/learning"
import { describe, expect, test } from "vitest"
import { type PriorChoice, priorInForce, priorsToAdvise, segmentOf } from "./priors-in-force.ts"

const NOTHING = learnPrior([])
const shipped = SHIPPED_PRIORS.buyer
const own = (segment?: Segment): Prior => ({
  ...shipped,
  name: "learnt-1",
  limit: { shift: -1, stretch: 1 },
  deals: 60,
  ...(segment && { segment }),
})

/** Of the parts only {car} and {car, phone} are different from what lies around them. */
const LEARNT: LearntPrior = {
  ...NOTHING,
  id: "learnt-1",
  sides: {
    ...NOTHING.sides,
    buyer: {
      prior: own(),
      evidence: NOTHING.sides.buyer.evidence,
      segments: [
        { segment: { category: "car" }, prior: own({ category: "car" }) },
        { segment: { category: "haggle" }, prior: own() },
        { segment: { category: "car", channel: "phone" }, prior: own({ category: "car", channel: "phone" }) },
        { segment: { category: "car", channel: "web" }, prior: own({ category: "car" }) },
      ].map((part) => ({ ...part, evidence: NOTHING.sides.buyer.evidence })),
    },
  },
}

const SEGMENTS: readonly Segment[] = [
  {},
  ...["car", "haggle", "service"].flatMap((category) => [
    { category },
    ...["phone", "web", "portal"].map((channel) => ({ category, channel })),
  ]),
]

describe("what travels with the policy", () => {
  test("gives every deal the prior that the whole version gives it", () => {
    const slim = JSON.parse(JSON.stringify(priorsToAdvise(LEARNT)))
    for (const segment of SEGMENTS) {
      for (const them of ["buyer", "seller"] as const) {
        expect(priorFor(slim, them, segment)).toEqual(priorFor(LEARNT, them, segment))
      }
    }
  })

  test("leaves out parts of which nothing of their own was learnt", () => {
    expect(priorsToAdvise(LEARNT).sides.buyer.segments.map(({ segment }) => segment)).toEqual([
      { category: "car" },
      { category: "car", channel: "phone" },
    ])
  })
})

const choice = (number: number, from: string, priors: PriorChoice["priors"]): PriorChoice => ({
  number,
  from,
  version: number,
  priors,
})

test("the prior of a moment is that of the last choice that has begun, by the part of the trade", () => {
  const choices = [
    choice(3, "2026-03-04T00:00:00Z", priorsToAdvise(NOTHING)),
    choice(1, "2026-03-01T00:00:00Z", priorsToAdvise(LEARNT)),
    choice(2, "2026-03-03T00:00:00Z", null),
  ]
  const on = (day: string) => priorInForce(choices, new Date(`${day}T12:00:00Z`), "buyer", { category: "car" })
  expect(on("2026-02-28")).toBeUndefined()
  expect(on("2026-03-01")).toEqual(own({ category: "car" }))
  expect(on("2026-03-03")).toBeUndefined()
  expect(on("2026-03-05")).toEqual(shipped)
})

test("a deal lies in the part that its template, channel and kind of customer name", () => {
  expect(segmentOf({ template: "car" })).toEqual({ category: "car" })
  expect(segmentOf({ template: "car", channel: "web", customerKind: "trade" })).toEqual({
    category: "car",
    channel: "web",
    customer: "trade",
  })
})
