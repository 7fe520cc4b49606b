// Worth, line and advice of a deal of the desk: the engine's answers on its brief, as they go over the wire. Pure: the same
// deal on the same day under the same policy gives the same answer, which is what lets answers be kept and compared.

import type { AdviceOutput, LineOutput, WorthOutput } from "@walkaway/contract"
import { adviceOf, dealDocument, lineOf, type Unadvisable, worthIncomplete, worthOf } from "@walkaway/contract/brief"
import { formatNotation, type Money, ok, type Prior, type Result, refuse } from "@walkaway/engine"
import type { OpenedDeal } from "../deal/state.ts"
import { type BriefContext, briefOfDeal, dealSoFar } from "./brief-of-deal.ts"

export type { Unadvisable } from "@walkaway/contract/brief"

export interface GivenAdvice {
  readonly advice: AdviceOutput
  /** What it was computed from: a deal file whose moves stand in one line of notation. */
  readonly inputs: Readonly<Record<string, unknown>>
  /** The prior that it started from; absent: the shipped one. */
  readonly prior?: Prior
}

export const adviseDeal = (deal: OpenedDeal, context: BriefContext): Result<GivenAdvice, Unadvisable> => {
  const paper = briefOfDeal(deal, context)
  if (!paper.ok) return refuse(worthIncomplete(paper.error))
  const advice = adviceOf(paper.value)
  if (!advice.ok) return advice
  const moves = formatNotation(paper.value.brief.deal).split("| ")[1] ?? ""
  const { prior } = paper.value.brief
  const inputs = { ...dealDocument(dealSoFar(deal), context), moves }
  return ok({ advice: advice.value, inputs, ...(prior && { prior }) })
}

export const lineOfDeal = (deal: OpenedDeal, context: BriefContext): Result<LineOutput, Unadvisable> => {
  const paper = briefOfDeal(deal, context)
  return paper.ok ? lineOf(paper.value) : refuse(worthIncomplete(paper.error))
}

/** At a price, else at the offer on the table, else at the ask. */
export const worthOfDeal = (
  deal: OpenedDeal,
  context: BriefContext,
  asked: Money | undefined,
): Result<WorthOutput, Unadvisable> => {
  const paper = briefOfDeal(deal, context)
  return paper.ok ? worthOf(paper.value, asked) : refuse(worthIncomplete(paper.error))
}
