// Times as people type them: with an offset or in the time zone of this machine, or so many hours or days from now.

import { ok, type Result, refuse } from "@walkaway/engine"
import type { Complaint } from "../input/complaint.ts"

const LATER = /^\+(\d{1,4})(h|d)$/
const CALENDAR = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:?\d{2})?)?$/
const HOUR_MS = 3_600_000

/** A moment as the desk wants it. */
export const momentOf = (text: string, place: string, now: Date): Result<string, readonly Complaint[]> => {
  const [, count, unit] = LATER.exec(text) ?? []
  if (count !== undefined) {
    return ok(new Date(now.getTime() + Number(count) * HOUR_MS * (unit === "d" ? 24 : 1)).toISOString())
  }
  // A day alone means its noon here: midnight in another zone would be the day before.
  const moment = CALENDAR.test(text)
    ? new Date(text.length === 10 ? `${text}T12:00` : text.replace(" ", "T"))
    : undefined
  if (moment && !Number.isNaN(moment.getTime())) return ok(moment.toISOString())
  return refuse([
    {
      place,
      message: `"${text}" is no time.`,
      remedy: "Write it like 2026-11-21T15:00, 2026-11-21, +24h or +2d.",
    },
  ])
}
