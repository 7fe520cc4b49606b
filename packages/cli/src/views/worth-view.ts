// Worth in the terminal: a column of steps from the price to what is left, each with its range and source, and below it,
// struck out, what was already spent.

import {
  type Currency,
  type CustomerAtPrice,
  lineMoney,
  type Money,
  type Source,
  type SunkRow,
  type Waterfall,
  type WorthSheet,
} from "@walkaway/engine"
import { amountText, digitsBeside, hoursText, lineText, oddsText, priceText, signedText } from "../terminal/figures.ts"
import type { Ink } from "../terminal/ink.ts"
import { cutTo, padTo, widthOf, wrap } from "../terminal/layout.ts"
import { sourceText } from "../words/sources.ts"
import { headOf } from "./paper-title.ts"
import { paragraphs, type ViewOf } from "./view.ts"

export interface WorthViewInput extends ViewOf {
  readonly sheet: WorthSheet
  readonly price: Money
  readonly waterfall: Waterfall
  /** This customer against what we would do without him, where that is known. */
  readonly customer?: CustomerAtPrice
}

interface Row {
  readonly label: string
  readonly amount: string
  readonly range: string
  readonly source: string
}

const rangeText = (low: number, high: number, currency: Currency, digits: number): string => {
  const [from, to] = [amountText(low, currency, digits), amountText(high, currency, digits)]
  return from === to ? "" : `${from} to ${to}`
}

const rowsOf = ({ steps, price }: Waterfall, currency: Currency): readonly Row[] => {
  const digits = digitsBeside(price, currency)
  return steps
    .filter(({ amount, low, high }) => amount !== 0 || low !== high)
    .map(({ label, amount, low, high, source }, index) => ({
      label,
      amount: index === 0 ? amountText(amount, currency, digits) : signedText(amount, currency, digits),
      range: rangeText(low, high, currency, digits),
      source: sourceText(source),
    }))
}

const widest = (texts: readonly string[]): number => Math.max(...texts.map(widthOf))

const tableOf = (rows: readonly Row[], left: Row, width: number, ink: Ink): string => {
  const all = [...rows, left]
  const [labels, amounts, ranges] = [
    widest(all.map((row) => row.label)),
    widest(all.map((row) => row.amount)),
    widest(all.map((row) => row.range)),
  ]
  const room = width - labels - amounts - ranges - 6 - 2
  const rowText = (row: Row): string =>
    `  ${padTo(row.label, labels)}  ${padTo(row.amount, amounts, "right")}  ${ink.dim(padTo(row.range, ranges))}  ${ink.dim(cutTo(row.source, Math.max(8, room)))}`.trimEnd()
  const rule = `  ${ink.dim("─".repeat(labels + 2 + amounts))}`
  const total =
    `  ${ink.bold(padTo(left.label, labels))}  ${ink.bold(padTo(left.amount, amounts, "right"))}  ${ink.dim(left.range)}`.trimEnd()
  return [...rows.map(rowText), rule, total].join("\n")
}

const spentText = ({ hours, money, stage, notes }: SunkRow, currency: Currency): string => {
  const figures = [hours > 0 ? hoursText(hours) : "", money > 0 ? amountText(money, currency) : ""].filter(Boolean)
  return `${stage}${notes.length > 0 ? ` (${notes.join(", ")})` : ""}: ${figures.join(" and ")}`
}

export const sunkBlock = (
  rows: readonly SunkRow[],
  currency: Currency,
  width: number,
  ink: Ink,
): string | undefined => {
  if (rows.length === 0) return undefined
  const struck = rows.map((row) => `  ${ink.struck(cutTo(spentText(row, currency), width - 4))}`)
  return ["Already spent, and therefore out of every sum:", ...struck].join("\n")
}

const isGuess = ({ kind }: Source): boolean => kind === "default"

const guessNote = ({ steps }: Waterfall): string | undefined => {
  const guesses = steps.filter(({ source }) => isGuess(source)).length
  if (guesses === 0) return undefined
  const which = guesses === 1 ? "One of the figures is a guess" : `${guesses} of the figures are guesses`
  return `${which} that nobody gave; naming it narrows the range.`.replace(
    "it narrows",
    guesses === 1 ? "it narrows" : "them narrows",
  )
}

/** The table alone: the steps and what is left. */
export const worthTable = (waterfall: Waterfall, currency: Currency, width: number, ink: Ink): string => {
  const { mean, low, high } = waterfall.worth
  const digits = digitsBeside(waterfall.price, currency)
  const range = rangeText(low, high, currency, digits)
  const left: Row = { label: "Left for us", amount: amountText(mean, currency, digits), range, source: "" }
  return tableOf(rowsOf(waterfall, currency), left, width, ink)
}

/** Is this a customer we want, at this price? */
const customerBlock = ({ customer, sheet, price, screen }: WorthViewInput): string | undefined => {
  if (!customer) return undefined
  const { currency, side } = sheet
  const digits = digitsBeside(customer.price, currency)
  const surplus = amountText(Math.abs(customer.surplus), currency, digits)
  const them = side === "seller" ? "customer" : "seller"
  const verdict = customer.wanted
    ? `Yes, at ${priceText(price)} this ${them} leaves ${surplus} more than what we would do otherwise (sure to ${oddsText(customer.wantedProbability)}).`
    : `No, at ${priceText(price)} this ${them} leaves ${surplus} less than what we would do otherwise (sure to ${oddsText(1 - customer.wantedProbability)}).`
  const own =
    customer.parts.length > 0 && customer.customerValue.mean !== 0
      ? ` Who it is makes ${signedText(customer.customerValue.mean, currency, digits)} of it.`
      : ""
  const worst = lineText(lineMoney(Math.max(0, customer.priceForYes), currency, side), side)
  return wrap(
    `Do we want this ${them} at this price? ${verdict}${own} The answer is yes ${side === "seller" ? "from" : "up to"} ${worst}.`,
    screen.columns,
  )
}

/** The waterfall as text. */
export const worthView = (input: WorthViewInput): string => {
  const { paper, sheet, price, waterfall, screen, ink } = input
  return paragraphs([
    headOf({ paper, screen, ink }, `worth at ${priceText(price)}`),
    worthTable(waterfall, sheet.currency, screen.columns, ink),
    customerBlock(input),
    sunkBlock(waterfall.sunk, sheet.currency, screen.columns, ink),
    guessNote(waterfall),
  ])
}
