// The months that somebody can choose, and the days that one of them stands for.

import type { RequestFor } from "@walkaway/contract/client"

export const MONTHS_BACK = 24

const twoDigits = (figure: number): string => String(figure).padStart(2, "0")

/** "2026-03" and those before it, the last first. */
export const monthsUpTo = (now: Date, count = MONTHS_BACK): readonly string[] =>
  Array.from({ length: count }, (_, back) => {
    const order = now.getFullYear() * 12 + now.getMonth() - back
    return `${Math.floor(order / 12)}-${twoDigits((order % 12) + 1)}`
  })

export const firstDayOf = (month: string): string => `${month}-01`

export const lastDayOf = (month: string): string => {
  const [year, number] = month.split("-").map(Number)
  return `${month}-${twoDigits(new Date(Date.UTC(year, number, 0)).getUTCDate())}`
}

export type Span = "year" | "month"

/**
 * The days that are asked for: the month alone, or the year up to its end. The month that runs ends today, which the desk knows best, so
 * its last day is left out.
 */
export const daysOf = (
  month: string,
  span: Span,
  isRunning: boolean,
): Pick<NonNullable<RequestFor<"getReview">["query"]>, "from" | "to"> => ({
  ...(span === "month" && { from: firstDayOf(month) }),
  ...(!isRunning && { to: lastDayOf(month) }),
})
