// Signing in and out. The library checks the password (hashing one in vain for unknown addresses, so that time tells nothing) and makes
// the session; limits, audit and the watch over a password that changes meanwhile are ours.

import { ok } from "@walkaway/engine"
import { and, eq, isNull } from "drizzle-orm"
import { account, members, session, user } from "../storage/account-tables.ts"
import type { Tx } from "../storage/storage.ts"
import { type AuditLine, audit } from "./audit.ts"
import { findSession, findSessionOf } from "./find-session.ts"
import type { Inside } from "./inside.ts"
import { plainEmail } from "./names.ts"
import type { Answer, People, SignedIn, Visit } from "./people.ts"
import { refusal, wrongCredentials } from "./refusals.ts"

/** One audit line in every organisation of a person; by the person, unless it says otherwise. */
export const auditEverywhere = async (
  tx: Tx,
  userId: string,
  line: Omit<AuditLine, "organisationId" | "actor" | "subject"> & { readonly actor?: AuditLine["actor"] },
): Promise<void> => {
  const rows = await tx
    .select()
    .from(members)
    .where(and(eq(members.userId, userId), isNull(members.leftAt)))
  for (const { organisationId, role } of rows) {
    await audit(tx, { organisationId, actor: { kind: "person", id: userId, role }, subject: userId, ...line })
  }
}

const noteAttempt = async ({ storage, clock }: Inside, email: string, good: boolean, { address }: Visit) =>
  await storage.asOperator(async (tx) => {
    const [person] = await tx.select({ id: user.id }).from(user).where(eq(user.email, email))
    if (!person) return
    const line = { at: clock(), address }
    if (good) await auditEverywhere(tx, person.id, { action: "sign-in", ...line })
    else await auditEverywhere(tx, person.id, { action: "sign-in-failed", actor: null, ...line })
  })

/** The stored hash; waits for a change of it that is under way. */
const hashOf = async ({ storage }: Inside, email: string): Promise<string | null | undefined> => {
  const [row] = await storage.accounts
    .select({ hash: account.password })
    .from(account)
    .innerJoin(user, eq(user.id, account.userId))
    .where(and(eq(user.email, email), eq(account.providerId, "credential")))
    .for("share", { of: account })
  return row?.hash
}

/** Sign-in with the limits already paid; also the last step of setting up and of joining. */
export const enter = async (inside: Inside, email: string, password: string, visit: Visit): Answer<SignedIn> => {
  const before = await hashOf(inside, email)
  const entered = await inside.library.signIn(email, password, visit)
  if (entered === "wrong") return wrongCredentials()
  if (entered === "no-organisation") {
    return refusal("no-organisation", "You belong to no organisation here.", "Ask an owner or a manager to invite you.")
  }
  const found = await findSession(inside, entered.token)
  if (!found) return wrongCredentials()
  // A new password ends all sessions; one that was being made with the old password must not slip through after that.
  if ((await hashOf(inside, email)) !== before) {
    await inside.storage.accounts.delete(session).where(eq(session.id, found.session.sessionId))
    return wrongCredentials()
  }
  inside.background("Noting a sign-in", async () => await noteAttempt(inside, email, true, visit))
  return ok({ session: found.session, setCookies: entered.setCookies })
}

const signIn = async (
  inside: Inside,
  wish: { readonly email: string; readonly password: string },
  visit: Visit,
): Answer<SignedIn> => {
  const email = plainEmail(wish.email)
  const paid = await inside.signInAttempts.pay(visit.address, email)
  if (!paid.ok) return paid
  const entered = await enter(inside, email, wish.password, visit)
  if (entered.ok) await inside.signInAttempts.forgive(visit.address, email)
  else inside.background("Noting a failed sign-in", async () => await noteAttempt(inside, email, false, visit))
  return entered
}

const signOut = async (inside: Inside, headers: Headers): Promise<readonly string[]> => {
  const current = await findSessionOf(inside, headers)
  if (current) {
    const { user: person, organisationId, role } = current
    const actor = { kind: "person", id: person.id, role } as const
    const line = { organisationId, at: inside.clock(), actor, action: "sign-out", subject: person.id } as const
    await inside.storage.asOperator(async (tx) => await audit(tx, line))
  }
  return await inside.library.signOut(headers)
}

export const makeSigningIn = (inside: Inside): Pick<People, "signIn" | "signOut" | "sessionOf"> => ({
  signIn: async (wish, visit) => await signIn(inside, wish, visit),
  signOut: async (headers) => await signOut(inside, headers),
  sessionOf: async (headers) => await findSessionOf(inside, headers),
})
