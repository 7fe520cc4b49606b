// A stock document brings many units at once, each with the keys of a deal file. Units are known by their stock number: new ones are
// added, changed ones changed, the same left alone; the same document twice changes nothing. As with leads, one that is wrong is told
// with everything that is wrong with it and left as it was, and keeps no other out.

import { formatPath, type Problem, problemOfRefusal } from "@walkaway/contract"
import { type AsWritten, problemsOfStockUnit } from "@walkaway/contract/api"
import { type Currency, formatDecimal, type Money, ok, type Result, refuse } from "@walkaway/engine"
import { inArray } from "drizzle-orm"
import type { Caller } from "../caller.ts"
import { dayIn } from "../clock.ts"
import type { Paper } from "../deal/commands.ts"
import { checkMoney } from "../deal/refusals.ts"
import type { DeskParts } from "../parts.ts"
import type { UnitCommand } from "../stock/commands.ts"
import type { StockedUnit } from "../stock/state.ts"
import type { Tx } from "../storage/storage.ts"
import { units } from "../storage/tables.ts"
import type { Objection } from "./deals.ts"
import { currencyIn, moneyIn } from "./money-in.ts"
import { policyInForce } from "./policies.ts"
import { commandUnit, findUnit, holdStock, stockUnit } from "./units.ts"

type What = "added" | "changed" | "unchanged"

export interface StockImported {
  added: number
  changed: number
  unchanged: number
  readonly units: { id: string; stockNumber: string; what: What }[]
  /** Everything that is wrong with the units that did not come in, in the order of the document. */
  readonly rejected: {
    path: string
    stockNumber: string | null
    code: string
    message: string
    remedy: string | null
  }[]
}

interface Row {
  readonly index: number
  readonly stockNumber: string
  readonly title: string
  readonly ask?: Money
  readonly daysInStock: number
  readonly paper: Paper
}

type Written = Readonly<Record<string, Paper[string]>>

const NO_NUMBER: Objection = {
  code: "invalid",
  message: "The unit has no stock number.",
  remedy: 'Write unit: {stockNumber: "HL-0142", …}.',
  path: "unit.stockNumber",
}

const twice = (stockNumber: string): Objection => ({
  code: "stock-number-taken",
  message: `${stockNumber} stands in the document twice.`,
  remedy: "Keep one of the two.",
  path: "unit.stockNumber",
})

/** As far as it can be told of a unit that may be wrong in every way. */
const numberOf = (written: unknown): string | null => {
  const unit = (written as { readonly unit?: { readonly stockNumber?: unknown } | null } | null)?.unit
  return typeof unit?.stockNumber === "string" ? unit.stockNumber.trim() : null
}

const rowOf = (written: unknown, index: number, currency: Currency): Result<Row, Objection> => {
  const problems = problemsOfStockUnit(written)
  if (problems.length > 0) return refuse({ code: "invalid", message: "The unit is not right.", problems })
  const { title, ask, ...paper } = written as Written
  const { stockNumber: _number, daysInStock = 0, ...unit } = (paper.unit ?? {}) as Written
  const stockNumber = numberOf(written)
  if (!stockNumber) return refuse(NO_NUMBER)
  const price = ask === undefined || ask === null ? undefined : moneyIn(String(ask), currency, "ask")
  if (price && !price.ok) return price
  return ok({
    index,
    stockNumber,
    title: String(title).trim(),
    ...(price && { ask: price.value }),
    daysInStock: Number(daysInStock),
    paper: { ...paper, unit },
  })
}

/** The figures of a unit have no key of their own in a document. */
const inDocument = (index: number, [first, ...rest]: Problem["path"]): Problem["path"] =>
  first === undefined ? ["units", index] : ["units", index, ...(first === "worth" ? [] : [first]), ...rest]

const rejectedOf = (index: number, written: unknown, objection: Objection): StockImported["rejected"] =>
  (objection.problems ?? [problemOfRefusal(objection)]).map(({ path, code, message, remedy }) => ({
    path: formatPath(inDocument(index, path)),
    stockNumber: numberOf(written),
    code,
    message,
    remedy: remedy ?? null,
  }))

const sameJson = (left: unknown, right: unknown): boolean =>
  JSON.stringify(sorted(left)) === JSON.stringify(sorted(right))

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  )
}

