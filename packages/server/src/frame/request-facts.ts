// What every part of the frame needs to know of a request, worked out once: its id, where it comes from, by which name it
// called us. The address is the socket's own, or, behind so many trusted proxies, the one that the outermost of them saw: a header
// that anybody can write is never believed further than that.

import { randomUUID } from "node:crypto"
import type { Context } from "hono"

export interface RequestFacts {
  readonly requestId: string
  readonly address: string
  /** By way of a proxy, trusted or not. */
  readonly forwarded: boolean
  readonly host: string
}

export interface FrameVariables {
  facts: RequestFacts
  /** Operation id or route, for log and metrics. */
  route: string
  callerId: string | undefined
  /** What is left of the caller's allowance. */
  allowance: Readonly<Record<string, string>>
}

export interface FrameEnv {
  Bindings: { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } }
  Variables: FrameVariables
}

export type FrameContext = Context<FrameEnv>

const OWN_ID = /^[\w-]{8,64}$/

const requestIdOf = (given: string | undefined): string => (given && OWN_ID.test(given) ? given : randomUUID())

/** "::ffff:10.0.0.7" and "10.0.0.7" are one address. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/, "")

const addressOf = (context: FrameContext, trustedProxies: number): string => {
  const socket = plain(context.env?.incoming?.socket?.remoteAddress ?? "unknown")
  const hops = (context.req.header("x-forwarded-for") ?? "").split(",").map((hop) => hop.trim())
  const seen = trustedProxies > 0 ? hops.filter(Boolean).at(-trustedProxies) : undefined
  return seen === undefined ? socket : plain(seen)
}

export const factsOf = (context: FrameContext, trustedProxies: number): RequestFacts => ({
  requestId: requestIdOf(context.req.header("x-request-id")),
  address: addressOf(context, trustedProxies),
  forwarded: context.req.header("x-forwarded-for") !== undefined || context.req.header("forwarded") !== undefined,
  host: (context.req.header("host") ?? new URL(context.req.url).host).toLowerCase(),
})

export const isLoopbackAddress = (address: string): boolean => address === "::1" || /^127\./.test(address)

const LOOPBACK_NAMES = new Set(["localhost", "127.0.0.1", "[::1]", "::1"])

export const hostnameOf = (host: string): string => host.replace(/:\d+$/, "")

export const isLoopbackName = (hostname: string): boolean => LOOPBACK_NAMES.has(hostname)
