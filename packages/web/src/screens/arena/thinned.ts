// Which of many outcomes are drawn: a plane of ten thousand dots is a blot, and slow. Of each cell of a fine grid one is kept, the first; a random
// sample was the rival, and it loses the thin edges where the talks happen.

const CELLS = 64

/** Above so many dots neighbours are left out. */
export const DOTS_MAX = 2_500

/**
 * Indices of the outcomes that are drawn, rising.
 * @param first utilities in [0, 1], of the one side
 * @param second of the other, as many
 */
export const thinned = (first: Float64Array, second: Float64Array): Uint32Array => {
  const all = Uint32Array.from(first, (_, outcome) => outcome)
  if (first.length <= DOTS_MAX) return all
  const isTaken = new Uint8Array(CELLS * CELLS)
  const cellOf = (utility: number): number => Math.min(CELLS - 1, Math.floor(utility * CELLS))
  return all.filter((outcome) => {
    const cell = cellOf(first[outcome]) * CELLS + cellOf(second[outcome])
    const isFirst = isTaken[cell] === 0
    isTaken[cell] = 1
    return isFirst
  })
}

/** First and second utility of the outcomes, one after the other. */
export const dotsOf = (first: Float64Array, second: Float64Array, outcomes: Uint32Array): Float64Array => {
  const dots = new Float64Array(2 * outcomes.length)
  outcomes.forEach((outcome, i) => {
    dots[2 * i] = first[outcome]
    dots[2 * i + 1] = second[outcome]
  })
  return dots
}
