// Approvals and call backs: asked, answered and settled by their own ids, whatever has happened to the deal meanwhile.

import {
  approvalView,
  approvalViews,
  callBackView,
  callBackViews,
  type DealNow,
  dealOfApproval,
  dealOfCallBack,
  listApprovals,
  listCallBacks,
  moneysIn,
  namesOfDeal,
  type Work,
  writeNote,
} from "@walkaway/desk"
import { ok, refuse } from "@walkaway/engine"
import type { Handlers } from "../handlers.ts"
import { moveWishOf } from "./moves.ts"
import {
  carry,
  type DeskDoor,
  inCurrencyOf,
  NOT_FOUND,
  readerIn,
  reasonFor,
  runOn,
  showDeal,
  targetOf,
} from "./shared.ts"

type Routes = Pick<
  Handlers<Work>,
  | "askApproval"
  | "listApprovals"
  | "answerApproval"
  | "withdrawApproval"
  | "planCallBack"
  | "listCallBacks"
  | "settleCallBack"
>

export const approvalRoutes = (door: DeskDoor): Routes => {
  const { parts } = door

  const showApproval = async (work: Work, caller: Parameters<typeof readerIn>[1], now: DealNow, approvalId: string) => {
    const approval = now.deal.approvals.find((one) => one.approvalId === approvalId)
    if (!approval) return refuse(NOT_FOUND)
    const body = approvalView(now, approval, await namesOfDeal(work.tx, now.deal), await readerIn(work, caller))
    return ok({ status: 200, body, version: now.version } as const)
  }

  return {
    askApproval: ({ params: { dealId }, body }, caller, asked) =>
      asked.work((work) =>
        inCurrencyOf(work, dealId, async (currency) => {
          const move = moveWishOf(body.move, currency)
          if (!move.ok) return move
          const reason = await reasonFor(door, work, caller, dealId, body.reason)
          const command = { kind: "ask-approval", move: move.value, ...(reason && { reason }) } as const
          return carry(await runOn(door, work, caller, targetOf(dealId, asked), command), async (now) => {
            const { view: deal, names, reader } = await showDeal(work, caller, now)
            const approval = approvalView(now, now.deal.approvals.at(-1)!, names, reader)
            return ok({ status: 201, body: { deal, approval }, version: now.version })
          })
        }),
      ),

    listApprovals: ({ query }, caller, asked) =>
      asked.work(async (work) =>
        carry(await listApprovals(work.tx, query, query), async ({ items, next }) =>
          ok({ status: 200, body: { items: await approvalViews(work.tx, items, await readerIn(work, caller)), next } }),
        ),
      ),

    answerApproval: ({ params: { approvalId }, body }, caller, asked) =>
      asked.work(async (work) => {
        const dealId = await dealOfApproval(work.tx, approvalId)
        if (dealId === undefined) return refuse(NOT_FOUND)
        const about = { kind: "deal", id: dealId } as const
        const noteId = body.note === undefined ? undefined : await writeNote(work.tx, parts, caller, about, body.note)
        const command = {
          kind: "answer-approval",
          approvalId,
          answer: body.answer,
          ...(noteId !== undefined && { noteId }),
        } as const
        return carry(await runOn(door, work, caller, { dealId }, command), (now) =>
          showApproval(work, caller, now, approvalId),
        )
      }),

    withdrawApproval: ({ params: { approvalId } }, caller, asked) =>
      asked.work(async (work) => {
        const dealId = await dealOfApproval(work.tx, approvalId)
        if (dealId === undefined) return refuse(NOT_FOUND)
        const command = { kind: "withdraw-approval", approvalId } as const
        return carry(await runOn(door, work, caller, { dealId }, command), (now) =>
          showApproval(work, caller, now, approvalId),
        )
      }),

    planCallBack: ({ params: { dealId }, body }, caller, asked) =>
      asked.work((work) =>
        inCurrencyOf(work, dealId, async (currency) => {
          const figures = moneysIn({ price: body.price }, currency)
          if (!figures.ok) return figures
          const command = { kind: "plan-call-back", dueAt: new Date(body.dueAt), ...figures.value } as const
          return carry(await runOn(door, work, caller, targetOf(dealId, asked), command), async (now) => {
            const { view: deal, names } = await showDeal(work, caller, now)
            const callBack = callBackView(now, now.deal.callBacks.at(-1)!, names)
            return ok({ status: 201, body: { deal, callBack }, version: now.version })
          })
        }),
      ),

    listCallBacks: ({ query: { dueBefore, ...filter } }, _caller, asked) =>
      asked.work(async (work) =>
        carry(
          await listCallBacks(
            work.tx,
            { ...filter, ...(dueBefore !== undefined && { dueBefore: new Date(dueBefore) }) },
            filter,
          ),
          async ({ items, next }) => ok({ status: 200, body: { items: await callBackViews(work.tx, items), next } }),
        ),
      ),

    settleCallBack: ({ params: { callBackId }, body }, caller, asked) =>
      asked.work(async (work) => {
        const dealId = await dealOfCallBack(work.tx, callBackId)
        if (dealId === undefined) return refuse(NOT_FOUND)
        const command = { kind: "settle-call-back", callBackId, how: body.how } as const
        return carry(await runOn(door, work, caller, { dealId }, command), async (now) => {
          const callBack = now.deal.callBacks.find((one) => one.callBackId === callBackId)
          if (!callBack) return refuse(NOT_FOUND)
          const body = callBackView(now, callBack, await namesOfDeal(work.tx, now.deal))
          return ok({ status: 200, body, version: now.version })
        })
      }),
  }
}
