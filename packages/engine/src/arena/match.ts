// One match of alternating offers [Rubinstein1982] with real walk-outs: in every round first one side acts, then the other, until one accepts,
// one leaves or the rounds are over. Nothing is allocated while it runs, and a player that breaks the rules ends the match as its own
// fault, which is part of the result, never a crash. Why not one step function for each state: the loop below is run ten million
// times a second.

import {
  ACCEPT,
  type Answer,
  isBelowReservation,
  NO_OFFER,
  type Player,
  type Seat,
  type Strategy,
  WALK,
} from "../strategy/strategy.ts"

/** Instead of an outcome: they did not agree. */
export const NO_AGREEMENT = -1

/** A side of a match: 0 acts first in each round. */
export type MatchSide = 0 | 1

export type MatchEnd = "agreement" | "walk" | "deadline" | "fault"

/** How a player broke the rules: `not-an-answer` is no whole number or below WALK, `no-such-outcome` an index beyond the table. */
export type FaultCode = "not-an-answer" | "no-such-outcome" | "nothing-to-accept" | "threw"

export interface Fault {
  readonly code: FaultCode
  /** What it answered, where it answered. */
  readonly answer?: number
  /** What it threw. */
  readonly message?: string
}

export interface MatchResult {
  /** The outcome, or `NO_AGREEMENT`. */
  readonly agreement: number
  readonly end: MatchEnd
  /** Who accepted, left or was at fault; undefined at the deadline. */
  readonly endedBy: MatchSide | undefined
  /** Rounds that were begun, from 1. */
  readonly rounds: number
  /** Of both sides: what was agreed, discounted, or else each one's reservation. */
  readonly utilities: readonly [number, number]
  /** Offers and acceptances below one's own reservation: allowed, but no sound player does it. */
  readonly belowReservation: readonly [number, number]
  readonly fault?: Fault
}

/** Every answer of a match in its order; side = index % 2, round = index >> 1. */
export type Trace = Answer[]

/**
 * Plays two seated players against each other.
 * @param seats the first acts first; both with the same rounds and number of outcomes
 * @param trace filled with every answer, when given
 */
export const playMatch = (
  players: readonly [Player, Player],
  seats: readonly [Seat, Seat],
  trace?: Trace,
): MatchResult => {
  const [{ rounds, own }] = seats
  const outcomes = own.length
  const turns = 2 * rounds
  let offer = NO_OFFER
  let below0 = 0
  let below1 = 0
  for (let turn = 0; turn < turns; turn += 1) {
    const side = (turn & 1) as MatchSide
    const round = turn >> 1
    const time = round / rounds
    let answer: Answer
    try {
      answer = players[side].act(round, time, offer)
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      return ended(seats, NO_AGREEMENT, "fault", side, round, [below0, below1], { code: "threw", message })
    }
    if (trace) trace.push(answer)
    const seat = seats[side]
    if (answer >= 0 && answer < outcomes && Math.floor(answer) === answer) {
      offer = answer
      if (isBelowReservation(seat, answer, time)) {
        if (side === 0) below0 += 1
        else below1 += 1
      }
      continue
    }
    if (answer === ACCEPT && offer !== NO_OFFER) {
      if (isBelowReservation(seat, offer, time)) {
        if (side === 0) below0 += 1
        else below1 += 1
      }
      return ended(seats, offer, "agreement", side, round, [below0, below1])
    }
    if (answer === WALK) return ended(seats, NO_AGREEMENT, "walk", side, round, [below0, below1])
    const fault: Fault = { code: faultCode(answer, outcomes), answer }
    return ended(seats, NO_AGREEMENT, "fault", side, round, [below0, below1], fault)
  }
  return ended(seats, NO_AGREEMENT, "deadline", undefined, rounds - 1, [below0, below1])
}

const faultCode = (answer: Answer, outcomes: number): FaultCode => {
  if (answer === ACCEPT) return "nothing-to-accept"
  return Number.isInteger(answer) && answer >= outcomes ? "no-such-outcome" : "not-an-answer"
}

const ended = (
  seats: readonly [Seat, Seat],
  agreement: number,
  end: MatchEnd,
  endedBy: MatchSide | undefined,
  round: number,
  belowReservation: readonly [number, number],
  fault?: Fault,
): MatchResult => {
  const time = round / seats[0].rounds
  const utilities = [left(seats[0], agreement, time), left(seats[1], agreement, time)] as const
  const result = { agreement, end, endedBy, rounds: round + 1, utilities, belowReservation }
  return fault ? { ...result, fault } : result
}

/** What a side is left with; the reservation is not discounted: it is what one has without the talks. */
const left = ({ own, reservation, discount }: Seat, agreement: number, time: number): number => {
  if (agreement === NO_AGREEMENT) return reservation
  return discount === 1 ? own[agreement] : own[agreement] * discount ** time
}

/** Seats two strategies and plays; a strategy that fails while it sits down is at fault before the first round. */
export const playStrategies = (
  strategies: readonly [Strategy, Strategy],
  seats: readonly [Seat, Seat],
  trace?: Trace,
): MatchResult => {
  let side: MatchSide = 0
  try {
    const first = strategies[0].sit(seats[0])
    side = 1
    return playMatch([first, strategies[1].sit(seats[1])], seats, trace)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return ended(seats, NO_AGREEMENT, "fault", side, 0, [0, 0], { code: "threw", message })
  }
}
