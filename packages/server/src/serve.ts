// The application on a socket. By default only this machine reaches it; before it listens to others somebody must have an account, else
// the first stranger on the network would be offered the set-up. Stopping lets requests under way finish.

import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { getRequestListener } from "@hono/node-server"
import { ok, type Refusal, type Result, refuse } from "@walkaway/engine"
import type { App } from "./app.ts"
import { isLoopbackAddress, isLoopbackName } from "./frame/request-facts.ts"

export interface ServeOptions {
  readonly host: string
  /** 0: any free one. */
  readonly port: number
  readonly hasAccounts: () => Promise<boolean>
}

export interface Serving {
  readonly url: string
  readonly port: number
  /** Stops listening, ends live feeds, waits for requests under way, at most `withinMs`. */
  stop(withinMs?: number): Promise<void>
}

export const isLoopbackHost = (host: string): boolean => isLoopbackName(host.toLowerCase()) || isLoopbackAddress(host)

/** Limits against those who open connections and send nothing. */
const HEADERS_WITHIN_MS = 15_000
const REQUEST_WITHIN_MS = 60_000
const IDLE_MS = 5_000
const STOP_WITHIN_MS = 10_000

const listen = (server: Server, { host, port }: ServeOptions): Promise<Result<AddressInfo, Refusal>> =>
  new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE" && error.code !== "EACCES" && error.code !== "EADDRNOTAVAIL") return reject(error)
      resolve(
        refuse({
          code: "port-taken",
          message:
            error.code === "EADDRINUSE"
              ? `Port ${port} on ${host} is taken.`
              : `Port ${port} on ${host} cannot be listened to.`,
          remedy: "Stop what listens there, or choose another port: PORT=8081.",
        }),
      )
    })
    server.listen(port, host, () => resolve(ok(server.address() as AddressInfo)))
  })

/** A connection that has answered its last request is idle at once, and kept open by the other side: look again and again. */
const LOOK_EVERY_MS = 50

const close = (server: Server, withinMs: number): Promise<void> =>
  new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), withinMs)
    const look = setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MS)
    server.close(() => {
      clearTimeout(force)
      clearInterval(look)
      resolve()
    })
  })

/** Listening on all addresses has none of its own; whoever started it is on this machine. */
const HERE: ReadonlySet<string> = new Set(["127.0.0.1", "::1", "0.0.0.0", "::"])

const urlOf = (host: string, port: number): string => {
  const name = HERE.has(host) ? "localhost" : host.includes(":") ? `[${host}]` : host
  return `http://${name}:${port}`
}

export const serveApp = async (app: App, options: ServeOptions): Promise<Result<Serving, Refusal>> => {
  if (!isLoopbackHost(options.host) && !(await options.hasAccounts())) {
    return refuse({
      code: "set-up-first",
      message: `Nobody has an account yet, and ${options.host} can be reached from outside this machine.`,
      remedy: "Start it on 127.0.0.1, follow the set-up link, then start it again.",
    })
  }
  const server = createServer(
    { headersTimeout: HEADERS_WITHIN_MS, requestTimeout: REQUEST_WITHIN_MS, keepAliveTimeout: IDLE_MS },
    getRequestListener(app.fetch as Parameters<typeof getRequestListener>[0]),
  )
  const address = await listen(server, options)
  if (!address.ok) return address
  const { port } = address.value
  return ok({
    url: urlOf(options.host, port),
    port,
    stop: (withinMs = STOP_WITHIN_MS) => {
      app.stopping()
      return close(server, withinMs)
    },
  })
}
