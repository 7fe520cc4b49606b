// No private figure or word has a way onto the customer's sheet. Deals are made in which every private place holds a figure or a word
// that occurs nowhere else; whatever the sheet says must then be free of all of them.

import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Deal } from "../../desk/types.ts"
import { offerOf } from "./offer-of.ts"

/** Private figures begin with 77, public ones with 1 to 5: none can be mistaken for the other. */
const privateAmount = fc.integer({ min: 770_000, max: 779_999 }).map(String)
const publicAmount = fc.integer({ min: 10_000, max: 59_999 }).map(String)
const secret = fc.stringMatching(/^secret-[a-z]{6}$/)
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some)

const instant = fc
  .date({ min: new Date("2026-01-01"), max: new Date("2027-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString())
const actor = fc.record({ kind: fc.constant("person" as const), id: secret, name: secret, role: fc.constant(null) })
const reason = fc.record({ code: secret, note: maybe(secret) })
const person = fc.record({ id: secret, name: maybe(secret) })

const line = fc.oneof(
  fc.record({
    sight: fc.constant("exact" as const),
    price: privateAmount,
    target: maybe(privateAmount),
    committedAt: instant,
    changes: fc.array(fc.record({ from: privateAmount, to: privateAmount, reason, at: instant, actor }), {
      maxLength: 2,
    }),
  }),
  fc.record({ sight: fc.constant("banded" as const), from: privateAmount, to: privateAmount, committedAt: instant }),
)

const worth = fc.record({
  cost: privateAmount,
  unit: fc.record({ standInCost: privateAmount, stockNumber: fc.constant("HL-1") }),
  alternatives: fc.array(fc.record({ kind: secret, price: fc.tuple(privateAmount, privateAmount, privateAmount) })),
  extras: fc.array(
    fc.record({ item: fc.stringMatching(/^extra-[a-z]{3}$/), retail: privateAmount, cost: privateAmount }),
  ),
  giveAways: fc.array(
    fc.record({ item: fc.stringMatching(/^gift-[a-z]{3}$/), cost: privateAmount, value: privateAmount }),
  ),
  partExchange: maybe(
    fc.record({
      item: fc.constant("Astra"),
      allowance: fc.oneof(publicAmount, publicAmount.map(Number)),
      tradeValue: privateAmount,
      settlement: publicAmount,
    }),
  ),
  customer: fc.record({ costToServe: privateAmount }),
  interests: fc.array(fc.record({ kind: secret, cost: privateAmount })),
})

const move = fc.record({
  version: fc.nat(),
  kind: fc.constantFrom("offer", "hold", "accept", "walk", "call", "give"),
  by: fc.constantFrom("us", "them"),
  price: maybe(privateAmount),
  cost: maybe(privateAmount),
  value: maybe(privateAmount),
  item: fc.constantFrom("mats", null),
  door: fc.constant(null),
  expiresAt: fc.constant(null),
  reason: maybe(reason),
  occurredAt: instant,
  actor,
})

const standing = (amount: fc.Arbitrary<string>) =>
  fc.record({ price: amount, since: maybe(instant), expiresAt: maybe(fc.constant("2026-06-06T10:00:00.000Z")) })

const crossing = { price: privateAmount, netPrice: privateAmount, line: privateAmount, distance: privateAmount, reason }

const anyDeal = fc.record({
  id: secret,
  version: fc.nat(),
  title: secret,
  side: fc.constantFrom("seller", "buyer"),
  currency: fc.constantFrom("GBP", "EUR"),
  template: fc.constant("car"),
  phase: fc.constantFrom("talking", "away", "agreed", "over", "closed"),
  leftBy: fc.constant(null),
  outcome: fc.constantFrom("won", "lost", "walked", null),
  ask: privateAmount,
  ourOffer: publicAmount,
  theirOffer: privateAmount,
  agreedPrice: maybe(publicAmount),
  owner: person,
  customer: maybe(fc.record({ id: secret, name: fc.constantFrom("Mr Adeyemi", null) })),
  unit: fc.record({ id: secret, stockNumber: fc.constant("HL-0142"), title: fc.constant("VW Golf") }),
  effortHours: fc.constant(7799),
  line: maybe(line),
  standing: fc.record({ ours: maybe(standing(publicAmount)), theirs: maybe(standing(privateAmount)) }),
  limit: maybe(fc.tuple(privateAmount, privateAmount, privateAmount)),
  worth: maybe(worth),
  moves: fc.array(move, { maxLength: 6 }),
  effort: fc.record({ hours: fc.constant(7799), money: privateAmount, byStage: fc.constant([]) }),
  approvals: fc.array(fc.record({ ...crossing, note: secret, askedBy: person }), { maxLength: 2 }),
  callBacks: fc.array(fc.record({ price: privateAmount }), { maxLength: 2 }),
  crossings: fc.array(fc.record(crossing), { maxLength: 2 }),
  closed: maybe(fc.record({ price: maybe(privateAmount), reason })),
  learnt: fc.array(fc.record({ price: privateAmount }), { maxLength: 1 }),
}) as unknown as fc.Arbitrary<Deal>

const KEYS = [
  "currency",
  "customer",
  "included",
  "isAgreed",
  "organisation",
  "partExchange",
  "price",
  "side",
  "stockNumber",
  "title",
  "validUntil",
]

/** "To change" is worked out, and may by chance begin like a private figure: its parts are public, so it is looked at apart. */
const writtenOn = (deal: Deal): string => {
  const offer = offerOf(deal, { name: "Hartley Lane Motors" })
  return JSON.stringify(offer, (key, value: unknown) => (key === "toChange" ? undefined : value)) ?? ""
}

describe("the customer's sheet", () => {
  test("says nothing private", () => {
    fc.assert(
      fc.property(anyDeal, (deal) => {
        const written = writtenOn(deal)
        expect(written).not.toMatch(/77\d{2}/)
        expect(written).not.toContain("secret")
      }),
    )
  })

  test("has the keys that are named and no others", () => {
    fc.assert(
      fc.property(anyDeal, (deal) => {
        const offer = offerOf(deal, { name: "Hartley Lane Motors" })
        if (offer) expect(Object.keys(offer).toSorted()).toEqual(KEYS)
      }),
    )
  })

  test("does not change with anything that is private", () => {
    fc.assert(
      fc.property(anyDeal, anyDeal, (deal, other) => {
        const { line, limit, effort, approvals, crossings, callBacks, learnt, theirOffer, ask } = other
        const elsewhere = { ...deal, line, limit, effort, approvals, crossings, callBacks, learnt, theirOffer, ask }
        expect(writtenOn(elsewhere)).toBe(writtenOn(deal))
      }),
    )
  })
})
