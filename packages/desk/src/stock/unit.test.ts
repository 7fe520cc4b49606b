// The stock book: what may be done with a unit, what it becomes, and its row.

import type { Result } from "@walkaway/engine"
import { getTableConfig } from "drizzle-orm/pg-core"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { contextAt, gbp, minutesAfterStart, PEOPLE, usd, uuid } from "../deal/testing/given-when-then.ts"
import { viewTables } from "../storage/view-tables.ts"
import type { UnitCommand } from "./commands.ts"
import type { UnitEvent } from "./events.ts"
import { unitModel } from "./model.ts"
import { noUnit, type UnitState } from "./state.ts"

const deal = uuid(1)
const rival = uuid(2)

const fold = (events: readonly UnitEvent[], from: UnitState = noUnit): UnitState =>
  events.reduce<UnitState>(
    (state, event, index) =>
      unitModel.evolve(state, { version: index + 1, event, actor: PEOPLE.sam, occurredAt: minutesAfterStart(index) }),
    from,
  )

const stocked: UnitEvent = {
  type: "UnitStocked",
  data: { stockNumber: "G-1042", title: "Golf", currency: "GBP", ask: gbp("9995"), stockedOn: "2026-09-01", paper: {} },
}
const reserved: UnitEvent = { type: "UnitReserved", data: { dealId: deal } }
const sold: UnitEvent = { type: "UnitSold", data: { dealId: deal, price: gbp("9500"), on: "2026-11-24" } }
const disposed: UnitEvent = { type: "UnitDisposed", data: { price: gbp("7000"), on: "2026-11-24" } }

const stock: UnitCommand = { kind: "stock-unit", stockNumber: " G-1042 ", title: "Golf", currency: "gbp", paper: {} }

interface Story {
  readonly name: string
  readonly given: readonly UnitEvent[]
  readonly when: UnitCommand
  readonly gives?: readonly { readonly type: string; readonly data?: object }[]
  readonly refused?: string
  readonly at?: Date
}

const decided = ({ given, when, at }: Story): Result<readonly UnitEvent[], { readonly code: string }> =>
  unitModel.decide(fold(given), when, contextAt(minutesAfterStart(10), "sam", {}, at ?? minutesAfterStart(10)))

