// The worked deal as something to read: chapters, short paragraphs, and the same views that the commands show.

import type { DealPaper } from "@walkaway/contract"
import type { LineOfBrief } from "@walkaway/engine"
import {
  type Advice,
  amountOf,
  ledgerOf,
  type Money,
  meanWorth,
  type Side,
  sunkTotals,
  type WorthSheet,
  waterfallAt,
} from "@walkaway/engine"
import type { Screen } from "../shell.ts"
import { amountText, hoursText, lineText, oddsText, priceText } from "../terminal/figures.ts"
import type { Ink } from "../terminal/ink.ts"
import { indented, wrap } from "../terminal/layout.ts"
import { HIS_LIMIT } from "../tour/buyer.ts"
import type { TourStep } from "../tour/play.ts"
import { headlineOf } from "../words/headline.ts"
import { movePlayedText } from "../words/moves.ts"
import { reasonText } from "../words/reasons.ts"
import { ladderBlock } from "./ladder-block.ts"
import { ledgerView } from "./ledger-view.ts"
import { alternativesBlock } from "./line-view.ts"
import { movesBlock } from "./moves-block.ts"
import { paragraphs } from "./view.ts"
import { sunkBlock, worthTable } from "./worth-view.ts"

export interface TourPage {
  readonly paper: DealPaper
  readonly sheet: WorthSheet
  readonly line: LineOfBrief
  readonly screen: Pick<Screen, "columns">
  readonly ink: Ink
}

const COLUMNS_MAX = 88

const columnsOf = ({ screen }: TourPage): number => Math.min(COLUMNS_MAX, screen.columns)

const chapter = (title: string, { ink }: TourPage): string =>
  `${ink.bold(title)}\n${ink.dim("─".repeat([...title].length))}`

const prose = (text: string, page: TourPage): string => wrap(text, columnsOf(page))

/** The opening page. */
export const openingPage = (page: TourPage): string => {
  const { paper, ink } = page
  return paragraphs([
    ink.bold("WALKAWAY  a worked deal"),
    prose(
      `${paper.title ?? "A car"}. It stands on the forecourt of Hartley Lane Motors at ${priceText(paper.brief.deal.ask!)}. Mr Adeyemi wants it, and wants it cheaper. What follows is what Walkaway would say to the salesperson, from before the first word to the end.`,
      page,
    ),
  ])
}

/** Chapter one: what is it worth? */
export const worthPage = (page: TourPage): string => {
  const { sheet, paper, ink } = page
  const ask = paper.brief.deal.ask!
  const waterfall = waterfallAt(sheet, amountOf(ask), sheet.sunk)
  const { hours } = sunkTotals(sheet.sunk)
  const perPound = meanWorth(sheet).slopeAt(amountOf(ask))
  return paragraphs([
    chapter("1  Before you talk: what is this deal worth to us?", page),
    prose(`At the full ${priceText(ask)}, step by step, with the range of what nobody knows exactly:`, page),
    worthTable(waterfall, sheet.currency, columnsOf(page), ink),
    prose(
      `A pound off the price costs us ${amountText(perPound, sheet.currency, 2)}; tax and commission bear the rest.`,
      page,
    ),
    sunkBlock(waterfall.sunk, sheet.currency, columnsOf(page), ink),
    prose(`${hoursText(hours)} are gone whatever happens now. They are shown, and they move no figure below.`, page),
  ])
}

