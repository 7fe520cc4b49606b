// One move in its three dresses: what somebody wishes to log (by us or them), the engine's move (by buyer or seller), and the event
// that stays. All translations stand here, so that a new kind of move is added in one file.

import type { Money, Move, Side } from "@walkaway/engine"
import type { MoveWish } from "./commands.ts"
import type { DealEvent } from "./events.ts"
import { sideOf } from "./party.ts"

export const moveOfWish = (wish: MoveWish, ours: Side): Move => {
  const by = sideOf(wish.by, ours)
  switch (wish.kind) {
    case "offer":
    case "call":
      return { kind: wish.kind, by, price: wish.price }
    case "walk":
      return { kind: "walk", by, door: wish.door }
    case "give": {
      const { item, cost, value } = wish
      return { kind: "give", by, item, ...(cost && { cost }), ...(value && { value }) }
    }
    default:
      return { kind: wish.kind, by }
  }
}

const until = (expiresAt: Date | undefined) => (expiresAt ? { expiresAt: expiresAt.toISOString() } : {})

/** `agreed` is the standing price that an acceptance takes. */
export const eventOfWish = (wish: MoveWish, agreed: Money | undefined): DealEvent => {
  const { by } = wish
  switch (wish.kind) {
    case "offer":
      return {
        type: by === "us" ? "OfferMade" : "OfferReceived",
        data: { price: wish.price, ...until(wish.expiresAt) },
      }
    case "call":
      return { type: "CalledBack", data: { by, price: wish.price, ...until(wish.expiresAt) } }
    case "hold":
      return { type: "Held", data: { by } }
    case "accept":
      return { type: "OfferAccepted", data: { by, price: agreed! } }
    case "reject":
      return { type: "OfferRejected", data: { by } }
    case "expire":
      return { type: "OfferExpired", data: { by } }
    case "walk":
      return { type: "WalkedOut", data: { by, door: wish.door, ...(wish.reason && { reason: wish.reason }) } }
    case "return":
      return { type: "Returned", data: { by } }
    case "give": {
      const { item, cost, value } = wish
      return { type: "ConcessionGiven", data: { by, item, ...(cost && { cost }), ...(value && { value }) } }
    }
  }
}

/** The engine's move of an event; undefined when the event is none. */
export const moveOfEvent = ({ type, data }: DealEvent, ours: Side): Move | undefined => {
  switch (type) {
    case "OfferMade":
      return { kind: "offer", by: sideOf("us", ours), price: data.price }
    case "OfferReceived":
      return { kind: "offer", by: sideOf("them", ours), price: data.price }
    case "CalledBack":
      return { kind: "call", by: sideOf(data.by, ours), price: data.price }
    case "Held":
      return { kind: "hold", by: sideOf(data.by, ours) }
    case "OfferAccepted":
      return { kind: "accept", by: sideOf(data.by, ours) }
    case "OfferRejected":
      return { kind: "reject", by: sideOf(data.by, ours) }
    case "OfferExpired":
      return { kind: "expire", by: sideOf(data.by, ours) }
    case "WalkedOut":
      return { kind: "walk", by: sideOf(data.by, ours), door: data.door }
    case "Returned":
      return { kind: "return", by: sideOf(data.by, ours) }
    case "ConcessionGiven": {
      const { item, cost, value } = data
      return { kind: "give", by: sideOf(data.by, ours), item, ...(cost && { cost }), ...(value && { value }) }
    }
    default:
      return undefined
  }
}
