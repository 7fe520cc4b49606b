// Rows of the lists as people read them.

import type { operations } from "@walkaway/contract/api"
import { must, parseCurrency, parseMoney } from "@walkaway/engine"
import type { z } from "zod"
import { dayIn } from "../clock.ts"
import type { Paper } from "../deal/commands.ts"
import type { Policy } from "../policy/policy.ts"
import type {
  ApprovalRow,
  CallBackRow,
  ConcessionRow,
  CustomerRow,
  DealRow,
  EffortRow,
  UnitRow,
} from "../services/lists.ts"
import { daysInStock } from "../stock/paper-of-unit.ts"
import { saysEnough } from "../stock/value-of-unit.ts"
import type { Tx } from "../storage/storage.ts"
import { type Names, namesOf, wantedActors } from "./names.ts"
import { lineInShort, onlyExact, type Reader } from "./reader.ts"

type Ops = typeof operations
type Item<O extends { answers: { 200: z.ZodType } }> =
  z.output<O["answers"][200]> extends { items: (infer I)[] } ? I : never
export type DealInShort = Item<Ops["listDeals"]>
export type UnitView = z.output<Ops["getUnit"]["answers"][200]>
export type CustomerView = z.output<Ops["getCustomer"]["answers"][200]>
type ApprovalView = Item<Ops["listApprovals"]>
type CallBackView = Item<Ops["listCallBacks"]>
type EffortView = Item<Ops["listEffort"]>
type ConcessionView = Item<Ops["listConcessions"]>

const time = (instant: Date): string => instant.toISOString()
const timeOrNull = (instant: Date | null): string | null => instant?.toISOString() ?? null
const present = <T>(values: readonly (T | null | undefined)[]): T[] =>
  values.filter((one) => one !== null && one !== undefined) as T[]

const peopleAndKeys = (ids: readonly string[]) => ({ people: ids, keys: ids })

const dealInShort = (row: DealRow, names: Names, reader: Reader): DealInShort => ({
  id: row.id,
  version: row.version,
  title: row.title,
  side: row.side,
  currency: row.currency,
  template: row.template as DealInShort["template"],
  phase: row.phase,
  leftBy: row.leftBy,
  outcome: row.outcome as DealInShort["outcome"],
  ask: row.ask,
  ourOffer: row.ourOffer,
  theirOffer: row.theirOffer,
  agreedPrice: row.agreedPrice,
  owner: names.person(row.ownerId),
  customer: names.customer(row.customerId),
  unit: names.unit(row.unitId),
  effortHours: row.effortHours,
  approvalsWaiting: row.approvalsWaiting,
  nextCallBackAt: timeOrNull(row.nextCallBackAt),
  openedAt: time(row.openedAt),
  touchedAt: time(row.touchedAt),
  closedAt: timeOrNull(row.closedAt),
  line: row.line === null ? null : lineInShort(reader, row.line),
  moveCount: row.moves,
})

export const dealsInShort = async (tx: Tx, rows: readonly DealRow[], reader: Reader): Promise<DealInShort[]> => {
  const names = await namesOf(tx, {
    ...peopleAndKeys(rows.map(({ ownerId }) => ownerId)),
    customers: present(rows.map(({ customerId }) => customerId)),
    units: present(rows.map(({ unitId }) => unitId)),
  })
  return rows.map((row) => dealInShort(row, names, reader))
}

const saidOf = ({ paper, currency, ask }: UnitRow) => ({
  paper: paper as Paper,
  currency,
  ask: ask === null ? undefined : must(parseMoney(ask, must(parseCurrency(currency)))),
})

export const unitView = (row: UnitRow, policy: Policy, now: Date, reader: Reader): UnitView => {
  const { latest } = row
  const until = row.goneOn === null ? now : new Date(`${row.goneOn}T12:00:00Z`)
  const line =
    latest?.line != null && latest.low !== null && latest.high !== null
      ? { day: latest.day, walkAwayPrice: String(latest.line), low: String(latest.low), high: String(latest.high) }
      : null
  return {
    id: row.id,
    version: row.version,
    stockNumber: row.stockNumber,
    title: row.title,
    currency: row.currency,
    ask: row.ask,
    stockedOn: row.stockedOn,
    daysInStock: daysInStock(row, until, policy.timeZone),
    status: row.status,
    dealId: row.dealId,
    gonePrice: row.gonePrice,
    goneOn: row.goneOn,
    line: onlyExact(reader, line),
    worth: onlyExact(reader, row.paper as UnitView["worth"]),
    saysEnough: reader.sight === "exact" ? saysEnough(saidOf(row), policy) : null,
  }
}

