// The way from an old version of an event to the current one, on a made-up chain; and that the log refuses what it cannot read with a
// message that says what to do.

import { describe, expect, test } from "vitest"
import { z } from "zod"
import { money } from "../event-fields.ts"
import { catalogueOf } from "../event-schemas.ts"
import { gbp } from "./testing/given-when-then.ts"
import { decodeEvent, encodeEvent } from "./upcast.ts"

type Row = Readonly<Record<string, unknown>>

/** Version 1 held pounds as a number, version 2 named it amount, version 3 is money and has a reason. */
const catalogue = catalogueOf(
  { Paid: z.strictObject({ price: money, reason: z.string().exactOptional() }), Seen: z.strictObject({}) },
  {
    Paid: [
      (data) => ({ amount: (data as Row).pounds }),
      (data) => ({ price: { amount: String((data as Row).amount), currency: "GBP" } }),
    ],
  },
)

describe("a chain of versions", () => {
  test.each([
    { version: 1, data: { pounds: 12.5 } },
    { version: 2, data: { amount: 12.5 } },
    { version: 3, data: { price: { amount: "12.50", currency: "GBP" } } },
  ])("reads version $version as the current one", ({ version, data }) => {
    expect(catalogue.decode("Paid", version, data)).toEqual({ type: "Paid", data: { price: gbp("12.50") } })
  })

  test("walks the steps in order and stops at the current version", () => {
    expect(catalogue.upcast("Paid", 1, { pounds: 3 })).toEqual({ price: { amount: "3", currency: "GBP" } })
    expect(catalogue.upcast("Paid", 3, { price: "as it is" })).toEqual({ price: "as it is" })
  })

  test("writes the current version only", () => {
    expect(catalogue.encode({ type: "Paid", data: { price: gbp("12.50") } })).toEqual({
      type: "Paid",
      schemaVersion: 3,
      data: { price: { amount: "12.50", currency: "GBP" } },
    })
    expect(catalogue.currentVersion("Paid")).toBe(3)
    expect(catalogue.currentVersion("Seen")).toBe(1)
    expect(catalogue.types).toEqual(["Paid", "Seen"])
  })
})

describe("the log refuses to be read", () => {
  test.each([
    {
      name: "an unknown type",
      type: "DealUpdated",
      version: 1,
      data: {},
      says: /"DealUpdated".*newer Walkaway; update/,
    },
    {
      name: "a version to come",
      type: "Held",
      version: 2,
      data: { by: "us" },
      says: /"Held" of version 2.*newer Walkaway; update/,
    },
    { name: "a version of nobody", type: "Held", version: 0, data: { by: "us" }, says: /"Held" of version 0.*damaged/ },
    { name: "half a version", type: "Held", version: 1.5, data: { by: "us" }, says: /version 1.5.*damaged/ },
    {
      name: "what does not fit",
      type: "Held",
      version: 1,
      data: { by: "me" },
      says: /"Held" of version 1 is damaged at by/,
    },
    { name: "what nobody wrote", type: "Held", version: 1, data: { by: "us", note: "x" }, says: /damaged/ },
    {
      name: "no money",
      type: "OfferMade",
      version: 1,
      data: { price: { amount: "x", currency: "GBP" } },
      says: /damaged at price/,
    },
    { name: "a name from the language itself", type: "toString", version: 1, data: {}, says: /not known here/ },
  ])("$name", ({ type, version, data, says }) => {
    expect(() => decodeEvent(type, version, data)).toThrow(says)
  })

  test("and writes no money without an amount", () => {
    expect(() => encodeEvent({ type: "OfferMade", data: {} } as never)).toThrow()
  })
})
