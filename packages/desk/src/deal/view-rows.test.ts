// Rows are what lists read: the figures of one deal with everything in it, and that the columns are those of the tables.

import { getTableConfig } from "drizzle-orm/pg-core"
import { expect, test } from "vitest"
import { viewTables } from "../storage/view-tables.ts"
import type { DealEvent } from "./events.ts"
import { dealModel } from "./model.ts"
import { because, gbp, minutesAfterStart, pastOf, uuid } from "./testing/given-when-then.ts"

const place = { organisationId: uuid(8), streamId: uuid(9), version: 17 }
const step = {
  move: "offer",
  price: gbp("9200"),
  netPrice: gbp("9160"),
  line: gbp("9250"),
  distance: gbp("90"),
  approver: "auto",
} as const

const MORE: readonly DealEvent[] = [
  { type: "ConcessionGiven", data: { by: "us", item: "mats", cost: gbp("40"), value: gbp("120") } },
  {
    type: "ApprovalAsked",
    data: { approvalId: uuid(1), ...step, reason: { ...because, noteId: uuid(4) }, askedBy: "sam" },
  },
  { type: "OfferMade", data: { price: gbp("9200"), expiresAt: minutesAfterStart(99).toISOString() } },
  { type: "LineCrossed", data: { ...step, authority: "own", reason: because } },
  { type: "EffortLogged", data: { effortId: uuid(2), stage: "pitching", hours: 1.5, money: gbp("12.40") } },
  { type: "EffortLogged", data: { effortId: uuid(3), stage: "other", hours: 0.25 } },
  { type: "WalkedOut", data: { by: "them", door: "open" } },
  {
    type: "CallBackPlanned",
    data: { callBackId: uuid(5), dueAt: minutesAfterStart(1440).toISOString(), attempt: 1, byPolicy: true },
  },
]
const { state } = pastOf("sell GBP ask 9995 line 9250 target 9600 | b8500.50 s9750", MORE)
const rows = dealModel.rowsOf(state, place)

test("the deal in one row", () => {
  expect(rows.deals).toEqual([
    {
      organisationId: uuid(8),
      id: uuid(9),
      version: 17,
      title: "Golf",
      side: "seller",
      currency: "GBP",
      template: "haggle",
      phase: "away",
      leftBy: "them",
      outcome: null,
      ask: "9995",
      line: "9250",
      target: "9600",
      ourOffer: "9200",
      theirOffer: "8500.50",
      agreedPrice: null,
      ownerId: "sam",
      customerId: null,
      unitId: null,
      moves: 5,
      effortHours: 1.75,
      openedAt: minutesAfterStart(0),
      touchedAt: minutesAfterStart(11),
      closedAt: null,
      approvalsWaiting: 1,
      nextCallBackAt: minutesAfterStart(1440),
    },
  ])
})

test("its moves, the crossing's reason with the one that crossed", () => {
  expect(rows.deal_moves).toMatchObject([
    { version: 3, kind: "offer", by: "them", price: "8500.50", reasonCode: null },
    { version: 4, kind: "offer", by: "us", price: "9750" },
    { version: 5, kind: "give", item: "mats", cost: "40", value: "120", price: null },
    { version: 7, price: "9200", reasonCode: "month-end", expiresAt: minutesAfterStart(99) },
    { version: 11, kind: "walk", by: "them", door: "open" },
  ])
})

test("what was given, crossed, asked, spent and planned", () => {
  expect(rows.concessions).toMatchObject([
    { seq: 1, moveVersion: 4, by: "us", kind: "price", fromPrice: "9995", toPrice: "9750", costMiddle: 245 },
    { seq: 2, moveVersion: 5, by: "us", kind: "gift", item: "mats", fromPrice: null, costMiddle: 40, valueHigh: 120 },
    { seq: 3, moveVersion: 7, by: "us", kind: "price", fromPrice: "9750", toPrice: "9200" },
  ])
  expect(rows.crossings).toMatchObject([
    { version: 8, netPrice: "9160", distance: "90", currency: "GBP", authority: "own" },
  ])
  expect(rows.approvals).toMatchObject([
    { approvalId: uuid(1), status: "waiting", reasonNoteId: uuid(4), askedBy: "sam" },
  ])
  expect(rows.efforts).toMatchObject([
    { effortId: uuid(2), hours: 1.5, money: "12.40", currency: "GBP" },
    { effortId: uuid(3), hours: 0.25, money: null, noteId: null },
  ])
  expect(rows.call_backs).toMatchObject([
    { callBackId: uuid(5), status: "planned", attempt: 1, price: null, settledAt: null },
  ])
})

test("a closed deal keeps who left; an accepted one says the price", () => {
  const walked = pastOf("sell GBP | b8500 bleave", [{ type: "DealClosed", data: { outcome: "walked" } }])
  expect(dealModel.rowsOf(walked.state, place).deals).toMatchObject([
    { phase: "closed", leftBy: "them", outcome: "walked" },
  ])
  const agreed = dealModel.rowsOf(pastOf("sell GBP | b9300 saccept").state, place)
  expect(agreed.deals).toMatchObject([{ phase: "agreed", agreedPrice: "9300", leftBy: null }])
  expect(agreed.deal_moves?.[1]).toMatchObject({ kind: "accept", by: "us", price: "9300" })
})

test("nothing has no rows", () => {
  expect(dealModel.rowsOf(dealModel.initial, place)).toEqual({})
})

test.each(Object.entries(rows))("rows of %s have every column of their table and no other", (name, some) => {
  const table = viewTables[name as keyof typeof viewTables]
  const { columns } = getTableConfig(table)
  const properties = Object.entries(table)
    .filter(([, column]) => columns.some((one) => one === column))
    .map(([property]) => property)
  expect(some).not.toHaveLength(0)
  for (const row of some) {
    expect(Object.keys(row).toSorted()).toEqual(properties.toSorted())
    for (const column of columns.filter(({ notNull }) => notNull)) {
      const [property] = Object.entries(table).find(([, one]) => one === column) ?? [""]
      expect(row[property], `${name}.${property}`).not.toBeNull()
    }
  }
})
