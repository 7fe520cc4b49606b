// What somebody who is not here yet would pay: a distribution of prices whose expected excess E (X - k)+ is known in
// closed form, because search, waiting and pricing need nothing else. Families: uniform, normal, exponential,
// lognormal, listed outcomes, and an estimate (two half normals joined at the median). Samples were the rival; they
// cost a sort a unit and make values jump. The lognormal excess is the call price of [Black1973].

import {
  type Estimate,
  meanOf,
  ok,
  quantileOf,
  type Refusal,
  type Result,
  refuse,
  standardNormalCdf,
  standardNormalExcess,
  standardNormalPdf,
  standardNormalQuantile,
  Z90,
} from "../units/index.ts"
import { discreteOffers, type OfferOutcome } from "./outcomes.ts"

export const OFFER_KINDS = ["uniform", "normal", "exponential", "lognormal", "estimate", "discrete"] as const
export type OfferKind = (typeof OFFER_KINDS)[number]

/** A price that is not known yet, in major units of a currency. */
export interface OfferDistribution {
  readonly kind: OfferKind
  /** Expected price; missing mass of listed outcomes counts as zero. */
  readonly mean: number
  /** No price below or above has any chance; may be infinite. */
  readonly support: { readonly low: number; readonly high: number }
  /** Prices at which the density jumps or a lump sits, ascending. */
  readonly knots: readonly number[]
  /** P(X <= x). */
  cdf(x: number): number
  /** P(X >= x), accurate in the upper tail. */
  survival(x: number): number
  /** Density per unit of money, lumps left out. */
  density(x: number): number
  /** The smallest x with P(X <= x) >= p, p in (0, 1). */
  quantile(p: number): number
  /** E (X - k)+. */
  excess(k: number): number
}

/** The same as plain data, to store and send; `offersOf` turns it into a distribution. */
export type OfferModel =
  | { readonly kind: "uniform"; readonly low: number; readonly high: number }
  | { readonly kind: "normal"; readonly mean: number; readonly sd: number }
  | { readonly kind: "exponential"; readonly mean: number }
  | { readonly kind: "lognormal"; readonly median: number; readonly logSd: number }
  | { readonly kind: "estimate"; readonly estimate: Estimate }
  | { readonly kind: "discrete"; readonly outcomes: readonly OfferOutcome[] }

/** Uniform on [low, high], low < high. */
export const uniformOffers = (low: number, high: number): OfferDistribution => {
  const width = high - low
  const share = (x: number) => Math.min(1, Math.max(0, (x - low) / width))
  return {
    kind: "uniform",
    mean: 0.5 * (low + high),
    support: { low, high },
    knots: [low, high],
    cdf: share,
    survival: (x) => Math.min(1, Math.max(0, (high - x) / width)),
    density: (x) => (x >= low && x <= high ? 1 / width : 0),
    quantile: (p) => low + p * width,
    excess: (k) => (k >= high ? 0 : k <= low ? 0.5 * (low + high) - k : (0.5 * (high - k) * (high - k)) / width),
  }
}

/** Normal with standard deviation `sd` > 0. */
export const normalOffers = (mean: number, sd: number): OfferDistribution => ({
  kind: "normal",
  mean,
  support: { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY },
  knots: [],
  cdf: (x) => standardNormalCdf((x - mean) / sd),
  survival: (x) => standardNormalCdf((mean - x) / sd),
  density: (x) => standardNormalPdf((x - mean) / sd) / sd,
  quantile: (p) => mean + sd * standardNormalQuantile(p),
  excess: (k) => sd * standardNormalExcess((k - mean) / sd),
})

/** Exponential from zero with the given mean > 0. */
export const exponentialOffers = (mean: number): OfferDistribution => ({
  kind: "exponential",
  mean,
  support: { low: 0, high: Number.POSITIVE_INFINITY },
  knots: [0],
  cdf: (x) => (x <= 0 ? 0 : -Math.expm1(-x / mean)),
  survival: (x) => (x <= 0 ? 1 : Math.exp(-x / mean)),
  density: (x) => (x < 0 ? 0 : Math.exp(-x / mean) / mean),
  quantile: (p) => -mean * Math.log1p(-p),
  excess: (k) => (k <= 0 ? mean - k : mean * Math.exp(-k / mean)),
})

