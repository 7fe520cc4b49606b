// What stands on the sheet for deals as they occur.

import { describe, expect, test } from "vitest"
import type { Deal } from "../../desk/types.ts"
import { offerOf } from "./offer-of.ts"

const HOUSE = { name: "Hartley Lane Motors" }

const dealWith = (keys: object): Deal =>
  ({
    title: "BMW 118i, can wait, ask again on Friday",
    side: "seller",
    currency: "GBP",
    phase: "talking",
    outcome: null,
    agreedPrice: null,
    customer: { id: "1", name: "Mr Adeyemi" },
    unit: { id: "2", stockNumber: "HL-0149", title: "BMW 118i" },
    standing: { ours: { price: "16995", since: null, expiresAt: "2026-12-01T17:00:00.000Z" }, theirs: null },
    worth: {},
    moves: [],
    ...keys,
  }) as unknown as Deal

const EXCHANGE = { item: "Astra", allowance: 4900, tradeValue: 3750, settlement: 1200 }

describe("the sheet", () => {
  test("shows our price that stands, and until when", () => {
    expect(offerOf(dealWith({}), HOUSE)).toMatchObject({
      price: "16995",
      isAgreed: false,
      validUntil: "2026-12-01T17:00:00.000Z",
      customer: "Mr Adeyemi",
      stockNumber: "HL-0149",
    })
  })

  test("calls the thing by the unit's title, and by the deal's only where there is no unit", () => {
    expect(offerOf(dealWith({}), HOUSE)?.title).toBe("BMW 118i")
    expect(offerOf(dealWith({ unit: null, title: "40 cabinets" }), HOUSE)?.title).toBe("40 cabinets")
  })

  test("shows the agreed price instead, which holds", () => {
    const offer = offerOf(dealWith({ phase: "agreed", agreedPrice: "16800" }), HOUSE)
    expect(offer).toMatchObject({ price: "16800", isAgreed: true, validUntil: null })
  })

  test("says what is paid to change: price less allowance plus what is owed", () => {
    const { partExchange } = offerOf(dealWith({ worth: { partExchange: EXCHANGE } }), HOUSE) ?? {}
    expect(partExchange).toEqual({
      item: "Astra",
      allowance: "4900",
      settlement: "1200",
      toChange: "13295",
      isToThem: false,
    })
  })

  test("says so when their car is worth more than ours", () => {
    const dear = { ...EXCHANGE, allowance: "20000", settlement: 0 }
    const { partExchange } = offerOf(dealWith({ worth: { partExchange: dear } }), HOUSE) ?? {}
    expect(partExchange).toMatchObject({ toChange: "3005", isToThem: true, settlement: null })
  })

  test("lists what we promised, each once, and not what they gave", () => {
    const gift = (by: string, item: string) => ({ kind: "give", by, item })
    const moves = [gift("us", "mats"), gift("us", "mats"), gift("them", "a reference")]
    const offer = offerOf(dealWith({ moves, worth: { extras: [{ item: "paint protection", cost: 40 }] } }), HOUSE)
    expect(offer?.included).toEqual(["paint protection", "mats"])
  })

  test("there is none without a price of ours, and none once the deal is lost", () => {
    expect(offerOf(dealWith({ standing: { ours: null, theirs: null } }), HOUSE)).toBeUndefined()
    expect(offerOf(dealWith({ phase: "closed", outcome: "lost", agreedPrice: null }), HOUSE)).toBeUndefined()
  })
})
