// Which packages to lay side by side. All are worth the same to us, so what counts is how differently customers take them: offers that are
// really different are chosen between, and the choice tells what the other side cares for [Medvec2005]. How far two packages
// are apart is the smaller of what customers gain by being able to take the one instead of the other, and the other instead of the
// one: nothing where all would take the same. The plain mean difference, the rival, would lay a poor offer beside a good one.

/** Customers' mean gain by having `a` to choose beside `b`. */
const gainBeside = (a: Float64Array, b: Float64Array): number => {
  let sum = 0
  for (let i = 0; i < a.length; i += 1) if (a[i] > b[i]) sum += a[i] - b[i]
  return sum / a.length
}

/** How differently customers take two packages, major units, at least 0; 0 when one of them is never the better. */
export const apart = (a: Float64Array, b: Float64Array): number => Math.min(gainBeside(a, b), gainBeside(b, a))

const largest = (values: Float64Array): number => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)

/** Whether every customer likes `a` as much as `b`, and some like it more. */
const dominates = (a: Float64Array, b: Float64Array, hair: number): boolean => {
  let isBetter = false
  for (let i = 0; i < a.length; i += 1) {
    if (a[i] < b[i] - hair) return false
    if (a[i] > b[i] + hair) isBetter = true
  }
  return isBetter
}

/** Indices of the packages to which no other is at least as good for every customer, and better for some. */
export const undominated = (values: readonly Float64Array[]): readonly number[] => {
  const hair = 1e-9 * values.reduce((most, one) => Math.max(most, largest(one)), 0)
  return values.flatMap((one, index) => (values.some((other) => dominates(other, one, hair)) ? [] : [index]))
}

const meanOfAll = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length

interface Choice {
  readonly indices: readonly number[]
  readonly apart: number
  readonly mean: number
}

/** Farther apart, or as far and worth more to them; a hair of difference is none. */
const isBetterChoice = (one: Choice, than: Choice, hair: number): boolean =>
  one.apart > than.apart + hair || (one.apart > than.apart - hair && one.mean > than.mean + hair)

/**
 * Indices of at most three packages of which the nearest two are farthest apart; where that is even, those worth most to them on average.
 * In their order in `values`.
 */
export const threeApart = (values: readonly Float64Array[]): readonly number[] => {
  if (values.length <= 3) return values.map((_, index) => index)
  const means = values.map(meanOfAll)
  const distances = values.map((a) => values.map((b) => apart(a, b)))
  const hair = 1e-9 * Math.max(...distances.map((row) => Math.max(...row)))
  let best: Choice = { indices: [], apart: Number.NEGATIVE_INFINITY, mean: Number.NEGATIVE_INFINITY }
  for (let i = 0; i < values.length; i += 1) {
    for (let j = i + 1; j < values.length; j += 1) {
      if (distances[i][j] < best.apart - hair) continue
      for (let k = j + 1; k < values.length; k += 1) {
        const near = Math.min(distances[i][j], distances[i][k], distances[j][k])
        const choice = { indices: [i, j, k], apart: near, mean: means[i] + means[j] + means[k] }
        if (isBetterChoice(choice, best, hair)) best = choice
      }
    }
  }
  return best.indices
}
