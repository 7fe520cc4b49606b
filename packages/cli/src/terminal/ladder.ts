// The price axis in one picture: our figures above it, theirs below it, the line across it, and where we believe their limit
// to be as a band. The last figures of each side carry their price; older ones only their mark.

import type { Currency } from "@walkaway/engine"
import { amountText } from "./figures.ts"
import type { Ink } from "./ink.ts"
import { padTo, widthOf } from "./layout.ts"

export interface LadderFigures {
  readonly currency: Currency
  /** Our prices and theirs, oldest first, in major units. */
  readonly ours: readonly number[]
  readonly theirs: readonly number[]
  readonly line: number
  /** The line as it is written everywhere else. */
  readonly lineText: string
  readonly limit?: { readonly p10: number; readonly p50: number; readonly p90: number }
}

interface Axis {
  readonly width: number
  at(price: number): number
}

const axisOf = (figures: LadderFigures, width: number): Axis => {
  const { ours, theirs, line, limit } = figures
  const all = [...ours, ...theirs, line, ...(limit ? [limit.p10, limit.p90] : [])]
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const margin = (high - low || Math.abs(high) || 1) * 0.06
  const span = high - low + 2 * margin
  const at = (price: number) =>
    Math.min(width - 1, Math.max(0, Math.round(((price - low + margin) / span) * (width - 1))))
  return { width, at }
}

/** Letters put into a row of blanks, as far as they are free. */
class Row {
  readonly #cells: string[]

  constructor(width: number) {
    this.#cells = Array.from({ length: width }, () => " ")
  }

  isFree(from: number, length: number): boolean {
    return (
      from >= 0 && from + length <= this.#cells.length && this.#cells.slice(from, from + length).every((c) => c === " ")
    )
  }

  put(from: number, text: string): void {
    for (const [index, letter] of [...text].entries()) {
      if (from + index >= 0 && from + index < this.#cells.length) this.#cells[from + index] = letter
    }
  }

  toString(): string {
    return this.#cells.join("").trimEnd()
  }
}

const marksRow = (prices: readonly number[], mark: string, axis: Axis, currency: Currency): string => {
  const row = new Row(axis.width)
  for (const price of prices) row.put(axis.at(price), mark)
  const labelled = new Set<number>()
  for (const price of [...prices].reverse()) {
    if (labelled.has(price) || labelled.size === 3) continue
    const text = amountText(price, currency)
    const column = axis.at(price)
    const spots = [column + 2, column - 1 - widthOf(text)]
    const spot = spots.find((from) => row.isFree(from - (from > column ? 1 : 0), widthOf(text) + 1))
    if (spot === undefined) continue
    row.put(spot, text)
    labelled.add(price)
  }
  return row.toString()
}

const axisCells = ({ line, limit }: LadderFigures, axis: Axis, ink: Ink): string => {
  const lineAt = axis.at(line)
  const [low, middle, high] = limit ? [axis.at(limit.p10), axis.at(limit.p50), axis.at(limit.p90)] : [-1, -1, -1]
  return Array.from({ length: axis.width }, (_, column) => {
    if (column === lineAt) return ink.alarm("┃")
    if (!limit || column < low || column > high) return ink.dim("─")
    return column === middle ? "▓" : "▒"
  }).join("")
}

const LABEL_WIDTH = 6

/** Four rows, at most `width` wide. */
export const ladderOf = (figures: LadderFigures, width: number, ink: Ink): string => {
  const axis = axisOf(figures, width - LABEL_WIDTH)
  const { currency, line } = figures
  const lineRow = new Row(axis.width)
  const lineText = `line ${figures.lineText}`
  const from = Math.min(axis.width - widthOf(lineText), Math.max(0, axis.at(line) - Math.floor(widthOf(lineText) / 2)))
  lineRow.put(from, lineText)
  const rows: [string, string][] = [
    ["we", marksRow(figures.ours, "▼", axis, currency)],
    ["", axisCells(figures, axis, ink)],
    ["they", marksRow(figures.theirs, "▲", axis, currency)],
    ["", ink.alarm(lineRow.toString())],
  ]
  return rows
    .filter(([label, cells]) => label === "" || cells !== "")
    .map(([label, cells]) => `${ink.dim(padTo(label, LABEL_WIDTH))}${cells}`)
    .join("\n")
}
