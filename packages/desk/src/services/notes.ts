// Words that people write: why a line was moved, what was said as they left. They may be about a person, so they stand apart
// from the log, which only points at them, and they go when the person is forgotten.

import { eq, inArray } from "drizzle-orm"
import type { Caller } from "../caller.ts"
import type { Reason } from "../deal/commands.ts"
import type { DeskParts } from "../parts.ts"
import type { Tx } from "../storage/storage.ts"
import { notes } from "../storage/tables.ts"

export interface NoteAbout {
  readonly kind: "deal" | "unit" | "customer" | "lead"
  readonly id: string
  readonly customerId?: string
}

/** Writes a note down and gives its id. */
export const writeNote = async (
  tx: Tx,
  { clock, newId }: DeskParts,
  caller: Caller,
  about: NoteAbout,
  text: string,
): Promise<string> => {
  const id = newId()
  await tx.insert(notes).values({
    organisationId: caller.organisationId,
    id,
    aboutKind: about.kind,
    aboutId: about.id,
    customerId: about.customerId ?? null,
    author: caller.actor.id,
    text,
    writtenAt: clock(),
  })
  return id
}

/** A reason as people give it: a code of the policy's list and, if they like, words. */
export interface SpokenReason {
  readonly code: string
  readonly note?: string | undefined
}

export const reasonOf = async (
  tx: Tx,
  parts: DeskParts,
  caller: Caller,
  about: NoteAbout,
  spoken: SpokenReason | undefined,
): Promise<Reason | undefined> => {
  if (!spoken) return undefined
  const { code, note } = spoken
  return note === undefined ? { code } : { code, noteId: await writeNote(tx, parts, caller, about, note) }
}

/** Texts by id; forgotten ones are missing. */
export const textsOf = async (tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map()
  const found = await tx
    .select({ id: notes.id, text: notes.text })
    .from(notes)
    .where(inArray(notes.id, [...ids]))
  return new Map(found.map(({ id, text }) => [id, text]))
}

/** From now on these notes on a deal or a lead are about this customer too, and go with him. */
export const tieNotesToCustomer = async (tx: Tx, aboutId: string, customerId: string): Promise<void> => {
  await tx.update(notes).set({ customerId }).where(eq(notes.aboutId, aboutId))
}
