// What every figure of a review comes with: how many it rests on, and an interval. Where it rests on too little, no figure is given at
// all and the reader is told how much is lacking.

/** A figure with its interval, low <= middle <= high, at the confidence its report states (0.95 when it states none). */
export interface Interval {
  readonly low: number
  readonly middle: number
  readonly high: number
}

/** A share of a whole, with its interval. */
export interface Share extends Interval {
  readonly count: number
  readonly of: number
}

/** In place of a figure. `needed` is how many cases there would have to be; `why` says which kind is lacking. */
export interface NotEnough {
  readonly kind: "not-enough-data"
  readonly have: number
  readonly needed: number
  readonly why: "too-few-deals" | "too-few-crossings" | "no-contrast" | "too-blunt"
}
