// The simple opponents that a model of people has to beat, each fitted on the training folds and asked about the rest:
// the base rate, the midpoint, the fitted split, a pair of regressions on the same features that our model sees, gradient boosting on
// them, and the average of the last two.

import { FEATURES, FIRST_OF_TALK, linearRidge, logisticRidge, ridgeBySpread } from "@walkaway/engine/learning"
import { boostedMedian, boostedOdds } from "./boosting.ts"
import { type Point, ROUNDS_MAX, standing } from "./points.ts"
import type { Scored } from "./scores.ts"

type Answer = Pick<Scored, "dealProbability" | "price">

/** Learns from points and answers for others. */
export interface Baseline {
  readonly name: string
  fit(train: readonly Point[]): (point: Point) => Answer
}

const quantile = (values: readonly number[], p: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const at = p * (sorted.length - 1)
  const low = Math.floor(at)
  return sorted[low] + (at - low) * (sorted[Math.min(low + 1, sorted.length - 1)] - sorted[low])
}

type Priced = Point & { readonly final: number }
const priced = (points: readonly Point[]): Priced[] => points.filter((point): point is Priced => point.final !== null)

/** A middle with the spread that its errors had in training, apart for each k. */
const withSpread = (train: readonly Point[], middle: (point: Point) => number) => {
  const errors = (k: number) =>
    priced(train)
      .filter(({ at }) => at.k === k)
      .map((point) => point.final - middle(point))
  const spread = Array.from({ length: ROUNDS_MAX }, (_, index) => [
    quantile(errors(index + 1), 0.1),
    quantile(errors(index + 1), 0.9),
  ])
  return (point: Point) => {
    const [low, high] = spread[point.at.k - 1]
    const at = middle(point)
    return { low: at + low, middle: at, high: at + high }
  }
}

const baseRate: Baseline = {
  name: "base rate, median by k",
  fit: (train) => {
    const rate = train.filter(({ deal }) => deal).length / train.length
    const medians = Array.from({ length: ROUNDS_MAX }, (_, index) =>
      quantile(
        priced(train)
          .filter(({ at }) => at.k === index + 1)
          .map(({ final }) => final),
        0.5,
      ),
    )
    const price = withSpread(train, ({ at }) => medians[at.k - 1])
    return (point) => ({ dealProbability: rate, price: price(point) })
  },
}

const midpoint: Baseline = {
  name: "midpoint of the offers",
  fit: (train) => {
    const price = withSpread(train, ({ at }) => (standing(at).low + standing(at).high) / 2)
    return (point) => ({ dealProbability: null, price: price(point) })
  },
}

/** The share of the way from bid to ask with the least absolute error, on a grid of hundredths. */
const bestSplit = (points: readonly Priced[]): number => {
  const loss = (split: number) =>
    points.reduce(
      (sum, { at, final }) => sum + Math.abs(standing(at).low + split * (standing(at).high - standing(at).low) - final),
      0,
    )
  const grid = Array.from({ length: 101 }, (_, index) => index / 100)
  return grid.reduce((best, split) => (loss(split) < loss(best) ? split : best), 0.5)
}

const fittedSplit: Baseline = {
  name: "fitted split by mover and k",
  fit: (train) => {
    const cells = new Map<string, number>()
    for (const by of ["buyer", "seller"]) {
      for (let k = 1; k <= ROUNDS_MAX; k += 1) {
        cells.set(`${by}${k}`, bestSplit(priced(train).filter(({ at }) => at.by === by && at.k === k)))
      }
    }
    const price = withSpread(train, ({ at }) => {
      const { low, high } = standing(at)
      return low + (cells.get(`${at.by}${at.k}`) ?? 0.5) * (high - low)
    })
    return (point) => ({ dealProbability: null, price: price(point) })
  },
}

const RIDGE = 8
const HUBER = 0.04

const designOf = (points: readonly Point[], y: (point: Point) => number) => {
  const columns = points[0].features.length
  return {
    columns,
    x: Float64Array.from(points.flatMap(({ features }) => features)),
    y: Float64Array.from(points, y),
    weight: new Float64Array(points.length).fill(1),
  }
}

/** The same floor under rare words as in our own fit: an opponent gets what we learnt about fitting. */
const TALK_FLOOR = 0.5
const floors = (columns: number): number[] =>
  Array.from({ length: columns }, (_, j) =>
    j < 2 * FEATURES.length && j % FEATURES.length >= FIRST_OF_TALK ? TALK_FLOOR : 0,
  )

const strengths = (columns: number): number[] => Array.from({ length: columns }, (_, j) => (j === 0 ? 0.01 : RIDGE))

const linear =
  (b: Float64Array) =>
  ({ features }: Point) =>
    features.reduce((sum, value, j) => sum + value * b[j], 0)

/** Huber regression: least squares, reweighted ten times. */
const huber = (points: readonly Priced[]): Float64Array => {
  const design = designOf(points, (point) => point.final ?? 0)
  const ridge = ridgeBySpread(
    design,
    strengths(design.columns).map((strength) => strength / 4),
    floors(design.columns),
  )
  let b = linearRidge(design, ridge)
  for (let round = 0; round < 10; round += 1) {
    for (const [i, point] of points.entries()) {
      design.weight[i] = Math.min(1, HUBER / Math.max(1e-9, Math.abs(point.final - linear(b)(point))))
    }
    b = linearRidge(design, ridge)
  }
  return b
}

const regressions: Baseline = {
  name: "logistic and Huber regression",
  fit: (train) => {
    const design = designOf(train, ({ deal }) => Number(deal))
    const odds = linear(
      logisticRidge(
        design,
        ridgeBySpread(design, strengths(design.columns), floors(design.columns)),
        new Float64Array(design.columns),
      ),
    )
    const price = withSpread(train, linear(huber(priced(train))))
    return (point) => ({ dealProbability: 1 / (1 + Math.exp(-odds(point))), price: price(point) })
  },
}

const boosting: Baseline = {
  name: "gradient boosting",
  fit: (train) => {
    const rows = (points: readonly Point[]) => points.map(({ features }) => features)
    const odds = boostedOdds(
      rows(train),
      train.map(({ deal }) => deal),
    )
    const withPrice = priced(train)
    const middle = boostedMedian(
      rows(withPrice),
      withPrice.map(({ final }) => final),
    )
    const price = withSpread(train, ({ features }) => middle(features))
    return (point) => ({ dealProbability: odds(point.features), price: price(point) })
  },
}

/** Half of each; of the price too, though the reference gives it for the odds alone. */
const average: Baseline = {
  name: "average of the two",
  fit: (train) => {
    const both = [regressions, boosting].map((baseline) => baseline.fit(train))
    return (point) => {
      const [one, other] = both.map((answer) => answer(point))
      const middle = (key: "low" | "middle" | "high") => ((one.price?.[key] ?? 0) + (other.price?.[key] ?? 0)) / 2
      return {
        dealProbability: ((one.dealProbability ?? 0) + (other.dealProbability ?? 0)) / 2,
        price: { low: middle("low"), middle: middle("middle"), high: middle("high") },
      }
    }
  },
}

export const BASELINES: readonly Baseline[] = [baseRate, midpoint, fittedSplit, regressions, boosting, average]
