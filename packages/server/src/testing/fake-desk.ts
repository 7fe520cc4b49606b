// A desk of almost nothing for tests of the frame: three people and a key, customers in a list, one deal with a version, and a log
// of everything that the frame wrote down. What it does is plain enough to be seen as right.

import { OPERATION_IDS } from "@walkaway/contract/api"
import { ok, type Result, refuse } from "@walkaway/engine"
import { type App, type AppParts, makeApp } from "../app.ts"
import type { Handlers } from "../handlers.ts"
import type { Caller, Gate, Happening, LiveFeed, OnceKey, Ran, Rendered, SignedIn, Workplace } from "../ports.ts"

export const ORGANISATION = "0199f0a2-6d2e-7c1a-9b53-2f1f8d0c7a11"
export const DEAL = "0199f0a2-6d2e-7c1a-9b53-2f1f8d0c7a22"
export const CUSTOMER = "0199f0a2-6d2e-7c1a-9b53-2f1f8d0c7a33"

const personOf = (role: SignedIn["role"]): SignedIn => ({
  sessionId: `s-${role}`,
  user: { id: `u-${role}`, name: role, email: `${role}@example.com` },
  organisationId: ORGANISATION,
  organisation: "Hartley Lane Motors",
  role,
})

const keyOf = (scopes: Caller["scopes"]): Caller => ({
  organisationId: ORGANISATION,
  actor: { kind: "key", id: `k-${scopes.join("-")}`, role: "owner" },
  scopes,
})

const CUSTOMER_VIEW = {
  id: CUSTOMER,
  version: 1,
  name: "Mr Adeyemi",
  email: null,
  phone: null,
  remarks: null,
  addedAt: "2026-03-14T10:30:00.000Z",
  forgottenAt: null,
}

/** What one transaction may use: here nothing but a way to be undone. */
export interface FakeUnit {
  onUndo(undo: () => void): void
}

const memoryWorkplace = (): Workplace<FakeUnit> & {
  readonly answers: Map<string, { wish: string; answer: Rendered }>
} => {
  const answers = new Map<string, { wish: string; answer: Rendered }>()
  let queue: Promise<unknown> = Promise.resolve()
  const placeOf = ({ organisationId, actorId, key }: OnceKey) => `${organisationId} ${actorId} ${key}`
  const keptOf = (once: OnceKey): Exclude<Ran, { kind: "first" }> | undefined => {
    const kept = answers.get(placeOf(once))
    if (!kept) return undefined
    const wish = `${once.operation} ${once.wish}`
    return kept.wish === wish ? { kind: "again", answer: kept.answer } : { kind: "other-wish" }
  }
  const keep = (once: OnceKey, answer: Rendered) =>
    answers.set(placeOf(once), { wish: `${once.operation} ${once.wish}`, answer })
  const runNow = async (
    once: OnceKey | undefined,
    work: (unit: FakeUnit) => Promise<Result<Rendered, Rendered>>,
  ): Promise<Ran> => {
    const before = once && keptOf(once)
    if (before) return before
    const undoes: (() => void)[] = []
    const done = await work({ onUndo: (undo) => undoes.push(undo) })
    if (!done.ok) for (const undo of undoes.toReversed()) undo()
    else if (once) keep(once, done.value)
    return { kind: "first", answer: done.ok ? done.value : done.error }
  }
  return {
    answers,
    kept: async (once) => keptOf(once),
    keep: async (once, answer) => void keep(once, answer),
    run: (_, once, work) => {
      const ran = queue.then(() => runNow(once, work))
      queue = ran.catch(() => undefined)
      return ran
    },
  }
}

export interface FakeDesk {
  readonly app: App
  /** How often the deal was changed. */
  readonly writes: () => number
  readonly logged: { readonly level: string; readonly fields: object; readonly message: string }[]
  readonly happen: (happening: Partial<Happening>) => void
  readonly watchers: () => number
  /** Sessions and keys that are let in. */
  readonly admitted: Set<string>
  readonly asked: unknown[]
}

const VISITOR_VIEW = {
  setUpNeeded: false,
  user: null,
  key: null,
  organisation: null,
  organisations: [],
  scopes: [],
  sessionId: null,
}

