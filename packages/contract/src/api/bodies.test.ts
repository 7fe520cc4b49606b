// What a request's body may look like, and what is said of one that is wrong.

import { describe, expect, test } from "vitest"
import { formatPath } from "../problem.ts"
import { problemsOfZod } from "../problems-of-zod.ts"
import { operations } from "./operations.ts"

const complaints = (body: { safeParse: (value: unknown) => { success: boolean; error?: unknown } }, value: unknown) => {
  const read = body.safeParse(value)
  if (read.success) return []
  return problemsOfZod(read.error as Parameters<typeof problemsOfZod>[0]).map(
    ({ path, message, remedy }) => `${formatPath(path)}: ${message} ${remedy ?? ""}`,
  )
}

describe("a move", () => {
  const { body } = operations.logMove

  test("takes a price as a number or as text, and hands on text", () => {
    expect(body.parse({ kind: "offer", by: "us", price: 9750.5 })).toMatchObject({ price: "9750.5" })
    expect(body.parse({ kind: "offer", by: "us", price: "9750.50" })).toMatchObject({ price: "9750.50" })
  })

  test("keeps its door open unless it was slammed", () => {
    expect(body.parse({ kind: "walk", by: "them" })).toMatchObject({ door: "open" })
  })

  test.each([
    [
      "an unknown kind",
      { kind: "bid", by: "us" },
      'kind: "bid" is no kind of move. Write kind: and one of offer, hold, accept, reject, expire, walk, return, call, give.',
    ],
    [
      "no kind",
      { by: "us" },
      'kind: "kind" is missing. Write kind: and one of offer, hold, accept, reject, expire, walk, return, call, give.',
    ],
    [
      "a price that is none",
      { kind: "offer", by: "us", price: "lots" },
      'price: "lots" is not an amount of money. Write digits with a point for decimals, for example 9995 or 9995.50, without a currency sign.',
    ],
    ["no party", { kind: "hold" }, 'by: "by" is missing. Write us or them.'],
    [
      "a slip in a key",
      { kind: "offer", by: "us", pirce: 3, price: 3 },
      'pirce: "pirce" is not known here. Did you mean "price"?',
    ],
    [
      "a time without offset",
      { kind: "hold", by: "us", occurredAt: "2026-03-14T10:30:00" },
      'occurredAt: "2026-03-14T10:30:00" is not a time. Write a time with its offset, for example "2026-03-14T10:30:00+00:00".',
    ],
  ])("with %s is told so", (_, value, complaint) => {
    expect(complaints(body, value)).toEqual([complaint])
  })
})

describe("a list", () => {
  const group = { name: "A" }

  test.each([
    [
      "of no units",
      operations.whatIfStock.body,
      { unitIds: [] },
      "unitIds: The list is empty. Write one unit at least.",
    ],
    [
      "of one group",
      operations.reportFairness.body,
      { groups: [group] },
      "groups: The list has 1 entry, fewer than 2. Write groups, each with a name and customerIds or dealIds.",
    ],
    [
      "of seven groups",
      operations.reportFairness.body,
      { groups: Array.from({ length: 7 }, () => group) },
      "groups: The list has 7 entries, more than 6. Write groups, each with a name and customerIds or dealIds.",
    ],
    [
      "that is none",
      operations.whatIfStock.body,
      { unitIds: 5 },
      "unitIds: 5 is not a list of units. Write ids of units.",
    ],
  ])("%s is told so", (_, body, value, complaint) => {
    expect(complaints(body, value)).toEqual([complaint])
  })

  test("is no text: a required one that is empty is not to be left out", () => {
    expect(complaints(operations.renameOrganisation.body, { name: " " })).toEqual([
      "name: The text is empty. Write a few words.",
    ])
  })
})

describe("a worth statement", () => {
  const { body } = operations.openDeal

  test("is handed on as it was written", () => {
    const worth = { cost: [8000, 8300], alternatives: [{ kind: "trade", price: "8300", fees: 95 }] }
    expect(body.parse({ worth })).toMatchObject({ worth })
  })

  test("is checked like a deal file, with its place in the request", () => {
    expect(complaints(body, { worth: { cost: -5, altrnative: 3 } })).toEqual([
      "worth.cost: A cost is below zero. Write it without the minus; costs count against us by themselves.",
      expect.stringContaining('Did you mean "alternative"?'),
    ])
  })

  test.each(["side", "ask", "line", "moves", "effort", "title"])("does not take the deal's own %s", (key) => {
    expect(complaints(body, { worth: { [key]: 1 } })).toHaveLength(1)
  })

  test("takes no customer's name", () => {
    expect(complaints(body, { worth: { customer: { name: "Mr Adeyemi" } } })).toHaveLength(1)
    expect(complaints(body, { worth: { customer: { costToServe: 20 } } })).toEqual([])
  })

  test.each(["a text", [1], null, 7])("is a group of keys, not %s", (worth) => {
    expect(complaints(body, { worth })).toHaveLength(1)
  })
})

test("absent keys are absent, not undefined", () => {
  expect(Object.keys(operations.openDeal.body.parse({}))).toEqual(["side"])
})

test("a policy is complete or refused", () => {
  const { body, example } = operations.setPolicy
  expect(complaints(body, example.body)).toEqual([])
  expect(complaints(body, { ...example.body, timeZone: "Europe/Nowhere" })).toEqual([
    'timeZone: "Europe/Nowhere" is not a time zone. Write an IANA name such as Europe/London.',
  ])
  const { lineBand: _, ...rest } = example.body
  expect(complaints(body, rest)).toHaveLength(1)
})

describe("a page of a list", () => {
  const { query } = operations.listDeals

  test("has fifty rows unless told", () => {
    expect(query.parse({})).toEqual({ limit: 50 })
    expect(query.parse({ limit: "7", after: "x" })).toEqual({ limit: 7, after: "x" })
  })

  test.each(["0", "201", "-1", "1.5", "ten"])("never has %s rows", (limit) => {
    expect(query.safeParse({ limit }).success).toBe(false)
  })
})
