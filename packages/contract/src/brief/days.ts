// Calendar days between two instants as people count them in their place. By the calendar that every browser and Node have in Intl,
// since whoever counts has to get the same answer; `days.test.ts` holds it against Temporal in every time zone.

const MS_PER_DAY = 86_400_000

const calendars = new Map<string, Intl.DateTimeFormat>()

const calendarOf = (timeZone: string): Intl.DateTimeFormat => {
  const kept = calendars.get(timeZone)
  if (kept) return kept
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    year: "numeric",
    month: "numeric",
    day: "numeric",
  })
  calendars.set(timeZone, made)
  return made
}

/** Days from 1 January 1970 to the calendar day of an instant there; for years from 1 on. */
const dayNumber = (instant: Date, timeZone: string): number => {
  const parts = calendarOf(timeZone).formatToParts(instant)
  const figure = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((part) => part.type === type)?.value)
  return Date.UTC(figure("year"), figure("month") - 1, figure("day")) / MS_PER_DAY
}

/** The calendar day of an instant there, as `2026-03-14`; for years of four digits. */
export const dayText = (instant: Date, timeZone: string): string =>
  new Date(dayNumber(instant, timeZone) * MS_PER_DAY).toISOString().slice(0, 10)

/** Whole calendar days from one instant to another; negative when the second is earlier. */
export const daysBetween = (from: Date, to: Date, timeZone: string): number =>
  dayNumber(to, timeZone) - dayNumber(from, timeZone)
