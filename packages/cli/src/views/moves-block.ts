// The moves side by side: value over leaving now as a bar from a common zero, odds of a deal, gains at risk. The recommended
// move is marked and bold, one that is as good is marked too; what cannot be done now is dim.

import { type Advice, amountOf, type MoveValue } from "@walkaway/engine"
import { barOf, barToLeft } from "../terminal/bar.ts"
import { amountText, digitsBeside, oddsText, signedText } from "../terminal/figures.ts"
import type { Ink } from "../terminal/ink.ts"
import { padTo, widthOf } from "../terminal/layout.ts"
import { advisedText } from "../words/moves.ts"

const isTied = (advice: Advice, move: MoveValue): boolean =>
  advice.runnerUp?.move === move.move && advice.reasons.some(({ code }) => code === "near-tie")

/** In front of the recommended move, and of one that is as good. */
const markOf = (advice: Advice, move: MoveValue): string => {
  if (advice.recommended.move === move.move) return "▸"
  return isTied(advice, move) ? "≈" : " "
}

/** Characters below and above zero, and value per character: the same on both sides. */
interface BarScale {
  readonly below: number
  readonly above: number
  readonly perCell: number
}

/** Gains get the room; what lies below zero gets a third at most, and is cut there. */
const scaleOf = (moves: readonly MoveValue[], width: number): BarScale => {
  const values = moves.map(({ expectedValue }) => expectedValue)
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
  if (low === 0) return { below: 0, above: width, perCell: Math.max(high, 1e-9) / width }
  const share = high === 0 ? 1 : Math.min(1 / 3, -low / (high - low))
  const below = Math.max(2, Math.round(width * share))
  const above = width - below
  return { below, above, perCell: high === 0 ? -low / below : high / Math.max(1, above) }
}

const barText = (value: number, { below, above, perCell }: BarScale, ink: Ink): string => {
  const lost = value < 0 ? barToLeft(-value / perCell, below) : ""
  const won = value > 0 ? barOf(value / perCell / above, above) : ""
  return `${ink.alarm(padTo(lost, below, "right"))}${ink.dim("│")}${ink.surplus(padTo(won, above))}`
}

const BAR_WIDTHS = { least: 10, most: 34 }

const TITLES = { value: "value", odds: "deal", risk: "at risk" } as const

interface Cells {
  readonly move: MoveValue
  readonly name: string
  readonly value: string
  readonly odds: string
  readonly risk: string
}

const cellsOf = (move: MoveValue, { currency, walkAwayPrice }: Advice): Cells => {
  const digits = digitsBeside(amountOf(walkAwayPrice), currency)
  return {
    move,
    name: advisedText(move.move, move.price),
    value: signedText(move.expectedValue, currency, digits),
    odds: oddsText(move.dealProbability),
    risk: amountText(move.valueAtRisk, currency, digits),
  }
}

type Widths = Readonly<Record<"name" | "value" | "odds" | "risk", number>>

const widthsOf = (cells: readonly Cells[]): Widths => {
  const widest = (key: keyof Widths, title: string) =>
    Math.max(widthOf(title), ...cells.map((cell) => widthOf(cell[key])))
  return {
    name: widest("name", ""),
    value: widest("value", TITLES.value),
    odds: widest("odds", TITLES.odds),
    risk: widest("risk", TITLES.risk),
  }
}

const figuresText = (cells: Readonly<Record<"value" | "odds" | "risk", string>>, widths: Widths): string =>
  [
    padTo(cells.value, widths.value, "right"),
    padTo(cells.odds, widths.odds, "right"),
    padTo(cells.risk, widths.risk, "right"),
  ].join("  ")

const rowOf = (cells: Cells, advice: Advice, widths: Widths, scale: BarScale, ink: Ink): string => {
  const { move, name } = cells
  const best = advice.recommended.move === move.move
  const text = move.available ? (best ? ink.bold : (cell: string) => cell) : ink.dim
  const bar = barText(move.expectedValue, scale, move.available ? ink : { ...ink, surplus: ink.dim, alarm: ink.dim })
  return `${ink.bold(markOf(advice, move))} ${text(padTo(name, widths.name))}  ${bar}  ${text(figuresText(cells, widths))}`
}

export interface MovesBlockOptions {
  readonly columns: number
  readonly ink: Ink
  /** Leave out what cannot be done now. */
  readonly onlyAvailable?: boolean
}

/** All moves of an advice as aligned bars. */
export const movesBlock = (advice: Advice, { columns, ink, onlyAvailable = false }: MovesBlockOptions): string => {
  const moves = advice.moves.filter(({ available }) => available || !onlyAvailable)
  const cells = moves.map((move) => cellsOf(move, advice))
  const widths = widthsOf(cells)
  const room = columns - widths.name - widths.value - widths.odds - widths.risk - 11
  const scale = scaleOf(moves, Math.max(BAR_WIDTHS.least, Math.min(BAR_WIDTHS.most, room)))
  const blank = padTo("", 2 + widths.name + 2 + scale.below + 1 + scale.above)
  const head = ink.dim(`${blank}  ${figuresText(TITLES, widths)}`)
  const rows = cells.map((one) => rowOf(one, advice, widths, scale, ink))
  return [head, ...rows, ...(onlyAvailable ? [] : laterNote(advice, ink))].join("\n")
}

/** The away moves are shown before anybody left, as what they would be worth. */
const laterNote = (advice: Advice, ink: Ink): string[] => {
  const later = advice.moves.filter(({ available }) => !available)
  if (later.length === 0) return []
  const away = later.some(({ move }) => move === "let-walk" || move === "call-back")
  return [
    ink.dim(
      away
        ? "  The dimmed ones are for the moment when they get up and go."
        : "  The dimmed ones need them back at the table.",
    ),
  ]
}
