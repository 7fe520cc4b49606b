// Every label that the engine gives a part has its text in the catalogue; what somebody typed stands as typed.

import { describe, expect, test } from "vitest"
import { figuresOfDocument } from "../figures/figures-of.ts"
import { en } from "../words/en/index.ts"
import { PART_OF_LABEL } from "./worth-words.ts"

const TIME = { time: { hours: 2, costPerHour: 24 } }
const OTHERWISE = { alternatives: [{ kind: "do-without", worth: 0 }] }

const CAR = {
  side: "sell",
  currency: "GBP",
  template: "car",
  ask: 9995,
  unit: { standInCost: 8100, preparation: 120, transport: 60, advertising: 40 },
  tax: { scheme: "margin", purchasePrice: 7900 },
  commission: { rate: "8%", basis: "margin" },
  cardFeeRate: "0.5%",
  partExchange: { allowance: 2000, tradeValue: 1700 },
  extras: [{ item: "typed extra", retail: 300, cost: 200 }],
  finance: { commission: 300, takeUp: "40%" },
  giveAways: [{ item: "typed gift", cost: 60 }],
  payment: { days: 20, costOfMoneyPerYear: "8%" },
  risk: {
    returns: { probability: "2%", loss: 700 },
    warranty: 90,
    claims: 50,
    nonPayment: { probability: "1%", loss: 4000 },
  },
  customer: { costToServe: 30 },
  interests: [
    { kind: "precedent", customers: 3, probability: "20%" },
    { kind: "reputation", item: "typed interest", cost: 40 },
  ],
  relationship: { repeatProbability: "15%", margin: 500 },
  costs: [{ item: "typed cost", amount: 70 }],
  ...TIME,
  ...OTHERWISE,
}

const SERVICE = {
  side: "sell",
  currency: "GBP",
  template: "service",
  ask: 5000,
  cost: 3000,
  tax: "qualifying",
  ...TIME,
  ...OTHERWISE,
}

const BUYING = {
  side: "buy",
  currency: "GBP",
  ask: 900,
  value: 800,
  tax: "qualifying",
  giveAways: [{ item: "typed gift", value: 20 }],
  ...OTHERWISE,
}

const labelsOf = (document: Readonly<Record<string, unknown>>): readonly string[] =>
  figuresOfDocument({ document, whatIf: { price: "700" } }).worth?.parts.map(({ label }) => label) ?? []

const LABELS = [CAR, SERVICE, BUYING].flatMap(labelsOf)

/** Only where the next buyer is worked out, which no waterfall shows. */
const OF_NEXT_BUYER = ["next-buyer-margin", "next-buyer-time"]

describe("words for the parts of a worth", () => {
  test("know every label of the engine", () => {
    expect(LABELS.filter((label) => !PART_OF_LABEL.has(label))).toEqual(["typed cost", "typed interest"])
  })

  test("name nothing that the engine does not have", () => {
    const known = new Set([...LABELS.map((label) => PART_OF_LABEL.get(label)), ...OF_NEXT_BUYER])
    expect(Object.keys(en.worth.parts).filter((key) => !known.has(key as "price"))).toEqual([])
  })
})
