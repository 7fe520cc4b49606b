// Draws who sits opposite from what the brief lets us believe: a type by its weight after everything that was said so far, of the wished
// kind where there is a wish. Only figures that were public, or our guess about them, go in; our line enters nowhere unless the guess itself
// rests on it (no ask and no range given), and then it moves their limit, not their knowledge.

import { type Outlook, outlookOn } from "../advice/advise.ts"
import { assumptionsOf } from "../advice/assumptions.ts"
import type { Brief } from "../advice/brief.ts"
import { type Belief, MANNERS, SHIPPED_PRIORS, weightsAnywhere } from "../belief/index.ts"
import { counterpartOf } from "../deal/index.ts"
import { amountOf, ok, type Random, type Refusal, type Result } from "../units/index.ts"
import { luckOf } from "./chance.ts"
import { BLUFFER_TIMES, kindOf, type PartnerKind, temperOf } from "./kinds.ts"
import type { Counterpart, Mood, Nature } from "./nature.ts"

export interface Wish {
  /** An integer: the same one gives the same counterpart and the same luck. */
  readonly seed: number
  /** Anybody whom the belief holds possible when left out. */
  readonly kind?: PartnerKind
}

/** Nobody leaves without meaning it in more than a third of the rounds. */
const BLUFF_MOST = 1 / 3

const natureOf = ({ model: { set } }: Belief, i: number): Nature => ({
  manner: MANNERS[set.manner[i]],
  limit: set.limit[i],
  opening: set.opening[i],
  exponent: set.exponent[i],
  patience: set.patience[i],
  reciprocity: set.reciprocity[i],
  style: set.style[i],
})

/** Index drawn in proportion to weights, of which some are above zero. */
const drawnIndex = (weights: Float64Array, u: number): number => {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let left = u * total
  let last = 0
  for (let i = 0; i < weights.length; i += 1) {
    if (weights[i] === 0) continue
    last = i
    left -= weights[i]
    if (left < 0) return i
  }
  return last
}

/**
 * Weights of the types that can be this kind: after the talk so far, else where it all but rules the kind out before it, else, where this
 * belief knows nobody of the kind, of everybody.
 */
const weightsOfKind = (belief: Belief, kind: PartnerKind | undefined): Float64Array => {
  const weights = weightsAnywhere(belief)
  if (kind === undefined || kind === "bluffer") return weights
  const { set } = belief.model
  const ofKind = (all: Float64Array) => all.map((weight, i) => (temperOf(natureOf(belief, i)) === kind ? weight : 0))
  const choices = [ofKind(weights), ofKind(set.prior)]
  return choices.find((choice) => choice.some((weight) => weight > 0)) ?? weights
}

/** How readily this one leaves without meaning it, over the believed rate: exponential, so that the mean is the believed one. */
const bluffingOf = (kind: PartnerKind | undefined, random: Random): number => {
  const drawn = random.exponential()
  if (kind === undefined) return drawn
  if (kind === "bluffer") return BLUFFER_TIMES + drawn
  // The exponential below the border: others of a chosen kind are no bluffers.
  return -Math.log1p(-random.uniform() * -Math.expm1(-BLUFFER_TIMES))
}

/** In which mood type i is away, by the masses of the belief. */
const moodOf = ({ away, bluffing, leaving, lost }: Belief, i: number, random: Random): Mood | undefined => {
  if (!away) return undefined
  if (random.uniform() < lost) return "lost"
  return random.uniform() * (bluffing[i] + leaving[i]) < bluffing[i] ? "bluffing" : "leaving"
}

/** Draws from what is believed at a point of decision. */
export const counterpartFrom = ({ brief, frame, reading }: Outlook, { seed, kind }: Wish): Counterpart => {
  const { belief } = reading
  const { deal } = brief
  const random = luckOf(seed, "nature")
  const i = drawnIndex(weightsOfKind(belief, kind), random.uniform())
  const nature = natureOf(belief, i)
  const bluffing = bluffingOf(kind, random)
  const metAway = moodOf(belief, i, random)
  const { conduct } = belief.model
  return {
    side: counterpartOf(deal.side),
    currency: deal.currency,
    kind: kindOf({ ...nature, bluffing }),
    nature,
    conduct: { ...conduct, walkBluff: Math.min(BLUFF_MOST, bluffing * conduct.walkBluff) },
    middle: frame.middle,
    listing: deal.ask ? amountOf(deal.ask) : frame.middle,
    callsBack: assumptionsOf(brief.assumptions ?? {}, frame.middle).calledBack,
    seed,
    metAfter: deal.moves.length,
    ...(metAway && { metAway }),
  }
}

/**
 * Draws a counterpart for a brief, from where its moves have led. Refusal codes: those of `outlookOn` (`already-over`, `no-line`,
 * `no-market`, those of the session and the alternatives).
 */
export const drawCounterpart = (brief: Brief, wish: Wish): Result<Counterpart, Refusal> => {
  const prior = brief.prior ?? SHIPPED_PRIORS[counterpartOf(brief.deal.side)]
  const outlook = outlookOn(brief, prior)
  return outlook.ok ? ok(counterpartFrom(outlook.value, wish)) : outlook
}
