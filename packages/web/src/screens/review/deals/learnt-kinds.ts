// What can have become of a deal after its end: one that was made can be undone, one that was not can be made with somebody else.

import type { ReviewedDealInShort } from "../../../desk/types.ts"

export type LearntKind = ReviewedDealInShort["learnt"][number]["learnt"]

const AFTER_A_DEAL = ["as-agreed", "fell-through", "returned", "unknown"] as const satisfies readonly LearntKind[]
const AFTER_LEAVING = [
  "they-bought-elsewhere",
  "they-came-back",
  "sold-to-another",
  "unknown",
] as const satisfies readonly LearntKind[]

/** The likeliest first, one at least. */
export const kindsAfter = (outcome: ReviewedDealInShort["outcome"]): readonly [LearntKind, ...LearntKind[]] =>
  outcome === "won" ? AFTER_A_DEAL : AFTER_LEAVING

/** Whether it says what the deal left: of one that was never made there is nothing. */
export const hasMargin = (kind: LearntKind): boolean =>
  kind === "as-agreed" || kind === "fell-through" || kind === "returned"

/** Whether a price goes with it. */
export const hasPrice = (kind: LearntKind): boolean =>
  kind === "they-bought-elsewhere" || kind === "they-came-back" || kind === "sold-to-another"
