// Invitations, seen by those who give them. The link's secret is random and only its digest is stored; it works once, for seven days,
// until taken back or replaced. It goes out by mail, or to the inviter's hands when there is no mail or the mail server is down.

import { ok, type Refusal, type Result } from "@walkaway/engine"
import { and, desc, eq, isNull } from "drizzle-orm"
import type { Caller } from "../caller.ts"
import type { Role } from "../recorded.ts"
import { invitations, members, organisations, user } from "../storage/account-tables.ts"
import type { Tx } from "../storage/storage.ts"
import { audit } from "./audit.ts"
import { type Inside, linkTo, posted } from "./inside.ts"
import { invitationLetter } from "./letters.ts"
import { emailOf } from "./names.ts"
import type { Answer, HandedLink, Invitation, InvitationStatus, People } from "./people.ts"
import { notAllowed, notFound, personNeeded, refusal } from "./refusals.ts"
import { mayInvite } from "./roles.ts"
import { digestOf, newSecret } from "./tokens.ts"

const DAYS = 7

/** Work in an organisation may read these columns, and the digest of the secret not. */
const OPEN_COLUMNS = {
  id: invitations.id,
  email: invitations.email,
  role: invitations.role,
  invitedBy: invitations.invitedBy,
  invitedAt: invitations.invitedAt,
  expiresAt: invitations.expiresAt,
  acceptedAt: invitations.acceptedAt,
  revokedAt: invitations.revokedAt,
}

type Row = Pick<typeof invitations.$inferSelect, keyof typeof OPEN_COLUMNS>

export const statusOf = (row: Pick<Row, "acceptedAt" | "revokedAt" | "expiresAt">, now: Date): InvitationStatus => {
  if (row.acceptedAt) return "accepted"
  if (row.revokedAt) return "revoked"
  return row.expiresAt <= now ? "expired" : "waiting"
}

const shown = ({ acceptedAt, revokedAt, ...row }: Row, now: Date): Invitation => ({
  ...row,
  status: statusOf({ ...row, acceptedAt, revokedAt }, now),
})

const mayManage = ({ actor }: Caller, role: Role): Result<void, Refusal> => {
  if (actor.kind !== "person") return personNeeded()
  if (mayInvite(actor.role, role)) return ok(undefined)
  return notAllowed(
    actor.role === "manager" ? "A manager invites salespeople only." : "A salesperson invites nobody.",
    "Ask an owner.",
  )
}

const isMember = async (tx: Tx, organisationId: string, email: string): Promise<boolean> => {
  const found = await tx
    .select({ id: members.userId })
    .from(members)
    .innerJoin(user, eq(user.id, members.userId))
    .where(and(eq(members.organisationId, organisationId), isNull(members.leftAt), eq(user.email, email)))
  return found.length > 0
}

const waitingFor = (organisationId: string, email: string) =>
  and(
    eq(invitations.organisationId, organisationId),
    eq(invitations.email, email),
    isNull(invitations.acceptedAt),
    isNull(invitations.revokedAt),
  )

interface Wish {
  readonly email: string
  readonly role: Role
}

const write = async (inside: Inside, tx: Tx, caller: Caller, wish: Wish, secret: string): Promise<Invitation> => {
  const { organisationId, actor, address } = caller
  const now = inside.clock()
  const expiresAt = new Date(now.getTime() + DAYS * 86_400_000)
  await tx.update(invitations).set({ revokedAt: now }).where(waitingFor(organisationId, wish.email))
  const [row] = await tx
    .insert(invitations)
    .values({
      id: inside.newId(),
      organisationId,
      ...wish,
      tokenHash: digestOf(secret),
      invitedBy: actor.id,
      invitedAt: now,
      expiresAt,
    })
    .returning(OPEN_COLUMNS)
  const detail = { role: wish.role }
  await audit(tx, { organisationId, at: now, actor, action: "invited", subject: row.id, detail, address })
  return shown(row, now)
}

const invite = async (inside: Inside, caller: Caller, typed: Wish): Answer<HandedLink & { invitation: Invitation }> => {
  const { organisationId, actor } = caller
  const allowed = mayManage(caller, typed.role)
  if (!allowed.ok) return allowed
  const email = emailOf(typed.email)
  if (!email.ok) return email
  const secret = newSecret()
  const made = await inside.storage.asOperator(async (tx) => {
    if (await isMember(tx, organisationId, email.value)) return undefined
    const names = await tx
      .select({ organisation: organisations.name, inviter: user.name })
      .from(organisations)
      .innerJoin(user, eq(user.id, actor.id))
      .where(eq(organisations.id, organisationId))
    return {
      ...names[0],
      invitation: await write(inside, tx, caller, { email: email.value, role: typed.role }, secret),
    }
  })
  if (!made) return refusal("already-member", `${email.value} is a member already.`, "Change the role of the member.")
  const { invitation, inviter, organisation } = made
  const link = linkTo(inside, "join", secret)
  const letter = { to: email.value, inviter, organisation, role: typed.role, link, days: DAYS }
  const mailed = await posted(inside, invitationLetter(letter))
  return ok({ invitation, mailed, expiresAt: invitation.expiresAt, ...(!mailed && { link }) })
}

const listInvitations = async ({ storage, clock }: Inside, { organisationId }: Caller) =>
  await storage.inOrganisation(organisationId, async (tx) => {
    const rows = await tx.select(OPEN_COLUMNS).from(invitations).orderBy(desc(invitations.invitedAt)).limit(200)
    return rows.map((row) => shown(row, clock()))
  })

const revokeInvitation = async (inside: Inside, caller: Caller, id: string): Answer<void> =>
  await inside.storage.asOperator(async (tx) => {
    const { organisationId, actor, address } = caller
    const it = and(eq(invitations.organisationId, organisationId), eq(invitations.id, id))
    const [row] = await tx.select(OPEN_COLUMNS).from(invitations).where(it).for("update")
    const now = inside.clock()
    if (!row || statusOf(row, now) !== "waiting") return notFound("waiting invitation")
    const allowed = mayManage(caller, row.role)
    if (!allowed.ok) return allowed
    await tx.update(invitations).set({ revokedAt: now }).where(it)
    await audit(tx, { organisationId, at: now, actor, action: "invitation-revoked", subject: id, address })
    return ok(undefined)
  })

export const makeInvitations = (inside: Inside): Pick<People, "invite" | "listInvitations" | "revokeInvitation"> => ({
  invite: async (caller, wish) => await invite(inside, caller, wish),
  listInvitations: async (caller) => await listInvitations(inside, caller),
  revokeInvitation: async (caller, id) => await revokeInvitation(inside, caller, id),
})
