// Who may do what next, as the session stands; the desk decides by the same protocol, the room only does not offer what it would refuse.

import type { Deal } from "../../desk/types.ts"

export type Party = "us" | "them"

/** What the log bar offers, in the order in which it stands there. */
export const LOG_ACTIONS = [
  "they-offered",
  "we-offered",
  "they-accepted",
  "we-accepted",
  "they-walked",
  "they-came-back",
  "we-called",
  "we-gave",
  "they-gave",
  "we-spent-time",
  "we-walked",
  "we-came-back",
] as const

export type LogAction = (typeof LOG_ACTIONS)[number]

const whileTalking = ({ theirOffer, ourOffer }: Deal): readonly LogAction[] => [
  "they-offered",
  "we-offered",
  ...(ourOffer === null ? [] : (["they-accepted"] as const)),
  ...(theirOffer === null ? [] : (["we-accepted"] as const)),
  "they-walked",
  "we-gave",
  "they-gave",
  "we-spent-time",
  "we-walked",
]

const whileAway = ({ leftBy }: Deal): readonly LogAction[] =>
  leftBy === "them"
    ? ["they-came-back", "we-called", "we-spent-time", "we-walked"]
    : ["we-came-back", "they-offered", "we-spent-time"]

/** What can be logged now. */
export const actionsNow = (deal: Deal): readonly LogAction[] => {
  switch (deal.phase) {
    case "talking":
      return whileTalking(deal)
    case "away":
      return whileAway(deal)
    case "agreed":
    case "over":
      return ["we-spent-time"]
    case "closed":
      return []
  }
}

type SpokenMove = Pick<Deal["moves"][number], "by" | "kind" | "price">

/** What was said, of a deal or of a practice. */
export interface Spoken {
  readonly moves: readonly SpokenMove[]
}

/** The last price that a party named, whether it still stands or not. */
export const lastPriceOf = ({ moves }: Spoken, by: Party): string | null =>
  moves.findLast((move) => move.by === by && (move.kind === "offer" || move.kind === "call") && move.price !== null)
    ?.price ?? null
