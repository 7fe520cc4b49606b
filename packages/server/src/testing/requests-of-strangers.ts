// Requests as nobody should send them, made from the contract by a seed: a right request of some operation, and in most of them one thing
// wrong with it: a value of another kind, a key too many or too few, text that is no JSON, a header, a cursor or a path out of
// shape. The seed and the number of a request make it again.

import { allOperations, BASE_PATH, type Operation, pathParameters } from "@walkaway/contract/api"
import type { Who } from "./desk-in-a-test.ts"

export interface StrangeRequest {
  readonly number: number
  readonly operation: Operation
  /** What was done to it. */
  readonly twist: string
  readonly method: string
  /** Below the desk's address. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

/** What is there to be asked about. */
export interface Surroundings {
  readonly ids: Readonly<Record<string, readonly string[]>>
  readonly askers: readonly Who[]
}

export interface Luck {
  /** From 0 to below 1. */
  next(): number
  whole(below: number): number
  pick<T>(from: readonly T[]): T
}

/** Mulberry32: small, and the same everywhere. */
export const luckOf = (seed: number): Luck => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const whole = (below: number) => Math.floor(next() * below)
  return { next, whole, pick: (from) => from[whole(from.length)] as (typeof from)[number] }
}

const NOBODYS = "01a20a82-0000-7000-8000-000000000000"

const STRANGE_TEXTS = [
  "",
  " ",
  "\u0000",
  "a\u0000b",
  "\ud800",
  "x\udfffy",
  "\u202e\u200b",
  "😀".repeat(60),
  "e\u0301".repeat(90),
  "x".repeat(201),
  "x".repeat(4001),
  "x".repeat(70_000),
  "'; drop table events; --",
  "%' or 1=1 --",
  "\\",
  "%",
  "_",
  "{{7*7}}",
  "<script>alert(1)</script>",
  "../../etc/passwd",
  "\r\nset-cookie: a=b",
  "__proto__",
  "constructor",
  "null",
  "NaN",
  "1e400",
  "0x10",
  "-0",
  "1,000.50",
  "٣",
  "9750.505",
  "0.00000001",
  "999999999999999999999999",
  "-1",
  "0000-01-01T00:00:00Z",
  "0001-01-01T00:00:00Z",
  "9999-12-31T23:59:59.999999999Z",
  "2026-02-30T00:00:00Z",
  "2026-03-14T10:30:00+23:59",
  "2026-03-14",
  "9999-12-31",
  "0001-01-01",
  "2026-13-45",
  NOBODYS,
  NOBODYS.toUpperCase(),
  "00000000-0000-0000-0000-000000000000",
  "ffffffff-ffff-ffff-ffff-ffffffffffff",
  "GBP",
  "JPY",
  "KWD",
  "XXX",
  "Etc/GMT+12",
  "europe/london",
  "+01:00",
  "they",
  "owner",
]

const STRANGE_VALUES: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -0,
  -1,
  1,
  0.1,
  1e-320,
  1e15,
  1e21,
  1e308,
  -1e308,
  2 ** 31,
  2 ** 53,
  9750.505,
  [],
  [[]],
  {},
  [1, 2, 3],
  [3, 2, 1],
  [null, null, null],
  { kind: "offer" },
  { low: 5, middle: 4, high: 3 },
  ...STRANGE_TEXTS,
]

const cursor = (place: unknown): string => Buffer.from(JSON.stringify(place)).toString("base64url")

const STRANGE_CURSORS = [
  "x",
  "%%%",
  "W10",
  cursor([]),
  cursor(["x"]),
  cursor([null]),
  cursor({}),
  cursor(["\u0000"]),
  cursor(["5"]),
  cursor(["-5"]),
  cursor(["99999999999999999999"]),
  cursor(["2026-03-14T10:30:00Z", NOBODYS]),
  cursor(["2026-99-14T10:30:00Z", NOBODYS]),
  cursor(["0000-01-01T00:00:00Z", NOBODYS]),
  cursor(["9999-12-31T23:59:59.999Z", NOBODYS]),
  cursor(["2026-03-14T10:30:00Z", "nobody"]),
  cursor(["2026-03-14T10:30:00Z", "1", NOBODYS]),
  cursor(["2026-03-14T10:30:00Z", "1", "1"]),
  cursor(["2026-03-14T10:30:00Z", NOBODYS, "1"]),
  "99999999999999999999",
  "1".repeat(18),
]

