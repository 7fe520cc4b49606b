// The committed line of a closed deal with its moves. A move is informational when its reason says that something new is known, or when
// the worth was stated anew between the line as it stood and its move: a survey that changes the estimate is no weakness. Which
// reason it was stays the organisation's word; only the one that means news by its code counts.

import { amountOf } from "@walkaway/engine"
import type { LineShift, OwnLine } from "@walkaway/engine/review"
import type { OpenedDeal } from "../deal/state.ts"
import type { ClosedStory } from "./closed-story.ts"

/** Reasons of a policy that say that something is known which was not. */
const NEWS = new Set(["new-information"])

const statedBetween = ({ steps }: Pick<ClosedStory, "steps">, from: Date, to: Date): boolean =>
  steps.some(({ event, occurredAt }) => event.type === "WorthStated" && occurredAt > from && occurredAt <= to)

type Change = NonNullable<OpenedDeal["line"]>["changes"][number]

/** A change of the line, and whether it followed news. */
const lineMovesOf = (
  story: Pick<ClosedStory, "steps" | "deal">,
): readonly (Change & { readonly informational: boolean })[] => {
  const { line } = story.deal
  if (!line) return []
  return line.changes.map((change, index) => {
    const before = line.changes[index - 1]?.at ?? line.committedAt
    return { ...change, informational: NEWS.has(change.reason.code) || statedBetween(story, before, change.at) }
  })
}

export const ownLineOf = (
  story: Pick<ClosedStory, "steps" | "deal">,
  dayOf: (at: Date) => number,
): OwnLine | undefined => {
  const { line } = story.deal
  if (!line) return undefined
  const moves = lineMovesOf(story)
  const shifts = moves.map(
    ({ at, from, to, reason, informational }): LineShift => ({
      day: dayOf(at),
      from: amountOf(from),
      to: amountOf(to),
      reason: reason.code,
      informational,
    }),
  )
  return { day: dayOf(line.committedAt), committed: amountOf(moves[0]?.from ?? line.price), shifts }
}
