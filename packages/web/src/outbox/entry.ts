// What waits to reach the desk. An entry is one thing that somebody logged in a deal, with the key under which the desk does it at most once
// and the talk that he saw when he logged it. It stays until it is through, or until he says that it need not be.

import type { ProblemDocument, RequestFor } from "@walkaway/contract/client"
import { parseCurrency, parseMoney } from "@walkaway/engine"
import type { Deal, Held, LoggedMove, MoveToLog } from "../desk/types.ts"

export type EffortToLog = RequestFor<"logEffort">["body"]

export type What =
  | { readonly operation: "logMove"; readonly body: MoveToLog }
  | { readonly operation: "logEffort"; readonly body: EffortToLog }

/** Why it has not gone out yet: nobody answers, the desk is busy or broken, nobody is signed in, somebody else or elsewhere is. */
export type Obstacle = "unreached" | "busy" | "signed-out" | "elsewhere"

/** Milliseconds since 1970, all of them. */
interface Trying {
  readonly tries: number
  readonly notBefore?: number
  readonly obstacle?: Obstacle
}

export interface Waiting extends Trying {
  readonly kind: "waiting"
  /** First sending whose answer nobody heard: the desk may have done it. */
  readonly sentAt?: number
  /** How often it was sent, by whichever tab. */
  readonly sendings?: number
  /** Taken back before it was known whether it was done. */
  readonly isUnwanted?: true
}

export interface Undoing extends Trying {
  readonly kind: "undoing"
  readonly version: number
}

/** What the others did to the talk since the entry was logged. */
export interface Overtaken {
  readonly kind: "overtaken"
  readonly since: readonly LoggedMove[]
  /** How many moves that he saw were taken back. */
  readonly gone: number
  /** Somebody logged just this. */
  readonly same: LoggedMove | null
}

export type EntryState =
  | Waiting
  | { readonly kind: "held"; readonly held: Held; readonly at: number }
  | Overtaken
  | { readonly kind: "refused"; readonly problem: ProblemDocument }
  /** The desk's memory of the key has run out, and the talk does not tell whether it was done. */
  | { readonly kind: "unsure" }
  /** Through. The version is that of its move; null for effort. */
  | { readonly kind: "logged"; readonly version: number | null; readonly at: number }
  | Undoing
  | { readonly kind: "undone"; readonly version: number; readonly at: number }
  /** It was to be taken back and could not be. */
  | { readonly kind: "kept"; readonly followedBy: LoggedMove | null; readonly problem: ProblemDocument | null }

export interface Entry {
  /** In the order of logging, over all deals. */
  readonly place: number
  /** The Idempotency-Key. */
  readonly key: string
  readonly userId: string
  readonly organisationId: string
  readonly dealId: string
  readonly currency: string
  readonly what: What
  /** When it was said or done, as this device knows it; the body has it too, unless the desk is to name the time. */
  readonly saidAt: string
  /** The deal's version that he saw, and the versions of the moves that stood in it. */
  readonly basedOn: number
  readonly seenMoves: readonly number[]
  readonly addedAt: number
  readonly state: EntryState
}

export type NewEntry = Omit<Entry, "place">

/** Of a deal, as much as deciding wants. */
export type TalkSeen = Pick<Deal, "version" | "moves">

export const versionsOf = ({ moves }: Pick<Deal, "moves">): readonly number[] => moves.map(({ version }) => version)

/** Nothing more is to be done or said about it. */
export const isThrough = ({ state: { kind } }: Entry): boolean => kind === "logged" || kind === "undone"

/** It goes on by itself. */
export const isOnItsWay = ({ state: { kind } }: Entry): boolean => kind === "waiting" || kind === "undoing"

/** Its answer is being waited for, or was lost. */
export const isSending = ({ state }: Entry): boolean =>
  state.kind === "waiting" && state.sentAt !== undefined && state.obstacle === undefined

const isWanted = ({ state }: Entry): boolean => state.kind === "waiting" && state.isUnwanted === undefined

/** Moves that will be made as soon as they get through, in order, as the desk will be sent them. */
export const pendingMoves = (
  entries: readonly Entry[],
): readonly (MoveToLog & { readonly key: string; readonly occurredAt: string })[] =>
  entries
    .filter(isWanted)
    .flatMap(({ key, what, saidAt }) =>
      what.operation === "logMove" ? [{ ...what.body, key, occurredAt: saidAt }] : [],
    )

const amountOf = (price: string | number, currency: string): string => {
  const known = parseCurrency(currency)
  const money = known.ok ? parseMoney(String(price).trim(), known.value) : undefined
  return money?.ok ? String(money.value.minor) : String(price)
}

const samePrice = (
  one: string | number | null | undefined,
  other: string | number | null | undefined,
  currency: string,
): boolean =>
  (one ?? null) === null ? (other ?? null) === null : amountOf(one!, currency) === amountOf(other ?? "", currency)

/** The same thing said by the same side. */
export const isSameMove = (move: LoggedMove, { what, currency }: Pick<Entry, "what" | "currency">): boolean => {
  if (what.operation !== "logMove") return false
  const { body } = what
  if (move.kind !== body.kind || move.by !== body.by) return false
  switch (body.kind) {
    case "offer":
    case "call":
      return samePrice(move.price, body.price, currency)
    case "give":
      return move.item === body.item.trim()
    default:
      return true
  }
}

/** This very entry, found in the talk: what was said, when, and by whom it was logged. */
export const isThisMove = (move: LoggedMove, entry: Entry): boolean =>
  isSameMove(move, entry) &&
  move.actor.id === entry.userId &&
  Date.parse(move.occurredAt) === Date.parse(entry.what.body.occurredAt ?? "")

/** The desk refuses what was said before the last move that it has. */
export const isLate = ({ saidAt }: Pick<Entry, "saidAt">, moves: readonly LoggedMove[]): boolean =>
  moves.some(({ occurredAt }) => Date.parse(occurredAt) > Date.parse(saidAt))
