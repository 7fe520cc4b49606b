// A practice for people: what is known before it; and its judgement: who they were, both results, move beside move, what each concession cost.

import { amountOf, type Deal, type Money, type Side } from "@walkaway/engine"
import type { JudgedStep, PartnerKind, PracticeJudgement, PracticeResult } from "@walkaway/engine/practice"
import { MOVES_HELP } from "../practice/spoken-move.ts"
import { amountText, lineText, priceText, signedText } from "../terminal/figures.ts"
import type { Ink } from "../terminal/ink.ts"
import { columnsOf, indented, wrap } from "../terminal/layout.ts"
import { advisedText, movePlayedText } from "../words/moves.ts"
import { KIND_WORDS } from "../words/partner.ts"
import { paragraphs } from "./view.ts"

export interface PracticeViewInput {
  readonly deal: Pick<Deal, "side" | "currency">
  readonly judgement: PracticeJudgement
  readonly columns: number
  readonly ink: Ink
}

const COLUMNS_MAX = 88

const ENDS = { "we-left": "left without a deal", "they-left": "they left without a deal", open: "no end" } as const

const endText = ({ end }: PracticeResult): string =>
  end.kind === "agreed" ? `agreed at ${priceText(end.price)}` : ENDS[end.kind]

const limitText = (limit: Money, side: Side): string =>
  side === "seller" ? `would have paid up to ${priceText(limit)}` : `would have come down to ${priceText(limit)}`

const whoBlock = ({ judgement, deal }: PracticeViewInput): string => {
  const { kind, limit, couldDeal, leftOnTable } = judgement
  const { currency, side } = deal
  const who = `They were ${KIND_WORDS[kind]}, and ${limitText(limit, side)}.`
  if (!couldDeal) return `${who} No price suited both: leaving was right.`
  return judgement.ours.end.kind === "agreed"
    ? `${who} You left ${amountText(leftOnTable, currency)} on the table.`
    : `${who} Up to ${amountText(leftOnTable, currency)} was there to be had.`
}

const scoreText = (score: number): string =>
  Math.abs(score) < 0.05
    ? "as well as the adviser"
    : `${Math.abs(score).toFixed(1)}% of the price ${score > 0 ? "ahead of" : "behind"} the adviser`

const resultsBlock = ({ judgement, deal }: PracticeViewInput): string => {
  const { currency } = deal
  const { ours, adviser, firstFigure } = judgement
  const row = (name: string, gain: number, how: string) => [name, signedText(gain, currency), how]
  return columnsOf(
    [
      row("you", ours.gain, endText(ours)),
      row("the adviser", adviser.gain, endText(adviser)),
      ...(firstFigure ? [row("their first figure", firstFigure.gain, `taking ${priceText(firstFigure.price)}`)] : []),
      row("leaving at once", 0, ""),
    ],
    ["left", "right", "left"],
  )
}

/** Less of the price than this costs nothing worth saying. */
const NOTHING_SHARE = 0.0002

const stepRow = ({ move, advised, cost }: JudgedStep, { deal, judgement }: PracticeViewInput): readonly string[] => {
  const { currency, side } = deal
  const least = NOTHING_SHARE * amountOf(judgement.limit)
  const costText = cost === undefined ? "?" : cost < least ? "" : `costs ${amountText(cost, currency)}`
  return [movePlayedText(move, side).replace(/^We /, "you "), advisedText(advised.move, advised.price), costText]
}

const stepsBlock = (input: PracticeViewInput): string =>
  columnsOf(
    [["you", "the adviser there", ""], ...input.judgement.steps.map((step) => stepRow(step, input))],
    ["left", "left", "left"],
  )

const concessionsBlock = ({ judgement, deal }: PracticeViewInput): string | undefined => {
  const { currency } = deal
  if (judgement.concessions.length === 0) return undefined
  const rows = judgement.concessions.map(({ from, to, given, needless }) => [
    `${priceText(from)} to ${priceText(to)}`,
    `gave ${amountText(given, currency)}`,
    needless > 0 ? `${amountText(needless, currency)} of it not needed` : "",
  ])
  return columnsOf(rows, ["left", "right", "left"])
}

/** All of it, at most as wide as the screen. */
export const practiceView = (input: PracticeViewInput): string => {
  const { ink, judgement, deal } = input
  const width = Math.min(COLUMNS_MAX, input.columns)
  const block = (title: string, text: string | undefined) => text && `${ink.bold(title)}\n${indented(text)}`
  const line = `Over your line of ${lineText(judgement.line, deal.side)}, time counted. You did ${scoreText(judgement.score)}; one talk is mostly luck.`
  return paragraphs([
    wrap(whoBlock(input), width),
    block("What it came to", resultsBlock(input)),
    wrap(line, width),
    block("Move by move", stepsBlock(input)),
    block("What you gave", concessionsBlock(input)),
  ])
}

const beside = (name: string, price: Money | undefined): string => (price ? ` ${name} ${priceText(price)}.` : "")

export interface OpeningInput {
  readonly title?: string | null
  readonly deal: Deal
  /** Undefined while it is hidden. */
  readonly kind: PartnerKind | undefined
  /** Undefined where a desk keeps it. */
  readonly seed?: number
}

/** What is known before the first word, and how to talk. */
export const openingView = ({ title, deal, kind, seed }: OpeningInput): string => {
  const { side, ask, line } = deal
  const who = kind ? `They are ${KIND_WORDS[kind]}.` : "Who they are is told at the end."
  return [
    ...(title ? [title] : []),
    `You ${side === "seller" ? "sell" : "buy"}.${beside("The ask is", ask)}${line ? ` Your line is ${lineText(line, side)}.` : ""}`,
    seed === undefined ? who : `${who} Seed ${seed}.`,
    MOVES_HELP,
    "",
  ].join("\n")
}

export const UNJUDGED = "\nThe input ended before the talk did, so there is nothing to judge."
