// Worth, line and advice on a brief: the engine's answers as they go over the wire, and the refusals when a deal does not say enough.
// Pure: the same brief gives the same answer, which is what lets answers be kept and compared.

import {
  adviseOn,
  amountOf,
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
import type { DealPaper } from "../deal-file/read-deal-file.ts"
import { type AdviceOutput, adviceOutputOf } from "../outputs/advice-output.ts"
import { type LineOutput, lineOutputOf } from "../outputs/line-output.ts"
import { customerHere, priceToShow } from "../outputs/worth-of-paper.ts"
import { type WorthOutput, worthOutputOf } from "../outputs/worth-output.ts"
import type { Problem } from "../problem.ts"

/** A refusal with every problem of the worth statement that stands in the way. */
export interface Unadvisable extends Refusal {
  readonly problems: readonly Problem[]
}

/** Why there is no brief. The problems' places are in the worth statement. */
export const worthIncomplete = (problems: readonly Problem[]): Unadvisable => ({
  code: "worth-incomplete",
  message:
    "The deal does not say enough yet: neither a committed line, nor what it is worth with what we would do otherwise.",
  remedy: "Commit a line, or state the worth: cost (or value, for a buyer) and an alternative.",
  problems: problems.map((problem) => ({ ...problem, path: ["worth", ...problem.path] })),
})

const ofEngine = (refusal: Refusal): Result<never, Unadvisable> => refuse({ ...refusal, problems: [] })

export const adviceOf = ({ brief, assumed }: DealPaper): Result<AdviceOutput, Unadvisable> => {
  const advice = adviseOn(brief)
  if (!advice.ok) return ofEngine(advice.error)
  return ok(adviceOutputOf(advice.value, ledgerOf(brief.deal, brief.sheet && meanWorth(brief.sheet)), assumed))
}

export const lineOf = ({ brief }: DealPaper): Result<LineOutput, Unadvisable> => {
  const line = lineOfBrief(brief)
  return line.ok ? ok(lineOutputOf(brief, line.value)) : ofEngine(line.error)
}

const NO_SHEET: Unadvisable = {
  code: "worth-incomplete",
  message: "The deal says where the line is, not what the deal is worth.",
  remedy: "State the worth: cost (or value, for a buyer) and an alternative.",
  problems: [],
}

/** The price asked for, else the offer on the table, else the ask. */
export const priceShown = (paper: DealPaper, asked?: Money): Money =>
  asked ?? priceToShow(paper) ?? moneyFromAmount(0, paper.brief.deal.currency, "nearest")

/** At `priceShown`. */
export const worthOf = (paper: DealPaper, asked?: Money): Result<WorthOutput, Unadvisable> => {
  const { sheet, deal } = paper.brief
  if (!sheet) return refuse(NO_SHEET)
  const price = priceShown(paper, asked)
  const waterfall = waterfallAt(sheet, amountOf(price), sheet.sunk)
  return ok(worthOutputOf(deal.side, price, sheet, waterfall, customerHere(paper, sheet, price)))
}
