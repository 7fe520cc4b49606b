// How a file writes numbers, odds and dates, judged by its first rows: a cell such as 1.234 or 3/4/2026 says nothing alone.

import { type CellStyle, numberIn } from "./cells.ts"

const POINT_DECIMAL = /\d,\d{3}\.\d|^[^.,]*\d\.\d{1,2}$|\.\d{4,}$/
const COMMA_DECIMAL = /\d\.\d{3},\d|^[^.,]*\d,\d{1,2}$|,\d{4,}$/

const decimalMarkOf = (cells: readonly string[], delimiter: string): CellStyle["decimalMark"] => {
  const point = cells.filter((cell) => POINT_DECIMAL.test(cell)).length
  const comma = cells.filter((cell) => COMMA_DECIMAL.test(cell)).length
  // Spreadsheets that write a comma in numbers separate cells with something else.
  if (point === comma) return delimiter === ";" ? "," : "."
  return comma > point ? "," : "."
}

const LOCAL_DATE = /^(\d{1,2})[./-](\d{1,2})[./-]\d{4}/

/** Day first unless a second part over 12 says otherwise: most of the world, and what the words here are written for. */
const dateOrderOf = (cells: readonly string[]): CellStyle["dateOrder"] => {
  const seconds = cells.map((cell) => Number(LOCAL_DATE.exec(cell)?.[2] ?? 0))
  return seconds.some((second) => second > 12) ? "month-first" : "day-first"
}

/** From all cells of the first rows. */
export const cellStyleOf = (cells: readonly string[], delimiter: string): CellStyle => ({
  decimalMark: decimalMarkOf(cells, delimiter),
  dateOrder: dateOrderOf(cells),
})

/** Whether odds stand in percent: the header says so, or a bare figure exceeds 1. */
export const isInPercent = (header: string, cells: readonly string[], style: CellStyle): boolean =>
  header.includes("%") ||
  /percent|pct/i.test(header) ||
  cells.some((cell) => !cell.includes("%") && (numberIn(cell.split("..").at(-1)?.trim() ?? "", style) ?? 0) > 1)
