// Several people measured with different sharpness: their common mean, how much they really differ, and each drawn towards the mean as
// far as his own data are weak (empirical Bayes). The variance between them by Paule and Mandel: the value that makes the weighted
// squares equal to their expectation; it needs no normality and is exact when all are measured alike [PauleMandel1982].

import { invariant } from "../../units/index.ts"

export interface Measured {
  readonly value: number
  /** Standard error, > 0. */
  readonly error: number
}

export interface Pooled {
  readonly mean: number
  readonly meanError: number
  /** Variance between people, at least 0. */
  readonly between: number
  /** In the order given. */
  readonly shrunk: readonly Measured[]
}

const weightedMean = (all: readonly Measured[], between: number) => {
  const weights = all.map(({ error }) => 1 / (error ** 2 + between))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const mean = all.reduce((sum, { value }, i) => sum + weights[i] * value, 0) / total
  return { mean, total, squares: all.reduce((sum, { value }, i) => sum + weights[i] * (value - mean) ** 2, 0) }
}

const varianceBetween = (all: readonly Measured[]): number => {
  const excess = (between: number) => weightedMean(all, between).squares - (all.length - 1)
  if (all.length < 2 || excess(0) <= 0) return 0
  let [low, high] = [0, 1e-12]
  while (excess(high) > 0) [low, high] = [high, high * 4]
  for (let step = 0; step < 100; step += 1) {
    const middle = (low + high) / 2
    if (excess(middle) > 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** At least one measurement. A shrunk error carries what the mean itself is unsure by. */
export const pooled = (all: readonly Measured[]): Pooled => {
  invariant(all.length > 0, "nobody to pool")
  const between = varianceBetween(all)
  const { mean, total } = weightedMean(all, between)
  const shrunk = all.map(({ value, error }) => {
    const own = between / (between + error ** 2)
    const variance = own * error ** 2 + (1 - own) ** 2 / total
    return { value: own * value + (1 - own) * mean, error: Math.sqrt(variance) }
  })
  return { mean, meanError: Math.sqrt(1 / total), between, shrunk }
}

/** Holm's step-down [Holm1979]: which of the p-values stand when all together may be wrong with chance `level`. */
export const standAfterHolm = (pValues: readonly number[], level: number): readonly boolean[] => {
  const order = pValues.map((_, i) => i).toSorted((a, b) => pValues[a] - pValues[b])
  const stands = pValues.map(() => false)
  for (const [rank, i] of order.entries()) {
    if (pValues[i] > level / (pValues.length - rank)) break
    stands[i] = true
  }
  return stands
}
