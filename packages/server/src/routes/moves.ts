// Moves: what either side said or did, logged as it happens.

import type { InputFor } from "@walkaway/contract/api"
import type { MoveWish } from "@walkaway/desk"
import { findDeal, moneysIn, moveView, type Work } from "@walkaway/desk"
import { type Currency, formatDecimal, ok, type Result } from "@walkaway/engine"
import type { Handlers, Objection, Reply } from "../handlers.ts"
import { carry, changeDeal, type DeskDoor, reasonFor, runOn, showDeal, targetOf } from "./shared.ts"

type MoveIn = InputFor<"askApproval">["body"]["move"]

/** The move with its figures in the deal's currency. */
export const moveWishOf = (move: MoveIn, currency: Currency): Result<MoveWish, Objection> => {
  switch (move.kind) {
    case "offer":
    case "call": {
      const figures = moneysIn({ price: move.price }, currency)
      if (!figures.ok) return figures
      const { kind, by, expiresAt } = move
      const price = figures.value.price!
      return ok({ kind, by, price, ...(expiresAt !== undefined && { expiresAt: new Date(expiresAt) }) })
    }
    case "give": {
      const figures = moneysIn({ cost: move.cost, value: move.value }, currency)
      return figures.ok ? ok({ kind: "give", by: move.by, item: move.item, ...figures.value }) : figures
    }
    case "walk":
      return ok({ kind: "walk", by: move.by, door: move.door })
    default:
      return ok({ kind: move.kind, by: move.by })
  }
}

export const moveRoutes = (door: DeskDoor): Pick<Handlers<Work>, "logMove" | "listMoves" | "retractMove"> => ({
  logMove: ({ params: { dealId }, body }, caller, asked) =>
    asked.work(async (work) => {
      const reason = body.reason && (await reasonFor(door, work, caller, dealId, body.reason))
      const done = await runOn(door, work, caller, targetOf(dealId, asked, body.occurredAt), ({ currency }) => {
        const wish = moveWishOf(body, currency)
        if (!wish.ok) return wish
        return ok({
          kind: "log-move",
          move: wish.value.kind === "walk" && reason ? { ...wish.value, reason } : wish.value,
          ...(reason && { reason }),
          ...(body.approvalId !== undefined && { approvalId: body.approvalId }),
          ...(body.alreadySaid !== undefined && { alreadySaid: body.alreadySaid }),
        })
      })
      return carry(done, async ({ held, ...now }): Promise<Reply<"logMove">> => {
        const { view: deal, reader } = await showDeal(work, caller, now)
        if (!held) return ok({ status: 201, body: { deal, held: null }, version: now.version } as const)
        const distance = reader.sight === "exact" ? formatDecimal(held.distance) : null
        const why = { needs: held.needs, approver: held.approver, distance, approvalId: held.approvalId ?? null }
        return ok({ status: 202, body: { deal, held: why }, version: now.version } as const)
      })
    }),

  listMoves: ({ params }, caller, asked) =>
    asked.work(async (work) =>
      carry(await findDeal(work.tx, door.parts, params.dealId), async (now) => {
        const { names } = await showDeal(work, caller, now)
        const items = now.deal.moves.map((logged) => moveView(logged, now.deal, names))
        return ok({ status: 200, body: { items }, version: now.version })
      }),
    ),

  retractMove: ({ params: { dealId, version } }, caller, asked) =>
    asked.work((work) => changeDeal(door, work, caller, targetOf(dealId, asked), { kind: "retract-move", version })),
})
