// The deal with the moves that wait to go out: what the room shows and offers while the desk has not answered yet. Where things
// stand changes, and the talk goes on, so that guards and likely figures know what was said last; the deal's version stays the desk's.

import type { Deal, LoggedMove } from "../../desk/types.ts"
import type { PendingMove } from "../../figures/questions.ts"

const after = (deal: Deal, move: PendingMove): Deal => {
  const isOurs = move.by === "us"
  switch (move.kind) {
    case "offer":
    case "call":
      return isOurs ? { ...deal, ourOffer: String(move.price) } : { ...deal, theirOffer: String(move.price) }
    case "accept":
      return { ...deal, phase: "agreed", agreedPrice: isOurs ? deal.theirOffer : deal.ourOffer }
    case "walk":
      return { ...deal, phase: move.door === "closed" ? "over" : "away", leftBy: move.by }
    case "return":
      return { ...deal, phase: "talking", leftBy: null }
    case "expire":
      return isOurs ? { ...deal, ourOffer: null } : { ...deal, theirOffer: null }
    default:
      return deal
  }
}

const textOf = (amount: string | number | null | undefined): string | null => (amount == null ? null : String(amount))

/** As the desk will have it, behind all that it has. */
const logged = ({ moves, version, owner }: Deal, move: PendingMove): LoggedMove => ({
  version: Math.max(version, moves.at(-1)?.version ?? 0) + 1,
  kind: move.kind,
  by: move.by,
  price: "price" in move ? textOf(move.price) : null,
  item: "item" in move ? move.item : null,
  cost: "cost" in move ? textOf(move.cost) : null,
  value: "value" in move ? textOf(move.value) : null,
  door: "door" in move ? (move.door ?? null) : null,
  expiresAt: "expiresAt" in move ? (move.expiresAt ?? null) : null,
  reason: null,
  occurredAt: move.occurredAt,
  actor: { kind: "person", role: null, ...owner },
})

const withMove = (deal: Deal, move: PendingMove): Deal => ({
  ...after(deal, move),
  moves: [...deal.moves, logged(deal, move)],
})

export const dealNow = (deal: Deal, pending: readonly PendingMove[]): Deal => pending.reduce(withMove, deal)
