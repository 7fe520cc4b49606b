import { expect, test } from "vitest"
import { type StartTyped, startWish } from "./start-wish.ts"

const TYPED: StartTyped = {
  what: "deal",
  side: "seller",
  deal: { id: "golf", title: "VW Golf", phase: "talking" },
  from: "now",
  kind: "anybody",
}

test("a deal that goes on is practised from where somebody says", () => {
  expect(startWish(TYPED)).toEqual({ dealId: "golf", from: "now" })
})

test("where from is not sent for a deal that is over, though it was chosen for another before", () => {
  const deal = { id: "juke", title: "Nissan Juke", phase: "closed" } as const
  expect(startWish({ ...TYPED, deal, kind: "tough" })).toEqual({ dealId: "juke", kind: "tough" })
})

test("neither is the side of a made-up car beside a deal, nor a deal beside a made-up car", () => {
  expect(startWish({ ...TYPED, what: "drawn", side: "buyer" })).toEqual({ side: "buyer" })
})
