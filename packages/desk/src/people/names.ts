// Names and e-mail addresses as people type them, brought to the one form that is stored and compared.

import type { Refusal, Result } from "@walkaway/engine"
import { ok } from "@walkaway/engine"
import { z } from "zod"
import { nameMissing, refusal } from "./refusals.ts"

const NAME_MAX = 120
const EMAIL_MAX = 254

/** Trimmed, inner white space made single, without control characters. Codes: name-missing. */
export const nameOf = (typed: string | undefined, whose: string): Result<string, Refusal> => {
  const name = (typed ?? "")
    .normalize("NFC")
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim()
  return name === "" || name.length > NAME_MAX ? nameMissing(whose) : ok(name)
}

const email = z.email()

export const plainEmail = (typed: string): string => typed.normalize("NFC").trim().toLowerCase()

/** Lower case. Codes: invalid-email. */
export const emailOf = (typed: string): Result<string, Refusal> => {
  const plain = plainEmail(typed)
  if (plain.length <= EMAIL_MAX && email.safeParse(plain).success) return ok(plain)
  return refusal("invalid-email", "This is not an e-mail address.", "Write it like name@example.com.")
}
