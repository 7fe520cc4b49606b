// Decimal text of a desk as people read prices.

import { type Currency, must, parseCurrency, parseMoney } from "@walkaway/engine"
import { priceText } from "../terminal/figures.ts"

export const currencyOf = (code: string): Currency => must(parseCurrency(code))

export const moneyText = (text: string, currency: Currency): string => priceText(must(parseMoney(text, currency)))
