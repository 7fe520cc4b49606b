// Whoever may not see the line learns it from no answer: not from the deal, its lists, its history or its advice, not from the stock, not
// from a refusal, not from what happens. Looked for are figures that are planted nowhere else, and every figure that the owner's answers
// have besides.

import { allOperations, isWrite, type Operation } from "@walkaway/contract/api"
import type { DeskParts } from "@walkaway/desk"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { revalue } from "../../desk/src/jobs/chores.ts"
import { heardUntil, keyOf, openTwoHouses, type Told, type TwoHouses, type Who } from "./testing/desk-in-a-test.ts"
import { LEAD_WORTH, type Make, makeIn, PLANTED, type Thing } from "./testing/requests-of-a-house.ts"
import { askingOf, partsFor } from "./testing/requests-of-operations.ts"

const { ask: _ask, ...SECRET } = PLANTED
/** The line before, how far a price lies beyond it, and what came out of a gift. */
const FOLLOWING = ["9311.61", "246.94", "311.42", "57.77000"]
const SECRET_TEXTS = [
  ...Object.values({ ...SECRET, ...LEAD_WORTH }).map(String),
  ...FOLLOWING,
  "standInCost",
  "purchasePrice",
]

const numbersIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/(?<![\w.-])\d{3,6}(?:\.\d+)?(?![\w-])/g)].map(([one]) => String(Number(one))))

let two: TwoHouses
let make: Make
let deal: Thing
let unit: Thing
let params: Readonly<Record<string, string>>

const setPolicy = async (sight: { readonly salesperson: string; readonly manager: string }): Promise<void> => {
  const by = two.a.owner
  const { json } = await two.granted({ method: "get", path: "/policy", by })
  const body = { ...json.policy, lineSight: { ...sight, owner: "exact" }, lineBand: 0.03 }
  await two.granted({ method: "put", path: "/policy", by, body, ifMatch: "*" })
}

/** Everything that can happen around a line. */
const fullStory = async (): Promise<void> => {
  const by = two.a.owner
  unit = await make.unit()
  const customer = await make.customer()
  const opened = await make.deal({ unitId: unit.id, customerId: customer.id })
  await make.closed()
  const lined = await make.line(opened, "9311.61")
  const moved = await two.granted({
    method: "put",
    path: `/deals/${lined.id}/line`,
    by,
    body: { line: PLANTED.line, target: PLANTED.target, reason: { code: "new-information" } },
    ifMatch: `"${lined.version}"`,
  })
  const offered = await make.move(
    { id: lined.id, version: moved.json.version },
    { kind: "offer", by: "us", price: "9895.17" },
  )
  const answered = await make.move(offered, { kind: "offer", by: "them", price: "8500.41" })
  const tried = await make.move(answered, { kind: "offer", by: "us", price: "9000.19" }, two.a.salesperson)
  const approval = await make.approval(tried)
  const said = { kind: "offer", by: "us", price: "9000.19", alreadySaid: true, reason: { code: "other" } }
  const crossed = await make.move({ id: lined.id, version: approval.version }, said)
  deal = await make.move(crossed, { kind: "walk", by: "them", door: "open" })
  await two.granted({ method: "get", path: `/deals/${deal.id}/advice`, by }).catch(() => undefined)
  const lead = await make.lead({ unitId: unit.id, customerId: customer.id })
  await make.onLead(await make.lead(), "/verdict", { verdict: "park", wakesOn: "2099-01-01" })
  const callBack = (await two.granted({ method: "get", path: "/call-backs", by })).json.items[0]
  params = {
    dealId: deal.id,
    unitId: unit.id,
    customerId: customer.id,
    approvalId: approval.id,
    callBackId: callBack?.id ?? "",
    leadId: lead.id,
  }
  const parts: DeskParts = two.desk.parts
  await revalue(parts, two.a.id)
}