const STORIES: readonly Story[] = [
  {
    name: "a unit is stocked today, its number without blanks",
    given: [],
    when: stock,
    gives: [{ type: "UnitStocked", data: { stockNumber: "G-1042", currency: "GBP", stockedOn: "2026-11-23" } }],
  },
  {
    name: "or on the day that is said",
    given: [],
    when: { ...stock, stockedOn: "2026-02-28" },
    gives: [{ type: "UnitStocked", data: { stockedOn: "2026-02-28" } }],
  },
  {
    name: "from tomorrow on is refused",
    given: [],
    when: { ...stock, stockedOn: "2026-11-24" },
    refused: "in-the-future",
  },
  { name: "twice is refused", given: [stocked], when: stock, refused: "already-stocked" },
  { name: "without a number is refused", given: [], when: { ...stock, stockNumber: " " }, refused: "text-missing" },
  { name: "in no currency is refused", given: [], when: { ...stock, currency: "XXQ" }, refused: "unknown-currency" },
  { name: "on no day is refused", given: [], when: { ...stock, stockedOn: "2026-13-01" }, refused: "not-a-day" },
  {
    name: "with an ask in another is refused",
    given: [],
    when: { ...stock, ask: usd("1") },
    refused: "mixed-currencies",
  },
  { name: "tomorrow is refused", given: [], when: stock, at: minutesAfterStart(1440), refused: "in-the-future" },
  {
    name: "what is not there cannot be sold",
    given: [],
    when: { kind: "sell-unit", price: gbp("1") },
    refused: "no-such-unit",
  },
  {
    name: "a new price",
    given: [stocked],
    when: { kind: "reprice-unit", ask: gbp("9495") },
    gives: [{ type: "UnitRepriced", data: { from: gbp("9995"), to: gbp("9495") } }],
  },
  { name: "the same price is no event", given: [stocked], when: { kind: "reprice-unit", ask: gbp("9995") } },
  {
    name: "a price below zero is refused",
    given: [stocked],
    when: { kind: "reprice-unit", ask: gbp("-1") },
    refused: "negative-price",
  },
  {
    name: "new figures",
    given: [stocked],
    when: { kind: "state-unit-figures", paper: { unit: { standInCost: 8100 } } },
    gives: [{ type: "UnitFiguresStated" }],
  },
  {
    name: "reserved for a deal",
    given: [stocked],
    when: { kind: "reserve-unit", dealId: deal },
    gives: [{ type: "UnitReserved" }],
  },
  { name: "again for the same is no event", given: [stocked, reserved], when: { kind: "reserve-unit", dealId: deal } },
  {
    name: "for another is refused",
    given: [stocked, reserved],
    when: { kind: "reserve-unit", dealId: rival },
    refused: "unit-reserved",
  },
  {
    name: "released",
    given: [stocked, reserved],
    when: { kind: "release-unit", dealId: deal },
    gives: [{ type: "UnitReleased" }],
  },
  {
    name: "released by another is refused",
    given: [stocked, reserved],
    when: { kind: "release-unit", dealId: rival },
    refused: "not-reserved",
  },
  {
    name: "sold by the deal that reserved it",
    given: [stocked, reserved],
    when: { kind: "sell-unit", dealId: deal, price: gbp("9500") },
    gives: [{ type: "UnitSold", data: { dealId: deal, price: gbp("9500"), on: "2026-11-23" } }],
  },
  {
    name: "sold shortly after midnight, by the day of the organisation",
    given: [stocked],
    when: { kind: "sell-unit", price: gbp("9500"), on: new Date("2026-09-01T23:30:00Z") },
    gives: [{ type: "UnitSold", data: { on: "2026-09-02" } }],
  },
  {
    name: "sold on the day on which it came",
    given: [stocked],
    when: { kind: "sell-unit", price: gbp("9500"), on: new Date("2026-09-01T08:00:00Z") },
    gives: [{ type: "UnitSold", data: { on: "2026-09-01" } }],
  },
  {
    name: "sold before it came is refused",
    given: [stocked],
    when: { kind: "sell-unit", price: gbp("9500"), on: new Date("2026-08-31T08:00:00Z") },
    refused: "before-it-was-here",
  },
  {
    name: "sold under somebody's nose is refused",
    given: [stocked, reserved],
    when: { kind: "sell-unit", dealId: rival, price: gbp("1") },
    refused: "unit-reserved",
  },
  {
    name: "sold without a deal while reserved is refused",
    given: [stocked, reserved],
    when: { kind: "sell-unit", price: gbp("1") },
    refused: "unit-reserved",
  },
  {
    name: "sold twice is refused",
    given: [stocked, sold],
    when: { kind: "sell-unit", dealId: rival, price: gbp("1") },
    refused: "unit-gone",
  },
  {
    name: "the same sale told twice is no event",
    given: [stocked, sold],
    when: { kind: "sell-unit", dealId: deal, price: gbp("9500") },
  },
  {
    name: "given to the trade, with the reason",
    given: [stocked],
    when: { kind: "dispose-unit", price: gbp("7000"), reason: { code: "ageing-stock" } },
    gives: [{ type: "UnitDisposed", data: { price: gbp("7000"), reason: { code: "ageing-stock" } } }],
  },
  {
    name: "given away before it came is refused",
    given: [stocked],
    when: { kind: "dispose-unit", price: gbp("7000"), on: "2026-08-31" },
    refused: "before-it-was-here",
  },
  {
    name: "given away tomorrow is refused",
    given: [stocked],
    when: { kind: "dispose-unit", price: gbp("7000"), on: "2026-11-24" },
    refused: "in-the-future",
  },
  {
    name: "back in the year 9998 is refused",
    given: [stocked, disposed],
    when: { kind: "return-unit", on: "9998-01-01" },
    refused: "in-the-future",
  },
  {
    name: "for no reason of the list is refused",
    given: [stocked],
    when: { kind: "dispose-unit", price: gbp("7000"), reason: { code: "because" } },
    refused: "unknown-reason",
  },
  {
    name: "what is gone is not reserved",
    given: [stocked, disposed],
    when: { kind: "reserve-unit", dealId: deal },
    refused: "unit-gone",
  },
  {
    name: "a sale that came undone",
    given: [stocked, sold],
    when: { kind: "return-unit", dealId: deal },
    gives: [{ type: "UnitReturned", data: { on: "2026-11-23" } }],
  },
  {
    name: "of another deal is refused",
    given: [stocked, sold],
    when: { kind: "return-unit", dealId: rival },
    refused: "not-sold",
  },
  {
    name: "what was let go comes back by hand",
    given: [stocked, disposed],
    when: { kind: "return-unit" },
    gives: [{ type: "UnitReturned", data: { on: "2026-11-23" } }],
  },
  {
    name: "but not for a deal that never sold it",
    given: [stocked, disposed],
    when: { kind: "return-unit", dealId: deal },
    refused: "not-sold",
  },
  {
    name: "what is here does not come back",
    given: [stocked],
    when: { kind: "return-unit" },
    refused: "not-sold",
  },
]

describe("the stock book", () => {
  test.each(STORIES)("$name", (story) => {
    const outcome = decided(story)
    if (story.refused !== undefined) {
      expect(outcome).toMatchObject({ ok: false, error: { code: story.refused } })
      return
    }
    expect(outcome).toMatchObject({ ok: true, value: story.gives ?? [] })
  })

  test("its state follows", () => {
    expect(fold([stocked, reserved])).toMatchObject({ status: "reserved", dealId: deal })
    expect(fold([stocked, reserved, sold])).toMatchObject({
      status: "sold",
      gone: { price: gbp("9500"), on: "2026-11-24" },
    })
    const back = fold([stocked, sold, { type: "UnitReturned", data: { on: "2026-11-30" } }])
    expect(back).toEqual(fold([stocked]))
  })

  test("any events in any order are folded without a fault", () => {
    const anyEvents = fc.array(fc.constantFrom(stocked, reserved, sold, disposed), { maxLength: 8 })
    fc.assert(
      fc.property(anyEvents, (events) => {
        expect(fold(events).kind).toBe(events.includes(stocked) ? "stocked" : "none")
      }),
    )
  })

  test("its row has every column of the table and no other", () => {
    const [row] = unitModel.rowsOf(fold([stocked, sold]), {
      organisationId: uuid(8),
      streamId: uuid(9),
      version: 2,
    }).units
    const { columns } = getTableConfig(viewTables.units)
    const properties = Object.entries(viewTables.units)
      .filter(([, column]) => columns.some((one) => one === column))
      .map(([property]) => property)
    expect(Object.keys(row).toSorted()).toEqual(properties.toSorted())
    expect(row).toMatchObject({ status: "sold", ask: "9995", gonePrice: "9500", goneOn: "2026-11-24", dealId: deal })
  })
})