/** Handlers for what the tests ask; everything else says that it is missing. */
const handlersOf = (deal: { version: number; writes: number }, asked: unknown[]): Handlers<FakeUnit> => {
  const missing = async () => refuse({ code: "not-found", message: "Not in this test." })
  const base = Object.fromEntries(OPERATION_IDS.map((id) => [id, missing])) as unknown as Handlers<FakeUnit>
  const stale = (expected: number) =>
    refuse({ code: "version-conflict", message: `You saw version ${expected}, it is at ${deal.version}.` })
  return {
    ...base,
    getSession: async () => ok({ status: 200, body: VISITOR_VIEW }),
    signIn: async ({ body }) =>
      body.password === "right"
        ? ok({ status: 200, body: VISITOR_VIEW, setCookies: ["a=1; HttpOnly", "b=2; HttpOnly"] })
        : refuse({ code: "wrong-credentials", message: "Wrong.", remedy: "Try again." }),
    askReset: async () => refuse({ code: "too-many-attempts", message: "Too often.", ...{ retryAfterSeconds: 41.2 } }),
    listSessions: async () => ok({ status: 200, body: { items: [] } }),
    addCustomer: (input, _caller, { work }) =>
      work(async () => {
        asked.push(input)
        return ok({
          status: 201,
          body: { ...CUSTOMER_VIEW, name: input.body.name },
          version: 1,
          location: `/customers/${CUSTOMER}`,
        })
      }),
    getCustomer: async ({ params }) =>
      params.customerId === CUSTOMER
        ? ok({ status: 200, body: CUSTOMER_VIEW, version: 1 })
        : refuse({ code: "no-such-customer", message: "No customer of ours." }),
    listCustomers: async (input) => {
      asked.push(input)
      return ok({ status: 200, body: { items: [], next: null } })
    },
    changeAsk: (_input, _caller, { expectedVersion, work }) =>
      work(async (unit) => {
        if (expectedVersion !== undefined && expectedVersion !== deal.version) return stale(expectedVersion)
        deal.version += 1
        deal.writes += 1
        unit.onUndo(() => {
          deal.version -= 1
          deal.writes -= 1
        })
        if (_input.body.ask === "13") return refuse({ code: "deal-closed", message: "Closed.", remedy: "Reopen it." })
        // The frame does not look into the deal; its shape is tried elsewhere.
        return ok({ status: 200, body: { ask: _input.body.ask } as never, version: deal.version })
      }),
    changeRole: async () => {
      deal.writes += 1
      return ok({ status: 200, body: { writes: deal.writes } as never })
    },
    makeKey: async () => {
      deal.writes += 1
      return ok({ status: 201, body: { secret: `wak_${deal.writes}` } as never })
    },
    getDeal: async () => {
      throw new Error("the disk is full of secrets")
    },
    getHistory: () => new Promise(() => undefined),
    exportOrganisation: async () =>
      ok({
        status: 200,
        body: (async function* () {
          yield '{"a":1}'
          yield '{"b":2}'
        })(),
      }),
  }
}

const SESSION_COOKIE = /walkaway\.session_token=(\w+)/

export const fakeDesk = (parts: Partial<AppParts<FakeUnit>> = {}): FakeDesk => {
  const deal = { version: 7, writes: 0 }
  const asked: unknown[] = []
  const logged: FakeDesk["logged"] = []
  const watchers = new Set<(happening: Happening) => void>()
  const admitted = new Set(["salesperson", "manager", "owner", "wak_read", "wak_log", "wak_all"])
  const gate: Gate = {
    sessionOf: async (headers) => {
      const name = SESSION_COOKIE.exec(headers.get("cookie") ?? "")?.[1] ?? ""
      return admitted.has(name) ? personOf(name as SignedIn["role"]) : undefined
    },
    verifyKey: async (token) => {
      if (!admitted.has(token)) return undefined
      return keyOf(
        token === "wak_read" ? ["read"] : token === "wak_log" ? ["read", "log"] : ["read", "log", "manage", "admin"],
      )
    },
  }
  const live: LiveFeed = {
    subscribe: async (organisationId, after, tell) => {
      asked.push({ organisationId, after })
      watchers.add(tell)
      return () => void watchers.delete(tell)
    },
  }
  const write = (level: string) => (fields: object, message: string) => void logged.push({ level, fields, message })
  const app = makeApp<FakeUnit>({
    handlers: handlersOf(deal, asked),
    gate,
    live,
    workplace: memoryWorkplace(),
    log: { info: write("info"), warn: write("warn"), error: write("error") },
    version: "0.1.0",
    ready: async () => undefined,
    loopback: true,
    ...parts,
  })
  const happen = (happening: Partial<Happening>) => {
    const whole: Happening = {
      cursor: "5-7",
      type: "OfferMade",
      streamKind: "deal",
      streamId: DEAL,
      version: 8,
      occurredAt: new Date("2026-03-14T10:30:00Z"),
      actor: { kind: "person", id: "u-owner" },
      ...happening,
    }
    for (const tell of [...watchers]) tell(whole)
  }
  return { app, logged, happen, admitted, asked, writes: () => deal.writes, watchers: () => watchers.size }
}

export interface Ask {
  readonly method?: string
  readonly body?: unknown
  /** Sent as it is. */
  readonly text?: string | Uint8Array
  readonly key?: string
  readonly cookie?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly from?: string
}

/** A request without a socket; writes with a cookie come from our own pages unless `headers` say otherwise. */
export const ask = async (desk: FakeDesk, path: string, wish: Ask = {}): Promise<Response> => {
  const { method = "GET", body, text, key, cookie, headers = {}, from = "10.0.0.7" } = wish
  const sent = text ?? (body === undefined ? undefined : JSON.stringify(body))
  const all: Record<string, string> = {
    ...(sent !== undefined && { "content-type": "application/json" }),
    ...(key !== undefined && { authorization: `Bearer ${key}` }),
    ...(cookie !== undefined && { cookie: `walkaway.session_token=${cookie}` }),
    ...(key === undefined && method !== "GET" && { "x-walkaway-csrf": "1" }),
    ...headers,
  }
  const kept = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""))
  const init = { method, headers: kept, ...(sent !== undefined && { body: sent as string }) }
  return desk.app.request(`http://localhost:8080${path}`, init, { incoming: { socket: { remoteAddress: from } } })
}

export interface AskedProblem {
  readonly code: string
  readonly status: number
  readonly detail: string
  readonly remedy: string | null
  readonly requestId: string
  readonly problems: readonly { readonly path: string; readonly code: string; readonly remedy: string | null }[]
}

export const problemOf = async (response: Response): Promise<AskedProblem> => {
  if (response.headers.get("content-type") !== "application/problem+json") {
    throw new Error(`no problem: ${response.status} ${await response.text()}`)
  }
  return (await response.json()) as AskedProblem
}
