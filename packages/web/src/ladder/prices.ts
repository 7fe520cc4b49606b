// Prices of the ladder: exact decimal text as the API has it, and the one crossing from it to where it is drawn. Differences are
// taken in minor units, so that a penny is a penny in the table as well.

import {
  amountOf,
  type Currency,
  formatDecimal,
  type Money,
  moneyFromAmount,
  must,
  parseCurrency,
  parseMoney,
} from "@walkaway/engine"

export const currencyOf = (code: string): Currency => must(parseCurrency(code))

const moneyOf = (text: string, currency: Currency): Money => must(parseMoney(text, currency))

/** Major units, for a place on the axis and nothing else. */
export const placeable = (text: string, currency: Currency): number => amountOf(moneyOf(text, currency))

/** A figure of the advice, which is exact to the minor unit, as text again. */
export const textOfAmount = (amount: number, currency: Currency): string =>
  formatDecimal(moneyFromAmount(amount, currency, "nearest"))

/** `to` less `from`, with its sign. */
export const distance = (from: string, to: string, currency: Currency): string =>
  formatDecimal({ currency, minor: moneyOf(to, currency).minor - moneyOf(from, currency).minor })
