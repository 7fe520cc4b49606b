// A client of the API, typed by the operations: what a call takes and gives is read off their schemas, at compile time only, so that
// a browser loads no schema. Plain `fetch`: it runs in a browser (the session's cookie, and a header against forged requests) and in
// Node (a key). An answer is either what was asked for or a thrown `DeskProblem`; nothing is retried behind the caller's back.

import { BASE_PATH, type OperationId, placeOf } from "./addresses.ts"
import type { AnswerFor, RequestFor } from "./operations.ts"
import type { ProblemDocument } from "./problem-document.ts"

export interface ClientOptions {
  /** Where the desk is, without `/api/v1`; "" in a browser. */
  readonly baseUrl: string
  /** `wak_…`; without it the browser's cookie speaks. */
  readonly key?: string
  readonly fetch?: typeof fetch
}

/** Thrown for every answer that is not 2xx. */
export class DeskProblem extends Error {
  readonly problem: ProblemDocument
  /** Seconds until it is worth trying again, where the desk says so. */
  readonly retryAfter: number | undefined

  constructor(problem: ProblemDocument, retryAfter?: number) {
    super(problem.detail)
    this.name = "DeskProblem"
    this.problem = problem
    this.retryAfter = retryAfter
  }

  get code(): string {
    return this.problem.code
  }

  get status(): number {
    return this.problem.status
  }
}

type Answered<A> = A extends { readonly status: infer Status; readonly body: infer Body }
  ? {
      readonly status: Status
      readonly answer: Body
      /** The version that If-Match wants. */
      readonly etag: number | undefined
    }
  : never

/** A request that has nothing to say may be left out. */
export type Arguments<Request> = object extends Request ? [request?: Request] : [request: Request]

export interface DeskClient {
  call<Id extends OperationId>(id: Id, ...request: Arguments<RequestFor<Id>>): Promise<Answered<AnswerFor<Id>>>
}

export interface LooseRequest {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
  readonly ifMatch?: number | "*"
  readonly idempotencyKey?: string
  readonly signal?: AbortSignal
}

/** Path with its parameters, and the query. */
export const addressOf = (id: OperationId, { params = {}, query = {} }: LooseRequest): string => {
  const filled = placeOf(id).path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  )
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value))
  const text = search.toString()
  return BASE_PATH + filled + (text === "" ? "" : `?${text}`)
}

const headersOf = (method: string, request: LooseRequest, key: string | undefined): Headers => {
  const headers = new Headers({ accept: "application/json, application/jsonl, application/problem+json" })
  if (request.body !== undefined) headers.set("content-type", "application/json")
  if (key !== undefined) headers.set("authorization", `Bearer ${key}`)
  else if (method !== "GET") headers.set("x-walkaway-csrf", "1")
  if (request.ifMatch !== undefined) headers.set("if-match", request.ifMatch === "*" ? "*" : `"${request.ifMatch}"`)
  if (request.idempotencyKey !== undefined) headers.set("idempotency-key", request.idempotencyKey)
  return headers
}

const unreadable = (response: Response): ProblemDocument => ({
  type: "/problems/fault",
  title: "The answer cannot be read",
  status: response.status,
  detail: `The desk, or something before it, answered ${response.status} without saying why.`,
  code: "fault",
  remedy: null,
  problems: [],
  requestId: response.headers.get("x-request-id") ?? "",
})

const isProblem = (body: unknown): body is ProblemDocument =>
  typeof body === "object" && body !== null && "code" in body && "detail" in body && "problems" in body

const problemOf = async (response: Response): Promise<DeskProblem> => {
  const body: unknown = await response.json().catch(() => undefined)
  const retryAfter = Number(response.headers.get("retry-after") ?? Number.NaN)
  return new DeskProblem(
    isProblem(body) ? body : unreadable(response),
    Number.isFinite(retryAfter) ? retryAfter : undefined,
  )
}

/** The lines of a text that comes bit by bit. */
export async function* linesOf(response: Response): AsyncGenerator<string> {
  if (!response.body) return
  const decoder = new TextDecoder()
  // Read by hand: not every browser walks through a stream by itself.
  const reader = response.body.getReader()
  let rest = ""
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      const lines = (rest + decoder.decode(value, { stream: true })).split(/\r?\n/)
      rest = lines.pop() ?? ""
      yield* lines
    }
    const last = rest + decoder.decode()
    if (last !== "") yield last
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

const bodyOf = async (response: Response): Promise<unknown> => {
  if ((response.headers.get("content-type") ?? "").startsWith("application/jsonl")) return linesOf(response)
  const text = await response.text()
  return text === "" ? undefined : JSON.parse(text)
}

export const versionOf = (etag: string | null): number | undefined => {
  const match = /^(?:W\/)?"(\d+)"$/.exec(etag ?? "")
  return match ? Number(match[1]) : undefined
}

/** The raw answer of an operation, refusals thrown. */
export const request = async (
  { baseUrl, key, fetch: fetchIt = fetch }: ClientOptions,
  id: OperationId,
  asked: LooseRequest,
): Promise<Response> => {
  const { method } = placeOf(id)
  const response = await fetchIt(baseUrl.replace(/\/$/, "") + addressOf(id, asked), {
    method,
    headers: headersOf(method, asked, key),
    ...(asked.body !== undefined && { body: JSON.stringify(asked.body) }),
    ...(asked.signal && { signal: asked.signal }),
  })
  if (!response.ok) throw await problemOf(response)
  return response
}

export const deskClient = (options: ClientOptions): DeskClient => ({
  call: async <Id extends OperationId>(id: Id, ...[asked = {}]: [request?: unknown]) => {
    const response = await request(options, id, asked as LooseRequest)
    return {
      status: response.status,
      answer: await bodyOf(response),
      etag: versionOf(response.headers.get("etag")),
    } as Answered<AnswerFor<Id>>
  },
})
