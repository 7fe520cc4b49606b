// The line in the terminal: the figure, what it rests on, where it lies between the figures named so far, and how it moves
// with the days.

import type { LineByDay, LineOfBrief } from "@walkaway/engine"
import {
  type Alternative,
  amountOf,
  type BestAlternative,
  type Currency,
  playSession,
  type Side,
} from "@walkaway/engine"
import { barOf } from "../terminal/bar.ts"
import { amountText, lineText, oddsText, priceText } from "../terminal/figures.ts"
import type { Ink } from "../terminal/ink.ts"
import { columnsOf, cutTo, indented, padTo, widthOf, wrap } from "../terminal/layout.ts"
import { alternativeText } from "../words/alternatives.ts"
import { headOf } from "./paper-title.ts"
import { paragraphs, type ViewOf } from "./view.ts"

export interface LineViewInput extends ViewOf {
  readonly line: LineOfBrief
}

const headline = ({ line, paper, ink }: LineViewInput): string => {
  const { side } = paper.brief.deal
  const figure = ink.alarm(ink.bold(lineText(line.walkAwayPrice, side)))
  return `${ink.bold("Walk away")} ${side === "seller" ? "below" : "above"} ${figure}.`
}

const rangeWords = ({ line, paper }: LineViewInput): string | undefined => {
  const { side } = paper.brief.deal
  if (line.low.minor === line.high.minor) return undefined
  return `As far as the figures are known it lies between ${lineText(line.low, side)} and ${lineText(line.high, side)}.`
}

const committedNote = ({ line, paper }: LineViewInput): string | undefined => {
  if (line.computed.minor === line.walkAwayPrice.minor) return undefined
  return `This line was committed beforehand. The figures below say ${lineText(line.computed, paper.brief.deal.side)}.`
}

/** Room for the value, its range and a note. */
const FIGURES_WIDTH = 54

/** What could be done without this deal, one row each. */
export const alternativesBlock = (
  best: BestAlternative,
  list: readonly Alternative[],
  currency: Currency,
  width: number,
  ink: Ink,
): string => {
  const rows = best.alone.map((value) => {
    const one = list.find(({ id }) => id === value.id)
    const range =
      value.low === value.high ? "" : `${amountText(value.low, currency)} to ${amountText(value.high, currency)}`
    const odds = value.odds < 1 ? `${oddsText(value.odds)} likely` : ""
    const note = value.expired ? "expired" : value.id === best.first ? "first choice" : ""
    return [
      cutTo(one ? alternativeText(one) : value.kind, width - FIGURES_WIDTH),
      amountText(value.mean, currency),
      ink.dim(range),
      ink.dim([odds, note].filter(Boolean).join(", ")),
    ]
  })
  return `Without this deal, what is left for us:\n${indented(columnsOf(rows, ["left", "right", "left", "left"]))}${togetherNote(best, currency)}`
}

/** Tries one after the other are together worth more than the best alone. */
const togetherNote = (best: BestAlternative, currency: Currency): string => {
  const alone = Math.max(...best.alone.filter(({ expired }) => !expired).map(({ mean }) => mean))
  if (best.mean - alone < 0.5) return ""
  return `\n  Tried one after the other, the best first, they are worth ${amountText(best.mean, currency)}.`
}

/** A few days out of the schedule, denser at the start; the last one is shown too. */
const DAYS_SHOWN = [0, 3, 7, 14, 21, 28, 35, 42, 56, 70, 90, 120]

const scheduleBlock = (schedule: readonly LineByDay[], side: Side, width: number, ink: Ink): string | undefined => {
  const last = schedule.at(-1)?.day ?? 0
  const shown = schedule.filter(({ day }) => DAYS_SHOWN.includes(day) || day === last)
  const prices = shown.map(({ walkAwayPrice }) => amountOf(walkAwayPrice))
  const [low, high] = [Math.min(...prices), Math.max(...prices)]
  if (high - low < 0.5) return undefined
  const texts = shown.map(({ walkAwayPrice }) => lineText(walkAwayPrice, side))
  const textWidth = Math.max(...texts.map(widthOf))
  const room = Math.min(40, width - textWidth - 16)
  const rows = shown.map(({ day }, index) => {
    const share = 0.15 + (0.85 * (prices[index] - low)) / (high - low)
    return `  ${padTo(day === 0 ? "today" : `+${day} d`, 6)} ${padTo(texts[index], textWidth, "right")}  ${ink.alarm(barOf(share, room))}`
  })
  return ["The line by day (bars show the change, not the size):", ...rows].join("\n")
}

const outlookNote = ({ outlook }: LineOfBrief, width: number): string | undefined => {
  if (!outlook) return undefined
  const sold = `Waiting sells it before that in ${oddsText(outlook.soldChance)} of the cases`
  const days = Number.isFinite(outlook.daysToSaleMean)
    ? `, after ${Math.round(outlook.daysToSaleMean)} days on average`
    : ""
  return wrap(`From day ${outlook.disposalDay} on the trade beats waiting. ${sold}${days}.`, width)
}

/** A line beyond the ask is either the part exchange or the commonest slip: an alternative in money paid instead of money left. */
const beyondAsk = ({ line, paper }: LineViewInput): string | undefined => {
  const { deal, sheet } = paper.brief
  if (!deal.ask || deal.side !== "seller" || line.walkAwayPrice.minor <= deal.ask.minor) return undefined
  const above = `The line lies above the ask of ${priceText(deal.ask)}.`
  if (sheet?.partExchange)
    return `${above} With this part exchange not even the full price is enough: the allowance takes it back.`
  return `${above} An alternative counts with what it leaves after its costs, not with what is paid; check both figures.`
}

/** The line as text. */
export const lineView = (input: LineViewInput): string => {
  const { paper, line, screen, ink } = input
  const { deal, alternatives } = paper.brief
  const session = playSession(deal)
  const moved = session.ok && session.value.offers.buyer.length + session.value.offers.seller.length > 0
  const warning = beyondAsk(input)
  return paragraphs([
    headOf(input, moved ? "the line, from here" : "the line"),
    [headline(input), rangeWords(input), committedNote(input)].filter(Boolean).join("\n"),
    warning && wrap(warning, screen.columns),
    line.alternative && alternativesBlock(line.alternative, alternatives, deal.currency, screen.columns, ink),
    line.schedule && scheduleBlock(line.schedule, deal.side, screen.columns, ink),
    outlookNote(line, screen.columns),
  ])
}
