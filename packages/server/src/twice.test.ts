// Every write sent twice. Lines drop and thumbs are quick, so a write that carries an Idempotency-Key is done once however often it comes,
// one after the other or at once; without a key the version in If-Match lets only the first through. Walks through all writes of the
// contract, so that a new one is held to it by standing there.

import { allOperations, isRepeatable, isWrite, type Operation } from "@walkaway/contract/api"
import { STORAGE_KINDS } from "@walkaway/desk/testing"
import { sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { askDesk, openTwoHouses, type Staff, type Told, type TwoHouses } from "./testing/desk-in-a-test.ts"
import { type Make, makeIn } from "./testing/requests-of-a-house.ts"
import { askingOf, partsFor } from "./testing/requests-of-operations.ts"

const repeatable = allOperations.filter(isRepeatable)
const guarded = allOperations.filter(({ precondition }) => precondition === "required")

/** Whoever asks for leave must lack the authority. */
const askerOf = ({ id }: Operation, { a }: TwoHouses): Staff => (id === "askApproval" ? a.salesperson : a.owner)

const seen = ({ status, headers, text }: Told) => ({
  status,
  text,
  etag: headers.etag,
  location: headers.location,
  type: headers["content-type"],
})

describe.each(STORAGE_KINDS)("a write that comes twice (%s)", (kind) => {
  let two: TwoHouses
  let count = 0
  const key = () => {
    count += 1
    return `once-${count}`
  }
  const makeFor = (operation: Operation): Make => makeIn(two, two.a, askerOf(operation, two))

  beforeAll(async () => {
    two = await openTwoHouses(kind, { connectionsMax: 8 })
  })
  afterAll(async () => {
    expect(two.faults).toEqual([])
    await two.close()
  })

  /** How much there is of everything that a write could add. A sign-in is noted after its answer, so it may come at any time. */
  const countAll = async (): Promise<unknown> =>
    await two.storage.asOperator(async (tx) => {
      const { rows } = (await tx.execute(
        sql`select (select count(*) from events) as events, (select count(*) from notes) as notes,
          (select md5(string_agg(p::text, '' order by customer_id)) from customers_private p) as people, (select count(*) from organisations) as organisations,
          (select md5(string_agg(r::text, '' order by id)) from practices r) as practices,
          (select count(*) from members) as members, (select count(*) from audit_log where action <> 'sign-in') as audited`,
      )) as unknown as { readonly rows: readonly unknown[] }
      return rows[0]
    })

  test.each(repeatable.map((one) => [one.id, one] as const))("%s, with its key: once", async (_, operation) => {
    const parts = await partsFor(operation, makeFor(operation), two)
    const asking = { ...askingOf(operation, parts, parts.by ?? askerOf(operation, two)), once: key() }
    const before = await countAll()
    const first = await two.granted(asking)
    const between = await countAll()
    expect([operation.id, between]).not.toEqual([operation.id, before])
    const second = await two.ask(asking)
    expect(seen(second)).toEqual(seen(first))
    expect([second.headers["idempotency-replayed"], await countAll()]).toEqual(["true", between])
    // The version that he saw is no part of the wish.
    const third = await two.ask({ ...asking, ...(asking.ifMatch !== undefined && { ifMatch: '"1"' }) })
    expect(seen(third)).toEqual(seen(first))
  })

  test.each(repeatable.map((one) => [one.id, one] as const))("%s, five at once: one effect", async (_, operation) => {
    const parts = await partsFor(operation, makeFor(operation), two)
    const asking = { ...askingOf(operation, parts, parts.by ?? askerOf(operation, two)), once: key() }
    const told = await Promise.all([1, 2, 3, 4, 5].map(() => two.ask(asking)))
    const after = await countAll()
    const granted = told.filter(({ status }) => status < 300)
    expect([told.map(({ status }) => status), granted.length]).toEqual([told.map(({ status }) => status), 5])
    expect(new Set(granted.map((one) => JSON.stringify(seen(one)))).size).toBe(1)
    expect(granted.filter(({ headers }) => headers["idempotency-replayed"] === undefined)).toHaveLength(1)
    expect(seen(await two.ask(asking))).toEqual(seen(granted[0]!))
    expect(await countAll()).toEqual(after)
  })

  test.each(repeatable.map((one) => [one.id, one] as const))(
    "%s, with the key of another wish: refused",
    async (_, operation) => {
      const parts = await partsFor(operation, makeFor(operation), two)
      const asking = { ...askingOf(operation, parts, parts.by ?? askerOf(operation, two)), once: key() }
      await two.granted({
        method: "post",
        path: "/customers",
        by: asking.by ?? {},
        body: { name: "Another wish" },
        once: asking.once ?? "",
      })
      const before = await countAll()
      const told = await two.ask(asking)
      expect([told.status, told.json.code]).toEqual([422, "key-used-otherwise"])
      expect(await countAll()).toEqual(before)
    },
  )

  test.each(guarded.map((one) => [one.id, one] as const))(
    "%s, without a key: the version holds",
    async (_, operation) => {
      const parts = await partsFor(operation, makeFor(operation), two)
      const asking = askingOf(operation, parts, parts.by ?? askerOf(operation, two))
      await two.granted(asking)
      const after = await countAll()
      const told = await two.ask(asking)
      expect([told.status, told.json.code]).toEqual([412, "version-conflict"])
      const { ifMatch: _ifMatch, ...careless } = asking
      expect((await two.ask(careless)).status).toBe(428)
      expect(await countAll()).toEqual(after)
    },
  )

  test("the same key with a body that differs is another wish, and spoils nothing", async () => {
    const by = two.a.owner
    const once = key()
    const body = { name: "Jo", phone: "1", remarks: "x" }
    const first = await two.granted({ method: "post", path: "/customers", by, body, once })
    const told = await two.ask({ method: "post", path: "/customers", by, body: { ...body, phone: "2" }, once })
    expect(told.json.code).toBe("key-used-otherwise")
    const again = await two.granted({ method: "post", path: "/customers", by, body, once })
    expect(again.json.id).toBe(first.json.id)
  })

  test("a person has one example, however often and wherever it is asked for at once", async () => {
    const { cookie, ...owner } = await two.a.hire("owner")
    const desks = [two.desk, await two.another()]
    const load = (desk: (typeof desks)[number]) =>
      askDesk(desk, { method: "post", path: "/organisation/example", by: { ...owner, cookie: cookie ?? "" } })
    const told = await Promise.all([...desks, ...desks].map(load))
    expect(told.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409])
    await desks[1]?.close()
  })

  test("a refusal is not kept: the corrected state of things is met anew", async () => {
    const make = makeIn(two, two.a)
    const thing = await make.deal()
    const once = key()
    const asking = {
      method: "post",
      path: `/deals/${thing.id}/reopen`,
      by: two.a.owner,
      body: {},
      ifMatch: "*",
      once,
    }
    expect((await two.ask(asking)).json.code).toBe("not-closed")
    const close = { method: "post", path: `/deals/${thing.id}/close`, by: two.a.owner, body: { outcome: "withdrawn" } }
    await two.granted({ ...close, ifMatch: "*" })
    expect((await two.ask(asking)).status).toBe(200)
  })

  test("a secret is shown once: its answer is never kept", async () => {
    const wish = { method: "post", path: "/keys", by: two.a.owner, body: { name: "k", scopes: ["read"] }, once: key() }
    const [first, second] = [await two.granted(wish), await two.granted(wish)]
    expect(first.json.secret).not.toBe(second.json.secret)
    const kept = await two.storage.asOperator(async (tx) => {
      const { rows } = (await tx.execute(
        sql`select count(*) as count from idempotency_keys where body like ${`%${first.json.secret}%`}`,
      )) as unknown as { readonly rows: readonly { readonly count: unknown }[] }
      return Number(rows[0]?.count)
    })
    expect(kept).toBe(0)
  })

  test("every write of an organisation is among them, but for those whose answer is never kept", () => {
    const others = allOperations.filter((one) => isWrite(one) && !isRepeatable(one) && one.scope !== "public")
    expect(others.filter(({ scope }) => scope !== "session").map(({ id }) => id)).toEqual([
      "invite",
      "makeResetLink",
      "makeKey",
      "reportFairness",
    ])
  })
})
