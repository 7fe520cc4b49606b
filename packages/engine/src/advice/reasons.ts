// Why the advice is what it is, by code and figure; the words are made at the rim. Few and relevant: a salesperson reads two.

import { limitAtLeast, limitPercentiles } from "../belief/index.ts"
import { amountOf } from "../units/index.ts"
import type { Reason } from "./advice.ts"
import type { Outlook } from "./advise.ts"
import { type Evaluation, gainsInThem, type ValuedMove } from "./moves.ts"

/** Moves closer than this share of the market value are a tie. */
const TIE_UNITS = 0.1
/** A committed line further than this from what the worth says is worth a word, in units. */
const LINE_GAP_UNITS = 1

const aboutOffer = ({ position, frame }: Outlook, best: ValuedMove): Reason[] => {
  if (!Number.isFinite(position.standing)) return []
  const price = frame.toPrice(position.standing)
  const gain = position.gainAt(position.standing)
  const reasons: Reason[] = []
  if (position.standing < position.line)
    reasons.push({ code: "offer-below-line", price, amount: -gain * frame.perUnit })
  else reasons.push({ code: "offer-clears-line", price, amount: gain * frame.perUnit })
  const [middle] = limitPercentiles(position.belief, [0.5])
  if (best.move === "accept" && middle - position.standing < 2)
    reasons.push({ code: "offer-near-their-limit", price: frame.toPrice(middle) })
  return reasons
}

const aboutMove = (outlook: Outlook, evaluation: Evaluation, best: ValuedMove): Reason[] => {
  const { position, frame } = outlook
  const gained = (best.gain - Math.max(0, evaluation.table.acceptValue)) * frame.perUnit
  switch (best.move) {
    case "counter":
      return [
        {
          code: position.anchor === undefined ? "first-figure-anchors" : "more-to-get",
          amount: gained,
          probability: best.deal,
        },
      ]
    case "hold":
      return [{ code: "holding-is-cheap", amount: position.costPerRound * frame.perUnit, probability: best.deal }]
    case "walk":
      return [
        { code: limitAtLeast(position.belief, position.line) < 0.2 ? "no-room" : "alternative-is-better" },
        {
          code: "walking-may-be-a-mistake",
          probability: limitAtLeast(position.belief, position.line),
          amount: gainsInThem(position) * frame.perUnit,
        },
      ]
    case "let-walk":
      return [{ code: "no-further-calls" }, { code: "they-left-may-return", probability: evaluation.away.returns }]
    case "call-back":
      return [{ code: "they-left-may-return", probability: evaluation.away.returns }, { code: "return-rates-assumed" }]
    default:
      return []
  }
}

/** Reasons for the best move, most telling first. */
export const reasonsFor = (
  outlook: Outlook,
  evaluation: Evaluation,
  best: ValuedMove,
  others: readonly ValuedMove[],
): readonly Reason[] => {
  const { position, frame, stand, limitAssumed, brief } = outlook
  const reasons = [...aboutOffer(outlook, best), ...aboutMove(outlook, evaluation, best)]
  const { phase } = stand.session
  if (phase.kind === "away" && phase.who === brief.deal.side && best.move !== "walk")
    reasons.push({ code: "going-back" })
  for (const other of others) {
    const behind = best.gain - other.gain
    if (behind < TIE_UNITS) reasons.push({ code: "near-tie", move: other.move, amount: behind * frame.perUnit })
  }
  const gap = frame.toUnits(amountOf(stand.line)) - frame.toUnits(stand.computedLine)
  if (brief.deal.line && brief.sheet && Math.abs(gap) > LINE_GAP_UNITS) {
    reasons.push({ code: "line-differs-from-worth", price: stand.computedLine, amount: Math.abs(gap) * frame.perUnit })
  }
  if (Number.isFinite(position.lastAsk) && position.lastAsk < position.line)
    reasons.push({ code: "figure-past-line-refused", price: frame.toPrice(position.lastAsk) })
  if (limitAssumed) reasons.push({ code: "limit-assumed" })
  if (position.belief.away && best.move !== "call-back") reasons.push({ code: "return-rates-assumed" })
  return reasons
}
