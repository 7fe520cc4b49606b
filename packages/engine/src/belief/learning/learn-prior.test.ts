import { describe, expect, test } from "vitest"
import { counterpartOf } from "../../deal/index.ts"
import { seededRandom } from "../../units/index.ts"
import type { Negotiation } from "../people/index.ts"
import { type Prior, SHIPPED_PRIORS } from "../prior.ts"
import { changeBetween } from "./change.ts"
import { learnPrior } from "./learn-prior.ts"
import { priorFor } from "./learnt-prior.ts"
import { predictiveScores } from "./predictive-score.ts"
import { simulateDeals } from "./simulate.ts"

/** They pay nearly what is asked and say so soon. */
const firm = (them: "buyer" | "seller"): Prior => {
  const { family } = SHIPPED_PRIORS[them]
  return {
    name: "firm",
    family: { ...family, openingRatio: [0.78, 0.98], exponent: { median: 0.7, logSd: 0.4 }, patience: [3, 9] },
    limit: { shift: 0.8, stretch: 0.6 },
    walking: 0.5,
  }
}

const dealsOf = (them: "buyer" | "seller", count: number, seed = 5, more: Partial<Negotiation> = {}): Negotiation[] =>
  simulateDeals({ them, prior: firm(them) }, count, seededRandom(seed)).map((deal) => ({
    ...deal,
    ...more,
    id: `${more.category ?? "deal"}-${deal.id}`,
  }))

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

test("people who all leave are taken to leave as often as anybody believes, and no more", () => {
  const log = Array.from({ length: 40 }, (_, i): Negotiation => {
    const move = { seconds: null, formal: false, agree: false, firm: false, outside: false, walkSignal: false }
    return {
      id: `n${i}`,
      listing: 10_000,
      targets: { buyer: null, seller: 10_000 },
      post: `unit-${i}`,
      category: null,
      self: "seller",
      moves: [
        { ...move, by: "seller", kind: "offer", price: 10_000 },
        { ...move, by: "buyer", kind: "quit", price: null },
      ],
      outcome: { deal: false, price: null },
    }
  })
  const { prior, evidence } = learnPrior(log).sides.buyer
  expect({ verdict: evidence.verdict, walking: prior.walking }).toEqual({ verdict: "moved", walking: 3 })
})

describe("a house whose people differ from the shipped ones", () => {
  const log = dealsOf("buyer", 60)
  const learnt = learnPrior(log, { id: "house-1" })
  const { prior, evidence } = learnt.sides.buyer

  test("is learnt from sixty deals, and says so", () => {
    expect(evidence).toMatchObject({ verdict: "moved", deals: 60, moreDeals: 0 })
    expect(evidence.gain).toBeGreaterThan(1.645 * evidence.gainError)
    expect(prior).toMatchObject({ name: "house-1", deals: 60 })
    expect(priorFor(learnt, "buyer")).toBe(prior)
  })

  test("foretells deals that it has not seen better than the shipped prior does", () => {
    const test = dealsOf("buyer", 300, 77)
    const score = (one: Prior) => mean(predictiveScores(one, test, "buyer"))
    const [shipped, fitted, truth] = [SHIPPED_PRIORS.buyer, prior, firm("buyer")].map(score)
    expect(fitted - shipped).toBeGreaterThan(0.5 * (truth - shipped))
  })

  test("is a few figures, and comes back from JSON as it was", () => {
    expect(JSON.stringify(learnt).length).toBeLessThan(6000)
    expect(JSON.parse(JSON.stringify(learnt))).toEqual(learnt)
  })

  test("differs from what is shipped in figures that can be told", () => {
    const { before, after, figures } = changeBetween(undefined, learnt, "buyer")
    expect([before.id, after]).toEqual(["shipped-2", { id: "house-1", deals: 60 }])
    const limit = figures.find(({ figure }) => figure === "limit-middle")
    expect(limit?.before).toBeCloseTo(0.93, 3)
    expect(limit?.after).toBeGreaterThan(0.95)
    expect(changeBetween(learnt, learnt, "buyer").figures).toEqual([])
  })

  test("teaches nothing about people on our own side", () => {
    expect(learnt.sides.seller).toMatchObject({ prior: SHIPPED_PRIORS.seller, evidence: { deals: 0 } })
  })
})

