// A deal's concession ledger: what each side gave, what it cost, what came back, and the warning when giving runs ahead. Our own price
// steps cost what is left of them for us where the worth is stated, and their face value where it is not.

import { dealOf, type Ledger, ledgerOf, meanWorth, must } from "@walkaway/engine"
import { type BriefContext, briefOfDeal } from "../advising/brief-of-deal.ts"
import { type OpenedDeal, playedMove } from "../deal/state.ts"

export const ledgerOfDeal = (deal: OpenedDeal, context: BriefContext): Ledger => {
  const brief = briefOfDeal(deal, context)
  const sheet = brief.ok ? brief.value.brief.sheet : undefined
  const { side, currency, ask } = deal
  const moves = deal.moves.map(playedMove)
  return ledgerOf(must(dealOf({ side, currency, moves, ...(ask && { ask }) })), sheet && meanWorth(sheet))
}
