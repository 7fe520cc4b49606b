// The tactics to beat: curves over time (480 of them, tuned on other seeds), fixed prices, split the difference.

import type { Seller } from "./negotiate.ts"

const silent = { heard: () => {}, silentDay: () => {}, returned: () => {}, away: () => ({ kind: "give-up" }) as const }

export interface Curve {
  /** First ask, last ask over the alternative, and exponent of time between them [Faratin1998]. */
  readonly first: number
  readonly lastOverAlternative: number
  readonly exponent: number
  /** Rounds from the first ask to the last. */
  readonly rounds: number
}

/** A time-dependent curve that accepts what is at least its own next ask (AC_next). */
export const curveSeller = (curve: Curve, alternative: number): Seller => {
  const last = alternative + curve.lastOverAlternative
  const askAt = (round: number) =>
    Math.max(last, curve.first + (last - curve.first) * Math.min(1, round / curve.rounds) ** curve.exponent)
  return {
    ...silent,
    act: (round, standing) => {
      const ask = Math.max(alternative, askAt(round))
      return standing >= ask ? { kind: "accept" } : { kind: "ask", price: ask }
    },
  }
}

/** All curves that are tried in tuning. */
export const curves: readonly Curve[] = [0.3, 0.4, 0.5, 0.7, 1, 1.5, 2, 4].flatMap((exponent) =>
  [100, 105, 110, 115, 120].flatMap((first) =>
    [1, 4, 8, 12].flatMap((lastOverAlternative) =>
      [6, 12, 19].map((rounds) => ({ exponent, first, lastOverAlternative, rounds })),
    ),
  ),
)

/** Meets them in the middle of the last two figures, never below the alternative. */
export const splitSeller = (alternative: number): Seller => {
  let ask = 115
  return {
    ...silent,
    act: (round, standing) => {
      if (round > 0 && standing > -Infinity) ask = (ask + standing) / 2
      ask = Math.max(ask, alternative + 1)
      return standing >= ask - 1 && standing >= alternative ? { kind: "accept" } : { kind: "ask", price: ask }
    },
  }
}

/** One price, take it or leave it at the end. */
export const fixedSeller = (price: number, alternative: number): Seller => ({
  ...silent,
  act: (_, standing) => {
    const ask = Math.max(price, alternative + 1)
    return standing >= ask ? { kind: "accept" } : { kind: "ask", price: ask }
  },
})
