// The one crossing from a slider's or a pad's number to a price: decimal text in the currency, to its smallest unit.

import { formatDecimal, moneyFromAmount, parseCurrency } from "@walkaway/engine"

export const decimalOfAmount = (amount: number, code: string): string => {
  const currency = parseCurrency(code)
  return currency.ok ? formatDecimal(moneyFromAmount(amount, currency.value, "nearest")) : String(amount)
}
