// A stock document brings many units at once, each with the keys of a deal file. Units are known by their stock number: new ones are
// added, changed ones changed, the same left alone; the same document twice changes nothing. All of it or nothing.

import type { AsWritten } from "@walkaway/contract/api"
import { type Currency, formatDecimal, type Money, ok, type Result, refuse } from "@walkaway/engine"
import { inArray } from "drizzle-orm"
import type { Caller } from "../caller.ts"
import { dayIn } from "../clock.ts"
import type { Paper } from "../deal/commands.ts"
import type { DeskParts } from "../parts.ts"
import type { StockedUnit } from "../stock/state.ts"
import type { Tx } from "../storage/storage.ts"
import { units } from "../storage/tables.ts"
import type { Objection } from "./deals.ts"
import { currencyIn, moneyIn } from "./money-in.ts"
import { policyInForce } from "./policies.ts"
import { commandUnit, findUnit, holdStock, stockUnit } from "./units.ts"

export interface StockImported {
  added: number
  changed: number
  unchanged: number
  units: { id: string; stockNumber: string; what: "added" | "changed" | "unchanged" }[]
}

interface Row {
  readonly stockNumber: string
  readonly title: string
  readonly ask?: Money
  readonly daysInStock: number
  readonly paper: Paper
}

type Written = Readonly<Record<string, Paper[string]>>

const missing = (index: number): Objection => ({
  code: "invalid",
  message: `Unit ${index + 1} has no stock number.`,
  remedy: 'Write unit: {stockNumber: "HL-0142", …}.',
  path: `units[${index}].unit.stockNumber`,
})

const rowOf = (written: Written, index: number, currency: Currency): Result<Row, Objection> => {
  const { title, ask, ...paper } = written
  const { stockNumber, daysInStock = 0, ...unit } = (paper.unit ?? {}) as Written
  if (typeof stockNumber !== "string" || stockNumber.trim() === "") return refuse(missing(index))
  const price = ask === undefined || ask === null ? undefined : moneyIn(String(ask), currency, `units[${index}].ask`)
  if (price && !price.ok) return price
  return ok({
    stockNumber: stockNumber.trim(),
    title: String(title).trim(),
    ...(price && { ask: price.value }),
    daysInStock: Number(daysInStock),
    paper: { ...paper, unit },
  })
}

/** A unit's place in the document, for whoever must correct it. */
const at = (index: number, objection: Objection): Objection => ({
  ...objection,
  path: objection.path?.startsWith("units[") ? objection.path : `units[${index}]`,
  ...(objection.problems && {
    problems: objection.problems.map((problem) => ({
      ...problem,
      path: ["units", index, ...problem.path.filter((step) => step !== "worth")],
    })),
  }),
})

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

/** Brings a known unit up to the document. */
const bring = async (tx: Tx, parts: DeskParts, caller: Caller, unitId: string, unit: StockedUnit, row: Row) => {
  let changed = false
  if (row.ask && askOf(row.ask) !== askOf(unit.ask)) {
    const done = await commandUnit(tx, parts, caller, { unitId }, { kind: "reprice-unit", ask: row.ask })
    if (!done.ok) return done
    changed = true
  }
  if (!sameJson(row.paper, unit.paper)) {
    const done = await commandUnit(tx, parts, caller, { unitId }, { kind: "state-unit-figures", paper: row.paper })
    if (!done.ok) return done
    changed = true
  }
  return ok(changed ? ("changed" as const) : ("unchanged" as const))
}

const idsByNumber = async (tx: Tx, numbers: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const found = await tx
    .select({ id: units.id, stockNumber: units.stockNumber })
    .from(units)
    .where(inArray(units.stockNumber, [...numbers]))
  return new Map(found.map(({ id, stockNumber }) => [stockNumber, id]))
}

export const importStock = async (
  tx: Tx,
  parts: DeskParts,
  caller: Caller,
  document: AsWritten,
): Promise<Result<StockImported, Objection>> => {
  const { policy } = await policyInForce(tx)
  const currency = currencyIn(String(document.currency ?? policy.currency))
  if (!currency.ok) return currency
  const rows: Row[] = []
  for (const [index, written] of (document.units as readonly Written[]).entries()) {
    const row = rowOf(written, index, currency.value)
    if (!row.ok) return row
    rows.push(row.value)
  }
  await holdStock(tx, caller.organisationId)
  const known = new Map(
    await idsByNumber(
      tx,
      rows.map(({ stockNumber }) => stockNumber),
    ),
  )
  const result: StockImported = { added: 0, changed: 0, unchanged: 0, units: [] }
  for (const [index, row] of rows.entries()) {
    const id = known.get(row.stockNumber)
    const done =
      id === undefined ? await add(tx, parts, caller, row, currency.value) : await renew(tx, parts, caller, id, row)
    if (!done.ok) return refuse(at(index, done.error))
    known.set(row.stockNumber, done.value.id)
    result[done.value.what] += 1
    result.units.push({ ...done.value, stockNumber: row.stockNumber })
  }
  return ok(result)
}

const add = async (tx: Tx, parts: DeskParts, caller: Caller, row: Row, currency: Currency) => {
  const { policy } = await policyInForce(tx)
  const { daysInStock, ...rest } = row
  const stockedOn = dayIn(parts.clock(), policy.timeZone).subtract({ days: daysInStock }).toString()
  const stocked = await stockUnit(tx, parts, caller, { ...rest, currency, stockedOn })
  return stocked.ok ? ok({ id: stocked.value.unitId, what: "added" as const }) : stocked
}

const renew = async (tx: Tx, parts: DeskParts, caller: Caller, id: string, row: Row) => {
  const found = await findUnit(tx, parts, id)
  if (!found.ok) return found
  const what = await bring(tx, parts, caller, id, found.value.unit, row)
  return what.ok ? ok({ id, what: what.value }) : what
}
