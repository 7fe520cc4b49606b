// Is the process up, can it work, how is it doing: for whoever keeps it running. Neither answer tells anything about the organisations.

import type { Hono } from "hono"
import type { Metrics } from "./frame/metrics.ts"
import { admit, visitorOf } from "./frame/recognise.ts"
import { type FrameContext, type FrameEnv, isLoopbackAddress } from "./frame/request-facts.ts"
import { refuseWith, respond } from "./frame/respond.ts"
import type { Objection } from "./handlers.ts"
import type { Gate } from "./ports.ts"

export interface HealthParts {
  /** Rejects when the desk cannot work: database away, migrations missing. */
  readonly ready: () => Promise<void>
  readonly stopping: () => boolean
  readonly metrics: Metrics
  readonly gate: Gate
}

const READY_WITHIN_MS = 2000

const JSON_HEADERS = { "content-type": "application/json; charset=utf-8" }

const UNAVAILABLE: Objection = {
  code: "unavailable",
  message: "The desk cannot work now.",
  remedy: "Wait a moment; if it stays so, look into the desk's log.",
  retryAfterSeconds: 5,
}

const inTime = async (work: Promise<void>): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), READY_WITHIN_MS)
  })
  try {
    return await Promise.race([work.then(() => true), late])
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}

const ADMIN_ONLY = { scope: "admin", path: "/metrics", method: "get" } as const

/** From this machine itself, or with a key or session that administers. */
const mayReadMetrics = async (context: FrameContext, gate: Gate): Promise<Objection | undefined> => {
  const { address, forwarded } = context.get("facts")
  if (isLoopbackAddress(address) && !forwarded) return undefined
  const visitor = await visitorOf(gate, context.req.raw.headers)
  if (!visitor.ok) return visitor.error
  const operation = { ...ADMIN_ONLY, id: "metrics", summary: "", tag: "", answers: {}, problems: [] }
  const admitted = admit(operation, visitor.value, address)
  return admitted.ok ? undefined : admitted.error
}

export const bindHealth = (app: Hono<FrameEnv>, { ready, stopping, metrics, gate }: HealthParts): void => {
  app.get("/health/live", (context) => {
    context.set("route", "health")
    return respond(context, { status: 200, headers: JSON_HEADERS, body: '{"status":"up"}' })
  })
  app.get("/health/ready", async (context) => {
    context.set("route", "health")
    if (stopping() || !(await inTime(ready()))) return refuseWith(context, UNAVAILABLE)
    return respond(context, { status: 200, headers: JSON_HEADERS, body: '{"status":"ready"}' })
  })
  app.get("/metrics", async (context) => {
    context.set("route", "metrics")
    const objection = await mayReadMetrics(context, gate)
    if (objection) return refuseWith(context, objection)
    const { type, body } = await metrics.text()
    return respond(context, { status: 200, headers: { "content-type": type }, body })
  })
}
