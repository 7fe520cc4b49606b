// The worked deal, played: advice, our move as advised, the buyer's answer, until it is over. A step is what a reader sees
// at once. Pure: the same file gives the same story.

import {
  type Advice,
  adviseOn,
  type Brief,
  dealOf,
  type Move,
  moneyFromAmount,
  must,
  playSession,
  type Session,
} from "@walkaway/engine"
import { buyerMoves, HIS_OPENING } from "./buyer.ts"

export interface TourStep {
  /** What happened since the last step. */
  readonly happened: readonly Move[]
  readonly brief: Brief
  readonly session: Session
  /** Absent when it is over. */
  readonly advice?: Advice
}

/** Longer than any sensible story. */
const STEPS_MAX = 14

const withMoves = (brief: Brief, moves: readonly Move[]): Brief => ({
  ...brief,
  deal: must(dealOf({ ...brief.deal, moves })),
})

/** Our move as advised. Waiting is what letting go means while the door is open. */
const ourMoves = ({ recommended, side }: Advice): readonly Move[] => {
  const { move, price } = recommended
  if (move === "counter" && price) return [{ kind: "offer", by: side, price }]
  if (move === "call-back" && price) return [{ kind: "call", by: side, price }]
  if (move === "accept") return [{ kind: "accept", by: side }]
  if (move === "hold") return [{ kind: "hold", by: side }]
  return move === "let-walk" ? [{ kind: "wait", days: 2 }] : [{ kind: "walk", by: side, door: "closed" }]
}

const stepOf = (brief: Brief, happened: readonly Move[]): TourStep => {
  const session = must(playSession(brief.deal))
  const over = session.phase.kind === "agreed" || session.phase.kind === "over"
  return { happened, brief, session, ...(over ? {} : { advice: must(adviseOn(brief)) }) }
}

/** He comes back by himself when nobody calls. */
const returned: readonly Move[] = [{ kind: "return", by: "buyer" }]

const answered = (brief: Brief, happened: readonly Move[]): readonly Move[] => {
  const session = must(playSession(brief.deal))
  if (session.phase.kind === "agreed" || session.phase.kind === "over") return happened
  if (happened.some(({ kind }) => kind === "wait")) return [...happened, ...returned]
  const money = (amount: number) => moneyFromAmount(amount, brief.deal.currency, "nearest")
  return [...happened, ...buyerMoves(session, money)]
}

/** All steps of the story. He speaks first: the price of the car stands in the window. */
export const playTour = (start: Brief): readonly TourStep[] => {
  const price = moneyFromAmount(HIS_OPENING, start.deal.currency, "nearest")
  const opening: readonly Move[] = [{ kind: "offer", by: "buyer", price }]
  const steps = [stepOf(withMoves(start, opening), opening)]
  while (steps.length < STEPS_MAX) {
    const { advice, brief } = steps[steps.length - 1]
    if (!advice) break
    const own = ourMoves(advice)
    const past = brief.deal.moves
    const happened = answered(withMoves(brief, [...past, ...own]), own)
    steps.push(stepOf(withMoves(brief, [...past, ...happened]), happened))
  }
  return steps
}
