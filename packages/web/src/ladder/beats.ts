// The moves of a deal as beats of the talk: each with the price it is about, its step from the own last one, and its distance to the
// line. A fold over the moves, those that the desk has not confirmed included; what it keeps is each side's last and standing price.

import type { Currency } from "@walkaway/engine"
import type { Belief } from "./beliefs.ts"
import { distance } from "./prices.ts"
import type { LadderDeal } from "./story.ts"

type LoggedMove = LadderDeal["moves"][number]
export type MoveKind = LoggedMove["kind"]
export type Party = LoggedMove["by"]

export interface PendingMove {
  readonly key: string
  readonly kind: MoveKind
  readonly by: Party
  readonly price?: string
  readonly item?: string
  readonly door?: "open" | "closed"
  readonly expiresAt?: string
  readonly at: string
}

export interface StandingPrice {
  readonly price: string
  /** Of the beat that named it; -1 for the advertised price. */
  readonly index: number
  readonly expiresAt: string | undefined
}

export interface Beat {
  readonly key: string
  readonly index: number
  /** The deal's version that it made; undefined until the desk confirms it. */
  readonly version: number | undefined
  readonly kind: MoveKind
  readonly by: Party
  /** What was named, taken, refused or held. */
  readonly price: string | undefined
  /** Where it is drawn: its own price, else where its maker stood. */
  readonly level: string | undefined
  readonly step: string | undefined
  /** Above zero: better for us than the line. */
  readonly toLine: string | undefined
  readonly item: string | undefined
  readonly isForGood: boolean
  readonly expiresAt: string | undefined
  readonly at: string
  readonly belief: Belief | undefined
}

type Standing = Readonly<Record<Party, StandingPrice | undefined>>

interface Talk {
  readonly last: Readonly<Record<Party, string | undefined>>
  readonly standing: Standing
  readonly agreed: string | undefined
  readonly beats: readonly Beat[]
}

type Said = Omit<PendingMove, "price" | "item" | "door" | "expiresAt"> & {
  readonly version: number | undefined
  readonly price: string | undefined
  readonly item: string | undefined
  readonly door: "open" | "closed" | undefined
  readonly expiresAt: string | undefined
}

const otherOf = (party: Party): Party => (party === "us" ? "them" : "us")

export const sellerOf = (side: LadderDeal["side"]): Party => (side === "seller" ? "us" : "them")

const saidBefore = ({ moves }: LadderDeal): readonly Said[] =>
  moves.map((move) => ({
    key: String(move.version),
    version: move.version,
    kind: move.kind,
    by: move.by,
    price: move.price ?? undefined,
    item: move.item ?? undefined,
    door: move.door ?? undefined,
    expiresAt: move.expiresAt ?? undefined,
    at: move.occurredAt,
  }))

const saidSince = (pending: readonly PendingMove[]): readonly Said[] =>
  pending.map(({ price, item, door, expiresAt, ...move }) => ({
    ...move,
    version: undefined,
    price,
    item,
    door,
    expiresAt,
  }))

/** The price that a move is about, and the level at which it is drawn. */
const priceOf = ({ kind, by, price }: Said, { last, standing }: Talk): Pick<Beat, "price" | "level"> => {
  const theirs = standing[otherOf(by)]?.price
  switch (kind) {
    case "offer":
    case "call":
      return { price, level: price }
    case "accept":
    case "reject":
      return { price: theirs, level: theirs }
    case "hold":
    case "expire":
      return { price: last[by], level: last[by] }
    default:
      return { price: undefined, level: last[by] }
  }
}

const isNamed = (kind: MoveKind): boolean => kind === "offer" || kind === "call"

/** The line in force when it was said; undefined where we may not see it. */
const lineAt = ({ line }: LadderDeal, at: string): string | undefined => {
  if (line?.sight !== "exact") return undefined
  const change = line.changes.findLast((one) => Date.parse(one.at) <= Date.parse(at))
  return change?.to ?? line.changes[0]?.from ?? line.price
}

const gainOver = (line: string, price: string, side: LadderDeal["side"], currency: Currency): string =>
  side === "seller" ? distance(line, price, currency) : distance(price, line, currency)

const beatOf = (said: Said, talk: Talk, deal: LadderDeal, currency: Currency): Beat => {
  const { price, level } = priceOf(said, talk)
  const last = talk.last[said.by]
  const line = lineAt(deal, said.at)
  return {
    key: said.key,
    index: talk.beats.length,
    version: said.version,
    kind: said.kind,
    by: said.by,
    price,
    level,
    step: isNamed(said.kind) && price !== undefined && last !== undefined ? distance(last, price, currency) : undefined,
    toLine: price !== undefined && line !== undefined ? gainOver(line, price, deal.side, currency) : undefined,
    item: said.item,
    isForGood: said.door === "closed",
    expiresAt: said.expiresAt,
    at: said.at,
    belief: undefined,
  }
}

const standingAfter = ({ standing }: Talk, beat: Beat): Standing => {
  if (beat.kind === "expire") return { ...standing, [beat.by]: undefined }
  if (!isNamed(beat.kind) || beat.price === undefined) return standing
  return { ...standing, [beat.by]: { price: beat.price, index: beat.index, expiresAt: beat.expiresAt } }
}

const withSaid = (talk: Talk, said: Said, deal: LadderDeal, currency: Currency): Talk => {
  const beat = beatOf(said, talk, deal, currency)
  return {
    last: isNamed(beat.kind) ? { ...talk.last, [beat.by]: beat.price } : talk.last,
    standing: standingAfter(talk, beat),
    agreed: beat.kind === "accept" ? beat.price : talk.agreed,
    beats: [...talk.beats, beat],
  }
}

/** The advertised price stands from the start: the seller's. */
const opening = ({ ask, side }: LadderDeal): Talk => {
  const seller = sellerOf(side)
  const asked = ask === null ? undefined : { price: ask, index: -1, expiresAt: undefined }
  const none = { us: undefined, them: undefined }
  return {
    last: { ...none, [seller]: ask ?? undefined },
    standing: { ...none, [seller]: asked },
    agreed: undefined,
    beats: [],
  }
}

export const beatsOf = (
  deal: LadderDeal,
  pending: readonly PendingMove[],
  currency: Currency,
): Pick<Talk, "beats" | "standing" | "agreed"> =>
  [...saidBefore(deal), ...saidSince(pending)].reduce(
    (talk, said) => withSaid(talk, said, deal, currency),
    opening(deal),
  )
