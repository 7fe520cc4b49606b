// That another prior counts is told like what happens in the log, though it is no event: a choice is a row of its own. The notification goes out
// with the row and only wakes; what is told is read.

import { desc, sql } from "drizzle-orm"
import type { Actor } from "../recorded.ts"
import type { Tx } from "../storage/storage.ts"
import { priorChoices } from "../storage/tables.ts"

export const PRIOR_CHANNEL = "walkaway_priors"

/** Beside the row, in its transaction. */
export const announceChoice = async (tx: Tx, organisationId: string): Promise<void> => {
  await tx.execute(sql`select pg_notify(${PRIOR_CHANNEL}, ${organisationId})`)
}

export interface ChoiceNews {
  /** Which choice: from 1. */
  readonly number: number
  readonly chosenAt: Date
  readonly actor: Actor
}

export const lastChoice = async (tx: Tx): Promise<ChoiceNews | undefined> => {
  const { number, chosenAt, actor } = priorChoices
  const [row] = await tx.select({ number, chosenAt, actor }).from(priorChoices).orderBy(desc(number)).limit(1)
  return row
}
