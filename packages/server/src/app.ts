// The whole application, without a socket: a request goes in, a response comes out. Everything it needs is handed in, so a test builds
// one in a millisecond and a process builds the same one with a database behind it.

import { Hono } from "hono"
import { type BindParts, bindOperations, bindOtherMethods } from "./bind.ts"
import { bindDocs } from "./docs/api-docs.ts"
import { accessLog } from "./frame/access-log.ts"
import { hostCheck } from "./frame/host-check.ts"
import { metricsOf } from "./frame/metrics.ts"
import { limiterOf, RATE_LIMITS, type RateLimits } from "./frame/rate-limit.ts"
import { type FrameEnv, factsOf } from "./frame/request-facts.ts"
import { refuseWith } from "./frame/respond.ts"
import { securityHeaders } from "./frame/security-headers.ts"
import type { Handlers } from "./handlers.ts"
import { bindHealth } from "./health.ts"
import { bindLive, LIVE_OPTIONS, type LiveConnections, type LiveOptions } from "./live.ts"
import type { Gate, LiveFeed, Log, Workplace } from "./ports.ts"
import { FAULT } from "./problem.ts"

export interface AppParts<Unit> {
  readonly handlers: Handlers<Unit>
  readonly gate: Gate
  readonly workplace: Workplace<Unit>
  readonly live: LiveFeed
  readonly log: Log
  /** Of the desk, as the API's description shows it. */
  readonly version: string
  /** Rejects while the desk cannot work. */
  readonly ready: () => Promise<void>
  /** Where people reach the desk, if told. */
  readonly baseUrl?: string
  /** Whether it listens on this machine only. */
  readonly loopback: boolean
  /** How many proxies stand before it whose X-Forwarded-For is to be believed. */
  readonly trustedProxies?: number
  readonly limits?: Partial<RateLimits>
  readonly liveOptions?: Partial<LiveOptions>
  readonly timeLimitMs?: number
  /** Holds every answer against its schema: in tests. */
  readonly checkAnswers?: boolean
  /** Figures about the process too: once a process. */
  readonly processMetrics?: boolean
  /** Adds routes after the API and before "not found": the pages. */
  readonly pages?: (app: Hono<FrameEnv>) => void
}

export interface App {
  readonly fetch: Hono<FrameEnv>["fetch"]
  readonly request: Hono<FrameEnv>["request"]
  readonly live: LiveConnections
  /** From now on it is not ready, and feeds end. */
  stopping(): void
}

const TIME_LIMIT_MS = 30_000

const NOT_FOUND = { code: "not-found", message: "There is no such thing here." }

/** Around everything: facts, headers, log, figures, limits by address, names. */
const frame = <Unit>(app: Hono<FrameEnv>, parts: AppParts<Unit>, limits: RateLimits) => {
  const { log, trustedProxies = 0, loopback, baseUrl, processMetrics = false } = parts
  const metrics = metricsOf({ process: processMetrics })
  const addressLimiter = limiterOf(limits.perAddress)
  const https = baseUrl?.startsWith("https:") ?? false
  app.use(async (context, next) => {
    context.set("facts", factsOf(context, trustedProxies))
    await next()
    for (const [name, value] of Object.entries(context.get("allowance") ?? {})) context.res.headers.set(name, value)
  })
  app.use(metrics.watch)
  app.use(accessLog(log))
  app.use(securityHeaders({ https }))
  app.use(hostCheck({ loopback, ...(baseUrl !== undefined && { baseUrl }) }))
  app.use("/api/*", async (context, next) => {
    const { objection, headers } = await addressLimiter.take(context.get("facts").address)
    return objection ? refuseWith(context, objection, headers) : next()
  })
  app.onError((error, context) => {
    log.error({ error, requestId: context.get("facts")?.requestId, route: context.get("route") }, "a fault")
    return refuseWith(context, FAULT)
  })
  app.notFound((context) => refuseWith(context, NOT_FOUND))
  return metrics
}

export const makeApp = <Unit>(parts: AppParts<Unit>): App => {
  const { gate, ready, version, baseUrl } = parts
  const app = new Hono<FrameEnv>()
  const limits = { ...RATE_LIMITS, ...parts.limits }
  let isStopping = false
  const metrics = frame(app, parts, limits)
  const bound: BindParts<Unit> = {
    handlers: parts.handlers,
    gate,
    workplace: parts.workplace,
    callerLimiter: limiterOf(limits.perCaller),
    publicWriteLimiter: limiterOf(limits.publicWrites),
    checkAnswers: parts.checkAnswers ?? false,
    timeLimitMs: parts.timeLimitMs ?? TIME_LIMIT_MS,
    ...(baseUrl !== undefined && { baseUrl }),
  }
  bindHealth(app, { ready, stopping: () => isStopping, metrics, gate })
  bindDocs(app, version)
  const live = bindLive(app, bound, parts.live, { ...LIVE_OPTIONS, ...parts.liveOptions })
  bindOperations(app, bound)
  bindOtherMethods(app)
  parts.pages?.(app)
  return {
    fetch: app.fetch,
    request: app.request,
    live,
    stopping: () => {
      isStopping = true
      live.closeAll()
    },
  }
}
