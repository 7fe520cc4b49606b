// Requests as nobody should send them, made from the contract by a seed: a right request of some operation, and in most of them one thing
// wrong with it: a value of another kind, a key too many or too few, text that is no JSON, a header, a cursor or a path out of
// shape. The seed and the number of a request make it again.

import { allOperations, BASE_PATH, type Operation, pathParameters } from "@walkaway/contract/api"
import type { Who } from "./desk-in-a-test.ts"
import { type Luck, luckOf } from "./luck.ts"
import { bodyOf, MOVES } from "./requests-of-strangers-bodies.ts"
import { HEADERS, METHODS, PATHS, RAW } from "./requests-of-strangers-forms.ts"
import {
  MORE_QUERY_NAMES,
  NOBODYS,
  QUERY_NAMES,
  STRANGE_CURSORS,
  STRANGE_TEXTS,
  STRANGE_VALUES,
} from "./requests-of-strangers-values.ts"

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
