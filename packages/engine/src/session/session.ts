// The protocol of a haggle between people: who may do what now, and what it leads to. Turns are not enforced, since people
// speak when they like; what is enforced is what words mean: nobody accepts what was never offered, nobody who left
// offers without coming back, nothing happens after the end. A session is the fold of its moves.

import { counterpartOf, type Deal, type DealDraft, formatMove, type Move, type Side } from "../deal/index.ts"
import { type Money, ok, type Refusal, type Result, refuse } from "../units/index.ts"

/** A price on the table: who named it is its key in `standing`. */
export interface StandingOffer {
  readonly price: Money
  /** Index into the moves; -1 for the advertised price. */
  readonly moveIndex: number
}

export type Phase =
  | { readonly kind: "talking" }
  /** Somebody left and may come back or be called. */
  | { readonly kind: "away"; readonly who: Side; readonly sinceDay: number; readonly calls: number }
  | { readonly kind: "agreed"; readonly price: Money; readonly acceptedBy: Side }
  | { readonly kind: "over"; readonly leftBy: Side }

export interface Session {
  readonly phase: Phase
  readonly standing: Readonly<Partial<Record<Side, StandingOffer>>>
  /** Every price that each side named, oldest first. */
  readonly offers: Readonly<Record<Side, readonly Money[]>>
  /** Days since the first move. */
  readonly day: number
  readonly moves: readonly Move[]
}

export const newSession: Session = {
  phase: { kind: "talking" },
  standing: {},
  offers: { buyer: [], seller: [] },
  day: 0,
  moves: [],
}

const refusal = (code: string, message: string, remedy: string): Result<never, Refusal> =>
  refuse({ code, message, remedy })

const isOver = ({ phase }: Session): boolean => phase.kind === "agreed" || phase.kind === "over"

/** Why this move cannot be made now, if so. Codes: `already-over`, `nothing-to-accept`, `nothing-to-hold`, `nothing-to-expire`, `is-away`, `not-away`. */
const objection = (session: Session, move: Move): Result<never, Refusal> | undefined => {
  const { phase, standing } = session
  if (isOver(session)) {
    return refusal(
      "already-over",
      `The deal is ${phase.kind === "agreed" ? "agreed" : "off"}; "${formatMove(move)}" comes after the end.`,
      "Remove it or start a new deal.",
    )
  }
  if (move.kind === "wait") return undefined
  const away = phase.kind === "away" && phase.who === move.by
  switch (move.kind) {
    case "return":
      return away
        ? undefined
        : refusal("not-away", `The ${move.by} has not left and cannot return.`, `Put "${move.by[0]}walk" before it.`)
    case "call":
      return phase.kind === "away" && !away
        ? undefined
        : refusal(
            "not-away",
            `The ${counterpartOf(move.by)} has not left and cannot be called back.`,
            `Make it an offer, or put "${counterpartOf(move.by)[0]}walk" before it.`,
          )
    case "accept":
      if (standing[counterpartOf(move.by)]) return undefined
      return refusal(
        "nothing-to-accept",
        `The ${move.by} accepts and the ${counterpartOf(move.by)} has no price on the table.`,
        `Put the ${counterpartOf(move.by)}'s offer before it.`,
      )
    case "expire":
      return standing[move.by]
        ? undefined
        : refusal("nothing-to-expire", `The ${move.by} has no price on the table.`, "Remove the expiry.")
    case "walk":
      return away && move.door === "open"
        ? refusal("is-away", `The ${move.by} has left already.`, `Put "${move.by[0]}return" before it.`)
        : undefined
    default:
      return away
        ? refusal(
            "is-away",
            `The ${move.by} has left and makes a move at the table.`,
            `Put "${move.by[0]}return" before it.`,
          )
        : undefined
  }
}

const withOffer = (session: Session, by: Side, price: Money): Session => ({
  ...session,
  standing: { ...session.standing, [by]: { price, moveIndex: session.moves.length } },
  offers: { ...session.offers, [by]: [...session.offers[by], price] },
})

const withoutOffer = (session: Session, by: Side): Session => {
  const { [by]: _lapsed, ...standing } = session.standing
  return { ...session, standing }
}

const evolve = (session: Session, move: Move): Session => {
  const { phase } = session
  switch (move.kind) {
    case "offer":
      return withOffer(session, move.by, move.price)
    case "call": {
      const calls = phase.kind === "away" ? phase.calls + 1 : 0
      return { ...withOffer(session, move.by, move.price), phase: { ...phase, calls } as Phase }
    }
    case "accept": {
      const price = session.standing[counterpartOf(move.by)]!.price
      return { ...session, phase: { kind: "agreed", price, acceptedBy: move.by } }
    }
    case "walk":
      return {
        ...session,
        phase:
          move.door === "open"
            ? { kind: "away", who: move.by, sinceDay: session.day, calls: 0 }
            : { kind: "over", leftBy: move.by },
      }
    case "return":
      return { ...session, phase: { kind: "talking" } }
    case "expire":
      return withoutOffer(session, move.by)
    case "wait":
      return { ...session, day: session.day + move.days }
    default:
      return session
  }
}

/** The session after one more move, or why the move is not possible now. */
export const applyMove = (session: Session, move: Move): Result<Session, Refusal> =>
  objection(session, move) ?? ok({ ...evolve(session, move), moves: [...session.moves, move] })

/** The advertised price is on the table before anybody speaks: the seller's, to be had by whoever takes it. */
const openedSession = ({ ask }: DealDraft): Session =>
  ask ? { ...newSession, standing: { seller: { price: ask, moveIndex: -1 } } } : newSession

/** Plays all moves of a deal; the refusal's `path` names the move that does not fit. */
export const playSession = (deal: Deal | DealDraft): Result<Session, Refusal> => {
  let session = openedSession(deal)
  for (const [index, move] of deal.moves.entries()) {
    const next = applyMove(session, move)
    if (!next.ok) return refuse({ ...next.error, path: `moves[${index}]` })
    session = next.value
  }
  return ok(session)
}

/** Kinds of move that a side can make now. */
export const legalMoves = (session: Session, by: Side, price: Money): readonly Move[] => {
  const candidates: readonly Move[] = [
    { kind: "offer", by, price },
    { kind: "hold", by },
    { kind: "accept", by },
    { kind: "reject", by },
    { kind: "walk", by, door: "open" },
    { kind: "walk", by, door: "closed" },
    { kind: "return", by },
    { kind: "call", by, price },
    { kind: "expire", by },
    { kind: "give", by, item: "something" },
  ]
  return candidates.filter((move) => objection(session, move) === undefined)
}
