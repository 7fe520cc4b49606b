// Packages of a deal of the desk: the contract's answer on its brief, with what the house has given before. Pure.

import type { PackagesOutput } from "@walkaway/contract"
import { type Unadvisable, worthIncomplete } from "@walkaway/contract/brief"
import { type GivenBefore, packagesOfPaper } from "@walkaway/contract/packages"
import { type Result, refuse } from "@walkaway/engine"
import type { PackagesWish } from "@walkaway/engine/packages"
import type { OpenedDeal } from "../deal/state.ts"
import { type BriefContext, briefOfDeal } from "./brief-of-deal.ts"

export const packagesOfDeal = (
  deal: OpenedDeal,
  context: BriefContext,
  wish: PackagesWish,
  given: readonly GivenBefore[],
): Result<PackagesOutput, Unadvisable> => {
  const paper = briefOfDeal(deal, context)
  return paper.ok ? packagesOfPaper(paper.value, wish, given) : refuse(worthIncomplete(paper.error))
}
