// A deal's concession ledger: what each side gave, what it cost, what came back, and the warning when giving runs ahead. Our own price
// steps cost what is left of them for us where the worth is stated, and their face value where it is not.

import { ledgerSoFar } from "@walkaway/contract/brief"
import type { Ledger } from "@walkaway/engine"
import { type BriefContext, briefOfDeal, dealSoFar } from "../advising/brief-of-deal.ts"
import type { OpenedDeal } from "../deal/state.ts"

export const ledgerOfDeal = (deal: OpenedDeal, context: BriefContext): Ledger => {
  const brief = briefOfDeal(deal, context)
  return ledgerSoFar(dealSoFar(deal), brief.ok ? brief.value : undefined)
}
