// The line from which distances count when authority is judged. Not simply the line of the moment: whoever may cross it by 1.5 % on his
// own could otherwise let it slip by 1.5 % first, and again. It is the line as it stood when the talk began, or as somebody with more
// authority has set it since; one's own changes move it only in our favour.

import { beyond, type Money } from "@walkaway/engine"
import type { Actor } from "../recorded.ts"
import { hasMoreAuthority, isOwner } from "./authority.ts"
import type { CommittedLine, OpenedDeal } from "./state.ts"

/** Where the line was before anybody moved it. */
export const firstLine = ({ price, changes }: CommittedLine): Money => changes[0]?.from ?? price

export const anchorOf = ({ moves, side }: OpenedDeal, line: CommittedLine, actor: Actor): Money => {
  const talkBegan = moves[0]?.occurredAt
  return line.changes.reduce((anchor, change) => {
    const thoughtOver = !talkBegan || change.at < talkBegan
    const byMore = isOwner(change.actor) || hasMoreAuthority(change.actor, actor)
    return thoughtOver || byMore || beyond(change.to, anchor, side) < 0n ? change.to : anchor
  }, firstLine(line))
}
