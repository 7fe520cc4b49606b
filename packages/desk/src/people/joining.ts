// Invitations, seen by those who get them. A new person gives a name and a password; somebody who has an account must be signed in to
// it, with the address that was invited: a link that was passed on lets nobody into somebody else's account.

import { ok, type Refusal, type Result } from "@walkaway/engine"
import { and, eq, isNull } from "drizzle-orm"
import type { Role } from "../recorded.ts"
import { invitations, members, organisations } from "../storage/account-tables.ts"
import type { Tx } from "../storage/storage.ts"
import { audit } from "./audit.ts"
import { findSessionOf } from "./find-session.ts"
import type { Inside } from "./inside.ts"
import { statusOf } from "./invitations.ts"
import { nameOf } from "./names.ts"
import { accountOf, addAccount, addMember } from "./new-account.ts"
import { choose, proveItIsYou } from "./own-account.ts"
import { checkPassword } from "./password-rules.ts"
import type { Accepting, Answer, People, Person, Session, SignedIn, Visit } from "./people.ts"
import { refusal } from "./refusals.ts"
import { enter } from "./signing-in.ts"
import { digestOf } from "./tokens.ts"

interface Invited {
  readonly id: string
  readonly organisationId: string
  readonly organisation: string
  readonly email: string
  readonly role: Role
}

const gone = (code: string, what: string) => refusal(code, `This invitation ${what}.`, "Ask for a new one.")

/** Locks the invitation, so that it is accepted once. */
const waitingInvitation = async (tx: Tx, { clock }: Inside, token: string): Promise<Result<Invited, Refusal>> => {
  const [row] = await tx
    .select({ invitation: invitations, organisation: organisations.name })
    .from(invitations)
    .innerJoin(organisations, eq(organisations.id, invitations.organisationId))
    .where(eq(invitations.tokenHash, digestOf(token)))
    .for("update", { of: invitations })
  if (!row) return refusal("invitation-missing", "There is no such invitation.", "Check that the link is whole.")
  const { id, organisationId, email, role } = row.invitation
  const status = statusOf(row.invitation, clock())
  if (status === "accepted") return gone("invitation-used", "was used")
  if (status === "revoked") return gone("invitation-revoked", "was taken back")
  if (status === "expired") return gone("invitation-expired", "has expired")
  return ok({ id, organisationId, organisation: row.organisation, email, role })
}

const belongs = async (tx: Tx, organisationId: string, userId: string): Promise<boolean> => {
  const those = and(eq(members.organisationId, organisationId), eq(members.userId, userId), isNull(members.leftAt))
  return (await tx.select({ id: members.userId }).from(members).where(those)).length > 0
}

const enrol = async (tx: Tx, { clock }: Inside, invited: Invited, person: Person, visit: Visit): Promise<void> => {
  const { organisationId, id, role } = invited
  const at = clock()
  await addMember(tx, organisationId, person.id, role, at)
  await tx.update(invitations).set({ acceptedAt: at, acceptedBy: person.id }).where(eq(invitations.id, id))
  const actor = { kind: "person", id: person.id, role } as const
  const { address } = visit
  await audit(tx, {
    organisationId,
    at,
    actor,
    action: "joined",
    subject: person.id,
    detail: { invitation: id },
    address,
  })
}

const forAnother = ({ email }: Invited): Result<never, Refusal> =>
  refusal(
    "invitation-for-another",
    `The invitation is for ${email}, and you are signed in with another address.`,
    "Sign out, then open the link again.",
  )

interface NewPerson {
  readonly name: string
  readonly password: string
  readonly passwordHash: string
}

/** Checked before the transaction: hashing takes a while, and the embedded database would stand still meanwhile. */
const newPerson = async (inside: Inside, wish: Accepting, email: string): Answer<NewPerson> => {
  const name = nameOf(wish.name, "A person")
  if (!name.ok) return name
  const password = checkPassword(wish.password ?? "", email)
  if (!password.ok) return password
  const passwordHash = await inside.library.hashPassword(password.value)
  return ok({ name: name.value, password: password.value, passwordHash })
}

