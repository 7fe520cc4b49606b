// The engine's protocol in the desk's words: the same refusals by the same codes, said of "us" and "them" instead of seller and buyer
// and without the notation. And time: moves are logged in the order in which they were made.

import { applyMove, type Refusal, type Result, refuse, type Session } from "@walkaway/engine"
import type { DecisionContext } from "../decision-context.ts"
import type { MoveWish } from "./commands.ts"
import { moveOfWish } from "./move-events.ts"
import type { Party } from "./party.ts"
import { refusalOf } from "./refusals.ts"
import type { OpenedDeal } from "./state.ts"

const HAVE: Readonly<Record<Party, string>> = { us: "We have", them: "They have" }
const other = (party: Party): Party => (party === "us" ? "them" : "us")

const alreadyOver = ({ session }: OpenedDeal): Refusal =>
  refusalOf(
    "already-over",
    session.phase.kind === "agreed" ? "The deal is agreed." : "The talk is over: somebody left for good.",
    "Take the last move back if it was a slip; else close the deal and reopen it.",
  )

const inWords = (deal: OpenedDeal, wish: MoveWish, { code, message }: Refusal): Refusal => {
  const have = HAVE[wish.by]
  const theirs = HAVE[other(wish.by)]
  const path = "move"
  switch (code) {
    case "already-over":
      return { ...alreadyOver(deal), path }
    case "nothing-to-accept":
      return refusalOf(code, `${theirs} no price on the table.`, "Log their offer first.", path)
    case "nothing-to-expire":
      return refusalOf(code, `${have} no price on the table that could lapse.`, "Log nothing.", path)
    case "is-away":
      return refusalOf(code, `${have} left.`, "Log the return first.", path)
    case "not-away":
      return wish.kind === "return"
        ? refusalOf(code, `${have} not left.`, "Log what was done instead.", path)
        : refusalOf(code, `${theirs} not left and cannot be called back.`, "Log it as an offer.", path)
    default:
      return refusalOf(code, message, "Log another move.", path)
  }
}

/** Codes: `out-of-order`. The desk's own moves come when they come. */
const checkOrder = ({ moves }: OpenedDeal, { occurredAt, actor }: DecisionContext): Refusal | undefined => {
  const last = moves.at(-1)?.occurredAt
  return last && occurredAt < last && actor.kind !== "desk"
    ? refusalOf(
        "out-of-order",
        `The move before it was made at ${last.toISOString()}.`,
        "Give a time from then on, or take the later move back first.",
        "occurredAt",
      )
    : undefined
}

/** The session after the move, or why it cannot be made now. Codes of the engine's `applyMove`, and `out-of-order`. */
export const afterMove = (deal: OpenedDeal, wish: MoveWish, context: DecisionContext): Result<Session, Refusal> => {
  const late = checkOrder(deal, context)
  if (late) return refuse(late)
  const next = applyMove(deal.session, moveOfWish(wish, deal.side))
  return next.ok ? next : refuse(inWords(deal, wish, next.error))
}

/** Agreed or off: nothing more can be said. */
export const isEnded = ({ session }: OpenedDeal): boolean =>
  session.phase.kind === "agreed" || session.phase.kind === "over"

export const checkTalking = (deal: OpenedDeal): Refusal | undefined => (isEnded(deal) ? alreadyOver(deal) : undefined)
