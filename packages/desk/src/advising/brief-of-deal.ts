// The desk's deals for the contract's brief: a deal as its events have made it, in the shape that desk and browser share. What its paper,
// its moves and its days come to is said there, once for both.

import type { DealPaper, Problem } from "@walkaway/contract"
import {
  briefOf,
  type DealSoFar,
  movesByCalendar as movesOfDealSoFar,
  type BriefContext as SharedContext,
} from "@walkaway/contract/brief"
import type { Move, Result } from "@walkaway/engine"
import { type OpenedDeal, playedMove } from "../deal/state.ts"
import type { Policy } from "../policy/policy.ts"

export interface BriefContext extends SharedContext {
  readonly policy: Policy
}

export const dealSoFar = (deal: OpenedDeal): DealSoFar => ({
  ...deal,
  moves: deal.moves.map((logged) => ({ move: playedMove(logged), occurredAt: logged.occurredAt })),
})

/** The logged moves with the days between them, from the day on which the figures were stated. */
export const movesByCalendar = (deal: OpenedDeal, context: BriefContext): readonly Move[] =>
  movesOfDealSoFar(dealSoFar(deal), context)

/** The engine's brief. The refusal lists what is missing or wrong, with its place in the worth statement. */
export const briefOfDeal = (deal: OpenedDeal, context: BriefContext): Result<DealPaper, readonly Problem[]> =>
  briefOf(dealSoFar(deal), context)