export const customerView = ({ id, version, person, addedAt, forgottenAt }: CustomerRow): CustomerView => ({
  id,
  version,
  name: person?.name ?? null,
  email: person?.email ?? null,
  phone: person?.phone ?? null,
  remarks: person?.remarks ?? null,
  addedAt: time(addedAt),
  forgottenAt: timeOrNull(forgottenAt),
})

const mayAnswer = (row: ApprovalRow, { id, role }: Reader): boolean =>
  row.status === "waiting" &&
  (role === "owner" || (role === "manager" && row.approver === "manager" && row.askedBy !== id))

export const approvalViews = async (tx: Tx, rows: readonly ApprovalRow[], reader: Reader): Promise<ApprovalView[]> => {
  const names = await namesOf(tx, {
    ...peopleAndKeys(present(rows.flatMap(({ askedBy, answeredBy }) => [askedBy, answeredBy]))),
    notes: present(rows.flatMap(({ reasonNoteId, answerNoteId }) => [reasonNoteId, answerNoteId])),
  })
  return rows.map((row) => ({
    id: row.approvalId,
    dealId: row.dealId,
    dealTitle: row.title,
    currency: row.currency,
    move: row.move,
    price: row.price,
    netPrice: onlyExact(reader, row.netPrice),
    line: onlyExact(reader, row.line),
    distance: onlyExact(reader, row.distance),
    approver: row.approver,
    status: row.status as ApprovalView["status"],
    reason: { code: row.reasonCode, note: names.note(row.reasonNoteId) },
    askedBy: names.person(row.askedBy),
    askedAt: time(row.askedAt),
    answeredBy: row.answeredBy === null ? null : names.person(row.answeredBy),
    answeredAt: timeOrNull(row.answeredAt),
    note: names.note(row.answerNoteId),
    mayAnswer: mayAnswer(row, reader),
  }))
}

export const callBackViews = async (tx: Tx, rows: readonly CallBackRow[]): Promise<CallBackView[]> => {
  const names = await namesOf(tx, { customers: present(rows.map(({ customerId }) => customerId)) })
  return rows.map((row) => ({
    id: row.callBackId,
    dealId: row.dealId,
    dealTitle: row.title,
    customer: names.customer(row.customerId),
    currency: row.currency,
    dueAt: time(row.dueAt),
    price: row.price,
    attempt: row.attempt,
    byPolicy: row.byPolicy,
    status: row.status as CallBackView["status"],
    plannedAt: time(row.plannedAt),
    settledAt: timeOrNull(row.settledAt),
  }))
}

export const effortViews = async (tx: Tx, rows: readonly EffortRow[]): Promise<EffortView[]> => {
  const names = await namesOf(tx, {
    ...wantedActors(rows.map(({ actor }) => actor)),
    notes: present(rows.map(({ noteId }) => noteId)),
  })
  return rows.map((row) => ({
    id: row.effortId,
    dealId: row.dealId,
    stage: row.stage as EffortView["stage"],
    hours: row.hours,
    money: row.money,
    currency: row.currency,
    note: names.note(row.noteId),
    occurredAt: time(row.occurredAt),
    actor: names.actor(row.actor),
  }))
}

const estimate = (low: number | null, middle: number | null, high: number | null) =>
  low === null || middle === null || high === null ? null : { low, middle, high }

export const concessionView = (row: ConcessionRow): ConcessionView => ({
  dealId: row.dealId,
  seq: row.seq,
  moveVersion: row.moveVersion,
  by: row.by,
  kind: row.kind as ConcessionView["kind"],
  item: row.item,
  from: row.fromPrice,
  to: row.toPrice,
  cost: estimate(row.costLow, row.costMiddle, row.costHigh),
  value: estimate(row.valueLow, row.valueMiddle, row.valueHigh),
  currency: row.currency,
  occurredAt: time(row.occurredAt),
})

export type UnitLineView = z.output<Ops["getUnitLine"]["answers"][200]>

export const unitLineView = (unitId: string, line: UnitLineView["line"], policy: Policy, now: Date): UnitLineView => ({
  unitId,
  day: dayIn(now, policy.timeZone).toString(),
  computedAt: time(now),
  line,
})
