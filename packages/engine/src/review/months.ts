// Calendar months from day numbers, by the civil calendar, without a clock or a time zone: a day number already is a day somewhere.

import type { Day } from "./closed-deal.ts"

const DAY_MS = 86_400_000

/** `2026-11` of a day. */
export const monthOf = (day: Day): string => new Date(day * DAY_MS).toISOString().slice(0, 7)

/** The day of `2026-11-24`. */
export const dayOf = (date: string): Day => Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY_MS)
