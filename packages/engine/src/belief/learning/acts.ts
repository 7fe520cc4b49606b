// What the counterpart of a logged deal did, as answers to what they faced: the evidence of the filter, in its frame. Read as the adviser
// reads a deal: the label is a seller's first price; a word of ours over theirs is an answer that bettered nothing; who accepted says so
// of our price. Who left leaves a censored limit behind, nothing more, and what we never asked was never answered. Somebody who
// left and was back in the same log is taken to have threatened: what comes after a real walk-out hangs on rates that review learns.

import { counterpartOf, type Side } from "../../deal/index.ts"
import { Z90 } from "../../units/index.ts"
import type { Reply } from "../belief.ts"
import { frameOf } from "../frame.ts"
import { type BargainingPoint, bargainingPoints, type Negotiation } from "../people/index.ts"
import { limitShares } from "../prior.ts"
import type { Facing } from "../response.ts"

/** One answer of theirs; accepting ends a talk and is no `Reply` of the filter. */
export interface Act {
  readonly facing: Facing
  readonly did: Reply | { readonly kind: "accept" }
}

/** Assumed low, middle and high limit. */
export interface LimitRange {
  readonly p10: number
  readonly p50: number
  readonly p90: number
  /** The middle in units of the listing: 100 in the frame. */
  readonly middle: number
}

/** The answers of the person on the side `them` of one deal. */
export interface Answers {
  readonly them: Side
  /** Where limits are assumed to lie, in frame units about 100. */
  readonly range: LimitRange
  readonly acts: readonly Act[]
}

/** A figure that nobody pays: what somebody faces who speaks before any price was named. */
const UNSEEN_SCORE = 3.5

/** Hears the prices of both sides in their order, and writes down what was answered to what; prices in units of the frame. */
class Listener {
  readonly acts: Act[] = []
  readonly #ours: number[]
  #standing: number
  readonly #unseen: number
  /** A price of ours that they have not answered lies on the table. */
  #waits = false

  constructor(self: Side, label: number, unseen: number) {
    this.#ours = self === "seller" ? [label] : []
    this.#standing = self === "buyer" ? label : -Infinity
    this.#unseen = unseen
  }

  get hasPriceOfOurs(): boolean {
    return this.#ours.length > 0
  }

  answered(did: Act["did"]): void {
    const ours = this.#ours
    const price = ours.at(-1) ?? this.#unseen
    const facing = { price, priceBefore: ours.at(-2) ?? price, anchor: ours[0] ?? this.#unseen }
    this.acts.push({ facing: { ...facing, standing: this.#standing, round: this.acts.length }, did })
  }

  theirs(price: number): void {
    this.answered({ kind: "offer", price })
    this.#standing = Math.max(this.#standing, price)
    this.#waits = false
  }

  /** Two prices of ours in a row: the first of them was not taken. */
  ours(price: number): void {
    if (this.#waits) this.answered({ kind: "hold" })
    this.#ours.push(price)
    this.#waits = true
  }
}

const onThe = (moves: Negotiation["moves"], them: Side, after: number) =>
  moves.slice(after + 1).filter(({ by }) => by === them)

/** What they did last of all, when nothing of it is a price: leave, insist, or nothing that we know of. */
const lastAct = (negotiation: Negotiation, them: Side, last: BargainingPoint | undefined): Act["did"] | undefined => {
  const { moves, outcome } = negotiation
  const after = onThe(moves, them, last?.moveIndex ?? -1)
  if (outcome?.deal) return last?.by === them ? undefined : { kind: "accept" }
  const leaves = after.some(({ kind, walkSignal }) => kind === "quit" || kind === "reject" || walkSignal)
  if (leaves) return { kind: "walk" }
  return last !== undefined && last.by !== them && after.some(({ firm }) => firm) ? { kind: "hold" } : undefined
}

/** Reads the answers of the counterpart; prices become units of the frame of their assumed range. Empty when they said nothing. */
export const answersOf = (negotiation: Negotiation, them: Side): Answers => {
  const self = counterpartOf(them)
  const shares = limitShares(them, negotiation.category)
  const frame = frameOf(self, shares[1])
  const [p10, p50, p90] = shares.map(frame.toUnits).sort((a, b) => a - b)
  const unseen = p50 + (UNSEEN_SCORE * (p90 - p50)) / Z90
  const listener = new Listener(self, frame.toUnits(1), unseen)
  const points = bargainingPoints(negotiation)
  for (const { by, price } of points) {
    if (by === them) listener.theirs(frame.toUnits(price))
    else listener.ours(frame.toUnits(price))
  }
  const last = lastAct(negotiation, them, points.at(-1))
  if (last && (last.kind !== "accept" || listener.hasPriceOfOurs)) listener.answered(last)
  return { them, range: { p10, p50, p90, middle: shares[1] }, acts: listener.acts }
}
