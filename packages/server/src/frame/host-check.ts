// A desk on this machine answers only to the names of this machine, or to the one that it was told is its own. Otherwise a page
// anywhere could point its own name at 127.0.0.1 and talk to the desk as if it were its site (DNS rebinding).

import type { MiddlewareHandler } from "hono"
import { type FrameEnv, hostnameOf, isLoopbackName } from "./request-facts.ts"
import { refuseWith } from "./respond.ts"

export interface HostRule {
  /** Whether the desk listens on this machine only. */
  readonly loopback: boolean
  /** Where people reach it, if told. */
  readonly baseUrl?: string
}

export const hostCheck = ({ loopback, baseUrl }: HostRule): MiddlewareHandler<FrameEnv> => {
  const own = baseUrl === undefined ? undefined : new URL(baseUrl).hostname
  return async (context, next) => {
    const hostname = hostnameOf(context.get("facts").host)
    if (!loopback || isLoopbackName(hostname) || hostname === own) return next()
    return refuseWith(context, {
      code: "wrong-host",
      message: "This desk does not go by the name that you called it.",
      remedy: "Call it localhost, or tell it its public address.",
    })
  }
}
