// Customers. That one exists is an event; who it is stands in a row of its own, which can be changed and deleted without the log
// knowing. Forgetting deletes name, addresses, remarks and every note about the person; deals, figures and counts stay.

import { ok, type Refusal, type Result, refuse } from "@walkaway/engine"
import { and, asc, eq } from "drizzle-orm"
import type { Caller } from "../caller.ts"
import type { CustomerCommand } from "../customer/customer.ts"
import { customerModel } from "../customer/model.ts"
import type { DeskParts } from "../parts.ts"
import { type AuditAction, type AuditLine, audit } from "../people/audit.ts"
import type { Tx } from "../storage/storage.ts"
import { customersPrivate, deals, leads, notes } from "../storage/tables.ts"
import { type Ran, runCommand } from "../streams/run-command.ts"
import { contextOf } from "./contexts.ts"
import { forgetAnswersAbout } from "./once.ts"
import { policyInForce } from "./policies.ts"

export interface PersonFields {
  readonly name: string
  readonly email?: string | null
  readonly phone?: string | null
  readonly remarks?: string | null
}

export const CUSTOMER_NOT_FOUND: Refusal = {
  code: "not-found",
  message: "There is no such customer here.",
  remedy: "Look it up in the list of customers.",
}

const command = async (
  tx: Tx,
  parts: DeskParts,
  caller: Caller,
  customerId: string,
  wish: CustomerCommand,
): Promise<Result<Ran<unknown, unknown>, Refusal>> => {
  const { policy } = await policyInForce(tx)
  const target = { organisationId: caller.organisationId, streamId: customerId }
  return runCommand(tx, parts.log, customerModel, target, wish, contextOf(parts, caller.actor, policy))
}

const auditLine = (parts: DeskParts, caller: Caller, action: AuditAction, subject: string): AuditLine => ({
  organisationId: caller.organisationId,
  at: parts.clock(),
  actor: caller.actor,
  action,
  subject,
  address: caller.address,
})

const fieldsOf = ({ name, email = null, phone = null, remarks = null }: PersonFields) => ({
  name,
  email,
  phone,
  remarks,
})

/** Adds a customer and gives the id. */
export const addCustomer = async (tx: Tx, parts: DeskParts, caller: Caller, person: PersonFields): Promise<string> => {
  const customerId = parts.newId()
  const added = await command(tx, parts, caller, customerId, { kind: "add-customer" })
  if (!added.ok) throw new Error(`A fresh customer was refused: ${added.error.code}`)
  await tx.insert(customersPrivate).values({
    organisationId: caller.organisationId,
    customerId,
    ...fieldsOf(person),
    updatedAt: parts.clock(),
  })
  return customerId
}

/** Whether a deal may be tied to this customer. */
export const requireCustomer = async (tx: Tx, customerId: string): Promise<Result<undefined, Refusal>> => {
  const found = await tx
    .select({ id: customersPrivate.customerId })
    .from(customersPrivate)
    .where(eq(customersPrivate.customerId, customerId))
  return found.length > 0 ? ok(undefined) : refuse(CUSTOMER_NOT_FOUND)
}

export const changeCustomer = async (
  tx: Tx,
  parts: DeskParts,
  customerId: string,
  person: PersonFields,
): Promise<Result<undefined, Refusal>> => {
  const changed = await tx
    .update(customersPrivate)
    .set({ ...fieldsOf(person), updatedAt: parts.clock() })
    .where(eq(customersPrivate.customerId, customerId))
    .returning({ id: customersPrivate.customerId })
  return changed.length > 0 ? ok(undefined) : refuse(CUSTOMER_NOT_FOUND)
}

/** Notes on the person himself, on his deals and on his leads. */
const notesAbout = async (tx: Tx, customerId: string) => {
  const ofPerson = await tx.select().from(notes).where(eq(notes.customerId, customerId)).orderBy(asc(notes.writtenAt))
  const ofDeals = await tx
    .select({ note: notes })
    .from(notes)
    .innerJoin(deals, and(eq(deals.organisationId, notes.organisationId), eq(deals.id, notes.aboutId)))
    .where(eq(deals.customerId, customerId))
    .orderBy(asc(notes.writtenAt))
  const ofLeads = await tx
    .select({ note: notes })
    .from(notes)
    .innerJoin(leads, and(eq(leads.organisationId, notes.organisationId), eq(leads.id, notes.aboutId)))
    .where(eq(leads.customerId, customerId))
    .orderBy(asc(notes.writtenAt))
  const all = [...ofPerson, ...[...ofDeals, ...ofLeads].map(({ note }) => note)]
  return [...new Map(all.map((note) => [note.id, note])).values()]
}

export const forgetCustomer = async (
  tx: Tx,
  parts: DeskParts,
  caller: Caller,
  customerId: string,
): Promise<Result<{ readonly notes: number }, Refusal>> => {
  const ran = await command(tx, parts, caller, customerId, { kind: "forget-customer" })
  if (!ran.ok) return ran.error.code === "no-such-customer" ? refuse(CUSTOMER_NOT_FOUND) : ran
  const gone = await notesAbout(tx, customerId)
  for (const { id } of gone) await tx.delete(notes).where(eq(notes.id, id))
  await tx.delete(customersPrivate).where(eq(customersPrivate.customerId, customerId))
  // An answer about one of the deals or leads may hold a note without naming the customer.
  const own = await tx.select({ id: deals.id }).from(deals).where(eq(deals.customerId, customerId))
  const led = await tx.select({ id: leads.id }).from(leads).where(eq(leads.customerId, customerId))
  for (const id of [customerId, ...[...own, ...led].map((one) => one.id)]) await forgetAnswersAbout(tx, id)
  await audit(tx, auditLine(parts, caller, "customer-forgotten", customerId))
  return ok({ notes: gone.length })
}

/** All that is kept about a person, for his own eyes: what the law calls a subject access request. That it was asked for is noted. */
export const everythingAbout = async (tx: Tx, parts: DeskParts, caller: Caller, customerId: string) => {
  await audit(tx, auditLine(parts, caller, "customer-shown-in-full", customerId))
  const own = await tx.select().from(deals).where(eq(deals.customerId, customerId)).orderBy(asc(deals.openedAt))
  const led = await tx.select().from(leads).where(eq(leads.customerId, customerId)).orderBy(asc(leads.openedAt))
  return { deals: own, leads: led, notes: await notesAbout(tx, customerId) }
}
