// Stated odds whose miscalibration is known exactly. The end of a talk comes first; then a probability is drawn for it from a grid in such
// a way that, of all talks given the probability p, a share p is won (Bayes' rule on the grid). A shift in logits makes it wrong by a
// known amount. Asking the full adviser at every step would cost minutes and plant nothing.

import type { Random } from "@walkaway/engine"

const POINTS = 60
const grid = Array.from({ length: POINTS }, (_, i) => (i + 0.5) / POINTS)

export interface OddsOf {
  /** A probability for a talk that was won, or not. */
  draw(won: boolean, random: Random): number
}

const weightsAt = (tilt: number): readonly number[] => {
  const raw = grid.map((p) => p * (1 - p) * Math.exp(tilt * p))
  const total = raw.reduce((sum, weight) => sum + weight, 0)
  return raw.map((weight) => weight / total)
}

const meanAt = (tilt: number): number => weightsAt(tilt).reduce((sum, weight, i) => sum + weight * grid[i], 0)

/** Weights on the grid with mean `base`. */
const weightsOf = (base: number): readonly number[] => {
  let [low, high] = [-60, 60]
  for (let step = 0; step < 80; step += 1) {
    const middle = (low + high) / 2
    if (meanAt(middle) < base) low = middle
    else high = middle
  }
  return weightsAt((low + high) / 2)
}

const drawFrom = (weights: readonly number[], random: Random): number => {
  let left = random.uniform() * weights.reduce((sum, weight) => sum + weight, 0)
  for (const [i, weight] of weights.entries()) {
    left -= weight
    if (left < 0) return grid[i]
  }
  return grid[POINTS - 1]
}

/** `base` is the share of talks that are won in the long run, `shift` the logits by which the odds are stated too high. */
export const oddsOf = (base: number, shift: number): OddsOf => {
  const weights = weightsOf(base)
  const ofWon = weights.map((weight, i) => weight * grid[i])
  const ofOthers = weights.map((weight, i) => weight * (1 - grid[i]))
  return {
    draw: (won, random) => {
      const p = drawFrom(won ? ofWon : ofOthers, random)
      return 1 / (1 + Math.exp(-Math.log(p / (1 - p)) - shift))
    },
  }
}
