// Where bargaining theory would have the two sides end, among the outcomes that neither likes less than no agreement: Nash's product of gains
// [Nash1950], the equal gains of Kalai [Kalai1977], the equal shares of what each could at best get [Kalai1975], the greatest sum. Outcomes are
// discrete, so equal gains become the largest smaller gain. Each is a list: ties that only chance could break are all kept, and so
// nothing depends on the order of the outcomes or of the sides.

/** Two outcomes whose measure differs by less are a tie. */
const TIE = 1e-12

export interface SolutionPoints {
  /** Greatest product of gains over the reservations. */
  readonly nash: Uint32Array
  /** Largest smaller gain (egalitarian); of ties the largest sum. */
  readonly kalai: Uint32Array
  /** Largest smaller share of the most that a side could gain; of ties the largest sum. */
  readonly kalaiSmorodinsky: Uint32Array
  /** Greatest sum of utilities. */
  readonly welfare: Uint32Array
}

/** Utilities of no agreement. */
export type Disagreement = readonly [first: number, second: number]

type Measure = (outcome: number) => number

/** Outcomes with the greatest measure; of those, with the greatest second one. */
const greatest = (outcomes: readonly number[], measure: Measure, then: Measure): Uint32Array => {
  const most = outcomes.reduce((high, outcome) => Math.max(high, measure(outcome)), Number.NEGATIVE_INFINITY)
  const best = outcomes.filter((outcome) => measure(outcome) >= most - TIE)
  const sum = best.reduce((high, outcome) => Math.max(high, then(outcome)), Number.NEGATIVE_INFINITY)
  return Uint32Array.from(best.filter((outcome) => then(outcome) >= sum - TIE))
}

/**
 * Nash's points alone, as every match of a tournament wants them: two passes over the frontier, nothing allocated but the answer.
 * @param frontier efficient outcomes, as `paretoFrontier` gives them
 * @returns empty where no outcome suits both
 */
export const nashPoints = (
  first: Float64Array,
  second: Float64Array,
  frontier: Uint32Array,
  [r1, r2]: Disagreement,
): Uint32Array => {
  let most = Number.NEGATIVE_INFINITY
  let sum = Number.NEGATIVE_INFINITY
  for (let i = 0; i < frontier.length; i += 1) {
    const gain1 = first[frontier[i]] - r1
    const gain2 = second[frontier[i]] - r2
    if (gain1 < 0 || gain2 < 0) continue
    const product = gain1 * gain2
    if (product > most + TIE) sum = gain1 + gain2
    else if (product >= most - TIE) sum = Math.max(sum, gain1 + gain2)
    if (product > most) most = product
  }
  return frontier.filter((outcome) => {
    const gain1 = first[outcome] - r1
    const gain2 = second[outcome] - r2
    return gain1 >= 0 && gain2 >= 0 && gain1 * gain2 >= most - TIE && gain1 + gain2 >= sum - TIE
  })
}

/**
 * The four solutions on a frontier; all are efficient, so the other outcomes need not be looked at.
 * @param frontier efficient outcomes, as `paretoFrontier` gives them
 * @returns empty lists where no outcome suits both
 */
export const solutionPoints = (
  first: Float64Array,
  second: Float64Array,
  frontier: Uint32Array,
  [r1, r2]: Disagreement,
): SolutionPoints => {
  const suiting = Array.from(frontier).filter((outcome) => first[outcome] >= r1 && second[outcome] >= r2)
  const gain1: Measure = (outcome) => first[outcome] - r1
  const gain2: Measure = (outcome) => second[outcome] - r2
  const sum: Measure = (outcome) => first[outcome] + second[outcome]
  const most1 = Math.max(Number.MIN_VALUE, ...suiting.map(gain1))
  const most2 = Math.max(Number.MIN_VALUE, ...suiting.map(gain2))
  const smaller = (share1: number, share2: number): Measure => {
    return (outcome) => Math.min(gain1(outcome) / share1, gain2(outcome) / share2)
  }
  return {
    nash: nashPoints(first, second, frontier, [r1, r2]),
    kalai: greatest(suiting, smaller(1, 1), sum),
    kalaiSmorodinsky: greatest(suiting, smaller(most1, most2), sum),
    welfare: greatest(suiting, sum, () => 0),
  }
}

/** Distance in the plane of utilities from a point to the nearest of these outcomes; undefined where there are none. */
export const distanceTo = (
  outcomes: Uint32Array,
  first: Float64Array,
  second: Float64Array,
  [x, y]: readonly [number, number],
): number | undefined => {
  if (outcomes.length === 0) return undefined
  return outcomes.reduce(
    (least, outcome) => Math.min(least, Math.hypot(first[outcome] - x, second[outcome] - y)),
    Number.POSITIVE_INFINITY,
  )
}
