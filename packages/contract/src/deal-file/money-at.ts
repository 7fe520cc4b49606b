// Exact money out of a file, once the currency is known. Problems are collected, not thrown, so that a reader sees all of
// them at once.

import { amountOf, type Currency, type Figure, type Money, parseMoney } from "@walkaway/engine"
import { type DocumentPath, type Problem, problemOfRefusal } from "../problem.ts"

/** Reads exact amounts in one currency and remembers what was wrong. */
export interface MoneyReader {
  readonly currency: Currency
  readonly problems: Problem[]
  at(text: string | undefined, path: DocumentPath): Money | undefined
  /** The same as a figure on paper. */
  figureAt(text: string | undefined, path: DocumentPath): Figure | undefined
}

export const moneyReader = (currency: Currency, problems: Problem[]): MoneyReader => {
  const at: MoneyReader["at"] = (text, path) => {
    if (text === undefined) return undefined
    const money = parseMoney(text, currency)
    if (money.ok) return money.value
    problems.push(problemOfRefusal(money.error, path))
    return undefined
  }
  const figureAt: MoneyReader["figureAt"] = (text, path) => {
    const money = at(text, path)
    return money && { amount: amountOf(money), source: { kind: "typed" } }
  }
  return { currency, problems, at, figureAt }
}