const reads = allOperations.filter((one) => !isWrite(one) && !["public", "session"].includes(one.scope))
/** A question that is sent by POST has a body of its own, and one about other hours says which. */
const readBy = async (operation: Operation, who: Who): Promise<Told> => {
  const parts = operation.question || operation.id === "whatIfHours" ? await partsFor(operation, make, two) : { params }
  return two.ask(askingOf(operation, parts, who))
}

beforeAll(async () => {
  two = await openTwoHouses("server")
  make = makeIn(two, two.a)
  await fullStory()
})
afterAll(async () => {
  expect(two.faults).toEqual([])
  await two.close()
})

/** What the line and its figures are called in an answer to somebody who sees it. */
const exactOnly = async (): Promise<ReadonlySet<string>> => {
  const ofDeals = ["getLine", "getWorth", "getAdvice", "listAdvice"]
  const ofStock = ["getUnitLine", "getUnit", "getUnitOutlook", "listStockLines", "getStockTotals", "whatIfStock"]
  const ofLeads = ["getLead", "listLeads", "leadTriage"]
  const ids = [...ofDeals, ...ofStock, ...ofLeads]
  const exact = await Promise.all(
    reads.filter(({ id }) => ids.includes(id)).map(async (one) => (await readBy(one, two.a.owner)).text),
  )
  const open = new Set([
    "9995.31",
    "9895.17",
    "8500.41",
    "9000.19",
    "8700",
    "9250",
    "9800",
    "100",
    "200",
    "500",
    "1000",
  ])
  return new Set([...numbersIn(exact.join(" "))].filter((one) => !open.has(one) && one.includes(".")))
}

test("an owner sees them all, so they are there to be hidden", async () => {
  const texts = await Promise.all(reads.map(async (one) => (await readBy(one, two.a.owner)).text))
  const all = texts.join(" ")
  for (const secret of SECRET_TEXTS.filter((one) => !["311.42", "57.77000"].includes(one)))
    expect(all).toContain(secret)
  expect((await exactOnly()).size).toBeGreaterThan(15)
})

