// Whether a request may come to its handler. The order of checks is the same everywhere and goes from cheap to dear: who asks, how
// often, may he, is it from our pages, can the body be read, is it right, which version, under which key. The first that fails is
// the answer.

import { isWrite, type Operation } from "@walkaway/contract/api"
import { ok, type Result, refuse } from "@walkaway/engine"
import { checkInput, queryOf } from "./frame/check-input.ts"
import { csrfObjection } from "./frame/csrf.ts"
import { onceKeyOf } from "./frame/once.ts"
import { expectedVersionOf } from "./frame/precondition.ts"
import type { Limiter } from "./frame/rate-limit.ts"
import { BODY_LIMIT, LARGE_BODY_LIMIT, readBody } from "./frame/read-body.ts"
import { admit, idOfVisitor, visitorOf } from "./frame/recognise.ts"
import type { FrameContext } from "./frame/request-facts.ts"
import type { Objection, Visitor } from "./handlers.ts"
import type { Caller, Gate, OnceKey, SignedIn } from "./ports.ts"

export interface AdmissionParts {
  readonly gate: Gate
  readonly callerLimiter: Limiter
  readonly publicWriteLimiter: Limiter
  readonly baseUrl?: string
}

/** Everything about a request that was found to be in order. */
export interface Admitted {
  readonly operation: Operation
  readonly caller: Visitor | SignedIn | Caller
  readonly visitor: Visitor
  readonly input: unknown
  readonly expectedVersion: number | undefined
  readonly once: OnceKey | undefined
}

export const organisationCaller = (caller: Admitted["caller"]): Caller | undefined =>
  "actor" in caller ? caller : undefined

/** Who asks, how often, and whether he may. */
const recognise = async (
  context: FrameContext,
  operation: Operation,
  parts: AdmissionParts,
): Promise<Result<Pick<Admitted, "caller" | "visitor">, Objection>> => {
  const { address, host } = context.get("facts")
  const { headers } = context.req.raw
  if (operation.scope === "public" && isWrite(operation)) {
    const { objection } = await parts.publicWriteLimiter.take(address)
    if (objection) return refuse(objection)
  }
  const visitor = await visitorOf(parts.gate, headers)
  if (!visitor.ok) return visitor
  const id = idOfVisitor(visitor.value)
  context.set("callerId", id)
  if (id !== undefined) {
    const allowance = await parts.callerLimiter.take(id)
    context.set("allowance", allowance.headers)
    if (allowance.objection) return refuse(allowance.objection)
  }
  const forged = isWrite(operation) && !visitor.value.key ? csrfObjection(headers, host, parts.baseUrl) : undefined
  const caller = admit(operation, visitor.value, address)
  if (!caller.ok) return caller
  return forged ? refuse(forged) : ok({ caller: caller.value, visitor: visitor.value })
}

/** All checks before the work; the first that fails is the answer. */
export const inOrder = async (
  context: FrameContext,
  operation: Operation,
  parts: AdmissionParts,
): Promise<Result<Admitted, Objection>> => {
  const who = await recognise(context, operation, parts)
  if (!who.ok) return who
  const request = context.req.raw
  const limit = operation.large ? LARGE_BODY_LIMIT : BODY_LIMIT
  const body = operation.body ? await readBody(request, limit) : ok(undefined)
  if (!body.ok) return body
  const raw = { params: context.req.param(), query: queryOf(request.url), body: body.value }
  const input = checkInput(operation, raw)
  if (!input.ok) return input
  const expectedVersion = expectedVersionOf(operation, request.headers)
  if (!expectedVersion.ok) return expectedVersion
  const once = onceKeyOf(operation, organisationCaller(who.value.caller), request, body.value)
  if (!once.ok) return once
  return ok({
    ...who.value,
    operation,
    input: input.value,
    expectedVersion: expectedVersion.value,
    once: once.value,
  })
}
