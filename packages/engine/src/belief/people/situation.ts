// What a person sees when it is their turn, in numbers, and the features that their choice is a function of. The
// distance from one's own last word carries most of the weight, not the price itself: people accept what is near to
// where they already stand [He2018, our fit]. All prices are in units of the listing (or of the market value).

import type { Side } from "../../deal/side.ts"

/** One person's view of the table, just before they answer. */
export interface Situation {
  readonly side: Side
  /** The other side's standing price, which can be had now; null when they have named none. */
  readonly price: number | null
  /** One's own last word; null before the first. */
  readonly own: number | null
  /** The other side's standing price before their latest move; null when that was their first. */
  readonly priceBefore: number | null
  /** Bargaining prices named so far by both sides together. */
  readonly round: number
  /** Prices named so far by this person. */
  readonly ownMoves: number
  /** The person's own previous concession as a share of the gap it was made in; 0 before there was one. */
  readonly ownShare: number
  /** The price in force was put on paper or by a button, not in passing. */
  readonly formal: boolean
  /** The other side named no price in between: this person speaks twice running. */
  readonly again?: boolean
  /** How dear the thing is: log10 of the listing in dollars over 250; 0 when left out. People accept less when it is. */
  readonly stake?: number
  /** Minutes since the talk began; the usual pace when left out. */
  readonly minutes?: number
  /** What was said around the price faced; left out when unknown, as in a plan. */
  readonly talk?: Talk
}

/** Signals in words. */
export interface Talk {
  /** The other side called this price final. */
  readonly firm: boolean
  /** This person called an earlier price of their own final. */
  readonly ownFirm: boolean
  /** The other side mentioned an alternative. */
  readonly outside: boolean
  /** This person mentioned an alternative. */
  readonly ownOutside: boolean
  /** This person said yes to an earlier price. */
  readonly ownAgreed: boolean
  /** Minutes that the other side took for the move faced. */
  readonly pauseMinutes: number
  /** Somebody threatened to leave. */
  readonly walkSignal: boolean
  /** Messages without a price since the bargaining price before the one faced (since the start for the first). */
  readonly messages: number
}
