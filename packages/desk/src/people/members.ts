// Members of an organisation and their roles. Every change first locks the organisation's row and then looks again at who does it and
// who owns: two owners who demote each other at the same moment would otherwise leave nobody. What a removed person had
// (sessions, keys) ends in the same transaction.

import { ok, type Refusal, type Result } from "@walkaway/engine"
import { and, asc, eq, inArray, isNull } from "drizzle-orm"
import type { Caller } from "../caller.ts"
import type { Role } from "../recorded.ts"
import {
  invitations,
  members,
  organisationPeople,
  organisations,
  session,
  user,
  verification,
} from "../storage/account-tables.ts"
import type { Tx } from "../storage/storage.ts"
import { apiKeys } from "../storage/tables.ts"
import { audit } from "./audit.ts"
import type { Inside } from "./inside.ts"
import { nameOf } from "./names.ts"
import type { Answer, Member, Organisation, People, Session, Visit } from "./people.ts"
import { notAllowed, notFound, personNeeded, refusal } from "./refusals.ts"
import { atMost, mayInvite } from "./roles.ts"

const readMembers = async (tx: Tx, organisationId: string): Promise<readonly Member[]> =>
  await tx
    .select({ id: user.id, name: user.name, email: user.email, role: members.role, joinedAt: members.joinedAt })
    .from(members)
    .innerJoin(user, eq(user.id, members.userId))
    .where(and(eq(members.organisationId, organisationId), isNull(members.leftAt)))
    .orderBy(asc(user.name), asc(user.id))

/** A change among members as it is decided: who acts, with the role of this moment, and on whom. */
export interface Change {
  readonly tx: Tx
  readonly caller: Caller
  readonly all: readonly Member[]
  readonly self: Member
  readonly other: Member
}

/** Codes: person-needed, not-allowed, not-found, and those of `decide`. */
export const amongMembers = async <T>(
  { storage }: Inside,
  caller: Caller,
  userId: string,
  decide: (change: Change) => Answer<T>,
): Answer<T> => {
  if (caller.actor.kind !== "person") return personNeeded()
  const { organisationId, actor } = caller
  return await storage.asOperator(async (tx): Answer<T> => {
    await tx
      .select({ id: organisations.id })
      .from(organisations)
      .where(eq(organisations.id, organisationId))
      .for("update")
    const all = await readMembers(tx, organisationId)
    const self = all.find(({ id }) => id === actor.id)
    const other = all.find(({ id }) => id === userId)
    if (!self) return notAllowed("You are no longer a member.")
    return other ? await decide({ tx, caller, all, self, other }) : notFound("member")
  })
}

const isLastOwner = ({ all, other }: Change): boolean =>
  other.role === "owner" && all.every(({ id, role }) => role !== "owner" || id === other.id)

const lastOwner = (): Result<never, Refusal> =>
  refusal("last-owner", "An organisation needs an owner, and this is the last.", "Make somebody else owner first.")

const note = async (
  inside: Inside,
  { tx, caller }: Change,
  line: Omit<Parameters<typeof audit>[1], "at" | "actor" | "organisationId" | "address">,
) =>
  await audit(tx, {
    organisationId: caller.organisationId,
    at: inside.clock(),
    actor: caller.actor,
    address: caller.address,
    ...line,
  })

const place = ({ caller, other }: Change) =>
  and(eq(members.organisationId, caller.organisationId), eq(members.userId, other.id))

const changeRole = async (inside: Inside, caller: Caller, userId: string, role: Role): Answer<Member> =>
  await amongMembers(inside, caller, userId, async (change) => {
    const { tx, self, other } = change
    if (self.role !== "owner") return notAllowed("Only an owner changes roles.", "Ask an owner.")
    if (other.role === role) return ok(other)
    if (role !== "owner" && isLastOwner(change)) return lastOwner()
    await tx.update(members).set({ role }).where(place(change))
    if (!atMost(other.role, role)) {
      await withdrawInvitations(change, inside.clock())
      if (other.role === "owner") await withdrawResets(change)
    }
    await note(inside, change, { action: "role-changed", subject: other.id, detail: { from: other.role, to: role } })
    inside.keyCache.clear()
    return ok({ ...other, role })
  })

