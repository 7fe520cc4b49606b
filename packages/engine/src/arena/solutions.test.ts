import { describe, expect, test } from "vitest"
import { seededRandom } from "../units/index.ts"
import {
  alternatingOffersPrices,
  alternatingOffersShare,
  breakdownShares,
  equilibriumAsk,
  equilibriumBid,
  finiteOffersShare,
  sealedBidOutcome,
  twoPeriodSale,
} from "./solutions.ts"

describe("alternating offers", () => {
  test("a far last round does not matter", () => {
    expect(finiteOffersShare(0.9, 0.8, 400)).toBeCloseTo(alternatingOffersShare(0.9, 0.8), 12)
    expect(finiteOffersShare(0.9, 0.8, 401)).toBeCloseTo(alternatingOffersShare(0.9, 0.8), 12)
  })

  test("the responder is as well off accepting as waiting to propose", () => {
    const x = alternatingOffersShare(0.9, 0.8)
    expect(1 - x).toBeCloseTo(0.8 * alternatingOffersShare(0.8, 0.9), 12)
    const sale = { buyerLimit: 120, sellerCost: 5, sellerAlternative: 70, discountSeller: 0.9, discountBuyer: 0.8 }
    const { sellerFirst, buyerFirst } = alternatingOffersPrices(sale)
    expect(120 - sellerFirst).toBeCloseTo(0.8 * (120 - buyerFirst), 12)
    expect(buyerFirst - 75).toBeCloseTo(0.9 * (sellerFirst - 75), 12)
  })

  test("a vanishing risk of breakdown is the even split", () => {
    const disagreement = [0.2, 0.1] as const
    const near = breakdownShares({ breakdownProbability: 1e-7, disagreement })
    const limit = breakdownShares({ breakdownProbability: 0, disagreement })
    expect(near[0]).toBeCloseTo(limit[0], 6)
    expect(limit[0] + limit[1]).toBeCloseTo(1, 12)
  })
})

describe("sealed bids", () => {
  test.each([0.3, 0.5, 0.8])("at weight %f trade and gains are those of played bids", (weight) => {
    const random = seededRandom(3)
    const rounds = 200_000
    let trades = 0
    let gains = 0
    for (let i = 0; i < rounds; i += 1) {
      const v = random.uniform()
      const c = random.uniform()
      if (equilibriumBid({ weight }, v) < equilibriumAsk({ weight }, c)) continue
      trades += 1
      gains += v - c
    }
    const { tradeProbability, gains: expected } = sealedBidOutcome({ weight })
    expect(trades / rounds).toBeCloseTo(tradeProbability, 2)
    expect(gains / rounds).toBeCloseTo(expected, 2)
  })

  test.each([0.3, 0.5, 0.8])("at weight %f no other bid is better for the buyer", (weight) => {
    const v = 0.9
    const best = equilibriumBid({ weight }, v)
    const surplus = (bid: number) => {
      let sum = 0
      for (let i = 0; i < 4000; i += 1) {
        const ask = equilibriumAsk({ weight }, (i + 0.5) / 4000)
        if (bid >= ask) sum += v - weight * bid - (1 - weight) * ask
      }
      return sum / 4000
    }
    for (const bid of [best - 0.1, best - 0.03, best + 0.03, best + 0.1]) {
      expect(surplus(bid)).toBeLessThan(surplus(best))
    }
  })
})

test("a seller who cannot commit: the buyer at the cutoff does not care when he buys", () => {
  const { cutoff, firstPrice, secondPrice, profit, commitmentProfit } = twoPeriodSale(0.9)
  expect(cutoff - firstPrice).toBeCloseTo(0.9 * (cutoff - secondPrice), 12)
  expect(profit).toBeLessThan(commitmentProfit)
})