const askOf = (money: Money | undefined): string | undefined => money && formatDecimal(money)

/** Brings a known unit up to the document. What can be wrong with the price is looked at before anything is written: no unit is half changed. */
const bring = async (
  tx: Tx,
  parts: DeskParts,
  caller: Caller,
  { id: unitId, unit }: { readonly id: string; readonly unit: StockedUnit },
  row: Row,
): Promise<Result<What, Objection>> => {
  const wrong = checkMoney("ask", row.ask, unit.currency)
  if (wrong) return refuse(wrong)
  const commands: UnitCommand[] = []
  if (!sameJson(row.paper, unit.paper)) commands.push({ kind: "state-unit-figures", paper: row.paper })
  if (row.ask && askOf(row.ask) !== askOf(unit.ask)) commands.push({ kind: "reprice-unit", ask: row.ask })
  for (const command of commands) {
    const done = await commandUnit(tx, parts, caller, { unitId }, command)
    if (!done.ok) return done
  }
  return ok(commands.length > 0 ? "changed" : "unchanged")
}

const idsByNumber = async (tx: Tx, numbers: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const found = await tx
    .select({ id: units.id, stockNumber: units.stockNumber })
    .from(units)
    .where(inArray(units.stockNumber, [...numbers]))
  return new Map(found.map(({ id, stockNumber }) => [stockNumber, id]))
}

/** The rows that can be read, each number once, and what is wrong with the others by their place. */
const readRows = (written: readonly unknown[], currency: Currency) => {
  const rows = new Map<string, Row>()
  const wrong = new Map<number, Objection>()
  for (const [index, one] of written.entries()) {
    const row = rowOf(one, index, currency)
    if (!row.ok) wrong.set(index, row.error)
    else if (rows.has(row.value.stockNumber)) wrong.set(index, twice(row.value.stockNumber))
    else rows.set(row.value.stockNumber, row.value)
  }
  return { rows: [...rows.values()], wrong }
}

/** Codes: those of a currency that is none; whatever else is wrong is told of its unit. */
export const importStock = async (
  tx: Tx,
  parts: DeskParts,
  caller: Caller,
  document: AsWritten,
): Promise<Result<StockImported, Objection>> => {
  const { policy } = await policyInForce(tx)
  const currency = currencyIn(String(document.currency ?? policy.currency))
  if (!currency.ok) return currency
  const written = document.units as readonly unknown[]
  const { rows, wrong } = readRows(written, currency.value)
  await holdStock(tx, caller.organisationId)
  const known = await idsByNumber(
    tx,
    rows.map(({ stockNumber }) => stockNumber),
  )
  const result: StockImported = { added: 0, changed: 0, unchanged: 0, units: [], rejected: [] }
  for (const row of rows) {
    const id = known.get(row.stockNumber)
    const done =
      id === undefined ? await add(tx, parts, caller, row, currency.value) : await renew(tx, parts, caller, id, row)
    if (!done.ok) {
      wrong.set(row.index, done.error)
      continue
    }
    result[done.value.what] += 1
    result.units.push({ ...done.value, stockNumber: row.stockNumber })
  }
  for (const [index, one] of written.entries()) {
    const objection = wrong.get(index)
    if (objection) result.rejected.push(...rejectedOf(index, one, objection))
  }
  return ok(result)
}

const add = async (tx: Tx, parts: DeskParts, caller: Caller, row: Row, currency: Currency) => {
  const { policy } = await policyInForce(tx)
  const { daysInStock, stockNumber, title, ask, paper } = row
  const stockedOn = dayIn(parts.clock(), policy.timeZone).subtract({ days: daysInStock }).toString()
  const wish = { stockNumber, title, currency, ...(ask && { ask }), stockedOn, paper }
  const stocked = await stockUnit(tx, parts, caller, wish)
  return stocked.ok ? ok({ id: stocked.value.unitId, what: "added" as const }) : stocked
}

const renew = async (tx: Tx, parts: DeskParts, caller: Caller, id: string, row: Row) => {
  const found = await findUnit(tx, parts, id)
  if (!found.ok) return found
  const what = await bring(tx, parts, caller, { id, unit: found.value.unit }, row)
  return what.ok ? ok({ id, what: what.value }) : what
}