describe.each(["hidden", "banded"] as const)("to whom the line is %s", (sight) => {
  let readers: readonly (readonly [string, Who])[]
  beforeAll(async () => {
    await setPolicy({ salesperson: sight, manager: sight })
    readers = [
      ["the salesperson", two.a.salesperson],
      ["the manager", two.a.manager],
      ["a key of a salesperson", await keyOf(two, two.a.owner, ["read", "log"], "salesperson")],
      ["a key of a manager", await keyOf(two, two.a.owner, ["read", "log", "manage"], "manager")],
    ]
  })

  const expectNoLine = (about: unknown, text: string) => {
    for (const secret of SECRET_TEXTS) if (text.includes(secret)) expect({ about, secret, text }).toBe("no line")
  }

  test.each(reads.map((one) => [one.id, one] as const))("%s does not tell it", async (_, operation) => {
    const figures = await exactOnly()
    for (const [name, who] of readers) {
      const told = await readBy(operation, who)
      expect(told.status).not.toBe(500)
      expectNoLine([name, operation.id], told.text)
      const leaked = [...numbersIn(told.text)].filter((one) => figures.has(one))
      const recommended = String(told.json?.recommended?.price)
      expect([name, operation.id, leaked.filter((one) => one !== recommended)]).toEqual([name, operation.id, []])
    }
  })

  test("nor does any reading of a deal that ended tell what it left", async () => {
    const ended = await make.closed()
    const margin = "777.13"
    const path = `/deals/${ended.id}`
    const body = { learnt: "as-agreed", margin }
    await two.granted({ method: "post", path: `${path}/outcomes`, by: two.a.owner, body, ifMatch: "*" })
    const paths = [path, `${path}/history`, `${path}/review`, "/deals?phase=closed", "/review", "/review/deals"]
    const read = async (by: Who) =>
      await Promise.all(paths.map(async (one) => (await two.ask({ method: "get", path: one, by })).text))
    expect((await read(two.a.owner)).slice(0, 3).map((text) => text.includes(margin))).toEqual([true, true, true])
    for (const [name, who] of readers) {
      expect([name, (await read(who)).filter((text) => text.includes(margin))]).toEqual([name, []])
    }
  })

  test("the export of negotiations does not tell it to a manager", async () => {
    const told = await two.ask({ method: "get", path: "/organisation/negotiations", by: two.a.manager })
    expectNoLine("negotiations", told.text)
    expect([told.status, told.json?.code]).toEqual([403, "line-hidden"])
  })

  test("what is written by somebody who does not see it tells nothing back", async () => {
    for (const by of [two.a.salesperson, two.a.manager]) {
      for (const operation of allOperations.filter((one) => isWrite(one) && one.tag !== "session")) {
        if (operation.id === "setPolicy" || operation.tag === "organisation") continue
        const parts = await partsFor(operation, makeIn(two, two.a, two.a.owner), two)
        const told = await two.ask(askingOf(operation, parts, by))
        // What somebody says himself he may hear again, except as the line.
        const own = JSON.stringify(parts.body ?? "")
        for (const secret of SECRET_TEXTS.filter((one) => !own.includes(one))) {
          if (told.text.includes(secret)) expect({ id: operation.id, secret, text: told.text }).toBe("no line")
        }
      }
    }
  })

  test("refusals around the line do not tell where it is", async () => {
    const by = two.a.salesperson
    const attempts = [
      ["put", "/ask", { ask: "9100" }],
      ["post", "/line", { line: "9000" }],
      ["put", "/line", { line: "9000" }],
      ["put", "/line", { line: "9000", reason: { code: "other" } }],
      ["put", "/line", { line: "9247.14", target: "9000", reason: { code: "other" } }],
      ["put", "/worth", { worth: { cost: 1 } }],
      ["post", "/moves", { kind: "offer", by: "us", price: "1" }],
      ["post", "/moves", { kind: "offer", by: "us", price: "9240" }],
      ["post", "/moves", { kind: "give", by: "us", item: "mats", cost: "900" }],
      ["post", "/approvals", { move: { kind: "offer", by: "us", price: "9500" }, reason: { code: "other" } }],
      ["post", "/approvals", { move: { kind: "offer", by: "us", price: "9100" }, reason: { code: "other" } }],
      ["post", "/close", { outcome: "won" }],
    ] as const
    for (const [method, path, body] of attempts) {
      const thing = await make.haggled()
      const told = await two.ask({ method, path: `/deals/${thing.id}${path}`, by, body, ifMatch: "*" })
      const text = path === "/line" ? told.text.replaceAll(/"(9000|9247\.14)"/g, "") : told.text
      expectNoLine([method, path, body], text)
    }
  })
})

test("a band does not move while the line moves within it", async () => {
  await setPolicy({ salesperson: "banded", manager: "exact" })
  const bandOf = async (line: string) => {
    const thing = await make.line(await make.deal(), line, "9900")
    const { json } = await two.granted({ method: "get", path: `/deals/${thing.id}/line`, by: two.a.salesperson })
    return json.committed
  }
  const first = await bandOf("9247.13")
  const { from, to } = first
  expect([first.sight, Number(from) <= 9247.13, Number(to) > 9247.13]).toEqual(["banded", true, true])
  const width = Number(to) - Number(from)
  for (const share of [0, 0.1, 0.5, 0.9, 0.999]) {
    const line = (Number(from) + width * share).toFixed(2)
    expect([line, await bandOf(line)]).toEqual([line, { ...first, committedAt: expect.any(String) }])
  }
  expect((await bandOf(String(to))).from).toBe(to)
})

test("the feed tells what happened and never a figure", async () => {
  await setPolicy({ salesperson: "hidden", manager: "hidden" })
  const text = await heardUntil(two.desk, {
    by: two.a.salesperson,
    after: "0:0",
    meanwhile: async () => (await make.customer()).id,
  })
  expect(text).toContain("LineCommitted")
  expect(text).not.toMatch(/\d\.\d\d"/)
  for (const secret of SECRET_TEXTS) expect(text).not.toContain(secret)
})
