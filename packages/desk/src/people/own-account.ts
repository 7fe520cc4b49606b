// What people do with their own account: which organisation they work in, where they are signed in, their name and password.

import { ok } from "@walkaway/engine"
import { and, asc, eq, gt, isNull, lt, ne } from "drizzle-orm"
import type { Role } from "../recorded.ts"
import { account, members, organisations, session, user } from "../storage/account-tables.ts"
import type { Tx } from "../storage/storage.ts"
import { type AuditAction, audit } from "./audit.ts"
import type { Inside } from "./inside.ts"
import { nameOf } from "./names.ts"
import { checkPassword, PASSWORD_MAX } from "./password-rules.ts"
import type { Answer, Organisation, OwnSession, People, Person, Session, Visit } from "./people.ts"
import { notFound, wrongCredentials } from "./refusals.ts"

const organisationsOf = async (
  { storage }: Inside,
  current: Session,
): Promise<readonly (Organisation & { readonly role: Role })[]> =>
  await storage.accounts
    .select({ id: organisations.id, name: organisations.name, role: members.role })
    .from(members)
    .innerJoin(organisations, eq(organisations.id, members.organisationId))
    .where(and(eq(members.userId, current.user.id), isNull(members.leftAt)))
    .orderBy(asc(organisations.name))

/** Works in this organisation from now on; also where a new sign-in will begin. */
export const choose = async (tx: Tx, { sessionId, user: { id } }: Session, organisationId: string, now: Date) => {
  await tx.update(session).set({ activeOrganisationId: organisationId }).where(eq(session.id, sessionId))
  const place = and(eq(members.userId, id), eq(members.organisationId, organisationId))
  await tx.update(members).set({ chosenAt: now }).where(place)
}

const switchOrganisation = async (inside: Inside, current: Session, organisationId: string): Answer<Session> => {
  const chosen = (await organisationsOf(inside, current)).find(({ id }) => id === organisationId)
  if (!chosen) return notFound("organisation")
  await inside.storage.asOperator(async (tx) => await choose(tx, current, chosen.id, inside.clock()))
  return ok({ ...current, organisationId: chosen.id, organisation: chosen.name, role: chosen.role })
}

const listSessions = async ({ storage, clock }: Inside, current: Session): Promise<readonly OwnSession[]> => {
  const rows = await storage.accounts
    .select({
      id: session.id,
      address: session.ipAddress,
      userAgent: session.userAgent,
      startedAt: session.createdAt,
      seenAt: session.updatedAt,
      expiresAt: session.expiresAt,
    })
    .from(session)
    .where(and(eq(session.userId, current.user.id), gt(session.expiresAt, clock())))
    .orderBy(asc(session.createdAt))
  return rows.map((row) => ({ ...row, current: row.id === current.sessionId }))
}

/** Ends sessions of a person, all but one if that is named, and clears away those that ended by themselves. Gives how many. */
export const endSessionsOf = async (tx: Tx, userId: string, now: Date, but?: string): Promise<number> => {
  await tx.delete(session).where(and(eq(session.userId, userId), lt(session.expiresAt, now)))
  const others = and(eq(session.userId, userId), but === undefined ? undefined : ne(session.id, but))
  return (await tx.delete(session).where(others).returning({ id: session.id })).length
}

const note = async (inside: Inside, tx: Tx, current: Session, action: AuditAction, address?: string) => {
  const { user: person, organisationId, role } = current
  const actor = { kind: "person", id: person.id, role } as const
  await audit(tx, { organisationId, at: inside.clock(), actor, action, subject: person.id, address })
}

const endSession = async (inside: Inside, current: Session, sessionId: string): Answer<void> =>
  await inside.storage.asOperator(async (tx) => {
    const own = and(eq(session.userId, current.user.id), eq(session.id, sessionId))
    const ended = await tx.delete(session).where(own).returning({ id: session.id })
    if (ended.length === 0) return notFound("session")
    await note(inside, tx, current, "sessions-ended")
    return ok(undefined)
  })

const endOtherSessions = async (inside: Inside, current: Session): Promise<number> =>
  await inside.storage.asOperator(async (tx) => {
    const ended = await endSessionsOf(tx, current.user.id, inside.clock(), current.sessionId)
    if (ended > 0) await note(inside, tx, current, "sessions-ended")
    return ended
  })

const changeName = async ({ storage, clock }: Inside, current: Session, typed: string): Answer<void> => {
  const name = nameOf(typed, "A person")
  if (!name.ok) return name
  await storage.accounts.update(user).set({ name: name.value, updatedAt: clock() }).where(eq(user.id, current.user.id))
  return ok(undefined)
}

const ownPassword = (userId: string) => and(eq(account.userId, userId), eq(account.providerId, "credential"))

/** Comes before sessions are ended, so that a sign-in with the old password either is ended too or sees the new one. */
export const setPassword = async (tx: Tx, userId: string, hash: string, now: Date): Promise<void> => {
  await tx.update(account).set({ password: hash, updatedAt: now }).where(ownPassword(userId))
}

interface PasswordChange {
  readonly current: string
  readonly next: string
}

/** Checks the password of a person who is known already, with the limits of a sign-in. Codes: wrong-credentials, too-many-attempts. */
export const proveItIsYou = async (
  inside: Inside,
  { id, email }: Person,
  password: string,
  visit: Visit,
  wrong?: string,
): Answer<void> => {
  const { storage, library, signInAttempts } = inside
  if (password.length > PASSWORD_MAX) return wrongCredentials(wrong)
  const paid = await signInAttempts.pay(visit.address, email)
  if (!paid.ok) return paid
  const [row] = await storage.accounts.select({ hash: account.password }).from(account).where(ownPassword(id))
  if (!row?.hash || !(await library.verifyPassword(row.hash, password))) return wrongCredentials(wrong)
  await signInAttempts.forgive(visit.address, email)
  return ok(undefined)
}

const changePassword = async (inside: Inside, current: Session, wish: PasswordChange, visit: Visit): Answer<void> => {
  const { id, email } = current.user
  const checked = checkPassword(wish.next, email)
  if (!checked.ok) return checked
  // A borrowed screen must not be enough.
  const proven = await proveItIsYou(inside, current.user, wish.current, visit, "The current password is wrong.")
  if (!proven.ok) return proven
  const hash = await inside.library.hashPassword(checked.value)
  await inside.storage.asOperator(async (tx) => {
    await setPassword(tx, id, hash, inside.clock())
    await endSessionsOf(tx, id, inside.clock(), current.sessionId)
    await note(inside, tx, current, "password-changed", visit.address)
  })
  return ok(undefined)
}

type OwnPart = Pick<
  People,
  | "organisationsOf"
  | "switchOrganisation"
  | "listSessions"
  | "endSession"
  | "endOtherSessions"
  | "changeName"
  | "changePassword"
>

export const makeOwnAccount = (inside: Inside): OwnPart => ({
  organisationsOf: async (current) => await organisationsOf(inside, current),
  switchOrganisation: async (current, organisationId) => await switchOrganisation(inside, current, organisationId),
  listSessions: async (current) => await listSessions(inside, current),
  endSession: async (current, sessionId) => await endSession(inside, current, sessionId),
  endOtherSessions: async (current) => await endOtherSessions(inside, current),
  changeName: async (current, name) => await changeName(inside, current, name),
  changePassword: async (current, wish, visit) => await changePassword(inside, current, wish, visit),
})
