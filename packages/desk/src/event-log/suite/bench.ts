// What the parts of the suite share: an event to write, and a desk that says in few words what it does to its log.

import { randomUUID } from "node:crypto"
import type { Result } from "@walkaway/engine"
import type { Actor } from "../../recorded.ts"
import type { Storage, Tx } from "../../storage/storage.ts"
import type { Conflict, EventLog, Unwritten, Written } from "../event-log.ts"

export const ANNA: Actor = { kind: "person", id: "anna", role: "salesperson" }
export const SATURDAY = new Date("2026-11-21T16:20:30.125Z")

export const saying = (text: string): Unwritten => ({
  type: "Said",
  schemaVersion: 1,
  data: { text, price: { amount: "9750.50", currency: "GBP" } },
  actor: ANNA,
  occurredAt: SATURDAY,
})

const textOf = (written: Written): string => (written.event.data as { text: string }).text
export const textsOf = (found: readonly Written[]): string[] => found.map(textOf)
/** The message of the database below the query builder's. */
const reasonOf = (fault: unknown): string => {
  const { message, cause } = fault as Error
  return cause === undefined ? message : `${message} ${reasonOf(cause)}`
}
export const refusalOf = async (work: Promise<unknown>): Promise<string> =>
  await work.then(() => "nothing refused", reasonOf)

export interface Bench {
  readonly storage: Storage
  readonly log: EventLog
}

/** Work for one organisation with one log, in few words. */
export const deskOf = ({ storage, log }: Bench, organisationId: string = randomUUID()) => {
  const inside = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    await storage.inOrganisation(organisationId, work)
  const appendIn = async (tx: Tx, id: string, expectedVersion: number, ...texts: string[]) =>
    await log.append(tx, { organisationId, kind: "deal", id, expectedVersion }, texts.map(saying))
  return {
    organisationId,
    inside,
    appendIn,
    append: async (id: string, expectedVersion: number, ...texts: string[]) =>
      await inside(async (tx) => await appendIn(tx, id, expectedVersion, ...texts)),
    read: async (id: string, after?: number) => await inside(async (tx) => await log.readStream(tx, id, after)),
    readAfter: async (cursor: string, limit = 100) =>
      await inside(async (tx) => await log.readAfter(tx, cursor, limit)),
    end: async () => await inside(async (tx) => await log.end(tx)),
  }
}

/** What was appended; a refusal fails the test. */
export const got = (result: Result<readonly Written[], Conflict>): readonly Written[] => {
  if (result.ok) return result.value
  throw new Error(`refused: ${JSON.stringify(result.error)}`)
}
