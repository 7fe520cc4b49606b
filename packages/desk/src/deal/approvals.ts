// Leave to cross the line: asked for beforehand in one tap, answered by somebody with enough authority who is not the asker.

import { ok, type Refusal, type Result, refuse } from "@walkaway/engine"
import type { DecisionContext } from "../decision-context.ts"
import { isOwner, mayDecide } from "./authority.ts"
import type { DealCommand } from "./commands.ts"
import { approvalAsked, crossingOf, waitingFor } from "./crossing.ts"
import type { DealEvent } from "./events.ts"
import { checkWish } from "./moves.ts"
import { afterMove } from "./protocol.ts"
import { checkReason, checkTime, no, reasonNeeded } from "./refusals.ts"
import type { Approval, OpenedDeal } from "./state.ts"

type Decided = Result<readonly DealEvent[], Refusal>
type Command<K extends DealCommand["kind"]> = Extract<DealCommand, { kind: K }>

/**
 * Codes: those of `checkWish` and `afterMove`, `within-line`, `no-approval-needed`, `already-asked`, `unknown-reason`,
 * `reason-needed`.
 */
export const askApproval = (
  deal: OpenedDeal,
  { move, reason }: Command<"ask-approval">,
  context: DecisionContext,
): Decided => {
  const malformed = checkWish(deal, move, context)
  if (malformed) return refuse(malformed)
  const after = afterMove(deal, move, context)
  if (!after.ok) return after
  const crossing = crossingOf(deal, move, context)
  if (!crossing)
    return no("within-line", "This move does not cross our line.", "Make it; nobody need be asked.", "move")
  if (mayDecide(context.actor, crossing.approver)) {
    return no("no-approval-needed", "This is within your own authority.", "Make the move, with a reason.", "move")
  }
  if (waitingFor(deal, crossing)) {
    return no("already-asked", "This has been asked for and waits for an answer.", "Wait, or withdraw it.", "move")
  }
  const unknown = checkReason(reason, context)
  if (unknown) return refuse(unknown)
  return reason ? ok([approvalAsked(crossing, reason, context)]) : refuse(reasonNeeded("Asking for approval"))
}

const approvalOf = (deal: OpenedDeal, id: string): Result<Approval, Refusal> => {
  const approval = deal.approvals.find(({ approvalId }) => approvalId === id)
  return approval
    ? ok(approval)
    : no("no-such-approval", "This deal has no such approval.", "Name one of its approvals.")
}

const mayAnswer = ({ approver, askedBy }: Approval, { actor }: DecisionContext): boolean =>
  isOwner(actor) || (mayDecide(actor, approver) && actor.id !== askedBy)

const notYoursToAnswer = ({ approver, askedBy }: Approval, { actor }: DecisionContext): Decided => {
  const message =
    actor.id === askedBy ? "You asked for this yourself." : "Answering this needs more authority than yours."
  const who = approver === "owner" ? "the owner" : "another manager or the owner"
  return no("not-yours-to-answer", message, `Leave it to ${who}.`)
}

/** A used approval had been given. */
const answerOf = ({ status }: Approval): Approval["status"] => (status === "used" ? "given" : status)

/** Codes: `no-such-approval`, `not-yours-to-answer`, `in-the-future`, `already-answered`. The same answer once more is no event. */
export const answerApproval = (
  deal: OpenedDeal,
  { approvalId, answer, noteId }: Command<"answer-approval">,
  context: DecisionContext,
): Decided => {
  const found = approvalOf(deal, approvalId)
  if (!found.ok) return found
  const approval = found.value
  if (!mayAnswer(approval, context)) return notYoursToAnswer(approval, context)
  const early = checkTime(context)
  if (early) return refuse(early)
  if (answerOf(approval) === answer) return ok([])
  if (approval.status !== "waiting") {
    return no("already-answered", `The approval is ${approval.status}.`, "Ask for it again if it is still wanted.")
  }
  return ok([{ type: "ApprovalAnswered", data: { approvalId, answer, ...(noteId !== undefined && { noteId }) } }])
}

/** Codes: `no-such-approval`, `not-yours-to-withdraw`, `in-the-future`, `already-answered`. */
export const withdrawApproval = (
  deal: OpenedDeal,
  { approvalId }: Command<"withdraw-approval">,
  context: DecisionContext,
): Decided => {
  const found = approvalOf(deal, approvalId)
  if (!found.ok) return found
  const { status, askedBy } = found.value
  if (context.actor.id !== askedBy && !isOwner(context.actor)) {
    return no("not-yours-to-withdraw", "Somebody else asked for this.", "Leave it to whoever asked, or to the owner.")
  }
  const early = checkTime(context)
  if (early) return refuse(early)
  if (status === "withdrawn") return ok([])
  if (status !== "waiting") return no("already-answered", `The approval is ${status}.`, "Leave it as it is.")
  return ok([{ type: "ApprovalWithdrawn", data: { approvalId } }])
}

/** Nobody need answer any more. */
export const withdrawWaiting = ({ approvals }: OpenedDeal): readonly DealEvent[] =>
  approvals
    .filter(({ status }) => status === "waiting")
    .map(({ approvalId }) => ({ type: "ApprovalWithdrawn", data: { approvalId } }))
