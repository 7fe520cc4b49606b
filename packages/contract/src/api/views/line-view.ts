// The committed line as this reader may see it. A role whose sight is "banded" gets a band that does not sit on the line, one
// whose sight is "hidden" only that there is one; figures from which the line could be worked out are then null everywhere else.

import { z } from "zod"
import { actorView, instant, money, reasonView } from "../fields.ts"

const lineChange = z.strictObject({ from: money, to: money, reason: reasonView, at: instant, actor: actorView })

export const lineView = z
  .discriminatedUnion("sight", [
    z.strictObject({
      sight: z.literal("exact"),
      price: money,
      target: money.nullable(),
      committedAt: instant,
      changes: z.array(lineChange),
    }),
    z.strictObject({ sight: z.literal("banded"), from: money, to: money, committedAt: instant }),
    z.strictObject({ sight: z.literal("hidden"), committedAt: instant }),
  ])
  .meta({ id: "Line", description: "The line that was committed, as far as the reader may see it." })

/** In lists: without its history. */
export const lineInShort = z
  .discriminatedUnion("sight", [
    z.strictObject({ sight: z.literal("exact"), price: money }),
    z.strictObject({ sight: z.literal("banded"), from: money, to: money }),
    z.strictObject({ sight: z.literal("hidden") }),
  ])
  .meta({ id: "LineInShort" })

const crossingMove = z.enum(["offer", "call", "accept", "give"])

/** What is held against the line; `line`, `distance` and `netPrice` are null for whoever may not see the line. */
export const crossingKeys = {
  move: crossingMove,
  price: money,
  netPrice: money.nullable(),
  line: money.nullable(),
  distance: money.nullable().meta({ description: "How far beyond the line, from zero." }),
  approver: z.enum(["auto", "manager", "owner"]).meta({ description: '"auto": one\'s own role, with a reason.' }),
}
