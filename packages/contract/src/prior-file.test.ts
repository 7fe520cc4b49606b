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

  const trade = full.sides.buyer.prior
  const withTrade = (change: object) => ({
    ...full,
    sides: { ...full.sides, buyer: { ...full.sides.buyer, prior: { ...trade, ...change } } },
  })
  const { sides: _sides, ...sideless } = full

  test.each([
    ["a share above one", withTrade({ family: { ...trade.family, shares: [2, 0, 0] } }), "from 0 to 1"],
    ["no sides", sideless, "Write buyer and seller."],
    ["keys that are no list", { ...full, keys: 7 }, "Write a list of some of category, channel, customer"],
    ["people who are none", { ...full, people: [] }, "Write buyer and seller, or {}"],
    [
      "patience before the first round",
      withTrade({ family: { ...trade.family, patience: [-5, 1e9] } }),
      "from 1 to 60",
    ],
    ["a word that turns round", withTrade({ family: { ...trade.family, reciprocity: [-9, -1] } }), "from 0 to 3"],
    ["openings beyond the limit", withTrade({ family: { ...trade.family, openingRatio: [-3, 50] } }), "from 0.2 to"],
    [
      "concessions bent out of shape",
      withTrade({ family: { ...trade.family, exponent: { median: 1e9, logSd: 1 } } }),
      "from 0.1 to 13",
    ],
    ["people who all leave", withTrade({ walking: 1e12 }), "from 0.02 to 3"],
    ["limits off the table", withTrade({ limit: { shift: 1e5, stretch: 1 } }), "from -3 to 3"],
    [
      "no evidence",
      { ...full, sides: { ...full.sides, buyer: { ...full.sides.buyer, evidence: null } } },
      "Write deals, answers",
    ],
  ])("says what would be right in place of %s", (_, document, words) => {
    const read = readPrior(JSON.parse(JSON.stringify(document)))
    const said = read.ok ? [] : read.error.map(({ message, remedy }) => `${message} ${remedy}`)
    expect(said.join(" ")).toContain(words)
    expect(said.join(" ")).not.toMatch(/Invalid|schema deal/)
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
