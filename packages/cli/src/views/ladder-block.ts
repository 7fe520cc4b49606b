// The ladder of a deal with an advice: the figures named so far, the line, and the belief about their limit.

import { type Advice, amountOf, type Deal, type Session } from "@walkaway/engine"
import { lineText } from "../terminal/figures.ts"
import type { Ink } from "../terminal/ink.ts"
import { ladderOf } from "../terminal/ladder.ts"

/** The price axis, `width` characters wide. The public ask counts as the seller's first figure. */
export const ladderBlock = (advice: Advice, deal: Deal, session: Session, width: number, ink: Ink): string => {
  const { side, ask } = deal
  const buyer = session.offers.buyer.map(amountOf)
  const seller = session.offers.seller.map(amountOf)
  if (ask && seller.length === 0) seller.push(amountOf(ask))
  const [ours, theirs] = side === "seller" ? [seller, buyer] : [buyer, seller]
  const { currency, walkAwayPrice, belief } = advice
  const line = { line: amountOf(walkAwayPrice), lineText: lineText(walkAwayPrice, side) }
  return ladderOf({ currency, ours, theirs, ...line, limit: belief.limit }, width, ink)
}
