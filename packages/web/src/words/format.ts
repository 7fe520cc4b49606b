// Money, dates, odds and hours as the reader's region writes them, by Intl. A fact arrives as decimal text and is formatted exactly; an
// estimate arrives as a number and is shown in whole units, since its pennies mean nothing.

import { useMemo } from "react"
import { useLocale } from "react-aria-components"
import { numberFormat } from "./number-format.ts"
import { wholeLine } from "./whole-line.ts"

type DecimalText = Intl.StringNumericLiteral

export interface Formats {
  /** A fact: "9750.50" as "£9,750.50"; "9750.00" as "£9,750". */
  money(amount: string, currency: string): string
  /** An estimate, in whole units; in all digits below 10. */
  about(amount: number, currency: string): string
  /** A line that was worked out and that nobody committed: in whole units, never less favourable than it is. */
  line(amount: number | string, currency: string, side: "seller" | "buyer"): string
  /** An estimate with its sign: "+£350", "−£120". */
  signed(amount: number, currency: string): string
  /** A fact's distance with its sign. */
  signedMoney(amount: string, currency: string): string
  /** 0 to 1 as "63%". */
  share(probability: number): string
  /** Small shares, to a tenth: 0.032 as "3.2%". */
  fineShare(share: number): string
  /** The same with its sign: "+3%", "−3%". */
  signedShare(share: number): string
  number(figure: number): string
  hours(hours: number): string
  days(days: number): string
  /** "Tue 3 Mar, 14:05"; the year where it is not this one. */
  moment(instant: string): string
  day(day: string): string
  /** Without its year: "12 Mar". */
  shortDay(day: string): string
  /** "2026-03" as "March 2026". */
  month(month: string): string
  /** Without its year: "Mar". */
  shortMonth(month: string): string
  /** The day of a moment, where the reader is. */
  dayOf(instant: string): string
  /** Where the reader is. */
  today(): string
  time(instant: string): string
  /** "in 2 hours", "3 days ago". */
  ago(instant: string, now?: Date): string
  list(parts: readonly string[]): string
  currencySign(currency: string): string
}

const SMALL = 1
const NEARLY = 0.005

const UNITS = [
  { unit: "day", seconds: 86_400 },
  { unit: "hour", seconds: 3_600 },
  { unit: "minute", seconds: 60 },
] as const

const agoOf = (format: Intl.RelativeTimeFormat, instant: string, now: Date): string => {
  const seconds = (Date.parse(instant) - now.getTime()) / 1000
  const { unit, seconds: size } = UNITS.find((one) => Math.abs(seconds) >= one.seconds) ?? UNITS[2]
  return format.format(Math.round(seconds / size), unit)
}

/** Most locales write a hyphen for a minus; as wide as a digit it can be told from a dash. */
const trueMinus = (format: Intl.NumberFormat, figure: number | DecimalText): string =>
  format
    .formatToParts(figure)
    .map(({ type, value }) => (type === "minusSign" ? value.replace("-", "−") : value))
    .join("")

export const formatsIn = (locale: string, timeZone?: string): Formats => {
  const zone = timeZone === undefined ? {} : { timeZone }
  const numbers = (options: Intl.NumberFormatOptions) => numberFormat(locale, options)
  const cash = (currency: string) =>
    numbers({ style: "currency", currency, currencyDisplay: "narrowSymbol", trailingZeroDisplay: "stripIfInteger" })
  const whole = (currency: string, more: Intl.NumberFormatOptions = {}) =>
    numbers({ style: "currency", currency, currencyDisplay: "narrowSymbol", maximumFractionDigits: 0, ...more })
  const unsigned = (amount: number): number => (Math.abs(amount) < 0.5 ? 0 : amount)
  const moment = new Intl.DateTimeFormat(locale, {
    ...zone,
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  })
  const longMoment = new Intl.DateTimeFormat(locale, { ...zone, dateStyle: "medium", timeStyle: "short" })
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" })
  const shortDay = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" })
  const month = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" })
  const shortMonth = new Intl.DateTimeFormat(locale, { month: "short", timeZone: "UTC" })
  const firstOf = (text: string) => new Date(`${text}-01T00:00:00Z`)
  const time = new Intl.DateTimeFormat(locale, { ...zone, hour: "2-digit", minute: "2-digit" })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" })
  const list = new Intl.ListFormat(locale)
  const unit = (name: "hour" | "day") =>
    numbers({ style: "unit", unit: name, unitDisplay: "long", maximumFractionDigits: 1 })
  return {
    money: (amount, currency) => cash(currency).format(amount as DecimalText),
    about: (amount, currency) =>
      Math.abs(amount) < SMALL && amount !== 0
        ? trueMinus(cash(currency), amount)
        : trueMinus(whole(currency), unsigned(amount)),
    line: (amount, currency, side) => cash(currency).format(wholeLine(Number(amount), side)),
    signed: (amount, currency) => trueMinus(whole(currency, { signDisplay: "exceptZero" }), unsigned(amount)),
    signedMoney: (amount, currency) =>
      trueMinus(
        numbers({
          style: "currency",
          currency,
          currencyDisplay: "narrowSymbol",
          trailingZeroDisplay: "stripIfInteger",
          signDisplay: "exceptZero",
        }),
        amount as DecimalText,
      ),
    share: (probability) => {
      const percent = numbers({ style: "percent", maximumFractionDigits: 0 })
      // What rounds to certain and is not must not look certain.
      if (probability > 0 && probability < NEARLY) return `<${percent.format(0.01)}`
      return probability < 1 && probability > 1 - NEARLY ? `>${percent.format(0.99)}` : percent.format(probability)
    },
    fineShare: (share) => numbers({ style: "percent", maximumFractionDigits: 1 }).format(share),
    signedShare: (share) =>
      trueMinus(numbers({ style: "percent", maximumFractionDigits: 1, signDisplay: "exceptZero" }), share),
    number: (figure) => numbers({ maximumFractionDigits: 2 }).format(figure),
    hours: (hours) => unit("hour").format(hours),
    days: (days) => unit("day").format(days),
    moment: (instant) =>
      (Math.abs(Date.parse(instant) - Date.now()) > 200 * 86_400_000 ? longMoment : moment).format(new Date(instant)),
    day: (text) => day.format(new Date(`${text}T00:00:00Z`)),
    shortDay: (text) => shortDay.format(new Date(`${text}T00:00:00Z`)),
    month: (text) => month.format(firstOf(text)),
    shortMonth: (text) => shortMonth.format(firstOf(text)),
    dayOf: (instant) => new Intl.DateTimeFormat(locale, { ...zone, dateStyle: "full" }).format(new Date(instant)),
    today: () => new Intl.DateTimeFormat(locale, { ...zone, dateStyle: "long" }).format(new Date()),
    time: (instant) => time.format(new Date(instant)),
    ago: (instant, now = new Date()) => agoOf(relative, instant, now),
    list: (parts) => list.format(parts),
    currencySign: (currency) =>
      cash(currency)
        .formatToParts(0)
        .find((part) => part.type === "currency")?.value ?? currency,
  }
}

export const useFormats = (): Formats => {
  const { locale } = useLocale()
  return useMemo(() => formatsIn(locale), [locale])
}