/** Chapter two: and without it? */
export const linePage = (page: TourPage): string => {
  const { line, paper, ink } = page
  const { deal, alternatives } = paper.brief
  const later = line.schedule?.find(({ day }) => day === 21)
  return paragraphs([
    chapter("2  What happens if we do not do it? So where is the line?", page),
    line.alternative && alternativesBlock(line.alternative, alternatives, deal.currency, columnsOf(page), ink),
    `${ink.bold("The line: ")}${ink.alarm(ink.bold(lineText(line.walkAwayPrice, deal.side)))}${ink.bold(".")} ${ink.dim(`(${lineText(line.low, deal.side)} to ${lineText(line.high, deal.side)}, as far as we know)`)}`,
    prose(
      `Below it the next buyer is the better deal, however pleasant this one is. It is ours to know and nobody else's to see.${later ? ` It falls as the car ages: in three weeks it will be ${lineText(later.walkAwayPrice, deal.side)}.` : ""}`,
      page,
    ),
  ])
}

const happenedText = ({ happened }: TourStep, side: Side): string =>
  happened.map((move) => `${movePlayedText(move, side)}.`).join(" ")

const REASONS_MAX = 3

const why = (advice: Advice, page: TourPage): string =>
  advice.reasons
    .slice(0, REASONS_MAX)
    .map((reason) => wrap(reasonText(reason, advice), columnsOf(page), "    ", "  · "))
    .join("\n")

const limitText = ({ belief, currency }: Advice): string =>
  `The most they pay, we believe: ${amountText(belief.limit.p50, currency)} (${amountText(belief.limit.p10, currency)} to ${amountText(belief.limit.p90, currency)}). The odds that some price suits both: ${oddsText(belief.zopaProbability)}.`

/** One moment of the talk. */
export const stepPage = (step: TourStep, number: number, page: TourPage): string => {
  const { advice, brief, session } = step
  const { side } = brief.deal
  const { ink } = page
  const width = columnsOf(page)
  const title = number === 0 ? chapter("3  The talk", page) : undefined
  const told = step.happened.length > 0 ? ink.bold(wrap(happenedText(step, side), width)) : undefined
  if (!advice) return paragraphs([title, told])
  return paragraphs([
    title,
    told,
    indented(ladderBlock(advice, brief.deal, session, width - 2, ink)),
    prose(limitText(advice), page),
    movesBlock(advice, { columns: width, ink, onlyAvailable: true }),
    `${ink.bold("▸ ")}${ink.bold(wrap(headlineOf(advice), width - 2, "  "))}`,
    why(advice, page),
  ])
}

const endText = (price: Money | undefined, page: TourPage): string => {
  const { line, sheet, paper } = page
  const { side, currency } = paper.brief.deal
  if (!price)
    return "It ended without a deal, and above the line that is what it should do: the next buyer is worth more."
  const gain = meanWorth(sheet).evaluate(amountOf(price)) - (line.alternative?.mean ?? 0)
  return `Agreed at ${priceText(price)}, ${amountText(Math.abs(amountOf(price) - amountOf(line.walkAwayPrice)), currency)} ${side === "seller" ? "above" : "below"} the line: ${amountText(gain, currency)} better for us than waiting for the next buyer. He would have gone up to ${amountText(HIS_LIMIT, currency)}, which nobody could know.`
}

/** The last page: what came of it, and what was given for it. */
export const endPage = (last: TourStep, page: TourPage): string => {
  const { sheet, ink } = page
  const { deal } = last.brief
  const price = last.session.phase.kind === "agreed" ? last.session.phase.price : undefined
  const width = columnsOf(page)
  return paragraphs([
    chapter("4  The end", page),
    prose(endText(price, page), page),
    "What was given, and what came back:",
    ledgerView(ledgerOf(deal, meanWorth(sheet)), deal.currency, deal.side, width, ink),
    sunkBlock(waterfallAt(sheet, 0, sheet.sunk).sunk, deal.currency, width, ink),
  ])
}

/** Where to go from here. */
export const farewell = (example: string, { ink }: TourPage): string =>
  paragraphs([
    ink.bold("Your turn"),
    [
      '  npx walkaway advise "sell GBP ask 9995 line 9250 | s9995 b8500 s9750 bwalk"',
      `  npx walkaway line ${example}`,
      "  npx walkaway --help",
    ].join("\n"),
  ])