/** Lognormal: the logarithm is normal about ln(median), median > 0, with standard deviation `logSd` > 0. */
export const lognormalOffers = (median: number, logSd: number): OfferDistribution => {
  const mean = median * Math.exp(0.5 * logSd * logSd)
  const z = (x: number) => Math.log(x / median) / logSd
  return {
    kind: "lognormal",
    mean,
    support: { low: 0, high: Number.POSITIVE_INFINITY },
    knots: [],
    cdf: (x) => (x <= 0 ? 0 : standardNormalCdf(z(x))),
    survival: (x) => (x <= 0 ? 1 : standardNormalCdf(-z(x))),
    density: (x) => (x <= 0 ? 0 : standardNormalPdf(z(x)) / (x * logSd)),
    quantile: (p) => median * Math.exp(logSd * standardNormalQuantile(p)),
    excess: (k) => (k <= 0 ? mean - k : mean * standardNormalCdf(logSd - z(k)) - k * standardNormalCdf(-z(k))),
  }
}

/** From low, middle and high; a half without width puts its lump of one half on the median. */
export const estimateOffers = (estimate: Estimate): OfferDistribution => {
  const { p10, p50, p90 } = estimate
  const mean = meanOf(estimate)
  const spread = (x: number) => (x < p50 ? (p50 - p10) / Z90 : (p90 - p50) / Z90)
  const upperTail = (x: number, onMedian: number) => {
    if (x === p50) return onMedian
    const sd = spread(x)
    return sd > 0 ? standardNormalCdf((p50 - x) / sd) : x < p50 ? 1 : 0
  }
  // E (distance beyond x)+ on x's own side of the median.
  const beyond = (x: number) => {
    const sd = spread(x)
    return sd > 0 ? sd * standardNormalExcess(Math.abs(x - p50) / sd) : 0
  }
  return {
    kind: "estimate",
    mean,
    support: {
      low: p10 < p50 ? Number.NEGATIVE_INFINITY : p50,
      high: p90 > p50 ? Number.POSITIVE_INFINITY : p50,
    },
    knots: [p50],
    cdf: (x) => 1 - upperTail(x, p90 > p50 ? 0.5 : 0),
    survival: (x) => upperTail(x, p10 < p50 ? 0.5 : 1),
    density: (x) => (spread(x) > 0 ? standardNormalPdf((x - p50) / spread(x)) / spread(x) : 0),
    quantile: (p) => quantileOf(estimate, p),
    excess: (k) => (k >= p50 ? beyond(k) : mean - k + beyond(k)),
  }
}

/** Checked way from data to distribution. Refusal codes: `not-finite`, `offers-without-spread`, `bad-odds`. */
export const offersOf = (model: OfferModel): Result<OfferDistribution, Refusal> => {
  switch (model.kind) {
    case "uniform":
      return checked([model.low, model.high], model.high - model.low, () => uniformOffers(model.low, model.high))
    case "normal":
      return checked([model.mean, model.sd], model.sd, () => normalOffers(model.mean, model.sd))
    case "exponential":
      return checked([model.mean], model.mean, () => exponentialOffers(model.mean))
    case "lognormal":
      return checked([model.median, model.logSd], Math.min(model.median, model.logSd), () =>
        lognormalOffers(model.median, model.logSd),
      )
    case "estimate":
      return ok(estimateOffers(model.estimate))
    case "discrete":
      return discreteOffers(model.outcomes)
  }
}

const checked = (
  figures: readonly number[],
  spread: number,
  make: () => OfferDistribution,
): Result<OfferDistribution, Refusal> => {
  if (!figures.every(Number.isFinite)) {
    return refuse({ code: "not-finite", message: "A figure of the expected offers is not a number." })
  }
  if (!(spread > 0)) {
    return refuse({
      code: "offers-without-spread",
      message: "The expected offers have no spread above zero.",
      remedy: "Give a low end below the high end, and a positive mean or spread.",
    })
  }
  return ok(make())
}
