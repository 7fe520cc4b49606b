// A practice as it is kept, and as the engine plays it. The deal is copied as a deal file of that day, with the belief of that day, so nothing
// that happens to the deal, the policy or what is learnt changes a practice that has begun, and nothing in a practice reaches the deal.

import type { Problem } from "@walkaway/contract"
import { dealDocument, isRow, type Row, readOnce, withoutWorth, worthIncomplete } from "@walkaway/contract/brief"
import {
  type Brief,
  type Deal,
  dealOf,
  formatDecimal,
  formatNotation,
  must,
  ok,
  type Prior,
  parseNotation,
  type Result,
  refuse,
} from "@walkaway/engine"
import { beforeTalk, type Counterpart, type Practice } from "@walkaway/engine/practice"
import type { Unadvisable } from "../advising/advise-deal.ts"
import { type BriefContext, briefOfDeal, dealSoFar } from "../advising/brief-of-deal.ts"
import type { OpenedDeal } from "../deal/state.ts"

/** What a practice is played from. */
export interface PracticeCopy {
  /** A deal file without moves. */
  readonly document: Row
  readonly prior?: Prior
  /** With the moves that were made before. */
  readonly brief: Brief
}

const PRACTICE_FROM = ["start", "now"] as const
/** From before the first word, or from where the talk stands. */
export type PracticeFrom = (typeof PRACTICE_FROM)[number]

/** As a deal file that can be read by itself; effort already spent is left behind, since it moves nothing. */
const documentOfCopy = (deal: OpenedDeal, context: BriefContext): Row => {
  const { effort: _spent, ...whole } = dealDocument(dealSoFar(deal), context)
  return deal.line && !readOnce(whole).ok ? withoutWorth(whole, deal.line.price) : whole
}

/** Copies a deal of the desk, as its brief stands now. */
export const copyOfDeal = (
  deal: OpenedDeal,
  context: BriefContext,
  from: PracticeFrom,
): Result<PracticeCopy, Unadvisable> => {
  const paper = briefOfDeal(deal, context)
  if (!paper.ok) return refuse(worthIncomplete(paper.error))
  const { brief } = paper.value
  const moves = from === "now" ? brief.deal.moves : beforeTalk(brief.deal.moves)
  const moved = must(dealOf({ ...brief.deal, moves }))
  const { prior } = brief
  return ok({ document: documentOfCopy(deal, context), ...(prior && { prior }), brief: { ...brief, deal: moved } })
}

/** An invented deal in the same shape. */
export const copyOfDrawn = (deal: Deal): PracticeCopy => ({
  document: {
    side: deal.side,
    currency: deal.currency,
    template: "car",
    ...(deal.ask && { ask: formatDecimal(deal.ask) }),
    ...(deal.line && { line: formatDecimal(deal.line) }),
  },
  brief: { deal, alternatives: [] },
})

/** The moves of a practice in the notation. */
export const movesText = ({ brief }: Practice): string => formatNotation(brief.deal).split("| ")[1] ?? ""

export interface KeptPractice {
  readonly document: unknown
  readonly prior: unknown
  readonly partner: unknown
  readonly moves: string
}

const firstOf = ([problem]: readonly Problem[]): string => problem?.message ?? "nothing is wrong with it"

/** The practice from what was kept of it; what was kept was read before, so what cannot be read now is a bug. */
export const practiceOf = ({ document, prior, partner, moves }: KeptPractice): Practice => {
  if (!isRow(document)) throw new Error("A practice is kept without its deal.")
  const paper = readOnce(document)
  if (!paper.ok) throw new Error(`A practice that was kept cannot be read: ${firstOf(paper.error)}`)
  const { brief } = paper.value
  const talk = must(parseNotation(`sell ${brief.deal.currency} | ${moves}`))
  const deal = must(dealOf({ ...brief.deal, moves: talk.moves }))
  return {
    brief: { ...brief, deal, ...(prior !== null && { prior: prior as Prior }) },
    partner: partner as Counterpart,
  }
}
