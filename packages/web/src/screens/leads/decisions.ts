// What was decided about leads on this screen: each decision with what came of it, in the order in which they were made. Pure; the requests
// are sent by verdict-book.ts. A decision shows at once and is kept until the screen is left, so that nothing moves under a thumb.

import type { LeadInShort, VerdictWish } from "../../desk/types.ts"

/** Of a lead, what a decision needs: a list's and a screen's alike. */
export type Decidable = Pick<LeadInShort, "id" | "title" | "version">

export type DecisionState = "sending" | "given" | "taking-back" | "refused"

export interface Decision {
  readonly lead: Decidable
  readonly wish: VerdictWish
  readonly state: DecisionState
  /** What If-Match wants next. */
  readonly version: number
  /** So that the same wish, sent again after a silence, is one wish. */
  readonly key: string
  /** Why it was refused or could not be taken back. */
  readonly error?: unknown
}

export type Decisions = ReadonlyMap<string, Decision>

/** What was decided in one go, and can be taken back in one. */
export interface Round {
  readonly ids: readonly string[]
  readonly verdict: VerdictWish["verdict"]
  /** Of the only one. */
  readonly title: string | undefined
  readonly at: number
}

export const roundOf = (leads: readonly Decidable[], { verdict }: VerdictWish, at: number): Round => ({
  ids: leads.map(({ id }) => id),
  verdict,
  title: leads.length === 1 ? leads[0].title : undefined,
  at,
})

/** Whether something of it can still be taken back. */
export const canBeTakenBack = (round: Round | undefined, decisions: Decisions): round is Round =>
  round?.ids.some((id) => holds(decisions.get(id))) ?? false

export const withDecision = (decisions: Decisions, decision: Decision): Decisions =>
  new Map(decisions).set(decision.lead.id, decision)

export const without = (decisions: Decisions, id: string): Decisions => {
  const rest = new Map(decisions)
  rest.delete(id)
  return rest
}

/** A decision that holds, or is on its way to. */
export const holds = (decision: Decision | undefined): decision is Decision =>
  decision !== undefined && decision.state !== "refused"

/** Of each lead that was written about here, the version that the desk has. */
export type Versions = ReadonlyMap<string, number>

/** The version to decide on: the desk's last word on it, from here or from the list. */
export const versionOf = (versions: Versions, lead: Decidable): number =>
  Math.max(lead.version, versions.get(lead.id) ?? 0)

interface Named {
  readonly id: string
}

/**
 * The list as the desk has it now, with those decided here that it no longer has, each after what stood before it. `before` is what
 * was shown last.
 */
export const withKept = <Lead extends Named>(
  before: readonly Lead[],
  now: readonly Lead[],
  isKept: (id: string) => boolean,
): readonly Lead[] => {
  const known = new Set(now.map(({ id }) => id))
  const shown = [...now]
  before.forEach((lead, at) => {
    if (known.has(lead.id) || !isKept(lead.id)) return
    const previous = before[at - 1]
    const place = previous ? shown.findIndex(({ id }) => id === previous.id) + 1 : 0
    shown.splice(place, 0, lead)
  })
  return shown
}