const QUERY_NAMES = ["limit", "after", "q", "phase", "ownerId", "customerId", "unitId", "status", "dueBefore", "price"]
const MORE_QUERY_NAMES = ["stage", "personId", "dealId", "from", "until", "by", "action", "__proto__", "x[]", ""]

/** A deal file with most of its keys, in which there is much to go wrong. */
const DEAL_FILE = {
  title: "BMW 118i",
  side: "sell",
  currency: "GBP",
  template: "car",
  ask: 16995,
  line: 16200,
  target: 16700,
  unit: {
    stockNumber: "HL-9001",
    standInCost: { value: 14550, source: "stock book" },
    preparation: 0,
    daysInStock: 31,
  },
  tax: { scheme: "margin", purchasePrice: 14020 },
  commission: { rate: "8%", basis: "margin" },
  partExchange: {
    item: "Astra",
    allowance: 4900,
    tradeValue: { low: 3500, middle: 3750, high: 3950 },
    settlement: 1200,
  },
  finance: { commission: [260, 340, 450], takeUp: ["20%", "35%", "50%"] },
  time: { hours: [1.5, 2, 3], costPerHour: 24 },
  risk: { returns: { probability: ["1%", "2%", "4%"], loss: [500, 900, 1500] }, warranty: [110, 190, 380] },
  alternatives: [
    {
      kind: "next-buyer",
      offers: [15500, 16150, 16750],
      buyersPerWeek: [0.7, 1.1, 1.6],
      holdingCostPerDay: [13, 18, 24],
      days: 60,
      tradeValue: [13400, 13800, 14200],
      tradeFallPerDay: 11,
      priceFallPerDay: 8,
    },
    { kind: "trade", price: [13400, 13800, 14200], fees: 150 },
  ],
  limit: [16300, 16800, 17300],
  effort: [{ stage: "meeting", hours: 1, note: "a note" }],
  moves: "s16995 b16600",
}

const MOVES = [
  { kind: "offer", by: "us", price: "9750" },
  { kind: "offer", by: "them", price: "8500", expiresAt: "2027-03-14T10:30:00Z" },
  { kind: "hold", by: "them" },
  { kind: "accept", by: "us" },
  { kind: "accept", by: "them" },
  { kind: "reject", by: "them" },
  { kind: "walk", by: "them", door: "open" },
  { kind: "walk", by: "us", door: "closed" },
  { kind: "return", by: "them" },
  { kind: "call", by: "us", price: "9450" },
  { kind: "give", by: "us", item: "mats", cost: "45", value: "80" },
  { kind: "offer", by: "us", price: "100", reason: { code: "other", note: "cheap" }, alreadySaid: true },
]

const bodyOf = (operation: Operation, number: number, luck: Luck): unknown => {
  const { worth: _worth, ...rest } = (operation.example?.body ?? {}) as Record<string, unknown>
  switch (operation.id) {
    case "openDealFromFile":
      return DEAL_FILE
    case "importStock": {
      const { unit, tax, alternatives, title, ask } = DEAL_FILE
      return {
        currency: "GBP",
        units: [{ title, ask, unit: { ...unit, stockNumber: `S-${number}` }, tax, alternatives }],
      }
    }
    case "logMove":
      return luck.pick(MOVES)
    case "addUnit":
      return { ...(operation.example?.body as object), stockNumber: `N-${number}` }
    case "openDeal":
    case "stateWorth": {
      const { unit, tax, time, risk, alternatives, finance } = DEAL_FILE
      return { ...rest, worth: { unit, tax, time, risk, alternatives, finance } }
    }
    default:
      return operation.example?.body ?? {}
  }
}

const placesIn = (value: unknown, keys: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, one]) => [[...keys, key], ...placesIn(one, [...keys, key])])
    : []

