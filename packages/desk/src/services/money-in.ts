// Decimal text from outside becomes money in the currency of the deal or unit it belongs to; what does not fit is refused with its place.

import {
  type Currency,
  type Money,
  ok,
  parseCurrency,
  parseMoney,
  type Refusal,
  type Result,
  refuse,
} from "@walkaway/engine"
import { eq, sql } from "drizzle-orm"
import { prepared } from "../storage/prepared.ts"
import type { Tx } from "../storage/storage.ts"
import { deals, leads, units } from "../storage/tables.ts"
import { DEAL_NOT_FOUND } from "./deals.ts"
import { LEAD_NOT_FOUND } from "./leads.ts"
import { UNIT_NOT_FOUND } from "./units.ts"

export const moneyIn = (text: string, currency: Currency, path: string): Result<Money, Refusal> => {
  const money = parseMoney(text, currency)
  if (!money.ok) return refuse({ ...money.error, path })
  return money.value.minor < 0n
    ? refuse({
        code: "negative-price",
        message: "The amount is below zero.",
        remedy: "Write it without the minus.",
        path,
      })
    : money
}

/** Several at once, by their keys; what is absent stays absent. The first that does not fit is the refusal. */
export const moneysIn = <Key extends string>(
  texts: { readonly [K in Key]?: string | undefined },
  currency: Currency,
): Result<{ readonly [K in Key]?: Money }, Refusal> => {
  const read: { [K in Key]?: Money } = {}
  for (const key of Object.keys(texts) as Key[]) {
    const text = texts[key]
    if (text === undefined) continue
    const money = moneyIn(text, currency, key)
    if (!money.ok) return money
    read[key] = money.value
  }
  return ok(read)
}

export const limitIn = (
  limit: readonly [string, string, string] | undefined,
  currency: Currency,
): Result<readonly [Money, Money, Money] | undefined, Refusal> => {
  if (!limit) return ok(undefined)
  const read = limit.map((text, index) => moneyIn(text, currency, `limit[${index}]`))
  const wrong = read.find((one) => !one.ok)
  if (wrong && !wrong.ok) return wrong
  const [low, middle, high] = read.map((one) => (one as { readonly value: Money }).value)
  return ok([low, middle, high])
}

export const currencyIn = (code: string, path = "currency"): Result<Currency, Refusal> => {
  const currency = parseCurrency(code)
  return currency.ok ? currency : refuse({ ...currency.error, path })
}

export const currencyOfDeal = async (tx: Tx, dealId: string): Promise<Result<Currency, Refusal>> => {
  const [row] = await prepared(tx, "currency_of_deal", (name) =>
    tx
      .select({ currency: deals.currency })
      .from(deals)
      .where(eq(deals.id, sql.placeholder("dealId")))
      .prepare(name),
  ).execute({ dealId })
  return row ? currencyIn(row.currency) : refuse(DEAL_NOT_FOUND)
}

export const currencyOfLead = async (tx: Tx, leadId: string): Promise<Result<Currency, Refusal>> => {
  const [row] = await tx.select({ currency: leads.currency }).from(leads).where(eq(leads.id, leadId))
  return row ? currencyIn(row.currency) : refuse(LEAD_NOT_FOUND)
}

export const currencyOfUnit = async (tx: Tx, unitId: string): Promise<Result<Currency, Refusal>> => {
  const [row] = await tx.select({ currency: units.currency }).from(units).where(eq(units.id, unitId))
  return row ? currencyIn(row.currency) : refuse(UNIT_NOT_FOUND)
}
