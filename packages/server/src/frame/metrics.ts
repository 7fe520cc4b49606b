// Figures about the process and its requests in the format of Prometheus, for this machine and for keys with the scope `admin`. A
// request that came by way of a proxy does not count as from this machine, whatever its socket says.

import type { MiddlewareHandler } from "hono"
import { collectDefaultMetrics, Histogram, Registry } from "prom-client"
import type { FrameEnv } from "./request-facts.ts"

export interface Metrics {
  readonly watch: MiddlewareHandler<FrameEnv>
  text(): Promise<{ readonly type: string; readonly body: string }>
}

/** `process`: also memory, processor, lag of the event loop. Once a process. */
export const metricsOf = ({ process }: { readonly process: boolean }): Metrics => {
  const registry = new Registry()
  if (process) collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: "walkaway_http_request_seconds",
    help: "Time from a request's arrival to its answer's head.",
    labelNames: ["method", "route", "status"],
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10],
    registers: [registry],
  })
  return {
    watch: async (context, next) => {
      const stop = requests.startTimer()
      await next()
      stop({ method: context.req.method, route: context.get("route") ?? "other", status: String(context.res.status) })
    },
    text: async () => ({ type: registry.contentType, body: await registry.metrics() }),
  }
}