const changed = (value: unknown, [key, ...rest]: readonly string[], to: (old: unknown) => unknown): unknown => {
  if (key === undefined) return to(value)
  if (Array.isArray(value)) return value.map((one, index) => (String(index) === key ? changed(one, rest, to) : one))
  const group = value as Record<string, unknown>
  if (rest.length === 0 && to === WITHOUT)
    return Object.fromEntries(Object.entries(group).filter(([name]) => name !== key))
  return { ...group, [key]: changed(group[key], rest, to) }
}
const WITHOUT = () => undefined

const deep = (levels: number): string => `${"[".repeat(levels)}${"]".repeat(levels)}`
const deepKeys = (levels: number): string => `${'{"worth":'.repeat(levels)}1${"}".repeat(levels)}`

const RAW: readonly ((text: string, luck: Luck) => string | Uint8Array)[] = [
  (text, luck) => text.slice(0, luck.whole(text.length + 1)),
  (text) => `${text}}`,
  (text) => `\ufeff${text}`,
  () => "null",
  () => "[]",
  () => '"text"',
  () => "1",
  () => " ",
  () => "{",
  (text) => text.replace(/:\s*("[^"]*"|\d+(?:\.\d+)?)/, ":NaN"),
  (text) => text.replace(/:\s*("[^"]*"|\d+(?:\.\d+)?)/, ":1e400"),
  (text) => text.replace(/:\s*("[^"]*"|\d+(?:\.\d+)?)/, `:1${"0".repeat(400)}`),
  (text) => text.replace(/:\s*("[^"]*"|\d+(?:\.\d+)?)/, ':"\\ud800"'),
  (text) => text.replace(/:\s*("[^"]*"|\d+(?:\.\d+)?)/, ':"\\u0000"'),
  (text) => text.replace("{", '{"__proto__":{"polluted":true},'),
  (text) => text.replace("{", '{"constructor":{"prototype":{"polluted":true}},'),
  (text) => text.replace(/^\{(.*)\}$/s, "{$1,$1}"),
  () => deep(5_000),
  () => deep(100_000),
  () => deepKeys(4_000),
  () => `{${Array.from({ length: 5_000 }, (_, at) => `"k${at}":1`).join(",")}}`,
  () => new Uint8Array([0xff, 0xfe, 0x7b, 0x7d]),
  () => new Uint8Array([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]),
  () => `{"note":"${"x".repeat(300_000)}"}`,
]

const HEADERS: readonly Readonly<Record<string, string>>[] = [
  { "content-type": "text/plain" },
  { "content-type": "" },
  { "content-type": "application/x-www-form-urlencoded" },
  { "content-type": "application/json; charset=iso-8859-1" },
  { "content-type": "multipart/form-data; boundary=x" },
  { "content-type": "application/json;;;" },
  { "if-match": "" },
  { "if-match": '"0"' },
  { "if-match": '"-1"' },
  { "if-match": '"99999999999"' },
  { "if-match": '"1", "2"' },
  { "if-match": 'W/"1"' },
  { "if-match": "1" },
  { "if-match": '"\u00e9"' },
  { "if-match": "x".repeat(9000) },
  { "idempotency-key": "" },
  { "idempotency-key": "x".repeat(201) },
  { "idempotency-key": "x".repeat(7000) },
  { "idempotency-key": "\u00e9" },
  { "idempotency-key": "a b" },
  { "idempotency-key": "'; drop table idempotency_keys" },
  { "idempotency-key": "always-the-same" },
  { authorization: "Bearer" },
  { authorization: "Bearer wak_" },
  { authorization: `Bearer wak_${"0".repeat(32)}_${"A".repeat(43)}` },
  { authorization: `Bearer ${"x".repeat(5000)}` },
  { authorization: "Basic YTpi" },
  { authorization: "\u00e9" },
  { authorization: "", cookie: "walkaway.session_token=x" },
  { authorization: "", cookie: "walkaway.session_token=%ff.%00" },
  { authorization: "", cookie: `${"a=b; ".repeat(500)}` },
  { authorization: "", cookie: "=;=;==" },
  { host: "evil.example" },
  { host: "" },
  { origin: "null" },
  { "x-forwarded-for": "x, y, z" },
  { "x-request-id": "x".repeat(5000) },
  { "last-event-id": "x" },
  { "last-event-id": "99999999999999999999:1" },
  { accept: "image/png" },
  { "accept-encoding": "x;q=9" },
  { range: "bytes=0-0" },
  { "if-none-match": "*" },
  { "content-length": "5" },
  { "user-agent": "\u00ff".repeat(400) },
]

const PATHS: readonly ((path: string) => string)[] = [
  (path) => `${path}/`,
  (path) => `/${path}`,
  (path) => path.replace("/api", "/api/."),
  (path) => path.replace("/api", "/api/%2e%2e/api"),
  (path) => path.replace(/[^/]+$/, ".."),
  (path) => path.replace(/[^/]+$/, "%2e%2e%2f"),
  (path) => path.replace(/[^/]+$/, "%00"),
  (path) => path.replace(/[^/]+$/, "%ff"),
  (path) => path.replace(/[^/]+$/, "%"),
  (path) => path.replace(/[^/]+$/, "x".repeat(6000)),
  (path) => path.replace(/[^/]+$/, "%F0%9F%98%80"),
  (path) => path.toUpperCase(),
  (path) => `${path};a=b`,
  (path) => `${path}%20`,
  (path) => `${path}/nothing`,
]

const METHODS = ["PATCH", "HEAD", "OPTIONS", "PUT", "POST", "DELETE", "GET", "PROPFIND"]

/** These end the way in of whoever asks, so the others would have nobody to ask by. */
const ENDS_SESSIONS = new Set(["signOut", "leaveOrganisation", "endSession", "endOtherSessions", "changePassword"])

interface Draft {
  method: string
  path: string
  query: [string, string][]
  headers: Record<string, string>
  body: string | Uint8Array | undefined
}

const draftOf = (operation: Operation, number: number, luck: Luck, { ids, askers }: Surroundings): Draft => {
  const names = pathParameters(operation.path)
  const values = names.map((name) => luck.pick(name === "version" ? ["1", "2", "3", "7"] : (ids[name] ?? [NOBODYS])))
  const path = names.reduce((text, name, at) => text.replace(`{${name}}`, values[at] ?? ""), operation.path)
  const by = ENDS_SESSIONS.has(operation.id) ? {} : luck.pick(askers)
  const isGet = operation.method === "get"
  return {
    method: operation.method.toUpperCase(),
    path: BASE_PATH + path,
    query: Object.entries((operation.example?.query ?? {}) as Record<string, string>),
    headers: {
      ...(by.key !== undefined ? { authorization: `Bearer ${by.key}` } : !isGet && { "x-walkaway-csrf": "1" }),
      ...(by.cookie !== undefined && { cookie: by.cookie }),
      ...(operation.body && { "content-type": "application/json" }),
      ...(operation.precondition && { "if-match": luck.pick(["*", "*", "*", '"1"', '"2"', '"3"']) }),
      ...(luck.next() < 0.1 && { "idempotency-key": `k-${luck.whole(50)}` }),
    },
    body: operation.body ? JSON.stringify(bodyOf(operation, number, luck)) : undefined,
  }
}

type Twist = (draft: Draft, luck: Luck) => string

const onBody =
  (name: string, twist: (body: unknown, luck: Luck) => unknown): Twist =>
  (draft, luck) => {
    if (typeof draft.body !== "string") return "as it is"
    draft.body = JSON.stringify(twist(JSON.parse(draft.body), luck))
    return name
  }

const TWISTS: readonly Twist[] = [
  () => "as it is",
  () => "as it is",
  onBody("another value", (body, luck) => {
    const places = placesIn(body)
    return places.length === 0
      ? luck.pick(STRANGE_VALUES)
      : changed(body, luck.pick(places), () => luck.pick(STRANGE_VALUES))
  }),
  onBody("another value", (body, luck) => {
    const places = placesIn(body)
    return places.length === 0
      ? luck.pick(STRANGE_VALUES)
      : changed(body, luck.pick(places), () => luck.pick(STRANGE_VALUES))
  }),
  onBody("another text", (body, luck) => {
    const places = placesIn(body)
    return places.length === 0 ? body : changed(body, luck.pick(places), () => luck.pick(STRANGE_TEXTS))
  }),
  onBody("two other values", (body, luck) => {
    const once = (now: unknown) => {
      const places = placesIn(now)
      return places.length === 0 ? now : changed(now, luck.pick(places), () => luck.pick(STRANGE_VALUES))
    }
    return once(once(body))
  }),
  onBody("a key less", (body, luck) => {
    const places = placesIn(body)
    return places.length === 0 ? body : changed(body, luck.pick(places), WITHOUT)
  }),
  onBody("a key more", (body, luck) => ({
    ...(body as object),
    [luck.pick(STRANGE_TEXTS)]: luck.pick(STRANGE_VALUES),
  })),
  (draft, luck) => {
    if (typeof draft.body !== "string") return "as it is"
    const at = luck.whole(RAW.length)
    draft.body = RAW[at]?.(draft.body, luck)
    return `raw body ${at}`
  },
  (draft, luck) => {
    Object.assign(draft.headers, luck.pick(HEADERS))
    return "a header"
  },
  (draft, luck) => {
    draft.query.push([luck.pick([...QUERY_NAMES, ...MORE_QUERY_NAMES]), luck.pick([...STRANGE_TEXTS, "5", "0", "201"])])
    return "a query"
  },
  (draft, luck) => {
    draft.query.push(["after", luck.pick(STRANGE_CURSORS)])
    return "a cursor"
  },
  (draft, luck) => {
    draft.path = luck.pick(PATHS)(draft.path)
    return "a path"
  },
  (draft, luck) => {
    draft.method = luck.pick(METHODS)
    return "a method"
  },
]

/** Text as far as a URL takes it; lone halves of characters it does not. */
const encoded = (text: string): string => encodeURIComponent(text.toWellFormed())

const requestOfDraft = (operation: Operation, number: number, twist: string, draft: Draft): StrangeRequest => {
  const query = draft.query.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join("&")
  const hasBody = draft.body !== undefined && !["GET", "HEAD"].includes(draft.method)
  return {
    number,
    operation,
    twist,
    method: draft.method,
    url: query === "" ? draft.path : `${draft.path}?${query}`,
    headers: Object.fromEntries(Object.entries(draft.headers).filter(([, value]) => value !== "")),
    ...(hasBody && draft.body !== undefined && { body: draft.body }),
  }
}

/** Every strange value in every place of every right body and query, one at a time: far more than luck comes by. */
export function* everyStrangeRequest(seed: number, surroundings: Surroundings): Generator<StrangeRequest> {
  let number = 0
  const byOwner = { ...surroundings, askers: surroundings.askers.slice(0, 1) }
  for (const operation of allOperations) {
    const bodies = operation.id === "logMove" ? MOVES : [bodyOf(operation, 1, luckOf(seed))]
    for (const [place, body] of operation.body
      ? bodies.flatMap((one) => placesIn(one).map((at) => [at, one] as const))
      : []) {
      for (const value of STRANGE_VALUES) {
        number += 1
        const draft = draftOf(operation, number, luckOf(seed + number), byOwner)
        draft.body = JSON.stringify(changed(body, place, () => value))
        if (operation.precondition) draft.headers["if-match"] = "*"
        yield requestOfDraft(operation, number, place.join("."), draft)
      }
    }
    if (!operation.query) continue
    for (const name of [...QUERY_NAMES, ...MORE_QUERY_NAMES]) {
      for (const text of name === "after" ? STRANGE_CURSORS : STRANGE_TEXTS.filter((one) => one.length < 5000)) {
        number += 1
        const draft = draftOf(operation, number, luckOf(seed + number), byOwner)
        draft.query = [[name, text]]
        yield requestOfDraft(operation, number, name, draft)
      }
    }
  }
}

export const strangeRequest = (number: number, seed: number, surroundings: Surroundings): StrangeRequest => {
  const luck = luckOf((seed * 1_000_003 + number) >>> 0)
  const operation = luck.pick(allOperations)
  const draft = draftOf(operation, number, luck, surroundings)
  const twist = luck.pick(TWISTS)(draft, luck)
  return requestOfDraft(operation, number, twist, draft)
}
