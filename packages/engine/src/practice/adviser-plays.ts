// The adviser in our place: it plays the same practice from the start, against the same counterpart with the same luck, by nothing but its
// own advice. What it reaches is what ours is held against; a counterpart that would have taken anything flatters nobody then.

import type { Advice } from "../advice/advice.ts"
import { adviseOn } from "../advice/advise.ts"
import type { Brief } from "../advice/brief.ts"
import type { Move } from "../deal/index.ts"
import { playSession } from "../session/index.ts"
import { must } from "../units/index.ts"
import type { Counterpart } from "./nature.ts"
import { beginPractice, CALLS_MOST, isPracticeOver, type Practice, practiseMove } from "./practice.ts"

/** Longer than any advice talks. */
const STEPS_MAX = 60

const awayMove = ({ recommended, side, callBack, moves }: Advice, calls: number): Move => {
  const leave: Move = { kind: "walk", by: side, door: "closed" }
  if (recommended.move === "call-back" && recommended.price && calls < CALLS_MOST) {
    const later = callBack?.calls[0]?.afterDays ?? 0
    return later > 0 ? { kind: "wait", days: later } : { kind: "call", by: side, price: recommended.price }
  }
  const waiting = moves.find(({ move }) => move === "let-walk")
  return waiting && waiting.expectedValue > 0 ? { kind: "wait", days: 1 } : leave
}

/** What the advice says at the table, as a move; leaving is with the door open, since they may call. */
const tableMove = (advice: Advice): Move => {
  const { recommended, side } = advice
  const { move, price } = recommended
  if (move === "accept") return { kind: "accept", by: side }
  if (move === "hold") return { kind: "hold", by: side }
  return move === "counter" && price ? { kind: "offer", by: side, price } : { kind: "walk", by: side, door: "open" }
}

/** What the adviser does next; where it has left and they call, it takes their figure, goes back to talk, or stays away. */
const nextMove = (practice: Practice): Move => {
  const { deal } = practice.brief
  const { phase } = must(playSession(deal))
  const advice = must(adviseOn(practice.brief))
  if (phase.kind === "away" && phase.who !== deal.side) return awayMove(advice, phase.calls)
  const move = tableMove(advice)
  if (phase.kind !== "away" || move.kind === "accept") return move
  return move.kind === "offer" || move.kind === "hold"
    ? { kind: "return", by: deal.side }
    : { kind: "walk", by: deal.side, door: "closed" }
}

/** The whole practice as the adviser plays it, from a brief as it was before. */
export const adviserPlays = (before: Brief, partner: Counterpart): Practice => {
  let practice = beginPractice(before, partner)
  for (let step = 0; step < STEPS_MAX && !isPracticeOver(practice); step += 1) {
    practice = must(practiseMove(practice, nextMove(practice)))
  }
  return practice
}
