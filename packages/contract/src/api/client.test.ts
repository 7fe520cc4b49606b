// The client against a fetch that only answers what it is told to, and writes down what it was asked.

import { describe, expect, expectTypeOf, test } from "vitest"
import { addressOf, deskClient, versionOf } from "./client.ts"
import { followDesk } from "./live-client.ts"

const PROBLEM = { "content-type": "application/problem+json" }

const ID = "0199f0a2-6d2e-7c1a-9b53-2f1f8d0c7a11"

const answering = (response: () => Response) => {
  const asked: { url: string; init: RequestInit & { headers: Headers } }[] = []
  const fetchIt = (async (url: unknown, init: unknown) => {
    asked.push({ url: String(url), init: init as RequestInit & { headers: Headers } })
    return response()
  }) as typeof fetch
  return { asked, fetch: fetchIt }
}

const json =
  (body: unknown, init: ResponseInit = {}) =>
  () =>
    new Response(JSON.stringify(body), init)

describe("a call", () => {
  test("puts parameters, query, version and keys where they belong", async () => {
    const { asked, fetch } = answering(json({}, { status: 200, headers: { etag: '"8"' } }))
    const client = deskClient({ baseUrl: "https://desk.example/", key: "wak_x", fetch })
    const answer = await client.call("changeAsk", {
      params: { dealId: ID },
      body: { ask: 9795 },
      ifMatch: 7,
      idempotencyKey: "k-1",
    })
    const [{ url, init }] = asked
    expect(url).toBe(`https://desk.example/api/v1/deals/${ID}/ask`)
    expect(init.method).toBe("PUT")
    expect(init.body).toBe('{"ask":9795}')
    expect(Object.fromEntries(init.headers)).toMatchObject({
      authorization: "Bearer wak_x",
      "content-type": "application/json",
      "if-match": '"7"',
      "idempotency-key": "k-1",
    })
    expect(answer).toMatchObject({ status: 200, etag: 8 })
  })

  test("without a key says that it comes from our own pages", async () => {
    const { asked, fetch } = answering(() => new Response(null, { status: 204 }))
    await deskClient({ baseUrl: "", fetch }).call("signOut")
    expect(asked[0].init.headers.get("x-walkaway-csrf")).toBe("1")
    expect(asked[0].url).toBe("/api/v1/session")
  })

  test("leaves out what is left out, and writes what is strange", () => {
    expect(addressOf("listDeals", { query: { q: "a&b", limit: undefined, phase: "open" } })).toBe(
      "/api/v1/deals?q=a%26b&phase=open",
    )
    expect(addressOf("endSession", { params: { sessionId: "a/b" } })).toBe("/api/v1/sessions/a%2Fb")
  })

  test("knows its answers by its operation", () => {
    const client = deskClient({ baseUrl: "" })
    const call = () => client.call("logMove", { params: { dealId: ID }, body: { kind: "hold", by: "us" }, ifMatch: 3 })
    type Answer = Awaited<ReturnType<typeof call>>
    expectTypeOf<Answer["status"]>().toEqualTypeOf<201 | 202>()
    expectTypeOf<Extract<Answer, { status: 201 }>["answer"]["held"]>().toEqualTypeOf<null>()
    // @ts-expect-error a write to something that exists names its version
    const unversioned = () => client.call("logMove", { params: { dealId: ID }, body: { kind: "hold", by: "us" } })
    // @ts-expect-error there is no such operation
    const unknown = () => client.call("sellDeal")
    expect([unversioned, unknown]).toHaveLength(2)
  })
})

describe("a refusal", () => {
  const problem = {
    type: "/problems/deal-closed",
    title: "The deal is closed",
    status: 409,
    detail: "The deal was closed on Saturday.",
    code: "deal-closed",
    remedy: "Reopen it.",
    problems: [],
    requestId: "r-1",
  }

  test("is thrown with its document", async () => {
    const { fetch } = answering(json(problem, { status: 409, headers: PROBLEM }))
    const call = deskClient({ baseUrl: "", fetch }).call("getDeal", { params: { dealId: ID } })
    await expect(call).rejects.toMatchObject({ name: "DeskProblem", code: "deal-closed", status: 409, problem })
  })

  test("says when to try again", async () => {
    const { fetch } = answering(json(problem, { status: 429, headers: { ...PROBLEM, "retry-after": "12" } }))
    await expect(deskClient({ baseUrl: "", fetch }).call("getSession")).rejects.toMatchObject({ retryAfter: 12 })
  })

  test("by something else before the desk is told as such", async () => {
    const { fetch } = answering(() => new Response("<h1>Bad gateway</h1>", { status: 502 }))
    await expect(deskClient({ baseUrl: "", fetch }).call("getSession")).rejects.toMatchObject({
      code: "fault",
      status: 502,
    })
  })
})

describe("what comes bit by bit", () => {
  const chunks = (...texts: Uint8Array[]) =>
    new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (const text of texts) controller.enqueue(text)
        controller.close()
      },
    })
  const bytes = (text: string) => new TextEncoder().encode(text)

  test("is cut into lines, wherever the network cut it", async () => {
    const pound = bytes('{"b":"£"}')
    const body = () =>
      new Response(chunks(bytes('{"a":1}\n{"c'), bytes('":2}\n'), pound.slice(0, 7), pound.slice(7)), {
        headers: { "content-type": "application/jsonl; charset=utf-8" },
      })
    const { answer } = await deskClient({ baseUrl: "", ...answering(body) }).call("exportOrganisation")
    const lines: string[] = []
    for await (const line of answer) lines.push(line)
    expect(lines).toEqual(['{"a":1}', '{"c":2}', '{"b":"£"}'])
  })

  test("the live feed gives events with their ids", async () => {
    const event = {
      kind: "deal",
      id: ID,
      version: 3,
      type: "OfferMade",
      occurredAt: "2026-03-14T10:30:00.000Z",
      actor: { kind: "person", id: "p-1" },
    }
    const text = `retry: 2000\nevent: hello\ndata: {}\n\n: beat\n\nid: 5-7\nevent: happened\ndata: ${JSON.stringify(event)}\n\n`
    const { fetch, asked } = answering(() => new Response(chunks(bytes(text.slice(0, 60)), bytes(text.slice(60)))))
    const seen: unknown[] = []
    for await (const one of followDesk({ baseUrl: "", key: "wak_x", fetch }, { after: "5-6" })) seen.push(one)
    expect(seen).toEqual([{ id: "5-7", event }])
    expect(asked[0].url).toBe("/api/v1/live?after=5-6")
  })
})

test.each([
  ['"7"', 7],
  ['W/"7"', 7],
  [null, undefined],
  ['"abc"', undefined],
])("the ETag %s is version %s", (etag, version) => {
  expect(versionOf(etag)).toBe(version)
})
