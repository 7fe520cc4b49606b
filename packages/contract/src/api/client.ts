// A client of the API, typed by the operations: what a call takes and gives is read off their schemas. Plain `fetch`, so it runs in a
// browser (cookie of the session, header against forged requests) and in Node (a key). An answer is either what was asked for
// or a thrown `DeskProblem` with the problem document; nothing is retried behind the caller's back.

import { isSchema, type Operation, pathParameters } from "./operation.ts"
import { type AnswerFor, BASE_PATH, type OperationId, operations, type RequestFor } from "./operations.ts"
import { type ProblemDocument, problemDocumentSchema } from "./problem-document.ts"

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

type Arguments<Request> = object extends Request ? [request?: Request] : [request: Request]

export interface DeskClient {
  call<Id extends OperationId>(id: Id, ...request: Arguments<RequestFor<Id>>): Promise<Answered<AnswerFor<Id>>>
}

interface LooseRequest {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
  readonly ifMatch?: number | "*"
  readonly idempotencyKey?: string
  readonly signal?: AbortSignal
}

/** Path with its parameters, and the query. */
export const addressOf = ({ path }: Pick<Operation, "path">, { params = {}, query = {} }: LooseRequest): string => {
  const filled = pathParameters(path).reduce<string>(
    (text, name) => text.replace(`{${name}}`, encodeURIComponent(String(params[name]))),
    path,
  )
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value))
  const text = search.toString()
  return BASE_PATH + filled + (text === "" ? "" : `?${text}`)
}

const headersOf = (operation: Operation, request: LooseRequest, key: string | undefined): Headers => {
  const headers = new Headers({ accept: "application/json, application/jsonl, application/problem+json" })
  if (request.body !== undefined) headers.set("content-type", "application/json")
  if (key !== undefined) headers.set("authorization", `Bearer ${key}`)
  else if (operation.method !== "get") headers.set("x-walkaway-csrf", "1")
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

const problemOf = async (response: Response): Promise<DeskProblem> => {
  const body: unknown = await response.json().catch(() => undefined)
  const problem = problemDocumentSchema.safeParse(body)
  const retryAfter = Number(response.headers.get("retry-after") ?? Number.NaN)
  return new DeskProblem(
    problem.success ? problem.data : unreadable(response),
    Number.isFinite(retryAfter) ? retryAfter : undefined,
  )
}

/** The lines of a text that comes bit by bit. */
export async function* linesOf(response: Response): AsyncGenerator<string> {
  if (!response.body) return
  const decoder = new TextDecoder()
  let rest = ""
  for await (const bytes of response.body as unknown as AsyncIterable<Uint8Array>) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split(/\r?\n/)
    rest = lines.pop() ?? ""
    yield* lines
  }
  const last = rest + decoder.decode()
  if (last !== "") yield last
}

const bodyOf = async (operation: Operation, response: Response): Promise<unknown> => {
  const shape = operation.answers[response.status]
  if (shape === undefined || (!isSchema(shape) && shape.kind === "empty")) return undefined
  return isSchema(shape) ? response.json() : linesOf(response)
}

export const versionOf = (etag: string | null): number | undefined => {
  const match = /^(?:W\/)?"(\d+)"$/.exec(etag ?? "")
  return match ? Number(match[1]) : undefined
}

/** The raw answer of an operation, refusals thrown. */
export const request = async (
  { baseUrl, key, fetch: fetchIt = fetch }: ClientOptions,
  operation: Operation,
  asked: LooseRequest,
): Promise<Response> => {
  const response = await fetchIt(baseUrl.replace(/\/$/, "") + addressOf(operation, asked), {
    method: operation.method.toUpperCase(),
    headers: headersOf(operation, asked, key),
    ...(asked.body !== undefined && { body: JSON.stringify(asked.body) }),
    ...(asked.signal && { signal: asked.signal }),
  })
  if (!response.ok) throw await problemOf(response)
  return response
}

export const deskClient = (options: ClientOptions): DeskClient => ({
  call: async <Id extends OperationId>(id: Id, ...[asked = {}]: [request?: unknown]) => {
    const operation: Operation = operations[id]
    const response = await request(options, operation, asked as LooseRequest)
    return {
      status: response.status,
      answer: await bodyOf(operation, response),
      etag: versionOf(response.headers.get("etag")),
    } as Answered<AnswerFor<Id>>
  },
})
