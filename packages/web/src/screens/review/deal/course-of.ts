// Everything of a closed deal in the order in which it happened: what was said, what was advised, where the line went, what was spent. Where two
// things share a moment, the advice stands before what was done upon it.

import type { DealReview } from "../../../desk/types.ts"

export type Passage =
  | { readonly kind: "step"; readonly at: string; readonly step: DealReview["steps"][number] }
  | { readonly kind: "line"; readonly at: string; readonly line: NonNullable<DealReview["lineMoves"]>[number] }
  | { readonly kind: "move"; readonly at: string; readonly move: DealReview["moves"][number] }
  | { readonly kind: "effort"; readonly at: string; readonly effort: DealReview["effort"][number] }

/** Places at the same moment. */
const ORDER = { effort: 0, line: 1, step: 2, move: 3 } as const

export const courseOf = ({ steps, moves, lineMoves, effort }: DealReview): readonly Passage[] =>
  [
    ...steps.map((step) => ({ kind: "step" as const, at: step.at, step })),
    ...(lineMoves ?? []).map((line) => ({ kind: "line" as const, at: line.at, line })),
    ...moves.map((move) => ({ kind: "move" as const, at: move.occurredAt, move })),
    ...effort.map((one) => ({ kind: "effort" as const, at: one.at, effort: one })),
  ].toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at) || ORDER[one.kind] - ORDER[other.kind])
