// How far a price lies from the committed line, as exactly as the reader may see it. A band tells on which side of it a price lies and
// nothing more; a hidden line tells nothing.

import { beyond, formatDecimal, type Money, parseCurrency, parseMoney, type Side } from "@walkaway/engine"
import type { DealInShort } from "../desk/types.ts"

export type Distance =
  | { readonly kind: "beyond" | "clear"; readonly amount: string }
  | { readonly kind: "on" }
  | { readonly kind: "beyond-band" | "in-band" | "clear-of-band" }

type Held = Pick<DealInShort, "side" | "currency" | "line">

export const moneyOf = (amount: string, code: string): Money | undefined => {
  const currency = parseCurrency(code)
  if (!currency.ok) return undefined
  const money = parseMoney(amount, currency.value)
  return money.ok ? money.value : undefined
}

const fromLine = (price: Money, line: Money, side: Side): Distance => {
  const past = beyond(price, line, side)
  if (past === 0n) return { kind: "on" }
  const amount = formatDecimal({ currency: line.currency, minor: past < 0n ? -past : past })
  return { kind: past > 0n ? "beyond" : "clear", amount }
}

const fromBand = (price: Money, from: Money, to: Money, side: Side): Distance => {
  const [worse, better] = side === "seller" ? [from, to] : [to, from]
  if (beyond(price, worse, side) > 0n) return { kind: "beyond-band" }
  return { kind: beyond(price, better, side) < 0n ? "clear-of-band" : "in-band" }
}

export const distanceOf = ({ side, currency, line }: Held, price: string | null): Distance | undefined => {
  const money = price === null ? undefined : moneyOf(price, currency)
  if (!money || !line || line.sight === "hidden") return undefined
  if (line.sight === "exact") {
    const exact = moneyOf(line.price, currency)
    return exact && fromLine(money, exact, side)
  }
  const [from, to] = [moneyOf(line.from, currency), moneyOf(line.to, currency)]
  return from && to && fromBand(money, from, to, side)
}
