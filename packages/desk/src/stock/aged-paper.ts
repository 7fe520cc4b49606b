// The figures of a paper as they stand some days after they were stated. What is said of days to come is meant from the day on which it
// was said: sixty days until it must go are twenty after forty, and a trade value that falls has fallen. Worked out in the paper itself,
// so that a unit's line and a deal that starts from a copy of the unit stand on the same figures, on every day.

import { isRow } from "@walkaway/contract/brief"
import type { Paper } from "../deal/commands.ts"

type Figure = Paper[string] | undefined
type Row = Readonly<Record<string, Figure>>

const amount = (figure: Figure): number => Number(figure)

/** Middle of a figure in any of the ways in which one is written. */
const middleOf = (figure: Figure): number => {
  if (Array.isArray(figure)) {
    return figure.length === 3 ? amount(figure[1]) : (amount(figure[0]) + amount(figure[figure.length - 1])) / 2
  }
  if (!isRow(figure)) return figure === undefined ? 0 : amount(figure)
  const { value, low, middle, high } = figure as Row
  if (value !== undefined) return amount(value)
  return middle === undefined ? (amount(low) + amount(high)) / 2 : amount(middle)
}

/** Ten thousandths are finer than any currency. */
const less = (figure: Figure, by: number): number => Math.max(0, Number((amount(figure) - by).toFixed(4)))

/** The figure less an amount, written as it was and never below nothing. */
const lowered = (figure: Figure, by: number): Figure => {
  if (figure === undefined || by === 0) return figure
  if (Array.isArray(figure)) return figure.map((one) => less(one, by))
  if (!isRow(figure)) return less(figure, by)
  return Object.fromEntries(
    Object.entries(figure as Row).flatMap(([key, one]) =>
      one === undefined ? [] : [[key, key === "source" ? one : less(one, by)] as const],
    ),
  )
}

const withoutGaps = (row: Row): Paper =>
  Object.fromEntries(Object.entries(row).flatMap(([key, one]) => (one === undefined ? [] : [[key, one] as const])))

const agedBuyer = (one: Row, days: number): Row => ({
  ...one,
  days: Math.max(0, amount(one.days) - days),
  tradeValue: lowered(one.tradeValue, days * middleOf(one.tradeFallPerDay)),
  offers: lowered(one.offers, days * middleOf(one.priceFallPerDay)),
})

const aged = (one: Row, days: number): Row => {
  const rest = one.expiresInDays === undefined ? one : { ...one, expiresInDays: amount(one.expiresInDays) - days }
  if (one.kind === "next-buyer") return agedBuyer(rest, days)
  return one.kind === "trade" ? { ...rest, price: lowered(one.price, days * middleOf(one.fallPerDay)) } : rest
}

const isOpen = (one: unknown): boolean =>
  !isRow(one) || one.expiresInDays === undefined || Number(one.expiresInDays) >= 0

/** The paper `days` after it was stated; alternatives that have run out are gone from it. */
export const agedPaper = (paper: Paper, days: number): Paper => {
  const { alternatives } = paper
  if (days <= 0 || !Array.isArray(alternatives)) return paper
  const open = alternatives.map((one) => (isRow(one) ? withoutGaps(aged(one as Row, days)) : one)).filter(isOpen)
  const { alternatives: _all, ...rest } = paper
  return open.length > 0 ? { ...rest, alternatives: open } : rest
}
