// The organisation that a transaction is confined to.

import { organisations } from "../storage/account-tables.ts"
import type { Tx } from "../storage/storage.ts"

export interface OrganisationNow {
  readonly id: string
  readonly name: string
  readonly createdAt: Date
  /** The worked example. */
  readonly isExample: boolean
}

export const organisationNow = async (tx: Tx): Promise<OrganisationNow> => {
  const [row] = await tx.select().from(organisations)
  if (!row) throw new Error("There is no organisation of this id.")
  return { id: row.id, name: row.name, createdAt: row.createdAt, isExample: row.example }
}

/** Ids of all organisations, for chores that go through them one by one; as operator. */
export const allOrganisations = async (tx: Tx): Promise<readonly string[]> =>
  (await tx.select({ id: organisations.id }).from(organisations)).map(({ id }) => id)