describe("either side of the table", () => {
  test("is learnt by the same rule: sellers who let go easily", () => {
    const { prior, evidence } = learnPrior(dealsOf("seller", 60)).sides.seller
    expect(evidence.verdict).toBe("moved")
    expect(prior.limit?.shift).toBeGreaterThan(0)
    expect(prior.family.openingRatio[0]).toBeGreaterThan(0.58)
  })
})

describe("where there is not enough to learn from", () => {
  test("nothing at all gives the shipped prior itself", () => {
    const { sides, people } = learnPrior([])
    for (const them of ["buyer", "seller"] as const) {
      expect(sides[them].prior).toBe(SHIPPED_PRIORS[them])
      expect(sides[them].evidence).toMatchObject({ verdict: "too-few", deals: 0, moreDeals: 20 })
    }
    expect(people).toEqual({})
  })

  test("a dozen deals are counted and left", () => {
    const { prior, evidence } = learnPrior(dealsOf("buyer", 12)).sides.buyer
    expect(prior).toBe(SHIPPED_PRIORS.buyer)
    expect(evidence).toMatchObject({ verdict: "too-few", deals: 12, moreDeals: 8 })
  })

  test("a house like the shipped one is not moved", () => {
    const log = simulateDeals({ them: "buyer", prior: SHIPPED_PRIORS.buyer }, 60, seededRandom(3))
    const { prior, evidence } = learnPrior(log).sides.buyer
    expect(prior).toBe(SHIPPED_PRIORS.buyer)
    expect(evidence.verdict).toBe("no-better")
  })

  test("a log of walk-outs alone is read for what it is: leaving, and limits that nobody saw", () => {
    const walkOuts = dealsOf("buyer", 40).map((deal): Negotiation => {
      const quit = { ...deal.moves[0], by: counterpartOf("seller"), kind: "quit", price: null } as const
      return { ...deal, moves: [quit], outcome: { deal: false, price: null } }
    })
    const { prior, evidence } = learnPrior(walkOuts).sides.buyer
    expect(evidence).toMatchObject({ verdict: "moved", deals: 40, walkOuts: 40 })
    expect(prior.walking).toBeGreaterThan(2)
    expect(Object.values(evidence.seen).every((deals) => deals < 20)).toBe(true)
  })
})

describe("parts of the trade", () => {
  const cars = dealsOf("buyer", 45, 5, { category: "car", channel: "web" })
  const bikes = simulateDeals({ them: "buyer", prior: SHIPPED_PRIORS.buyer, category: "bike" }, 45, seededRandom(9))
  const learnt = learnPrior([...cars, ...bikes], { keys: ["category", "channel"] })

  test("are told apart where they differ, wider ones first", () => {
    const { segments } = learnt.sides.buyer
    expect(segments.map(({ segment }) => segment)).toEqual([
      { category: "bike" },
      { category: "car" },
      { category: "car", channel: "web" },
    ])
    const limit = (category: string) => priorFor(learnt, "buyer", { category }).limit?.shift ?? 0
    expect(limit("car")).toBeGreaterThan(limit("bike"))
  })

  test("that nobody knows fall back on the part around them", () => {
    expect(priorFor(learnt, "buyer", { category: "boat" })).toBe(learnt.sides.buyer.prior)
    expect(priorFor(learnt, "buyer", { category: "car", channel: "phone" })).toBe(learnt.sides.buyer.segments[1].prior)
    expect(priorFor(undefined, "buyer", { category: "car" })).toBe(SHIPPED_PRIORS.buyer)
  })
})
