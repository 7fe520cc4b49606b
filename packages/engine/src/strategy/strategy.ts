// What sits at a table of many outcomes: a strategy takes a seat and answers turn by turn. Built for speed, since an arena plays millions of
// turns: outcomes are indices into one table of utilities, an answer is a number, and nothing is allocated while it plays. A player sees its
// own seat and the other's offers, never the other's reservation value; it is pure in what it sees and in its seed, so every match can be
// replayed.

/** The answer "agreed": to the offer that stands. */
export const ACCEPT = -1
/** The answer "no deal": both sides are left with what they have without one. */
export const WALK = -2
/** Instead of an offer: nothing has been offered yet. */
export const NO_OFFER = -1

/** Any outcome's index from 0 (an offer of it), `ACCEPT` or `WALK`. */
export type Answer = number

/** The issues behind the outcomes; models of what the other side wants read offers by it. */
export interface IssueTable {
  /** How many values each issue has. */
  readonly sizes: readonly number[]
  /** Value of each issue of each outcome: issue j of outcome o is at [o * sizes.length + j]. */
  readonly values: Uint16Array
}

/** What one side knows before the talks begin. */
export interface Seat {
  /** Own utility of each outcome, in [0, 1]. */
  readonly own: Float64Array
  /** What is known of the other side's utility of each outcome, in [0, 1]; NaN where it is not. */
  readonly theirs: Float64Array
  /** Own utility of no agreement, in [0, 1]: no player ever offers or accepts less. */
  readonly reservation: number
  /** Outcomes by own utility, best first; ties by index. Made once a profile and shared by all seats on it. */
  readonly ranking: Uint32Array
  /** In each round either side acts once. */
  readonly rounds: number
  /** Acts first in each round. */
  readonly isFirst: boolean
  /** Of an agreement's utility over the whole time, in (0, 1]: u * discount ** time. 1 is none. */
  readonly discount: number
  readonly issues: IssueTable | undefined
  readonly seed: number
}

/** Whether agreeing on an outcome at `time`, in [0, 1], leaves this side with less than no agreement, which keeps its worth. */
export const isBelowReservation = (seat: Seat, outcome: number, time: number): boolean =>
  seat.discount === 1
    ? seat.own[outcome] < seat.reservation
    : seat.own[outcome] * seat.discount ** time < seat.reservation

export interface Player {
  /**
   * The answer of this turn.
   * @param round from 0 to rounds - 1
   * @param time part of the time that is over, in [0, 1): round / rounds, unless a clock decides
   * @param offer what the other side offers now (an outcome), or `NO_OFFER`
   */
  act(round: number, time: number, offer: number): Answer
}

export interface Strategy {
  /** As it is called in standings and on the command line, such as `boulware`. */
  readonly name: string
  /** Key into docs/sources.md. */
  readonly source: string
  sit(seat: Seat): Player
}
