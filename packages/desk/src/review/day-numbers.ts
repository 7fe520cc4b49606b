// Calendar days as the review counts them: whole days since 1 January 1970 where the organisation lives.

import { dayText } from "@walkaway/contract/brief"

const MS_PER_DAY = 86_400_000

/** Of a calendar day such as `2026-03-14`. */
export const dayNumberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY

export const dayNumberAt = (instant: Date, timeZone: string): number => dayNumberOf(dayText(instant, timeZone))
