// Sends requests as they are, right or wrong, over a real connection: Node's own client for most, and a bare socket for what no client
// would send.

import { Agent, request } from "node:http"
import { connect } from "node:net"
import type { StrangeRequest } from "../../packages/server/src/testing/requests-of-strangers.ts"
import type { GivenAnswer } from "../../packages/server/src/testing/requests-of-strangers-judged.ts"

const ANSWER_WITHIN_MS = 20_000

export interface Sender {
  send(asked: Pick<StrangeRequest, "method" | "url" | "headers" | "body">): Promise<GivenAnswer>
  close(): void
}

export const senderTo = (port: number): Sender => {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 })
  const send: Sender["send"] = ({ method, url, headers, body }) =>
    new Promise((resolve, reject) => {
      const started = performance.now()
      const bytes = body === undefined ? undefined : Buffer.from(body as string)
      const length = bytes && { "content-length": String(bytes.byteLength) }
      // After a lie about the length nothing on the same connection could be understood.
      const own = headers["content-length"] === undefined ? { agent } : { agent: false as const }
      const place = { host: "127.0.0.1", port, ...own, method, path: url, timeout: ANSWER_WITHIN_MS }
      const sent = request({ ...place, headers: { ...length, ...headers } })
      const told = (status: number, contentType: string, text: string) =>
        resolve({ status, contentType, text, ms: performance.now() - started })
      sent.once("timeout", () => sent.destroy(new Error(`no answer within ${ANSWER_WITHIN_MS} ms`)))
      sent.once("error", reject)
      sent.once("response", (response) => {
        const contentType = response.headers["content-type"] ?? ""
        const status = response.statusCode ?? 0
        if (contentType.startsWith("text/event-stream")) {
          response.once("error", () => undefined)
          sent.removeAllListeners("error").once("error", () => undefined)
          response.destroy()
          return told(status, contentType, "")
        }
        const chunks: Buffer[] = []
        response.on("data", (chunk: Buffer) => chunks.push(chunk))
        response.once("error", reject)
        response.once("end", () => told(status, contentType, Buffer.concat(chunks).toString("utf8")))
      })
      // What the headers say of the length may be a lie; then the connection is the other side's to end.
      sent.end(bytes)
    })
  return { send, close: () => agent.destroy() }
}

const HOST = "Host: localhost\r\n"
const POST = `POST /api/v1/customers HTTP/1.1\r\n${HOST}Content-Type: application/json\r\nConnection: close\r\n`

/** By name. */
export const ODDITIES: Readonly<Record<string, string>> = {
  "no host": "GET /api/v1/deals HTTP/1.1\r\nConnection: close\r\n\r\n",
  "two hosts": `GET /api/v1/deals HTTP/1.1\r\n${HOST}Host: evil.example\r\nConnection: close\r\n\r\n`,
  "a whole address": `GET http://evil.example/api/v1/deals HTTP/1.1\r\n${HOST}Connection: close\r\n\r\n`,
  "HTTP/1.0": "GET /api/v1/deals HTTP/1.0\r\n\r\n",
  "HTTP/0.9": "GET /api/v1/deals\r\n\r\n",
  "HTTP/9.9": `GET /api/v1/deals HTTP/9.9\r\n${HOST}\r\n`,
  "no slash": `GET api/v1/deals HTTP/1.1\r\n${HOST}Connection: close\r\n\r\n`,
  "a star": `OPTIONS * HTTP/1.1\r\n${HOST}Connection: close\r\n\r\n`,
  TRACE: `TRACE /api/v1/deals HTTP/1.1\r\n${HOST}Connection: close\r\n\r\n`,
  CONNECT: `CONNECT evil.example:443 HTTP/1.1\r\n${HOST}\r\n`,
  "an upgrade": `GET /api/v1/live HTTP/1.1\r\n${HOST}Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
  "a bare line feed": `GET /api/v1/deals HTTP/1.1\n${HOST.replace("\r", "")}\n`,
  "a NUL in a header": `GET /api/v1/deals HTTP/1.1\r\n${HOST}X-A: a\u0000b\r\nConnection: close\r\n\r\n`,
  "a header without a colon": `GET /api/v1/deals HTTP/1.1\r\n${HOST}nothing\r\nConnection: close\r\n\r\n`,
  "a folded header": `GET /api/v1/deals HTTP/1.1\r\n${HOST}X-A: a\r\n b\r\nConnection: close\r\n\r\n`,
  "a header of 40 kB": `GET /api/v1/deals HTTP/1.1\r\n${HOST}X-A: ${"x".repeat(40_000)}\r\nConnection: close\r\n\r\n`,
  "3000 headers": `GET /api/v1/deals HTTP/1.1\r\n${HOST}${"X-A: b\r\n".repeat(3000)}Connection: close\r\n\r\n`,
  "an address of 60 kB": `GET /api/v1/deals?q=${"x".repeat(60_000)} HTTP/1.1\r\n${HOST}Connection: close\r\n\r\n`,
  "length and chunks": `${POST}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  "two lengths": `${POST}Content-Length: 4\r\nContent-Length: 6\r\n\r\n{}{}{}`,
  "a length below zero": `${POST}Content-Length: -1\r\n\r\n{}`,
  "a length beyond all": `${POST}Content-Length: 99999999999999999999\r\n\r\n{}`,
  "a large length announced": `${POST}Content-Length: 999999999\r\n\r\n{}`,
  "chunks that are none": `${POST}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`,
  "good chunks": `${POST}Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`,
  "an odd encoding": `${POST}Transfer-Encoding: gzip\r\n\r\n{}`,
  "a body packed": `${POST}Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}`,
  "an expectation": `${POST}Expect: 200-ok\r\nContent-Length: 2\r\n\r\n{}`,
  "three in one": `GET /health/live HTTP/1.1\r\n${HOST}\r\nGET /nothing HTTP/1.1\r\n${HOST}\r\nGET /api/v1/deals HTTP/1.1\r\n${HOST}Connection: close\r\n\r\n`,
  nonsense: "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003",
}

/** Every status that came back before the other side closed; none when it closed at once. */
export const saidTo = (port: number, text: string): Promise<readonly number[]> =>
  new Promise((resolve) => {
    let heard = ""
    const socket = connect(port, "127.0.0.1", () => socket.write(Buffer.from(text, "latin1")))
    const done = () => {
      socket.destroy()
      resolve([...heard.matchAll(/^HTTP\/1\.[01] (\d{3})/gm)].map(([, status]) => Number(status)))
    }
    socket.on("data", (chunk) => {
      heard += chunk.toString("latin1")
    })
    socket.once("error", done)
    socket.once("close", done)
    socket.setTimeout(1500, done)
  })
