// Was the end right, given what was known then? The move that ended the talk against the best one that could be made, by the values of
// that moment's advice. Nothing that was learnt later is read here, and no hour that had been spent.

import type { AdvisedMove } from "../advice/index.ts"
import type { AdvisedStep, Chosen, MoveThen, ReviewedDeal } from "./closed-deal.ts"
import { leftWithout, scaleOf } from "./deal-measures.ts"
import type { Judgement } from "./was-it-right.ts"

/** Advice calls moves closer than this share of the market value a tie; review must not be stricter than advice was. */
const TIE_SHARE = 0.001
/** A figure this near to the advised one, as a share of it, was that figure. */
const SAME_FIGURE = 0.001

interface End {
  readonly step: AdvisedStep
  readonly chosen: Chosen
}

/** The last choice. When they left and nothing was done about it, that was the choice to let them go. */
const endOfTalk = (deal: ReviewedDeal): End | undefined => {
  const last = deal.steps.at(-1)
  if (last && !last.chosen && leftWithout(deal) && deal.leftBy === "them") {
    const letGo = last.moves.some(({ move, available }) => move === "let-walk" && available)
    if (letGo) return { step: last, chosen: { move: "let-walk" } }
  }
  const step = deal.steps.findLast(({ chosen }) => chosen)
  return step?.chosen && { step, chosen: step.chosen }
}

const bestOf = (moves: readonly MoveThen[]): MoveThen | undefined =>
  moves
    .filter(({ available }) => available)
    .reduce<MoveThen | undefined>(
      (best, one) => (best && best.expectedValue >= one.expectedValue ? best : one),
      undefined,
    )

const NAMES_A_FIGURE: readonly AdvisedMove[] = ["counter", "call-back"]

/** Value then of what was chosen; undefined when another figure was named than the one that advice had valued. */
const valueThen = ({ step, chosen }: End): number | undefined => {
  if (chosen.expectedValue !== undefined) return chosen.expectedValue
  const advised = step.moves.find(({ move }) => move === chosen.move)
  if (!advised) return undefined
  const { price } = advised
  const differs =
    NAMES_A_FIGURE.includes(chosen.move) &&
    price !== undefined &&
    chosen.price !== undefined &&
    Math.abs(chosen.price - price) > SAME_FIGURE * Math.abs(price)
  return differs ? undefined : advised.expectedValue
}

const notJudged = (why: NonNullable<Judgement["notJudged"]>, chosen?: AdvisedMove): Judgement => ({
  verdict: "not-judged",
  notJudged: why,
  ...(chosen && { chosen }),
})

/** The judgement of one deal. */
export const judgementOf = (deal: ReviewedDeal): Judgement => {
  if (deal.outcome === "withdrawn") return notJudged("withdrawn")
  if (deal.steps.length === 0) return notJudged("no-advice")
  const end = endOfTalk(deal)
  const best = end && bestOf(end.step.moves)
  if (!end || !best) return notJudged("nothing-chosen")
  const promised = valueThen(end)
  if (promised === undefined) return notJudged("figure-without-value", end.chosen.move)
  const regret = Math.max(0, best.expectedValue - promised)
  const tieWithin = TIE_SHARE * (scaleOf(deal) ?? Math.abs(end.step.walkAwayPrice))
  const isBest = regret === 0 || (best.move === end.chosen.move && end.chosen.expectedValue === undefined)
  const verdict = isBest ? "right" : regret <= tieWithin ? "near-tie" : "wrong-then"
  return { verdict, chosen: end.chosen.move, best: best.move, regret, promised, tieWithin }
}
