// Which of the prices named at a table are bargaining, and what stands after each of them. Saying yes to the other's
// price again, pressing the button on one's own, or a buyer naming the listing before the seller has spoken is a
// confirmation and no new offer. Counted exactly as in the prediction task of `human-data.md`, so that scores compare.

import { counterpartOf, type Side } from "../../deal/side.ts"
import type { LoggedMove, Negotiation } from "./negotiation.ts"

/** What lies on the table after a bargaining price move; prices in units of the listing. */
export interface BargainingPoint {
  /** 1 for the first bargaining price of the talk. */
  readonly k: number
  readonly moveIndex: number
  readonly by: Side
  readonly price: number
  /** Latest bargaining price of each side; null before the first. */
  readonly buyer: number | null
  readonly seller: number | null
}

const SAME_PRICE = 0.005

/** Whether `price` repeats `reference`, within half a percent of the latter. */
export const nearPrice = (price: number, reference: number | null): boolean =>
  reference !== null && Math.abs(price - reference) <= SAME_PRICE * Math.abs(reference)

const isConfirmation = (move: LoggedMove, price: number, last: Record<Side, number | null>, listing: number): boolean =>
  nearPrice(price, last[counterpartOf(move.by)]) ||
  (move.formal && nearPrice(price, last[move.by])) ||
  (move.by === "buyer" && last.seller === null && nearPrice(price, listing))

/** Every bargaining price move in order, up to the first accept, reject or quit. */
export const bargainingPoints = ({ listing, moves }: Negotiation): BargainingPoint[] => {
  const last: Record<Side, number | null> = { buyer: null, seller: null }
  const standing: Record<Side, number | null> = { buyer: null, seller: null }
  const points: BargainingPoint[] = []
  for (const [moveIndex, move] of moves.entries()) {
    if (move.kind === "accept" || move.kind === "reject" || move.kind === "quit") break
    if (move.kind !== "offer" || move.price === null) continue
    if (!isConfirmation(move, move.price, last, listing)) {
      const price = move.price / listing
      standing[move.by] = price
      points.push({ k: points.length + 1, moveIndex, by: move.by, price, ...standing })
    }
    last[move.by] = move.price
  }
  return points
}
