// From a rendered answer to a response, in the manner of the frame: nothing is cached unless said so, and HEAD has no body (which the
// router sees to).

import type { Objection } from "../handlers.ts"
import type { Rendered } from "../ports.ts"
import { renderProblem } from "../problem.ts"
import type { FrameContext } from "./request-facts.ts"

/** 204, 205 and 304 must not even have an empty body. */
const hasNoBody = (status: number): boolean => status === 204 || status === 205 || status === 304

export const respond = (context: FrameContext, { status, headers, body }: Rendered): Response => {
  const response = new Response(hasNoBody(status) || body === "" ? null : body, { status, headers: { ...headers } })
  if (!response.headers.has("cache-control")) response.headers.set("cache-control", "no-store")
  response.headers.set("x-request-id", context.get("facts").requestId)
  return response
}

export const refuseWith = (
  context: FrameContext,
  objection: Objection,
  headers: Readonly<Record<string, string>> = {},
): Response => respond(context, renderProblem(objection, context.get("facts").requestId, headers))
