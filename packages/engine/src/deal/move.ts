// What can happen between two people who talk about a price. A move is a fact: it has happened, its figures are exact.

import type { Money } from "../units/index.ts"
import type { Side } from "./side.ts"

export type Move =
  /** Names a price; it stands until withdrawn, accepted or replaced by the same side. */
  | { readonly kind: "offer"; readonly by: Side; readonly price: Money }
  /** Says no and stays at the own last figure. */
  | { readonly kind: "hold"; readonly by: Side }
  /** Takes the other side's standing price: the deal is done. */
  | { readonly kind: "accept"; readonly by: Side }
  /** Says no to the standing price without naming or repeating one. */
  | { readonly kind: "reject"; readonly by: Side }
  /** Gets up and goes: door open (may be called back) or for good. */
  | { readonly kind: "walk"; readonly by: Side; readonly door: "open" | "closed" }
  /** Comes back to the table unasked or after a call. */
  | { readonly kind: "return"; readonly by: Side }
  /** Calls the one who left, with a figure that now stands. */
  | { readonly kind: "call"; readonly by: Side; readonly price: Money }
  /** The own standing price lapses. */
  | { readonly kind: "expire"; readonly by: Side }
  /** Gives something besides the price: what it costs the giver and what it is worth to the other, as far as known. */
  | { readonly kind: "give"; readonly by: Side; readonly item: string; readonly cost?: Money; readonly value?: Money }
  /** Whole days pass. */
  | { readonly kind: "wait"; readonly days: number }

/** Who made the move; nobody makes time pass. */
export const moverOf = (move: Move): Side | undefined => (move.kind === "wait" ? undefined : move.by)
