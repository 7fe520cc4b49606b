// Worth, line and advice of a deal of the desk: the engine's answers on its brief, as they go over the wire. Pure: the same
// deal on the same day under the same policy gives the same answer, which is what lets answers be kept and compared.

import {
  type AdviceOutput,
  adviceOutputOf,
  customerHere,
  type LineOutput,
  lineOutputOf,
  type Problem,
  priceToShow,
  type WorthOutput,
  worthOutputOf,
} from "@walkaway/contract"
import {
  adviseOn,
  amountOf,
  formatNotation,
  ledgerOf,
  lineOfBrief,
  type Money,
  meanWorth,
  moneyFromAmount,
  ok,
  type Refusal,
  type Result,
  refuse,
  waterfallAt,
} from "@walkaway/engine"
import type { OpenedDeal } from "../deal/state.ts"
import { type BriefContext, briefOfDeal, dealDocument, movesByCalendar } from "./brief-of-deal.ts"

/** A refusal with every problem of the worth statement that stands in the way. */
export interface Unadvisable extends Refusal {
  readonly problems: readonly Problem[]
}

const unadvisable = (problems: readonly Problem[]): Result<never, Unadvisable> =>
  refuse({
    code: "worth-incomplete",
    message:
      "The deal does not say enough yet: neither a committed line, nor what it is worth with what we would do otherwise.",
    remedy: "Commit a line, or state the worth: cost (or value, for a buyer) and an alternative.",
    problems: problems.map((problem) => ({ ...problem, path: ["worth", ...problem.path] })),
  })

const ofEngine = (refusal: Refusal): Result<never, Unadvisable> => refuse({ ...refusal, problems: [] })

export interface GivenAdvice {
  readonly advice: AdviceOutput
  /** What it was computed from: a deal file whose moves stand in one line of notation. */
  readonly inputs: Readonly<Record<string, unknown>>
}

export const adviseDeal = (deal: OpenedDeal, context: BriefContext): Result<GivenAdvice, Unadvisable> => {
  const paper = briefOfDeal(deal, context)
  if (!paper.ok) return unadvisable(paper.error)
  const { brief } = paper.value
  const advice = adviseOn(brief)
  if (!advice.ok) return ofEngine(advice.error)
  const ledger = ledgerOf(brief.deal, brief.sheet && meanWorth(brief.sheet))
  const notation = formatNotation({ ...brief.deal, moves: movesByCalendar(deal, context) })
  return ok({
    advice: adviceOutputOf(advice.value, ledger),
    inputs: { ...dealDocument(deal, context), moves: notation.split("| ")[1] ?? "" },
  })
}

export const lineOfDeal = (deal: OpenedDeal, context: BriefContext): Result<LineOutput, Unadvisable> => {
  const paper = briefOfDeal(deal, context)
  if (!paper.ok) return unadvisable(paper.error)
  const line = lineOfBrief(paper.value.brief)
  return line.ok ? ok(lineOutputOf(paper.value.brief, line.value)) : ofEngine(line.error)
}

const NO_SHEET: Unadvisable = {
  code: "worth-incomplete",
  message: "The deal says where the line is, not what the deal is worth.",
  remedy: "State the worth: cost (or value, for a buyer) and an alternative.",
  problems: [],
}

/** At a price, else at the offer on the table, else at the ask. */
export const worthOfDeal = (
  deal: OpenedDeal,
  context: BriefContext,
  asked: Money | undefined,
): Result<WorthOutput, Unadvisable> => {
  const paper = briefOfDeal(deal, context)
  if (!paper.ok) return unadvisable(paper.error)
  const { sheet } = paper.value.brief
  if (!sheet) return refuse(NO_SHEET)
  const price = asked ?? priceToShow(paper.value) ?? moneyFromAmount(0, deal.currency, "nearest")
  const waterfall = waterfallAt(sheet, amountOf(price), sheet.sunk)
  return ok(worthOutputOf(deal.side, price, sheet, waterfall, customerHere(paper.value, sheet, price)))
}
