// Replayed negotiations in the terminal: a row a price, the end, and the sums at the foot.

import type { Currency, Side } from "@walkaway/engine"
import type { Scores } from "../replay/scores.ts"
import type { Replayed, ReplayPoint } from "../replay/walk-through.ts"
import type { Screen } from "../shell.ts"
import { amountText, oddsText, plural, priceText } from "../terminal/figures.ts"
import type { Ink } from "../terminal/ink.ts"
import { columnsOf, cutTo, indented, wrap } from "../terminal/layout.ts"
import { advisedText } from "../words/moves.ts"

export interface ReplayViewInput {
  readonly replayed: readonly Replayed[]
  readonly scores: Scores
  readonly side: Side
  readonly currency: Currency
  readonly lineShare: number
  readonly prior: string
  readonly screen: Pick<Screen, "columns">
  readonly ink: Ink
}

const adviceText = ({ advice }: ReplayPoint): string =>
  advice ? `→ ${advisedText(advice.recommended.move, advice.recommended.price)}` : ""

const pointRow = (point: ReplayPoint, listing: number, currency: Currency, side: Side): string[] => {
  const { agreement } = point
  const at = (share: number) => amountText(share * listing, currency)
  return [
    `${point.k}`,
    `${point.by === side ? "we" : "they"} ${priceText(point.price)}`,
    `deal ${oddsText(point.dealProbability)}`,
    `at ${at(agreement.price)} (${at(agreement.low)} to ${at(agreement.high)})`,
    adviceText(point),
  ]
}

const endText = ({ negotiation }: Replayed, currency: Currency): string => {
  const { outcome } = negotiation
  if (outcome === null) return "still open"
  if (!outcome.deal) return "no deal"
  return outcome.price === null ? "deal" : `deal at ${amountText(outcome.price, currency)}`
}

const negotiationBlock = (replayed: Replayed, { currency, side, screen, ink }: ReplayViewInput): string => {
  const { negotiation, points } = replayed
  const what = [negotiation.category, `listed ${amountText(negotiation.listing, currency)}`].filter(Boolean).join(", ")
  const head = `${ink.bold(cutTo(negotiation.id, 40))}  ${ink.dim(cutTo(`${what}; ${endText(replayed, currency)}`, 80))}`
  if (points.length === 0) return `${head}\n  ${ink.dim("no price was named")}`
  const rows = points.map((point) => pointRow(point, negotiation.listing, currency, side))
  const table = columnsOf(rows, ["right", "left", "left", "left", "left"])
  return `${head}\n${indented(
    table
      .split("\n")
      .map((row) => cutTo(row, screen.columns - 2))
      .join("\n"),
  )}`
}

const fixed = (figure: number | null, digits: number): string => (figure === null ? "–" : figure.toFixed(digits))

/** The sums at the foot. */
export const replaySummary = ({ replayed, scores, side, lineShare, prior, screen, ink }: ReplayViewInput): string => {
  const withPrices = replayed.filter(({ points }) => points.length > 0)
  const deals = replayed.filter(({ negotiation }) => negotiation.outcome?.deal).length
  const points = replayed.reduce((sum, one) => sum + one.points.length, 0)
  const counts = `${plural(replayed.length, "negotiation")}, ${withPrices.length} with prices, ${deals} ended in a deal; ${plural(points, "prediction point")}.`
  const assumed = `Seen from the ${side}'s side with the prior ${prior}; our line is assumed at ${oddsText(lineShare)} of the listing, since logs do not tell it.`
  const scored = columnsOf(
    [
      ["odds of a deal", `log loss ${fixed(scores.logLoss, 3)}`, `AUC ${fixed(scores.auc, 2)}`],
      [
        "agreed price",
        `mean error ${fixed(scores.priceError, 3)} of the listing`,
        `80% interval holds ${scores.coverage === null ? "–" : oddsText(scores.coverage)}`,
      ],
    ],
    ["left", "left", "left"],
  )
  return [
    ink.bold("Summary"),
    wrap(counts, screen.columns, "  ", "  "),
    wrap(assumed, screen.columns, "  ", "  "),
    indented(scored),
  ].join("\n")
}

/** All negotiations, then the sums. */
export const replayView = (input: ReplayViewInput): string =>
  [...input.replayed.map((one) => negotiationBlock(one, input)), replaySummary(input)].join("\n\n")
