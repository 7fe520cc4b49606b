import { type LearntPrior, peopleOf, priorFor, SHIPPED_PEOPLE, SHIPPED_PRIORS } from "@walkaway/engine"
import { learnPrior } from "@walkaway/engine/learning"
import { describe, expect, test } from "vitest"
import { readPrior } from "./prior-file.ts"
import { formatPath } from "./problem.ts"

const none = learnPrior([])

/** Every optional part in it. */
const full: LearntPrior = {
  ...none,
  id: "house-3",
  negotiations: 40,
  keys: ["category"],
  sides: {
    ...none.sides,
    buyer: {
      ...none.sides.buyer,
      segments: [
        {
          segment: { category: "car" },
          prior: {
            ...SHIPPED_PRIORS.buyer,
            name: "house-3",
            limit: { shift: 0.5, stretch: 0.8 },
            walking: 0.4,
            deals: 40,
            segment: { category: "car" },
          },
          evidence: { ...none.sides.buyer.evidence, deals: 40, verdict: "moved", moreDeals: null },
        },
      ],
    },
  },
  people: {
    buyer: { choices: { accept: 0.1, end: 0, pass: 0, outside: 0, hold: -0.2, half: 0 }, share: 0.05 },
  },
}

describe("a prior in a file", () => {
  test.each([
    ["of nothing", none],
    ["of everything", full],
  ])("comes back as it was (%s)", (_, learnt) => {
    expect(readPrior(JSON.parse(JSON.stringify(learnt)))).toEqual({ ok: true, value: learnt })
  })

  test("gives the belief of a part of the trade, and the people for predictions", () => {
    expect(priorFor(full, "buyer", { category: "car" }).name).toBe("house-3")
    expect(priorFor(full, "buyer", { category: "bike" })).toEqual(SHIPPED_PRIORS.buyer)
    const [style, before] = [peopleOf(full), SHIPPED_PEOPLE].map(({ buyer }) => buyer.styles[0])
    expect(style.shift.accept).toBeCloseTo(before.shift.accept + 0.1, 12)
    expect(peopleOf(full).seller).toEqual(SHIPPED_PEOPLE.seller)
  })

  test.each([
    ["no prior at all", 7, ""],
    ["another version", { ...full, version: 2 }, "version"],
    ["a key that divides nothing", { ...full, keys: ["age"] }, "keys[0]"],
    ["a missing side", { ...full, sides: { buyer: full.sides.buyer } }, "sides.seller"],
    ["a choice left out", { ...full, people: { buyer: { choices: { accept: 1 }, share: 0 } } }, "people.buyer.choices"],
  ])("is refused with the place: %s", (_, document, place) => {
    const read = readPrior(document)
    expect(read.ok).toBe(false)
    if (!read.ok) expect(formatPath(read.error[0].path)).toContain(place)
  })
})
