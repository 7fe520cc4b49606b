// Chance comes in from outside as a seed. The generator is pure-rand's Mersenne twister; the same seed gives the same
// draws on every machine, so any simulation can be replayed from what it printed.

import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64"
import { mersenne } from "pure-rand/generator/mersenne"
import { standardNormalQuantile } from "./normal.ts"

export interface Random {
  /** Uniform in [0, 1). */
  uniform(): number
  /** Standard normal. */
  normal(): number
  /** Exponential with mean 1. */
  exponential(): number
}

/** A stream of draws; the same seed (an integer) gives the same stream. */
export const seededRandom = (seed: number): Random => {
  const generator = mersenne(seed | 0)
  const uniform = () => uniformFloat64(generator)
  return {
    uniform,
    normal: () => standardNormalQuantile(Math.max(uniform(), Number.MIN_VALUE)),
    exponential: () => -Math.log1p(-uniform()),
  }
}

// The generalised golden ratio of d dimensions: the root above 1 of x^(d+1) = x + 1.
const goldenRatio = (dimensions: number): number => {
  let root = 2
  for (let step = 0; step < 64; step += 1) root = (1 + root) ** (1 / (dimensions + 1))
  return root
}

/**
 * The first `count` points of the additive low-discrepancy sequence R_d [Roberts2018] in (0, 1)^d, row by row:
 * coordinate j of point i is at [i * dimensions + j]. No seed: always the same points, so that two evaluations compare.
 */
export const lowDiscrepancy = (count: number, dimensions: number): Float64Array => {
  const ratio = goldenRatio(dimensions)
  const points = new Float64Array(count * dimensions)
  for (let j = 0; j < dimensions; j += 1) {
    const step = ratio ** -(j + 1)
    for (let i = 0; i < count; i += 1) points[i * dimensions + j] = (0.5 + (i + 1) * step) % 1
  }
  return points
}
