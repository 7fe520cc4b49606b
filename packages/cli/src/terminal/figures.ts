// Figures as people write them: money with its sign and separators, odds as percent, days. One place, so that every
// table lines up and every figure looks the same everywhere. Locale: British English, as all the words are.

import { amountOf, type Currency, type Money, minorDigits, type Side } from "@walkaway/engine"

const LOCALE = "en-GB"
const formats = new Map<string, Intl.NumberFormat>()

const formatFor = (currency: string, digits: number): Intl.NumberFormat => {
  const key = `${currency}/${digits}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(LOCALE, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  formats.set(key, made)
  return made
}

const withMinus = (text: string): string => text.replace("-", "−")

/** A price exactly: £9,995, £9,995.50. */
export const priceText = (money: Money): string => {
  const digits = minorDigits(money.currency)
  const whole = money.minor % 10n ** BigInt(digits) === 0n
  return withMinus(formatFor(money.currency, whole ? 0 : digits).format(amountOf(money)))
}

/** Decimals for estimates beside a price of this size: pence only where pounds would say nothing. */
export const digitsBeside = (price: number, currency: Currency): number =>
  Math.abs(price) < 100 ? minorDigits(currency) : 0

const digitsFor = (amount: number, currency: Currency): number =>
  Math.abs(amount) < 20 && !Number.isInteger(amount) ? minorDigits(currency) : 0

/** An estimate to the nearest unit: £9,412; small ones with pence unless told otherwise. Never "−£0". */
export const amountText = (amount: number, currency: Currency, digits = digitsFor(amount, currency)): string => {
  const rounded = Number(amount.toFixed(digits))
  return withMinus(formatFor(currency, digits).format(rounded === 0 ? 0 : rounded))
}

/** A line as people keep it in mind: whole units from a hundred up, rounded to the safe side. */
export const lineText = (line: Money, side: Side): string => {
  const amount = amountOf(line)
  if (Math.abs(amount) < 100) return priceText(line)
  return amountText(side === "seller" ? Math.ceil(amount) : Math.floor(amount), line.currency)
}

/** An estimate with its sign: +£412, −£88, £0. */
export const signedText = (amount: number, currency: Currency, digits = digitsFor(amount, currency)): string => {
  const text = amountText(amount, currency, digits)
  return Number(amount.toFixed(digits)) > 0 ? `+${text}` : text
}

/** Odds to the nearest percent, with the ends kept honest: <1%, >99%. */
export const oddsText = (probability: number): string => {
  const percent = Math.round(probability * 100)
  if (percent === 0 && probability > 0) return "<1%"
  if (percent === 100 && probability < 1) return ">99%"
  return `${percent}%`
}

export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

/** Hours without noise: "6 hours", "1.5 hours". */
export const hoursText = (hours: number): string => {
  const shown = Number(hours.toFixed(1))
  return `${shown} ${shown === 1 ? "hour" : "hours"}`
}
