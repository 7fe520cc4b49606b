// What the user does with entries: logs, takes back, drops, sends all the same, answers what was held. Pure: entries of one deal in, entries
// out. Whatever changes the wish itself gets a new key, since the old one stands for the old wish.

import type { Deal, MoveToLog } from "../desk/types.ts"
import { without, withState } from "./deliver.ts"
import { type Entry, isLate, type NewEntry, versionsOf, type Waiting, type What } from "./entry.ts"
import { asOfNow } from "./settle.ts"

export interface Logging {
  readonly key: string
  readonly userId: string
  readonly organisationId: string
  readonly deal: Pick<Deal, "id" | "currency" | "version" | "moves">
  readonly what: What
  readonly now: number
}

const FRESH: Waiting = { kind: "waiting", tries: 0 }

/** What the screen showed may lag behind what is through already. */
const seenBy = ({ version, moves }: Pick<Deal, "version" | "moves">, entries: readonly Entry[]): readonly number[] => {
  const seen = new Set(versionsOf({ moves }))
  for (const { state } of entries) {
    if (state.kind === "logged" && state.version !== null && state.version > version) seen.add(state.version)
    if (state.kind === "undone") seen.delete(state.version)
  }
  return [...seen]
}

/** Clocks differ by seconds: what is said after something is not timed before it. */
const timeOf = (now: number, deal: Pick<Deal, "moves">, entries: readonly Entry[]): string => {
  const before = [...deal.moves.map(({ occurredAt }) => occurredAt), ...entries.map(({ saidAt }) => saidAt)]
  return new Date(Math.max(now, ...before.map((instant) => Date.parse(instant)))).toISOString()
}

/** The entry for what was just said; the time is now unless the body names another. */
export const newEntry = (
  { key, userId, organisationId, deal, what, now }: Logging,
  entries: readonly Entry[],
): NewEntry => {
  const saidAt = what.body.occurredAt ?? timeOf(now, deal, what.operation === "logMove" ? entries : [])
  return {
    key,
    userId,
    organisationId,
    dealId: deal.id,
    currency: deal.currency,
    what: { ...what, body: { ...what.body, occurredAt: saidAt } } as What,
    saidAt,
    basedOn: deal.version,
    seenMoves: seenBy(deal, entries),
    addedAt: now,
    state: FRESH,
  }
}

type Revision = (entries: readonly Entry[]) => readonly Entry[]

/** On the entry as it is by now, if it is still there; its key may be another by now, its place is not. */
const onEntry =
  ({ place }: Entry, work: (entry: Entry, entries: readonly Entry[]) => readonly Entry[]): Revision =>
  (entries) => {
    const now = entries.find((entry) => entry.place === place)
    return now ? work(now, entries) : entries
  }

const replaced = (entries: readonly Entry[], old: Entry, entry: Entry): readonly Entry[] =>
  entries.map((one) => (one.place === old.place ? entry : one))

/** Taken back, wherever it is by now. What may have been done already is found out first. */
export const unwanted = (entry: Entry): Revision =>
  onEntry(entry, (now, entries) => {
    const { state } = now
    switch (state.kind) {
      case "waiting": {
        if (state.sentAt === undefined) return without(entries, now)
        const { notBefore: _, ...hopeful } = state
        return withState(entries, now, { ...hopeful, isUnwanted: true })
      }
      case "logged":
        if (state.version === null) return withState(entries, now, { kind: "kept", followedBy: null, problem: null })
        return withState(entries, now, { kind: "undoing", version: state.version, tries: 0 })
      case "undoing":
      case "undone":
        return entries
      default:
        return without(entries, now)
    }
  })

const seeing = (entry: Entry, deal: Pick<Deal, "version" | "moves">): Entry => ({
  ...entry,
  basedOn: deal.version,
  seenMoves: versionsOf(deal),
})

/** Into the talk as it is now; what waits behind it was decided on in the same breath. */
const sentInto = (
  entries: readonly Entry[],
  old: Entry,
  entry: Entry,
  deal: Pick<Deal, "version" | "moves">,
): readonly Entry[] =>
  replaced(entries, old, { ...entry, state: FRESH }).map((one) =>
    one.place >= entry.place && one.state.kind === "waiting" ? seeing(one, deal) : one,
  )

/** All the same, although others spoke meanwhile; as of now where it would lie before what they said. */
export const sentAnyway = (entry: Entry, deal: Pick<Deal, "version" | "moves">, newKey: string): Revision =>
  onEntry(entry, (now, entries) => {
    const { state } = now
    const isOutOfOrder = state.kind === "refused" && state.problem.code === "out-of-order"
    if (state.kind !== "overtaken" && state.kind !== "unsure" && !isOutOfOrder) return entries
    const isMove = now.what.operation === "logMove"
    if (isOutOfOrder || (isMove && isLate(now, deal.moves))) {
      return sentInto(entries, now, asOfNow(now, newKey), deal)
    }
    return sentInto(entries, now, state.kind === "unsure" ? { ...now, key: newKey } : now, deal)
  })

/** Once more, just as it is. */
export const retried = (entry: Entry): Revision =>
  onEntry(entry, (now, entries) => {
    const { state } = now
    if (state.kind === "refused") return withState(entries, now, FRESH)
    if (state.kind !== "waiting" && state.kind !== "undoing") return entries
    const { notBefore: _, ...hopeful } = state
    return withState(entries, now, hopeful)
  })

export interface HeldAnswer {
  readonly reason?: NonNullable<MoveToLog["reason"]>
  readonly approvalId?: string
  readonly alreadySaid?: boolean
}

/** With what it lacked. Only now is it said, unless it was said already or nothing was said since. */
export const heldAnswered = (
  entry: Entry,
  answer: HeldAnswer,
  deal: Pick<Deal, "version" | "moves">,
  newKey: string,
): Revision =>
  onEntry(entry, (now, entries) => {
    const { state, what } = now
    if (state.kind !== "held" || what.operation !== "logMove") return entries
    const asked: Entry = { ...now, key: newKey, what: { ...what, body: { ...what.body, ...answer } } }
    const isSaidNow = answer.approvalId !== undefined && !answer.alreadySaid
    return sentInto(entries, now, isSaidNow || isLate(now, deal.moves) ? asOfNow(asked, newKey) : asked, deal)
  })

/** In other words: what was refused is corrected in its place. */
export const reworded = (
  entry: Entry,
  body: What["body"],
  deal: Pick<Deal, "version" | "moves">,
  newKey: string,
): Revision =>
  onEntry(entry, (now, entries) => {
    const { state, what } = now
    if (state.kind !== "refused" && state.kind !== "overtaken" && state.kind !== "held") return entries
    const said = { ...now, key: newKey, what: { ...what, body: { occurredAt: now.saidAt, ...body } } as What }
    return sentInto(entries, now, isLate(now, deal.moves) ? asOfNow(said, newKey) : said, deal)
  })
