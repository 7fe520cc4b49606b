// The kinds of counterpart that the belief tells apart: a reservation value, how they come down from their best outcome, and which of our
// offers they take. Coming down by the clock (a power of time, to the reservation or to something above it), not at all, or in answer to
// what we give [Faratin1998]; or offering at random. Taking what is as good as their own next offer [Baarslag2014], and some in the
// last turn, or in the last stretch, whatever is better than nothing. A grid over all of them, since the two that matter, the reservation
// and the way to it, look the same for a long time and must be weighed together.

/** Values of their reservation: middles of cells of equal width on [0, 1]. */
export const LIMITS = 32

/** Of the power of time; Infinity never comes down. The larger, the later. */
export const EXPONENTS = [0.3, 0.7, 1.2, 2, 4, 8, 16, 40, 100, Number.POSITIVE_INFINITY] as const
const EXPONENT_ODDS = [0.05, 0.08, 0.14, 0.14, 0.13, 0.12, 0.1, 0.07, 0.05, 0.12] as const

/** Where they end, as a part of the way from their reservation to their best. */
export const END_SHARES = [0, 0.2, 0.5] as const
const END_ODDS = [0.6, 0.25, 0.15] as const

/** How much they give for what we gave. */
export const RECIPROCITIES = [0.4, 0.8, 1.2] as const

/** What they accept besides anything as good as their own next offer: nothing, all in the last turn, all in the last stretch. */
export const LENIENCES = ["never", "last-turn", "last-stretch"] as const
const LENIENCE_ODDS = [0.25, 0.45, 0.3] as const

/** Time from which the last stretch runs. */
export const LAST_STRETCH = 0.95

const TIMED_ODDS = 0.8
const RECIPROCAL_ODDS = 0.15
const RANDOM_ODDS = 0.05

/** Ways to come down: one for each reservation, with its parameters in columns. */
export interface Curves {
  readonly count: number
  /** 0 by the clock, 1 reciprocal, 2 random. */
  readonly kind: Uint8Array
  readonly limit: Float64Array
  /** Index into `EXPONENTS` where the clock rules. */
  readonly exponent: Uint8Array
  /** Part of `END_SHARES` by the clock, of `RECIPROCITIES` in answer to us. */
  readonly share: Float64Array
  /** Prior of curve c with lenience l at [c * LENIENCES.length + l]; sums to 1. */
  readonly prior: Float64Array
}

export const TIMED = 0
export const RECIPROCAL = 1
export const RANDOM = 2

interface Kind {
  readonly kind: number
  readonly exponent: number
  readonly share: number
  readonly odds: number
}

const kinds: readonly Kind[] = [
  ...EXPONENTS.flatMap((_, exponent) =>
    END_SHARES.map((share, i) => ({
      kind: TIMED,
      exponent,
      share,
      odds: TIMED_ODDS * EXPONENT_ODDS[exponent] * END_ODDS[i],
    })),
  ),
  ...RECIPROCITIES.map((share) => ({
    kind: RECIPROCAL,
    exponent: 0,
    share,
    odds: RECIPROCAL_ODDS / RECIPROCITIES.length,
  })),
  { kind: RANDOM, exponent: 0, share: 0, odds: RANDOM_ODDS },
]

const curvesOf = (): Curves => {
  const count = LIMITS * kinds.length
  const curves = {
    count,
    kind: new Uint8Array(count),
    limit: new Float64Array(count),
    exponent: new Uint8Array(count),
    share: new Float64Array(count),
    prior: new Float64Array(count * LENIENCES.length),
  }
  for (let c = 0; c < count; c += 1) {
    const { kind, exponent, share, odds } = kinds[c % kinds.length]
    curves.kind[c] = kind
    curves.limit[c] = (Math.floor(c / kinds.length) + 0.5) / LIMITS
    curves.exponent[c] = exponent
    curves.share[c] = share
    for (let l = 0; l < LENIENCES.length; l += 1)
      curves.prior[c * LENIENCES.length + l] = (odds * LENIENCE_ODDS[l]) / LIMITS
  }
  return curves
}

/** All kinds, made once. */
export const CURVES: Curves = curvesOf()

/** Part of the way from the end up to the best where each exponent stands at `time`, in [0, 1]. */
export const sharesAt = (time: number, into: Float64Array): Float64Array => {
  for (let e = 0; e < EXPONENTS.length; e += 1) into[e] = time <= 0 ? 1 : 1 - Math.min(1, time) ** EXPONENTS[e]
  return into
}

/** What they aim at, in their utility: never below their reservation. */
export const aspirationOf = (c: number, shares: Float64Array, top: number, given: number): number => {
  const limit = CURVES.limit[c]
  if (top <= limit) return limit
  if (CURVES.kind[c] === RECIPROCAL) return Math.max(limit, top - CURVES.share[c] * given)
  if (CURVES.kind[c] === RANDOM) return limit + 0.5 * (top - limit)
  const end = limit + CURVES.share[c] * (top - limit)
  return end + (top - end) * shares[CURVES.exponent[c]]
}
