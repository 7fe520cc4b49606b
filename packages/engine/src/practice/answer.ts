// One answer at the table, drawn from the odds by which the belief reads answers (belief/response): take our price, leave in earnest or as a
// bluff, else name a figure, which stands only where it betters their last. Four draws an answer, always in the same order.

import { aimOf, type Facing, Likelihood, type NextWord, OWN_WORD, SILENCE, type TypeModel } from "../belief/index.ts"
import { type Random, standardNormalCdf, standardNormalQuantile } from "../units/index.ts"

export type Answer =
  | { readonly kind: "accept" }
  | { readonly kind: "walk"; readonly mood: "bluffing" | "leaving" }
  /** Nothing better than what stands. */
  | { readonly kind: "hold" }
  /** In frame units, as meant: not yet a round figure. */
  | { readonly kind: "figure"; readonly units: number }

const HOLD: Answer = { kind: "hold" }

/** Below this nobody speaks, in frame units under the limit. */
const DEPTH = 200
const HALVINGS = 60

/** The figure that a word betters with chance `beyond`, between two figures. */
const figureBeyond = (word: NextWord, beyond: number, from: number, to: number): number => {
  let [low, high] = [from, to]
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2
    if (word.beyond(middle) >= beyond) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** The next word of people who go by their own last word; a word that their limit forbids is not spoken. */
const wordOf = ({ set, ownWord }: TypeModel, facing: Facing, u: number): Answer => {
  const word = ownWord!.word(set.style[0], facing)
  const limit = set.limit[0]
  if (u < word.hold || word.beyond(limit) >= 1 - u) return HOLD
  const from = Math.max(facing.standing, limit - DEPTH)
  return { kind: "figure", units: figureBeyond(word, 1 - u, from, limit) }
}

/** What clock and reciprocal types say: normal about their aim, cut at their limit; a draw below what stands is a hold. */
const aimedWord = ({ set, conduct }: TypeModel, facing: Facing, silent: number, u: number): Answer => {
  const { standing, round, price, anchor } = facing
  if (standing === -Infinity && silent < SILENCE) return HOLD
  const aim = aimOf(set, 0, round, price, anchor)
  const spread = conduct.offerSpread
  const within = standardNormalCdf((set.limit[0] - aim) / spread)
  const units = aim + spread * standardNormalQuantile(Math.max(Number.MIN_VALUE, u * within))
  return units > standing ? { kind: "figure", units: Math.min(units, set.limit[0]) } : HOLD
}

/** The answer of the only type of `model` to what it faces. */
export const answerTo = (model: TypeModel, facing: Facing, luck: Random): Answer => {
  const [taking, leaving, silent, figure] = [luck.uniform(), luck.uniform(), luck.uniform(), luck.uniform()]
  const odds = new Likelihood(model, facing).oddsOf(0)
  if (taking < odds.accept) return { kind: "accept" }
  if (leaving < odds.bluff) return { kind: "walk", mood: "bluffing" }
  if (leaving < odds.bluff + odds.leave) return { kind: "walk", mood: "leaving" }
  return model.set.manner[0] === OWN_WORD ? wordOf(model, facing, figure) : aimedWord(model, facing, silent, figure)
}
