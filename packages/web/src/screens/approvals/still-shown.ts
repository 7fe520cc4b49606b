// A list of questions must not move under a thumb: the one asked first stands first, new ones come at the end, and one that was answered
// meanwhile, here or elsewhere, stays in its place as answered until the screen is left.

import { useState } from "react"
import type { Approval } from "../../desk/types.ts"

export interface Shown {
  readonly approval: Approval
  /** No longer among those that wait. */
  readonly isGone: boolean
}

const byAge = (left: Approval, right: Approval): number => left.askedAt.localeCompare(right.askedAt)

/** Those seen before keep their places; the same list when nothing is new. */
export const withNew = (seen: readonly Approval[], waiting: readonly Approval[]): readonly Approval[] => {
  const known = new Set(seen.map(({ id }) => id))
  const added = waiting.filter(({ id }) => !known.has(id))
  return added.length === 0 ? seen : [...seen, ...added.toSorted(byAge)]
}

export const shownOf = (seen: readonly Approval[], waiting: readonly Approval[]): readonly Shown[] => {
  const now = new Map(waiting.map((approval) => [approval.id, approval]))
  return seen.map((before) => ({ approval: now.get(before.id) ?? before, isGone: !now.has(before.id) }))
}

/** `isKnown`: the desk has answered, so that whatever is missing is really gone. */
export const useStillShown = (waiting: readonly Approval[], isKnown: boolean): readonly Shown[] => {
  const [seen, setSeen] = useState<readonly Approval[]>([])
  const all = withNew(seen, waiting)
  if (all !== seen) setSeen(all)
  return shownOf(all, isKnown ? waiting : all)
}
