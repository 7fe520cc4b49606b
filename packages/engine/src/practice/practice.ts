// A practice: a copy of a deal, played on against a counterpart. One move of ours, what they answer, and the days that pass in between; the
// moves are those of any deal, so everything that reads a deal reads a practice. Our side's figures are in the brief, theirs in the
// counterpart, and nothing but the moves passes between the two.

import type { Brief } from "../advice/brief.ts"
import { counterpartOf, type Deal, dealOf, formatMove, type Move, type Side } from "../deal/index.ts"
import { observe, type Phase, playSession } from "../session/index.ts"
import { must, ok, type Refusal, type Result, refuse } from "../units/index.ts"
import { counterpartAnswers } from "./answers.ts"
import type { Counterpart } from "./nature.ts"

export interface Practice {
  /** The deal with all its moves so far. */
  readonly brief: Brief
  readonly partner: Counterpart
}

/** A talk that has not come to an end within so many moves after they met will not. */
export const PRACTICE_MOVES_MAX = 100
/** Calls after one walk-out: what the adviser plans with, and what a policy allows unless it says otherwise. */
export const CALLS_MOST = 2
/** Days that one move may let pass. */
export const WAIT_DAYS_MOST = 14

/** As before the first word: the days that have gone by stay, since the figures are those of today. */
export const beforeTalk = (moves: readonly Move[]): readonly Move[] => {
  const days = moves.reduce((sum, move) => sum + (move.kind === "wait" ? move.days : 0), 0)
  return days > 0 ? [{ kind: "wait", days }] : []
}

const withMoves = (practice: Practice, moves: readonly Move[]): Practice => {
  const { brief } = practice
  const deal = must(dealOf({ ...brief.deal, moves: [...brief.deal.moves, ...moves] }))
  return { ...practice, brief: { ...brief, deal } }
}

const phaseIn = ({ brief }: Practice): Phase => must(playSession(brief.deal)).phase

/** Agreed, or left for good by somebody. */
export const isPracticeOver = (practice: Practice): boolean => {
  const { kind } = phaseIn(practice)
  return kind === "agreed" || kind === "over"
}

/** With what they say to the last move, if anything. */
const answered = (practice: Practice): Practice => {
  const { brief, partner } = practice
  const moves = counterpartAnswers(partner, observe(brief.deal, partner.side))
  return moves.length === 0 ? practice : withMoves(practice, moves)
}

/** Starts: where our price stands already, or was named last, they speak first. */
export const beginPractice = (brief: Brief, partner: Counterpart): Practice => answered({ brief, partner })

/** Lets days pass one by one until they are heard of. */
const waited = (practice: Practice, days: number): Practice => {
  let now = practice
  for (let day = 0; day < days; day += 1) {
    const next = withMoves(now, [{ kind: "wait", days: 1 }])
    now = answered(next)
    if (now !== next) return now
  }
  return now
}

/** We are gone for good unless they call within a day. */
const left = (practice: Practice, by: Deal["side"]): Practice => {
  const later = waited(practice, 1)
  return phaseIn(later).kind === "away" && later.brief.deal.moves.at(-1)?.kind === "wait"
    ? withMoves(later, [{ kind: "walk", by, door: "closed" }])
    : later
}

/** A call that is not taken at once takes a day: that they do not answer is known the day after. */
const called = (practice: Practice): Practice => {
  const now = answered(practice)
  return isPracticeOver(now) ? now : waited(now, 1)
}

const refusal = (code: string, message: string, remedy: string): Refusal => ({ code, message, remedy })

const OVER = refusal("already-over", "This practice is over.", "Start a new one.")

/** What nobody may say on this side, whoever sits opposite. Codes: `not-your-move`, `too-many-days`, `not-in-practice`. */
export const notToSay = (move: Move, side: Side): Refusal | undefined => {
  const word = `"${formatMove(move)}"`
  switch (move.kind) {
    case "wait":
      return move.days > WAIT_DAYS_MOST
        ? refusal("too-many-days", `${move.days} days are too long.`, `Wait at most ${WAIT_DAYS_MOST} days at once.`)
        : undefined
    case "give":
    case "expire":
      return refusal(
        "not-in-practice",
        `${word} is not played in a practice: it is about the price.`,
        "Name a price, hold, accept, walk, call or wait.",
      )
    default:
      return move.by === side
        ? undefined
        : refusal("not-your-move", `${word} is a move of theirs.`, "Say what you do; they answer themselves.")
  }
}

const notWhileAway = (practice: Practice, move: Move): Refusal | undefined => {
  const phase = phaseIn(practice)
  if (phase.kind !== "away") return undefined
  if (phase.who === practice.brief.deal.side) {
    if (move.kind !== "wait") return undefined
    return refusal(
      "nothing-to-wait-for",
      "You have left; nothing more comes by waiting.",
      "Go back, accept or leave for good.",
    )
  }
  if (move.kind === "call" && phase.calls >= CALLS_MOST)
    return refusal(
      "called-enough",
      `You have called ${CALLS_MOST} times and they did not answer.`,
      "Wait, or let them go.",
    )
  if (["call", "wait", "walk"].includes(move.kind)) return undefined
  return refusal(
    "they-have-left",
    "They have left and cannot hear that.",
    "Call them with a price, wait, or let them go.",
  )
}

const notAtTable = (practice: Practice, move: Move): Refusal | undefined => {
  const { brief } = practice
  if (phaseIn(practice).kind !== "talking") return undefined
  if (move.kind === "wait")
    return refusal("nothing-to-wait-for", "They are waiting for your answer.", "Name a price, hold, accept or walk.")
  if (move.kind !== "hold" && move.kind !== "reject") return undefined
  const session = must(playSession(brief.deal))
  return session.standing[brief.deal.side]
    ? undefined
    : refusal("nothing-to-hold", "You have not named a price yet.", "Name one first.")
}

const isTalkedOut = ({ brief, partner }: Practice): boolean =>
  brief.deal.moves.length - partner.metAfter >= PRACTICE_MOVES_MAX

const objectionTo = (practice: Practice, move: Move): Refusal | undefined => {
  if (isPracticeOver(practice) || isTalkedOut(practice)) return OVER
  return notToSay(move, practice.brief.deal.side) ?? notWhileAway(practice, move) ?? notAtTable(practice, move)
}

const played = (practice: Practice, move: Move): Practice => {
  if (move.kind === "wait") return waited(practice, move.days)
  const next = withMoves(practice, [move])
  if (move.kind === "walk") return move.door === "open" ? left(next, move.by) : next
  return move.kind === "call" ? called(next) : answered(next)
}

/**
 * The practice after a move of ours and everything that it brings about. Refusal codes: `already-over`, `not-your-move`, `not-in-practice`,
 * `they-have-left`, `nothing-to-wait-for`, `nothing-to-hold`, `too-many-days`, and those of the session and of a deal's figures.
 */
export const practiseMove = (practice: Practice, move: Move): Result<Practice, Refusal> => {
  const objection = objectionTo(practice, move)
  if (objection) return refuse(objection)
  const { deal } = practice.brief
  const draft = dealOf({ ...deal, moves: [...deal.moves, move] })
  if (!draft.ok) return draft
  const session = playSession(draft.value)
  if (!session.ok) return session
  const next = played(practice, move)
  // Nobody talks for ever: the last word ends it.
  return !isTalkedOut(next) || isPracticeOver(next)
    ? ok(next)
    : ok(withMoves(next, [{ kind: "walk", by: counterpartOf(deal.side), door: "closed" }]))
}
