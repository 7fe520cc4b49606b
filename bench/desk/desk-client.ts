// A plain client of a running desk for the measurements: keep-alive connections, one key, text in and text out. Node's own agent and not
// `fetch`, which costs the driver about twice the processor time, and driver and desk share the cores that are measured.

import { Agent, type IncomingMessage, request } from "node:http"

export interface Asked {
  readonly method: string
  /** Below /api/v1. */
  readonly path: string
  readonly body?: unknown
  readonly version?: number
  readonly onceKey?: string
  readonly key?: string
}

export interface Answered {
  readonly status: number
  readonly text: string
  /** From the ETag. */
  readonly version: number | undefined
  /** Whether this answer had been kept from a first sending. */
  readonly replayed: boolean
}

const ANSWER_WITHIN_MS = 40_000

const textOf = async (response: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString("utf8")
}

const versionOf = (etag: string | undefined): number | undefined => {
  const digits = /"(\d+)"/.exec(etag ?? "")?.[1]
  return digits === undefined ? undefined : Number(digits)
}

const headersOf = ({ body, version, onceKey, key }: Asked, text: string): Record<string, string> => ({
  ...(key === undefined ? { "x-walkaway-csrf": "1" } : { authorization: `Bearer ${key}` }),
  ...(body !== undefined && { "content-type": "application/json", "content-length": String(Buffer.byteLength(text)) }),
  ...(version !== undefined && { "if-match": `"${version}"` }),
  ...(onceKey !== undefined && { "idempotency-key": onceKey }),
})

export interface DeskClient {
  /** Rejects when the connection fails or breaks before the whole answer has come. */
  send(asked: Asked): Promise<Answered>
  /** As `send`; throws unless the answer is a success, and gives its JSON. */
  must<T>(asked: Asked): Promise<{ readonly body: T; readonly version: number | undefined }>
  get(path: string): Promise<number>
  close(): void
}

export const makeClient = (port: number, connectionsMax: number): DeskClient => {
  const agent = new Agent({ keepAlive: true, maxSockets: connectionsMax, scheduling: "fifo" })
  const call = (method: string, path: string, headers: Record<string, string>, text: string) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const place = { host: "127.0.0.1", port, agent, method, path, headers, timeout: ANSWER_WITHIN_MS }
      const sent = request(place, resolve)
      sent.once("timeout", () => sent.destroy(new Error(`No answer within ${ANSWER_WITHIN_MS} ms.`)))
      sent.once("error", reject)
      sent.end(text)
    })
  const send: DeskClient["send"] = async (asked) => {
    const text = asked.body === undefined ? "" : JSON.stringify(asked.body)
    const response = await call(asked.method, `/api/v1${asked.path}`, headersOf(asked, text), text)
    const { statusCode = 0, headers } = response
    const replayed = headers["idempotency-replayed"] === "true"
    return { status: statusCode, version: versionOf(headers.etag), replayed, text: await textOf(response) }
  }
  return {
    send,
    must: async <T>(asked: Asked) => {
      const { status, text, version } = await send(asked)
      if (status >= 300) throw new Error(`${asked.method} ${asked.path} answered ${status}: ${text.slice(0, 600)}`)
      return { body: JSON.parse(text) as T, version }
    },
    get: async (path) => {
      const response = await call("GET", path, {}, "")
      await textOf(response)
      return response.statusCode ?? 0
    },
    close: () => agent.destroy(),
  }
}