/** What a person has handed out and nobody has used yet must not outlive the power to hand it out. */
const withdrawInvitations = async ({ tx, caller, other }: Change, now: Date): Promise<void> => {
  const waiting = and(
    eq(invitations.organisationId, caller.organisationId),
    eq(invitations.invitedBy, other.id),
    isNull(invitations.acceptedAt),
    isNull(invitations.revokedAt),
  )
  await tx.update(invitations).set({ revokedAt: now }).where(waiting)
}

/** An owner may hold links for new passwords of others. */
const withdrawResets = async ({ tx, all }: Change): Promise<void> => {
  const ids = all.map(({ id }) => id)
  await tx.delete(verification).where(inArray(verification.value, ids))
}

/**
 * Ends membership and all that hangs on it. Sessions that work here end, also for a person who belongs elsewhere: they would otherwise go
 * on in another organisation without a word.
 */
const end = async (inside: Inside, change: Change): Promise<void> => {
  const { tx, caller, other } = change
  const { organisationId } = caller
  const now = inside.clock()
  await tx.update(members).set({ leftAt: now }).where(place(change))
  const keysOf = and(
    eq(apiKeys.organisationId, organisationId),
    eq(apiKeys.createdBy, other.id),
    isNull(apiKeys.revokedAt),
  )
  await tx.update(apiKeys).set({ revokedAt: now }).where(keysOf)
  await tx.delete(session).where(and(eq(session.userId, other.id), eq(session.activeOrganisationId, organisationId)))
  await withdrawInvitations(change, now)
  if (other.role === "owner") await withdrawResets(change)
}

const removeMember = async (inside: Inside, caller: Caller, userId: string): Answer<void> => {
  const removed = await amongMembers(inside, caller, userId, async (change) => {
    const { self, other } = change
    const own = self.id === other.id
    if (!own && !mayInvite(self.role, other.role))
      return notAllowed("Your role may not remove this member.", "Ask an owner.")
    if (isLastOwner(change)) return lastOwner()
    await end(inside, change)
    await note(inside, change, {
      action: own ? "left" : "member-removed",
      subject: other.id,
      detail: { role: other.role },
    })
    return ok(undefined)
  })
  inside.keyCache.clear()
  return removed
}

const leave = async (
  inside: Inside,
  { user: { id }, role, organisationId }: Session,
  { address }: Visit,
): Answer<void> =>
  await removeMember(inside, { organisationId, actor: { kind: "person", id, role }, scopes: [], address }, id)

const listMembers = async ({ storage }: Inside, { organisationId }: Caller): Promise<readonly Member[]> =>
  await storage.inOrganisation(
    organisationId,
    async (tx) =>
      await tx.select().from(organisationPeople).orderBy(asc(organisationPeople.name), asc(organisationPeople.id)),
  )

const organisationOf = async ({ storage }: Inside, { organisationId }: Caller): Promise<Organisation> =>
  await storage.inOrganisation(organisationId, async (tx) => {
    const [found] = await tx.select({ id: organisations.id, name: organisations.name }).from(organisations)
    return found
  })

const renameOrganisation = async (inside: Inside, caller: Caller, typed: string): Answer<Organisation> => {
  const name = nameOf(typed, "An organisation")
  if (!name.ok) return name
  return await amongMembers(inside, caller, caller.actor.id, async (change) => {
    if (change.self.role !== "owner") return notAllowed("Only an owner renames the organisation.", "Ask an owner.")
    const id = caller.organisationId
    await change.tx.update(organisations).set({ name: name.value }).where(eq(organisations.id, id))
    await note(inside, change, { action: "organisation-renamed", subject: id })
    return ok({ id, name: name.value })
  })
}

type MemberPart = Pick<
  People,
  "organisation" | "renameOrganisation" | "listMembers" | "changeRole" | "removeMember" | "leave"
>

export const makeMembers = (inside: Inside): MemberPart => ({
  organisation: async (caller) => await organisationOf(inside, caller),
  renameOrganisation: async (caller, name) => await renameOrganisation(inside, caller, name),
  listMembers: async (caller) => await listMembers(inside, caller),
  changeRole: async (caller, userId, role) => await changeRole(inside, caller, userId, role),
  removeMember: async (caller, userId) => await removeMember(inside, caller, userId),
  leave: async (current, visit) => await leave(inside, current, visit),
})