const look = async (inside: Inside, token: string) =>
  await inside.storage.asOperator(async (tx) => {
    const invited = await waitingInvitation(tx, inside, token)
    if (!invited.ok) return invited
    return ok({ invited: invited.value, person: await accountOf(tx, invited.value.email) })
  })

const joinAnew = async (inside: Inside, wish: Accepting, email: string, visit: Visit): Answer<SignedIn> => {
  const fresh = await newPerson(inside, wish, email)
  if (!fresh.ok) return fresh
  const { name, password, passwordHash } = fresh.value
  const joined = await inside.storage.asOperator(async (tx): Answer<void> => {
    const invited = await waitingInvitation(tx, inside, wish.token)
    if (!invited.ok) return invited
    const person = await addAccount(tx, inside, { name, email, passwordHash })
    if (!person) return refusal("sign-in-first", `${email} has an account here.`, "Sign in, then open the link again.")
    await enrol(tx, inside, invited.value, person, visit)
    return ok(undefined)
  })
  return joined.ok ? await enter(inside, email, password, visit) : joined
}

/** Enrols a person who has an account, unless he is a member already or somebody was faster. */
const enrolKnown = async (
  inside: Inside,
  token: string,
  person: Person,
  visit: Visit,
  current?: Session,
): Answer<Invited> =>
  await inside.storage.asOperator(async (tx): Answer<Invited> => {
    const invited = await waitingInvitation(tx, inside, token)
    if (!invited.ok) return invited
    const { organisationId, organisation } = invited.value
    if (await belongs(tx, organisationId, person.id)) {
      return refusal("already-member", `You are a member of ${organisation} already.`, "Sign in.")
    }
    await enrol(tx, inside, invited.value, person, visit)
    if (current) await choose(tx, current, organisationId, inside.clock())
    return invited
  })

/** With the password, since somebody who belongs to no organisation any more cannot sign in before he has joined this one. */
const joinByPassword = async (inside: Inside, wish: Accepting, person: Person, visit: Visit): Answer<SignedIn> => {
  const { token, password } = wish
  if (password === undefined) {
    return refusal("sign-in-first", `${person.email} has an account here.`, "Sign in to it, or give its password.")
  }
  const proven = await proveItIsYou(inside, person, password, visit)
  if (!proven.ok) return proven
  const joined = await enrolKnown(inside, token, person, visit)
  return joined.ok ? await enter(inside, person.email, password, visit) : joined
}

const joinInSession = async (inside: Inside, token: string, current: Session, visit: Visit): Answer<SignedIn> => {
  const joined = await enrolKnown(inside, token, current.user, visit, current)
  if (!joined.ok) return joined
  const { organisationId, organisation, role } = joined.value
  return ok({ session: { ...current, organisationId, organisation, role }, setCookies: [] })
}

const acceptInvitation = async (inside: Inside, wish: Accepting, headers: Headers, visit: Visit): Answer<SignedIn> => {
  const seen = await look(inside, wish.token)
  if (!seen.ok) return seen
  const { invited, person } = seen.value
  const current = await findSessionOf(inside, headers)
  if (current && current.user.id !== person?.id) return forAnother(invited)
  if (current) return await joinInSession(inside, wish.token, current, visit)
  return person ? await joinByPassword(inside, wish, person, visit) : await joinAnew(inside, wish, invited.email, visit)
}

export const makeJoining = (inside: Inside): Pick<People, "readInvitation" | "acceptInvitation"> => ({
  readInvitation: async (token) => {
    const seen = await look(inside, token)
    if (!seen.ok) return seen
    const { organisation, email, role } = seen.value.invited
    return ok({ organisation, email, role, hasAccount: seen.value.person !== undefined })
  },
  acceptInvitation: async (wish, headers, visit) => await acceptInvitation(inside, wish, headers, visit),
})
