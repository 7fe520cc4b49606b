// Calling back people who left. The desk plans the first call as they go and the next one when they were not reached, up to what the
// policy allows; people may plan their own. When they are back, agreed or gone for good, what still waits is dropped.

import { counterpartOf, ok, type Refusal, type Result, refuse, type Session, type Side } from "@walkaway/engine"
import type { DecisionContext } from "../decision-context.ts"
import { isSalesperson } from "./authority.ts"
import { callBackTime } from "./call-back-time.ts"
import type { DealCommand, MoveWish } from "./commands.ts"
import type { DealEvent } from "./events.ts"
import { isWaiting, lastWalkOut } from "./evolve-call-backs.ts"
import { checkMoney, checkTime, no } from "./refusals.ts"
import type { CallBack, OpenedDeal } from "./state.ts"

type Decided = Result<readonly DealEvent[], Refusal>
type Command<K extends DealCommand["kind"]> = Extract<DealCommand, { kind: K }>

const theyAreAway = ({ phase }: Session, ours: Side): boolean =>
  phase.kind === "away" && phase.who === counterpartOf(ours)

const waitingCallBacks = ({ callBacks }: OpenedDeal): readonly CallBack[] => callBacks.filter(isWaiting)

const settled = ({ callBackId }: CallBack, how: "called" | "not-reached" | "dropped", byMove: boolean): DealEvent => ({
  type: "CallBackSettled",
  data: { callBackId, how, ...(byMove && { byMove }) },
})

export const dropped = (deal: OpenedDeal, byMove: boolean): readonly DealEvent[] =>
  waitingCallBacks(deal).map((one) => settled(one, "dropped", byMove))

/** Calls of this absence so far, the dropped ones left out. */
const attemptsOf = (deal: OpenedDeal): number => {
  const walk = lastWalkOut(deal)
  return deal.callBacks.filter(({ walkVersion, status }) => walkVersion === walk && status !== "dropped").length
}

const plannedByPolicy = (
  attempt: number,
  hours: number,
  { policy, occurredAt, newId }: DecisionContext,
): DealEvent => ({
  type: "CallBackPlanned",
  data: {
    callBackId: newId(),
    dueAt: callBackTime(occurredAt, hours, policy).toISOString(),
    attempt,
    byPolicy: true,
  },
})

const oldest = (callBacks: readonly CallBack[]): CallBack | undefined =>
  callBacks.toSorted((left, right) => left.dueAt.getTime() - right.dueAt.getTime())[0]

/** What a move means for the reminders: `after` is the session behind it. */
export const callBacksAfter = (
  deal: OpenedDeal,
  wish: MoveWish,
  after: Session,
  context: DecisionContext,
): readonly DealEvent[] => {
  if (!theyAreAway(after, deal.side)) return dropped(deal, true)
  const { attemptsMax, firstAfterHours } = context.policy.callBack
  if (wish.kind === "walk") return attemptsMax > 0 ? [plannedByPolicy(1, firstAfterHours, context)] : []
  const called = wish.kind === "call" ? oldest(waitingCallBacks(deal)) : undefined
  return called ? [settled(called, "called", true)] : []
}

/** Codes: `in-the-future`, those of `checkMoney`, `due-too-early`, `not-away`, `attempts-spent`. */
export const planCallBack = (
  deal: OpenedDeal,
  { dueAt, price }: Command<"plan-call-back">,
  context: DecisionContext,
): Decided => {
  const wrong = checkTime(context) ?? checkMoney("price", price, deal.currency)
  if (wrong) return refuse(wrong)
  if (dueAt < context.occurredAt) {
    return no("due-too-early", "The call would be due before it is planned.", "Give a later time.", "dueAt")
  }
  if (!theyAreAway(deal.session, deal.side)) {
    return no("not-away", "They have not left and need no calling back.", "Talk to them.")
  }
  const attempt = attemptsOf(deal) + 1
  if (attempt > context.policy.callBack.attemptsMax && isSalesperson(context.actor)) {
    return no("attempts-spent", "They have been called as often as the policy allows.", "Ask a manager to plan it.")
  }
  const callBackId = context.newId()
  const data = { callBackId, dueAt: dueAt.toISOString(), ...(price && { price }), attempt, byPolicy: false }
  return ok([{ type: "CallBackPlanned", data }])
}

/** The next attempt, unless one waits already, they are back, or the policy says that it is enough. */
const nextAttempt = (deal: OpenedDeal, settledId: string, context: DecisionContext): readonly DealEvent[] => {
  const { attemptsMax, nextAfterHours } = context.policy.callBack
  const othersWait = waitingCallBacks(deal).some(({ callBackId }) => callBackId !== settledId)
  const attempts = attemptsOf(deal)
  if (othersWait || attempts >= attemptsMax || !theyAreAway(deal.session, deal.side)) return []
  return [plannedByPolicy(attempts + 1, nextAfterHours, context)]
}

/** Codes: `no-such-call-back`, `in-the-future`, `already-settled`. */
export const settleCallBack = (
  deal: OpenedDeal,
  { callBackId, how }: Command<"settle-call-back">,
  context: DecisionContext,
): Decided => {
  const callBack = deal.callBacks.find((one) => one.callBackId === callBackId)
  if (!callBack) return no("no-such-call-back", "This deal has no such call back.", "Name one of its call backs.")
  const early = checkTime(context)
  if (early) return refuse(early)
  if (callBack.status === how) return ok([])
  if (!isWaiting(callBack)) {
    return no("already-settled", `The call back is settled: ${callBack.status}.`, "Plan another if they are away.")
  }
  return ok([settled(callBack, how, false), ...(how === "not-reached" ? nextAttempt(deal, callBackId, context) : [])])
}

/** By the desk's clock; nothing when it is not due, or no longer. Codes: `only-the-desk`. */
export const callBackDue = (
  deal: OpenedDeal,
  { callBackId }: Command<"call-back-due">,
  { actor, now }: DecisionContext,
): Decided => {
  if (actor.kind !== "desk") return no("only-the-desk", "Call backs fall due by themselves.", "Settle it instead.")
  const callBack = deal.callBacks.find((one) => one.callBackId === callBackId)
  const due = !deal.closed && callBack?.status === "planned" && callBack.dueAt <= now
  return ok(due ? [{ type: "CallBackFellDue", data: { callBackId } }] : [])
}
