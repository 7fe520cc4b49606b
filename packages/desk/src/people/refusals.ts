// The refusals that several parts of this room give, worded once.

import { type Refusal, type Result, refuse } from "@walkaway/engine"
import type { TooManyAttempts } from "./people.ts"

export const refusal = (code: string, message: string, remedy?: string): Result<never, Refusal> =>
  refuse({ code, message, ...(remedy !== undefined && { remedy }) })

export const notFound = (what: string): Result<never, Refusal> => refusal("not-found", `There is no such ${what}.`)

export const notAllowed = (message: string, remedy?: string): Result<never, Refusal> =>
  refusal("not-allowed", message, remedy)

export const personNeeded = (): Result<never, Refusal> =>
  refusal("person-needed", "A key cannot do this.", "Sign in as a person and do it yourself.")

export const wrongCredentials = (message = "The e-mail address or the password is wrong."): Result<never, Refusal> =>
  refusal("wrong-credentials", message, "Check both, or ask for a link to set a new password.")

export const nameMissing = (whose: string): Result<never, Refusal> =>
  refusal("name-missing", `${whose} needs a name of at most 120 characters.`, "Give a name.")

export const tooManyAttempts = (milliseconds: number): Result<never, TooManyAttempts> => {
  const retryAfterSeconds = Math.max(1, Math.ceil(milliseconds / 1000))
  return refuse({
    code: "too-many-attempts",
    message: "Too many attempts.",
    remedy: `Try again in ${Math.ceil(retryAfterSeconds / 60)} min.`,
    retryAfterSeconds,
  })
}
