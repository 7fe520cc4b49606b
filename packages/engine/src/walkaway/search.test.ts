import { describe, expect, test } from "vitest"
import { must } from "../units/index.ts"
import { exponentialOffers, normalOffers, type OfferDistribution, uniformOffers } from "./offers.ts"
import { discreteOffers } from "./outcomes.ts"
import { integrate } from "./quadrature.ts"
import {
  type Box,
  reservationByRate,
  reservationPerOffer,
  searchBoxes,
  searchWithRecall,
  weitzmanIndex,
} from "./search.ts"

const listed = (...pairs: readonly (readonly [price: number, chance: number])[]): OfferDistribution =>
  must(discreteOffers(pairs.map(([price, chance]) => ({ price, chance }))))

/** The best of all orders and stopping rules, by brute force over listed outcomes. */
const bruteForce = (
  boxes: readonly { outcomes: readonly (readonly [number, number])[]; cost: number }[],
  best: number,
): number =>
  boxes.reduce((most, box, i) => {
    const rest = boxes.filter((_, j) => j !== i)
    const left = 1 - box.outcomes.reduce((sum, [, chance]) => sum + chance, 0)
    const open = box.outcomes.reduce(
      (sum, [price, chance]) => sum + chance * bruteForce(rest, Math.max(best, price)),
      left * bruteForce(rest, best) - box.cost,
    )
    return Math.max(most, open)
  }, best)

describe("search", () => {
  test.each([uniformOffers(0, 100), normalOffers(50, 15), exponentialOffers(50), listed([100, 0.3])])(
    "$kind: at the reservation price one more offer is worth its cost",
    (offers) => {
      const R = must(reservationPerOffer(offers, 3, 0.97))
      expect(0.97 * (R + offers.excess(R)) - 3).toBeCloseTo(R, 9)
    },
  )

  test("free search never stops, dear search never starts", () => {
    expect(reservationPerOffer(uniformOffers(0, 1), 0)).toMatchObject({ error: { code: "search-is-free" } })
    const noBuyers = { buyersPerDay: 0, holdingCostPerDay: 1 }
    expect(reservationByRate(uniformOffers(0, 1), noBuyers)).toMatchObject({ error: { code: "search-never-pays" } })
  })

  test("with recall the value is that of the dynamic programme over the best in hand", () => {
    const offers = normalOffers(50, 15)
    const { values } = must(searchWithRecall({ offers, costPerOffer: 4, fallback: 30 }, 3))
    const valueWith = (left: number, best: number): number => {
      if (left === 0) return best
      const next = (x: number) => offers.density(x) * valueWith(left - 1, Math.max(best, x))
      // The kinks: where an offer beats the best in hand, and where search stops.
      return Math.max(best, integrate(next, -70, 170, [best, 54.503713], 6) - 4)
    }
    expect(values[0]).toBeCloseTo(valueWith(1, 30), 5)
    expect(values[1]).toBeCloseTo(valueWith(2, 30), 5)
  })

  test.each([
    {
      name: "three of the closed forms",
      fallback: 0,
      boxes: [
        {
          outcomes: [
            [100, 0.3],
            [20, 0.7],
          ],
          cost: 6,
        },
        {
          outcomes: [
            [80, 0.5],
            [40, 0.5],
          ],
          cost: 5,
        },
        {
          outcomes: [
            [150, 0.1],
            [30, 0.9],
          ],
          cost: 4,
        },
      ],
    },
    {
      name: "with a fallback that beats one of them",
      fallback: 72,
      boxes: [
        {
          outcomes: [
            [100, 0.3],
            [20, 0.7],
          ],
          cost: 6,
        },
        {
          outcomes: [
            [80, 0.5],
            [40, 0.5],
          ],
          cost: 5,
        },
        { outcomes: [[150, 0.2]], cost: 4 },
        {
          outcomes: [
            [110, 0.4],
            [75, 0.2],
          ],
          cost: 9,
        },
      ],
    },
  ] as const)("$name: no order and no stopping rule is better", ({ boxes, fallback }) => {
    const plan = must(
      searchBoxes(
        boxes.map((box) => ({ reward: listed(...box.outcomes), cost: box.cost })),
        fallback,
      ),
    )
    expect(plan.value).toBeCloseTo(bruteForce(boxes, fallback), 9)
    expect(plan.order.every((i) => plan.indices[i] > fallback)).toBe(true)
  })

  test("unlike boxes: a normal one and a listed one", () => {
    const normal: Box = { reward: normalOffers(50, 15), cost: 4 }
    const lump: Box = { reward: listed([70, 0.5]), cost: 10 }
    const plan = must(searchBoxes([lump, normal], 20))
    const [zLump, zNormal] = plan.indices
    expect(zLump).toBeCloseTo(50, 9)
    expect(plan.order).toEqual([1, 0])
    // Open the normal one; below the lump's index go on to it.
    const { density, excess } = normal.reward
    const after = (x: number) => (x >= zLump ? x : 0.5 * 70 + 0.5 * Math.max(20, x) - 10)
    const byHand = integrate((x) => density(x) * after(x), -70, 170, [20, zLump], 40) - 4
    expect(plan.value).toBeCloseTo(byHand, 9)
    expect(excess(zNormal)).toBeCloseTo(4, 9)
  })

  test("a delay counts in the index and is refused in an order", () => {
    const box: Box = { reward: listed([100, 0.3]), cost: 6, discount: 0.95 }
    expect(must(weitzmanIndex(box))).toBeCloseTo(67.164179, 6)
    expect(searchBoxes([box], 0)).toMatchObject({ error: { code: "discounted-box" } })
  })
})
