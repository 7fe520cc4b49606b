// The key under which a write is done at most once, and the digest of what was asked with it: the same key for another wish is a
// mistake. The version in If-Match is no part of the wish: whoever repeats a write that was done gets its answer, although the
// version has moved on, by that very write.

import { createHash } from "node:crypto"
import { isRepeatable, type Operation } from "@walkaway/contract/api"
import { ok, type Result, refuse } from "@walkaway/engine"
import type { Objection } from "../handlers.ts"
import type { Caller, OnceKey } from "../ports.ts"

const KEY = /^[\x21-\x7e]{1,200}$/

export const KEY_USED_OTHERWISE: Objection = {
  code: "key-used-otherwise",
  message: "This Idempotency-Key was used for another request.",
  remedy: "Make a new key for every new request.",
}

const digestOf = (url: string, body: unknown): string => {
  const { pathname, search } = new URL(url)
  return createHash("sha256")
    .update(JSON.stringify([pathname, search, body ?? null]))
    .digest("hex")
}

/** Undefined: the request may not be repeated, or does not ask to be. */
export const onceKeyOf = (
  operation: Operation,
  caller: Caller | undefined,
  request: Request,
  body: unknown,
): Result<OnceKey | undefined, Objection> => {
  const key = request.headers.get("idempotency-key")
  if (key === null || !caller || !isRepeatable(operation)) return ok(undefined)
  if (!KEY.test(key)) {
    return refuse({
      code: "bad-header",
      message: "The Idempotency-Key is empty, too long, or has characters that are not plain.",
      remedy: "Use a UUID.",
    })
  }
  const { organisationId, actor } = caller
  return ok({ organisationId, actorId: actor.id, key, operation: operation.id, wish: digestOf(request.url, body) })
}
