// Facts are exact: a price in an offer or an event is a whole number of minor units in an ISO 4217 currency.
// Estimates are floats in major units. The only crossings are `amountOf` and `moneyFromAmount`.

import { ok, type Refusal, type Result, refuse } from "./result.ts"

/** ISO 4217 code, upper case, e.g. "GBP". Made by `parseCurrency` only. */
export type Currency = string & { readonly __brand: "Currency" }

export interface Money {
  readonly currency: Currency
  /** Pence, cents, yen: the smallest unit of the currency. */
  readonly minor: bigint
}

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"))
const digitsByCurrency = new Map<string, number>()

/** Checks a currency code; case does not matter. Refusal code: `unknown-currency`. */
export const parseCurrency = (text: string): Result<Currency, Refusal> => {
  const code = text.trim().toUpperCase()
  if (currencies.has(code)) return ok(code as Currency)
  return refuse({
    code: "unknown-currency",
    message: `"${text}" is not an ISO 4217 currency code.`,
    remedy: "Write three letters such as GBP, EUR or USD.",
  })
}

/** Digits after the decimal point of the currency: 2 for GBP, 0 for JPY, 3 for KWD. */
export const minorDigits = (currency: Currency): number => {
  const known = digitsByCurrency.get(currency)
  if (known !== undefined) return known
  const options = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions()
  const digits = options.maximumFractionDigits ?? 2
  digitsByCurrency.set(currency, digits)
  return digits
}

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/

/**
 * Reads a plain decimal such as "9995", "9995.50" or "-12.5" exactly. Refusal codes: `not-an-amount`,
 * `too-many-decimals` (nothing is rounded in silence).
 */
export const parseMoney = (text: string, currency: Currency): Result<Money, Refusal> => {
  const match = DECIMAL.exec(text.trim())
  if (!match) {
    return refuse({
      code: "not-an-amount",
      message: `"${text}" is not an amount of money.`,
      remedy: "Write digits with a point for decimals, for example 9995 or 9995.50, without a currency sign.",
    })
  }
  const digits = minorDigits(currency)
  const [, sign, whole, fraction = ""] = match
  if (fraction.length > digits && /[1-9]/.test(fraction.slice(digits))) {
    return refuse({
      code: "too-many-decimals",
      message: `${text} has more decimals than ${currency} knows (${digits}).`,
      remedy: `Round it to ${digits === 0 ? "a whole number" : `${digits} decimals`}.`,
    })
  }
  const minor = BigInt(whole + fraction.slice(0, digits).padEnd(digits, "0"))
  return ok({ currency, minor: sign === "-" ? -minor : minor })
}

/** The shortest plain decimal that `parseMoney` reads back: "9995", "9995.50", never "9995.5". */
export const formatDecimal = (money: Money): string => {
  const digits = minorDigits(money.currency)
  const sign = money.minor < 0n ? "-" : ""
  const text = (money.minor < 0n ? -money.minor : money.minor).toString().padStart(digits + 1, "0")
  const whole = text.slice(0, text.length - digits)
  const fraction = text.slice(text.length - digits)
  return /[1-9]/.test(fraction) ? `${sign}${whole}.${fraction}` : sign + whole
}

/** From fact to estimate: major units as a float. */
export const amountOf = (money: Money): number => Number(money.minor) / 10 ** minorDigits(money.currency)

export type Rounding = "nearest" | "up" | "down"

const roundings: Record<Rounding, (value: number) => number> = { nearest: Math.round, up: Math.ceil, down: Math.floor }

/** From estimate to fact: rounds major units to the minor unit, in the direction that the caller names. */
export const moneyFromAmount = (amount: number, currency: Currency, rounding: Rounding): Money => {
  const minor = amount * 10 ** minorDigits(currency)
  const whole = Math.round(minor)
  // A float a hair beside a whole minor unit is that unit: 92.3 pounds is 9,230 pence, not 9,231 when rounded up.
  const hair = Math.max(5e-7, 4 * Number.EPSILON * Math.abs(minor))
  return { currency, minor: BigInt(Math.abs(minor - whole) <= hair ? whole : roundings[rounding](minor)) }
}

/** Order of two sums of the same currency. */
export const compareMoney = (left: Money, right: Money): -1 | 0 | 1 =>
  left.minor < right.minor ? -1 : left.minor > right.minor ? 1 : 0
