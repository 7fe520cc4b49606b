// One line a request: what was asked for, by whom, how it went and how long it took. Never a body, a header, a cookie, a token or
// a query, and of the address only the route with its parameters' names: what people search for is theirs.

import type { MiddlewareHandler } from "hono"
import type { Log } from "../ports.ts"
import type { FrameEnv } from "./request-facts.ts"

export const accessLog =
  (log: Log): MiddlewareHandler<FrameEnv> =>
  async (context, next) => {
    const started = performance.now()
    await next()
    const { requestId } = context.get("facts")
    const { status } = context.res
    const fields = {
      requestId,
      method: context.req.method,
      route: context.get("route") ?? "other",
      status,
      ms: Math.round((performance.now() - started) * 10) / 10,
      caller: context.get("callerId"),
    }
    if (status >= 500) log.error(fields, "request failed")
    else log.info(fields, "request")
  }
