// Logging what was said and done, and taking a slip of the thumb back. A move of theirs is a fact and never held back; a move of ours is
// judged against the line before it is logged as made.

import { counterpartOf, ok, type Refusal, type Result, refuse } from "@walkaway/engine"
import type { DecisionContext } from "../decision-context.ts"
import { callBacksAfter, dropped } from "./call-backs.ts"
import type { DealCommand, MoveWish } from "./commands.ts"
import { judge } from "./crossing.ts"
import type { DealEvent } from "./events.ts"
import { lastWalkOut } from "./evolve-call-backs.ts"
import { eventOfWish } from "./move-events.ts"
import { sideOf } from "./party.ts"
import { afterMove, isEnded } from "./protocol.ts"
import { checkMoney, checkReason, checkText, checkTime, no, refusalOf } from "./refusals.ts"
import type { OpenedDeal } from "./state.ts"

type Decided = Result<readonly DealEvent[], Refusal>

const ITEM_LENGTH_MAX = 120

const checkExpiry = (expiresAt: Date | undefined, { occurredAt }: DecisionContext): Refusal | undefined =>
  expiresAt && expiresAt <= occurredAt
    ? refusalOf("expires-too-early", "The offer lapses before it is made.", "Give a later time.", "move.expiresAt")
    : undefined

/** Codes: `in-the-future`, those of `checkMoney` and `checkText`, `expires-too-early`. */
export const checkWish = ({ currency }: OpenedDeal, wish: MoveWish, context: DecisionContext): Refusal | undefined => {
  const early = checkTime(context)
  if (early) return early
  switch (wish.kind) {
    case "offer":
    case "call":
      return checkMoney("move.price", wish.price, currency) ?? checkExpiry(wish.expiresAt, context)
    case "give":
      return (
        checkText("item", wish.item, ITEM_LENGTH_MAX) ??
        checkMoney("move.cost", wish.cost, currency) ??
        checkMoney("move.value", wish.value, currency)
      )
    default:
      return undefined
  }
}

/** Whether a party's price on the table has a last hour and it is past. */
const hasLapsed = ({ session, side, moves }: OpenedDeal, by: MoveWish["by"], now: Date): boolean => {
  const standing = session.standing[sideOf(by, side)]
  const expiresAt = standing && moves[standing.moveIndex]?.expiresAt
  return expiresAt !== undefined && expiresAt <= now
}

/** The desk lets offers lapse by the clock; when one was taken, withdrawn or replaced meanwhile there is nothing to do. */
const isIdleExpiry = (deal: OpenedDeal, wish: MoveWish, { actor, now }: DecisionContext): boolean =>
  actor.kind === "desk" &&
  wish.kind === "expire" &&
  (deal.closed !== undefined || isEnded(deal) || !hasLapsed(deal, wish.by, now))

/**
 * In this order: form (`checkWish`), protocol (`afterMove`), policy (`judge`). A step across the line that may not be made gives the
 * events of the attempt and no refusal, so that it is on record.
 */
export const logMove = (
  deal: OpenedDeal,
  command: Extract<DealCommand, { kind: "log-move" }>,
  context: DecisionContext,
): Decided => {
  const { move: wish } = command
  if (isIdleExpiry(deal, wish, context)) return ok([])
  const malformed = checkWish(deal, wish, context)
  if (malformed) return refuse(malformed)
  const after = afterMove(deal, wish, context)
  if (!after.ok) return after
  const unknown = wish.kind === "walk" && !command.alreadySaid ? checkReason(wish.reason, context) : undefined
  if (unknown) return refuse(unknown)
  const verdict = judge(deal, wish, command, context)
  if (!verdict.ok) return verdict
  if (verdict.value.kind === "held") return ok(verdict.value.events)
  const agreed = deal.session.standing[counterpartOf(sideOf(wish.by, deal.side))]?.price
  return ok([eventOfWish(wish, agreed), ...verdict.value.events, ...callBacksAfter(deal, wish, after.value, context)])
}

/** Codes: `in-the-future`, `not-the-last-move`. Reminders that answered a walk-out go with it. */
export const retractMove = (
  deal: OpenedDeal,
  { version }: Extract<DealCommand, { kind: "retract-move" }>,
  context: DecisionContext,
): Decided => {
  const early = checkTime(context)
  if (early) return refuse(early)
  const last = deal.moves.at(-1)
  if (last?.version !== version) {
    const message = last ? "Only the last move can be taken back." : "No move is logged that could be taken back."
    return no("not-the-last-move", message, last ? "Take back the later moves first." : "Log a move.", "version")
  }
  const calls = lastWalkOut(deal) === version ? dropped(deal, false) : []
  return ok([{ type: "MoveRetracted", data: { version } }, ...calls])
}
