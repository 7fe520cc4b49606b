// Strange requests, always the same ones: nothing that comes from outside may become a fault, a slow answer or a broken log. Far more of
// them, over a socket and with changing seeds, is a bench: `npm run bench -- desk-fuzz`.

import { compareViews } from "@walkaway/desk/upkeep"
import { sql } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { keyOf, openTwoHouses, type TwoHouses } from "./testing/desk-in-a-test.ts"
import { makeIn } from "./testing/requests-of-a-house.ts"
import { everyStrangeRequest, type Surroundings, strangeRequest } from "./testing/requests-of-strangers.ts"
import { objectionTo } from "./testing/requests-of-strangers-judged.ts"
import { STRANGE_CURSORS } from "./testing/requests-of-strangers-values.ts"

const SEED = Number(process.env.FUZZ_SEED ?? 20_261_123)
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 600)

function* requests() {
  if (process.env.FUZZ_EVERY) yield* everyStrangeRequest(SEED, surroundings)
  for (let number = 0; number < REQUESTS; number += 1) yield strangeRequest(number, SEED, surroundings)
}

let two: TwoHouses
let surroundings: Surroundings

beforeAll(async () => {
  two = await openTwoHouses("server")
  const make = makeIn(two, two.a)
  const many = async (one: () => Promise<{ readonly id: string }>) => [(await one()).id, (await one()).id]
  surroundings = {
    ids: {
      dealId: [...(await many(make.haggled)), ...(await many(make.deal)), ...(await many(make.away))],
      unitId: await many(() => make.unit()),
      customerId: await many(make.customer),
      approvalId: await many(() => make.approval()),
      callBackId: await many(make.callBack),
      leadId: [...(await many(() => make.lead())), ...(await many(make.leadWithCriterion))],
      practiceId: await many(() => make.practice()),
      invitationId: [await make.invitation()],
      keyId: [await make.key()],
      userId: [two.a.salesperson.id, two.b.owner.id],
    },
    askers: [
      two.a.owner,
      await keyOf(two, two.a.owner, ["read", "log", "manage", "admin"]),
      await keyOf(two, two.a.manager, ["read", "log", "manage"]),
      {},
    ],
  }
})
afterAll(async () => await two.close())

test(`${REQUESTS} strange requests: no fault, no surprise`, { timeout: 600_000 }, async () => {
  const wrong: unknown[] = []
  const statuses = new Map<number, number>()
  for (const request of requests()) {
    const { number, method, url, headers, body } = request
    const started = performance.now()
    const response = await two.desk.app.request(
      new Request(`http://localhost:4400${url}`, {
        method,
        headers,
        ...(body !== undefined && { body: body as string }),
      }),
      undefined,
      { incoming: { socket: { remoteAddress: "127.0.0.1" } } },
    )
    const contentType = response.headers.get("content-type") ?? ""
    if (contentType.startsWith("text/event-stream")) await response.body?.cancel()
    const text = contentType.startsWith("text/event-stream") ? "" : await response.text()
    const answer = { status: response.status, contentType, text, ms: performance.now() - started }
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
    const objection = objectionTo(request, answer)
    if (objection === undefined) continue
    const fault = two.faults.at(-1)?.fields as { readonly error?: Error } | undefined
    const shown = typeof body === "string" ? body.slice(0, 600) : body
    const why = answer.status >= 500 ? String(fault?.error?.cause ?? fault?.error).slice(0, 500) : text.slice(0, 300)
    wrong.push({ number, objection, id: request.operation.id, twist: request.twist, method, url, shown, why })
  }
  expect(wrong).toEqual([])
  // Else they were refused at the door, and nothing behind it was tried.
  expect(statuses.get(200) ?? 0).toBeGreaterThan(REQUESTS / 20)
})

const LISTS = ["/practices?limit=1", "/deals?limit=1", "/stock/lines?sort=day-cost", "/stock/lines?sort=room"]
const MADE_UP = LISTS.flatMap((list) => STRANGE_CURSORS.map((after) => `${list}&after=${after}`))

test("what nobody gave is refused, or found to be nobody's", async () => {
  const statuses = new Set<number>()
  for (const path of [...MADE_UP, `/review?personId=${"a".repeat(36)}`]) {
    statuses.add((await two.ask({ method: "get", path, by: two.a.owner })).status)
  }
  expect([...statuses].toSorted()).toEqual([200, 422])
})

test("the log is whole afterwards, and the views are what it says", async () => {
  const gaps = await two.storage.asOperator(async (tx) => {
    const { rows } = (await tx.execute(
      sql`select stream_id from events group by organisation_id, stream_id having max(version) <> count(*) or min(version) <> 1`,
    )) as unknown as { readonly rows: readonly unknown[] }
    return rows
  })
  expect(gaps).toEqual([])
  for (const { id } of [two.a, two.b]) {
    expect(await two.storage.inOrganisation(id, (tx) => compareViews(tx))).toEqual([])
  }
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
})
