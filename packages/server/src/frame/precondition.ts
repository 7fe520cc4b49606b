// If-Match: the version on which a write was decided. Missing is refused (428), so that nobody overwrites by forgetting; "*" says
// openly that any version will do.

import type { Operation } from "@walkaway/contract/api"
import { ok, type Result, refuse } from "@walkaway/engine"
import type { Objection } from "../handlers.ts"

const ONE_VERSION = /^(?:W\/)?"(\d{1,9})"$/

/** Undefined: any version. Whether it is the present one is seen where the work is done. */
export const expectedVersionOf = (operation: Operation, headers: Headers): Result<number | undefined, Objection> => {
  const given = headers.get("if-match")?.trim()
  if (operation.precondition !== "required") return ok(undefined)
  if (given === undefined) {
    return refuse({
      code: "precondition-missing",
      message: "The write does not say which version it was decided on.",
      remedy: 'Send the ETag of what you saw as If-Match, for example If-Match: "7".',
    })
  }
  if (given === "*") return ok(undefined)
  const version = ONE_VERSION.exec(given)?.[1]
  return version === undefined
    ? refuse({
        code: "bad-header",
        message: "If-Match does not name one version of ours.",
        remedy: 'Send the ETag as you got it, for example If-Match: "7".',
      })
    : ok(Number(version))
}
