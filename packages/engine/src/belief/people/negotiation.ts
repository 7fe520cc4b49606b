// A logged haggle between one buyer and one seller over one price: what was said, when, and how it ended. It is the
// shape of `data/README.md` without its file format; the contract reads files and gives these. Moves carry what a
// person at the table would have noticed, never what an annotator knew afterwards.

import type { Side } from "../../deal/side.ts"

export const LOGGED_MOVE_KINDS = ["offer", "accept", "reject", "quit", "message"] as const
export type LoggedMoveKind = (typeof LOGGED_MOVE_KINDS)[number]

export interface LoggedMove {
  readonly by: Side
  readonly kind: LoggedMoveKind
  /** In the negotiation's currency; only an offer must have one. */
  readonly price: number | null
  /** Seconds since the talk began; null when the log does not say. */
  readonly seconds: number | null
  /** Made with a button or on paper, not in passing. */
  readonly formal: boolean
  /** Says yes in words to the other side's price. */
  readonly agree: boolean
  /** "Final offer" wording. */
  readonly firm: boolean
  /** Mentions an alternative of one's own. */
  readonly outside: boolean
  /** Announces or threatens to leave. */
  readonly walkSignal: boolean
}

export interface NegotiationOutcome {
  readonly deal: boolean
  /** Agreed price; null without a deal or when it is not known. */
  readonly price: number | null
}

export interface Negotiation {
  readonly id: string
  /** The price on the label, above zero: the unit of every figure in this room. */
  readonly listing: number
  /** What each side hoped for, where known. */
  readonly targets: { readonly buyer: number | null; readonly seller: number | null }
  /** What was haggled over: negotiations about the same thing share it, and cross-validation keeps them together. */
  readonly post: string
  readonly category: string | null
  /** How the customer came, and what kind of customer it is in the house's own words; never a trait of the person. */
  readonly channel?: string | null
  readonly customer?: string | null
  /** The side whose records these are; left out or null when they are nobody's. */
  readonly self?: Side | null
  readonly moves: readonly LoggedMove[]
  /** Null while the talk goes on. */
  readonly outcome: NegotiationOutcome | null
}
