// What somebody says next, as a distribution over figures that better their last word: nothing new (silence, a hold, a retreat), the
// exact middle, a point inside the gap, or a leap past our price. The pieces add up to one, so that no answer of
// theirs invents or forgets anybody. Frame units: better for us is up.

import { standardNormalCdf, standardNormalPdf } from "../units/index.ts"

export interface NextWord {
  /** P(nothing better than what stands). */
  readonly hold: number
  /** Where the word lies on average; what a plan counts on. */
  readonly mean: number
  /** Density per unit of a better figure. */
  density(figure: number): number
  /** P(a better figure above this one). */
  beyond(figure: number): number
}

/** A first word: normal about what the style opens with. */
export const openingWord = ({ silent, mean, sd }: { silent: number; mean: number; sd: number }): NextWord => ({
  hold: silent,
  mean,
  density: (figure) => ((1 - silent) * standardNormalPdf((figure - mean) / sd)) / sd,
  beyond: (figure) => (1 - silent) * standardNormalCdf((mean - figure) / sd),
})

export interface CounterPieces {
  readonly silent: number
  /** Their last word and our price. */
  readonly from: number
  readonly to: number
  readonly mean: number
  /** Chances given that they speak; they sum to one. */
  readonly hold: number
  readonly half: number
  readonly inside: number
  readonly outside: number
  /** Logit-normal share of the gap of a figure inside it. */
  readonly shareMean: number
  readonly shareSd: number
}

/** Half the width of "the exact middle": people speak in round numbers. */
const MIDDLE_WIDTH = 0.5
/** A gap below this has no inside. */
const GAP_LEAST = 0.5
/** A leap past our price ends up to this far beyond it. */
const LEAP_WIDTH = 10

const logit = (share: number): number => Math.log(share / (1 - share))

/** Chance that a point spread evenly over [from, to] lies above `figure`. */
const evenlyAbove = (figure: number, from: number, to: number): number =>
  Math.min(1, Math.max(0, (to - figure) / (to - from)))

/** A counter to our price. Half of the words outside the gap are retreats and better nothing, half are leaps. */
export const counterWord = (counter: CounterPieces): NextWord => {
  const { silent, from, to, shareMean, shareSd } = counter
  const gap = to - from
  const speaks = 1 - silent
  const leap = (speaks * counter.outside) / 2
  const hasInside = gap >= GAP_LEAST
  const inside = hasInside ? speaks * counter.inside : 0
  const half = hasInside ? speaks * counter.half : 0
  const middle = (from + to) / 2
  const width = Math.min(MIDDLE_WIDTH, gap / 2)
  const leapFrom = Math.max(from, to)
  return {
    hold: 1 - leap - inside - half,
    mean: counter.mean,
    density: (figure) => {
      if (figure <= from) return 0
      if (figure > leapFrom) return figure < leapFrom + LEAP_WIDTH ? leap / LEAP_WIDTH : 0
      if (!hasInside || figure >= to) return 0
      const share = (figure - from) / gap
      const spread = standardNormalPdf((logit(share) - shareMean) / shareSd) / (shareSd * share * (1 - share) * gap)
      return inside * spread + (Math.abs(figure - middle) < width ? half / (2 * width) : 0)
    },
    beyond: (figure) => {
      const leaps = leap * evenlyAbove(figure, leapFrom, leapFrom + LEAP_WIDTH)
      if (figure <= from) return leap + inside + half
      if (!hasInside || figure >= to) return leaps
      const within = standardNormalCdf((shareMean - logit((figure - from) / gap)) / shareSd)
      return leaps + inside * within + half * evenlyAbove(figure, middle - width, middle + width)
    },
  }
}
