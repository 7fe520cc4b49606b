// What stands in a cell, read as people and spreadsheets write it: 1,234.50 and 1.234,50, £, %, 1h30, 14 days, 24/12/2026, and
// ranges as low..middle..high. Whoever reads a column decides once how it writes (`cell-style.ts`); a cell alone cannot say.

import type { Estimate, Source } from "@walkaway/engine"

/** How a file writes. */
export interface CellStyle {
  readonly decimalMark: "." | ","
  readonly dateOrder: "day-first" | "month-first"
}

const POINT = 46
const DIGIT_0 = 48
/** So many digits are exact in a double, and so is the power of ten below the point: their quotient is rounded once, as by the language. */
const DIGITS_MAX = 15
const POWERS = Array.from({ length: DIGITS_MAX + 1 }, (_, i) => 10 ** i)

/**
 * Digits, and a decimal point where the file writes points: most cells, read without a pattern since there are millions, and several times
 * as fast as the language does. NaN: written in some other way.
 */
const plainNumber = (text: string, mark: "." | ","): number => {
  const { length } = text
  if (length === 0 || length > DIGITS_MAX) return Number.NaN
  let whole = 0
  let pointAt = length - 1
  for (let i = 0; i < length; i += 1) {
    const digit = text.charCodeAt(i) - DIGIT_0
    if (digit >= 0 && digit <= 9) whole = whole * 10 + digit
    else if (digit === POINT - DIGIT_0 && mark === "." && i > 0 && pointAt === length - 1) pointAt = i
    else return Number.NaN
  }
  return whole / POWERS[length - 1 - pointAt]
}

const ADORNED = /[\p{Sc}\s'’]|\b[A-Z]{3}\b/gu
const GROUPED = { ".": /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/, ",": /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/ } as const
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i

/** A plain, grouped or local number; currency signs, codes and blanks around it do not matter. Undefined: it is none. */
export const numberIn = (text: string, style: CellStyle): number | undefined => {
  const plain = plainNumber(text, style.decimalMark)
  if (plain >= 0) return plain
  const bare = text.replace(ADORNED, "").replace("−", "-")
  const negative = /^\(.*\)$/.test(bare)
  const body = negative ? bare.slice(1, -1) : bare
  const groups = style.decimalMark === "." ? "," : "."
  const point = GROUPED[groups].test(body)
    ? body.replaceAll(groups, "").replace(",", ".")
    : otherGroups(body, style.decimalMark)
  if (!NUMBER.test(point)) return undefined
  return negative ? -Number(point) : Number(point)
}

/** Groups by the decimal mark itself only where there is no doubt: 1.234.567 or 1,234.50. Else the one mark is the decimal one. */
const otherGroups = (body: string, mark: "." | ","): string => {
  const marks = body.length - body.replaceAll(mark, "").length
  const other = mark === "." ? "," : "."
  if (GROUPED[mark].test(body) && (marks > 1 || body.includes(other)))
    return body.replaceAll(mark, "").replace(other, ".")
  return body.replace(",", ".")
}

/** A figure of a cell: known, or a range. Undefined: it is none. */
export const figureIn = (
  text: string,
  source: Source,
  read: (text: string) => number | undefined,
): Estimate | undefined => {
  const value = read(text)
  if (value !== undefined) return { p10: value, p50: value, p90: value, source }
  if (!text.includes("..")) return undefined
  const ends = text.split("..").map((end) => read(end.trim()))
  if (ends.length > 3 || ends.some((end) => end === undefined)) return undefined
  const [low, second, third] = ends as number[]
  const high = third ?? second
  return { p10: low, p50: third === undefined ? (low + high) / 2 : second, p90: high, source }
}

const HOURS = /^(?:(\d+(?:[.,]\d+)?)\s*h(?:ours?|rs?)?)?\s*(?:(\d+)\s*(?:m|min|mins|minutes)?)?$/i
const CLOCK = /^(\d+):([0-5]\d)$/

/** 1.5, 1.5h, 1h30, 90 min, 1:30. */
export const hoursIn = (text: string, style: CellStyle): number | undefined => {
  const plain = numberIn(text, style)
  if (plain !== undefined) return plain
  const clock = CLOCK.exec(text)
  if (clock) return Number(clock[1]) + Number(clock[2]) / 60
  const parts = HOURS.exec(text)
  if (!parts || (parts[1] === undefined && parts[2] === undefined)) return undefined
  return Number((parts[1] ?? "0").replace(",", ".")) + Number(parts[2] ?? 0) / 60
}

/** 0.4 or 40 %; `inPercent`: a bare number of this column is one of a hundred. */
export const oddsIn = (text: string, style: CellStyle, inPercent: boolean): number | undefined => {
  const signed = text.endsWith("%")
  const value = numberIn(signed ? text.slice(0, -1).trim() : text, style)
  if (value === undefined) return undefined
  return signed || inPercent ? value / 100 : value
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/
const LOCAL = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?: .*)?$/
const DAYS = /^(?:in )?(-?\d+)(?: days?)?$/i
const MS_PER_DAY = 86_400_000

const dateIn = (text: string, { dateOrder }: CellStyle): number | undefined => {
  const iso = ISO.exec(text)
  const local = LOCAL.exec(text)
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : local
      ? dateOrder === "day-first"
        ? [local[3], local[2], local[1]]
        : [local[3], local[1], local[2]]
      : []
  if (year === undefined || month === undefined || day === undefined) return undefined
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
  const moment = Date.parse(`${date}T00:00:00Z`)
  return Number.isFinite(moment) && new Date(moment).toJSON().startsWith(date) ? moment : undefined
}

/** Days from `today` (ISO date) to a date, or a number of days as it stands. */
export const daysIn = (text: string, style: CellStyle, today: string): number | undefined => {
  const days = DAYS.exec(text)
  if (days) return Number(days[1])
  const date = dateIn(text, style)
  return date === undefined ? undefined : Math.round((date - Date.parse(`${today}T00:00:00Z`)) / MS_PER_DAY)
}
