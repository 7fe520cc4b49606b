// The words that confine a transaction to one organisation, the same for both kinds of database. The id goes into SQL text, to save
// a round trip, so nothing but a UUID is let through.

import { isUuid } from "../ids.ts"

/** SQL for the beginning of a transaction; throws on what is no UUID. */
export const confineTo = (organisationId: string): string => {
  if (!isUuid(organisationId)) throw new Error("An organisation's id is a UUID.")
  return `select set_config('role', 'walkaway_desk', true), set_config('walkaway.organisation', '${organisationId}', true)`
}

/** A failed statement that the work swallowed: the database would answer "commit" with a rollback, and nobody would notice. */
export const swallowed = (): Error =>
  new Error("A statement of this transaction failed and the work went on: nothing was committed.")
