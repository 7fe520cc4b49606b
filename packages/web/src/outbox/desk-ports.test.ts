// What of the desk's answers is an answer, and what is none.

import { deskClient } from "@walkaway/contract/client"
import { describe, expect, test } from "vitest"
import { lookAt, retractFrom, sendTo } from "./desk-ports.ts"
import type { Entry } from "./entry.ts"
import { problem } from "./testing/model-desk.ts"

const ENTRY: Entry = {
  place: 1,
  key: "one-key",
  userId: "sam",
  organisationId: "house",
  dealId: "golf",
  currency: "GBP",
  what: { operation: "logMove", body: { kind: "offer", by: "them", price: "9250" } },
  saidAt: "2026-03-14T10:00:00.000Z",
  basedOn: 1,
  seenMoves: [],
  addedAt: 0,
  state: { kind: "waiting", tries: 0 },
}

const asked: { url: string; init: RequestInit }[] = []
const answering = (answer: () => Response) =>
  deskClient({
    baseUrl: "",
    fetch: async (input, init = {}) => {
      asked.push({ url: String(input), init })
      return answer()
    },
  })

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers })
const deal = { id: "golf", version: 5, moves: [{ version: 5 }] }
const held = { needs: "reason", approver: "auto", distance: null, approvalId: null }

describe("sending", () => {
  test("names the key, the version and the forgery header", async () => {
    const client = answering(() => json(201, { deal, held: null }))
    await sendTo(client, ENTRY, 4)
    const { url, init } = asked.at(-1)!
    const headers = new Headers(init.headers)
    expect([url, init.method]).toEqual(["/api/v1/deals/golf/moves", "POST"])
    expect([headers.get("idempotency-key"), headers.get("if-match")]).toEqual(["one-key", '"4"'])
    await retractFrom(client, ENTRY, 5, 6)
    const last = asked.at(-1)!
    expect([last.url, last.init.method]).toEqual(["/api/v1/deals/golf/moves/5", "DELETE"])
    expect(new Headers(last.init.headers).get("idempotency-key")).toBe("one-key-undo")
  })

  const refused = problem("already-over", 409)
  const ROWS: readonly (readonly [string, () => Response, object])[] = [
    ["made", () => json(201, { deal, held: null }), { kind: "made", version: 5, deal }],
    ["held", () => json(202, { deal, held }), { kind: "held", held, deal }],
    ["somebody quicker", () => json(412, problem("version-conflict", 412)), { kind: "conflict" }],
    ["a refusal", () => json(409, refused), { kind: "refused", problem: refused }],
    [
      "nobody signed in",
      () => json(401, problem("not-signed-in", 401)),
      { kind: "silent", obstacle: "signed-out", isUndone: true },
    ],
    [
      "too many requests",
      () => json(429, problem("too-many-requests", 429), { "retry-after": "7" }),
      { kind: "silent", obstacle: "busy", isUndone: true, retryAfterMs: 7000 },
    ],
    ["a desk that is busy", () => json(503, problem("timed-out", 503)), { kind: "silent", obstacle: "busy" }],
    ["a fault", () => json(500, problem("fault", 500)), { kind: "silent", obstacle: "busy" }],
    ["a proxy that speaks", () => new Response("No", { status: 404 }), { kind: "silent", obstacle: "busy" }],
    ["a captive portal", () => new Response("<!doctype html>"), { kind: "silent", obstacle: "unreached" }],
    [
      "no network",
      () => {
        throw new TypeError("Failed to fetch")
      },
      { kind: "silent", obstacle: "unreached" },
    ],
  ]
  test.each(ROWS)("%s", async (_, answer, expected) => {
    expect(await sendTo(answering(answer), ENTRY, 4)).toEqual(expected)
  })

  test("an effort has no version to take back", async () => {
    const effort: Entry = { ...ENTRY, what: { operation: "logEffort", body: { stage: "pitching", hours: 1 } } }
    expect(
      await sendTo(
        answering(() => json(201, { deal, effort: {} })),
        effort,
        4,
      ),
    ).toEqual({
      kind: "made",
      version: null,
      deal,
    })
  })

  test("a deal that is gone is a refusal, a desk that is gone is none", async () => {
    const gone = problem("not-found", 404)
    expect(
      await lookAt(
        answering(() => json(404, gone)),
        "golf",
      ),
    ).toEqual({ kind: "refused", problem: gone })
    expect(
      await lookAt(
        answering(() => json(503, problem("unavailable", 503))),
        "golf",
      ),
    ).toMatchObject({ kind: "silent" })
  })
})
