// Reminders to call people back: planned, due, settled. Each belongs to the walk-out that it answers.

import { counterpartOf } from "@walkaway/engine"
import type { EventOf } from "./events.ts"
import type { DealStep } from "./evolve.ts"
import type { CallBack, OpenedDeal } from "./state.ts"

/** Place in the stream of their last walk-out that stands; 0 when they never left. */
export const lastWalkOut = ({ moves, side }: OpenedDeal): number =>
  moves.findLast(({ move }) => move.kind === "walk" && move.by === counterpartOf(side))?.version ?? 0

export const isWaiting = ({ status }: CallBack): boolean => status === "planned" || status === "due"

const planned = (deal: OpenedDeal, data: EventOf<"CallBackPlanned">["data"], at: Date): CallBack => {
  const { callBackId, dueAt, price, attempt, byPolicy } = data
  return {
    callBackId,
    dueAt: new Date(dueAt),
    ...(price && { price }),
    attempt,
    byPolicy,
    status: "planned",
    plannedAt: at,
    walkVersion: lastWalkOut(deal),
  }
}

const settled = (
  deal: OpenedDeal,
  callBack: CallBack,
  { how, byMove }: EventOf<"CallBackSettled">["data"],
  at: Date,
): CallBack => {
  const move = deal.moves.at(-1)
  return { ...callBack, status: how, settledAt: at, ...(byMove && move && { settledByMove: move.version }) }
}

const change = (deal: OpenedDeal, callBackId: string, to: (callBack: CallBack) => CallBack): OpenedDeal => ({
  ...deal,
  callBacks: deal.callBacks.map((one) => (one.callBackId === callBackId && isWaiting(one) ? to(one) : one)),
})

export const evolveCallBacks = (deal: OpenedDeal, { event, occurredAt }: DealStep): OpenedDeal => {
  switch (event.type) {
    case "CallBackPlanned":
      return { ...deal, callBacks: [...deal.callBacks, planned(deal, event.data, occurredAt)] }
    case "CallBackFellDue":
      return change(deal, event.data.callBackId, (one) => ({ ...one, status: "due" }))
    case "CallBackSettled": {
      const { data } = event
      return change(deal, data.callBackId, (one) => settled(deal, one, data, occurredAt))
    }
    default:
      return deal
  }
}
