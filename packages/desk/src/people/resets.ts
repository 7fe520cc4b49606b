// New passwords by one-time link. The link comes by mail, from an owner, or from the machine itself; it works once, for an hour, and a
// new one ends the one before. Using it ends all sessions of the person, in the same transaction. Asking for one says nothing
// about whether there is such an account: the answer goes out before anybody has looked.

import { ok, type Refusal, type Result } from "@walkaway/engine"
import { and, eq, gt, isNull, ne } from "drizzle-orm"
import type { Caller } from "../caller.ts"
import { members, user, verification } from "../storage/account-tables.ts"
import type { Tx } from "../storage/storage.ts"
import { audit } from "./audit.ts"
import { type Inside, linkTo, posted } from "./inside.ts"
import { resetLetter } from "./letters.ts"
import { amongMembers } from "./members.ts"
import { plainEmail } from "./names.ts"
import { accountOf } from "./new-account.ts"
import { endSessionsOf, setPassword } from "./own-account.ts"
import { checkPassword } from "./password-rules.ts"
import type { Answer, HandedLink, People, Visit } from "./people.ts"
import { notAllowed, notFound, refusal } from "./refusals.ts"
import { auditEverywhere } from "./signing-in.ts"
import { digestOf, newSecret } from "./tokens.ts"

const MINUTES = 60

/** Writes a new link down; the person's earlier ones end. */
const makeLink = async (
  tx: Tx,
  inside: Inside,
  userId: string,
): Promise<{ readonly link: string; readonly expiresAt: Date }> => {
  const [secret, now] = [newSecret(), inside.clock()]
  const expiresAt = new Date(now.getTime() + MINUTES * 60_000)
  await tx.delete(verification).where(eq(verification.value, userId))
  await tx.insert(verification).values({
    id: inside.newId(),
    identifier: digestOf(secret),
    value: userId,
    expiresAt,
    createdAt: now,
    updatedAt: now,
  })
  return { link: linkTo(inside, "reset", secret), expiresAt }
}

const send = async (inside: Inside, email: string): Promise<void> => {
  const made = await inside.storage.asOperator(async (tx) => {
    const person = await accountOf(tx, email)
    return person && (await makeLink(tx, inside, person.id))
  })
  if (made) await posted(inside, resetLetter({ to: email, link: made.link, minutes: MINUTES }))
}

const askReset = async (inside: Inside, typed: string, { address }: Visit): Answer<void> => {
  const email = plainEmail(typed)
  const paid = await inside.resetAttempts.pay(address, email)
  if (!paid.ok) return paid
  if (inside.mail) inside.background("Sending a link for a new password", async () => await send(inside, email))
  return ok(undefined)
}

const belongsElsewhere = async (tx: Tx, userId: string, organisationId: string): Promise<boolean> => {
  const those = and(eq(members.userId, userId), isNull(members.leftAt), ne(members.organisationId, organisationId))
  return (await tx.select({ id: members.userId }).from(members).where(those)).length > 0
}

const resetLink = async (inside: Inside, caller: Caller, userId: string): Answer<HandedLink> =>
  await amongMembers(inside, caller, userId, async ({ tx, self, other }) => {
    const { organisationId, actor, address } = caller
    if (self.role !== "owner") return notAllowed("Only an owner makes such a link.", "Ask an owner.")
    // A password opens every organisation of a person: an owner of one must not get into the others.
    if (await belongsElsewhere(tx, userId, organisationId)) {
      return refusal(
        "member-elsewhere",
        "This person belongs to another organisation too.",
        "Let the person ask for a link by mail, or let whoever runs the desk make one on the machine.",
      )
    }
    const made = await makeLink(tx, inside, other.id)
    const at = inside.clock()
    await audit(tx, { organisationId, at, actor, action: "reset-link-made", subject: other.id, address })
    return ok({ mailed: false, ...made })
  })

const resetLinkAtMachine = async (inside: Inside, typed: string): Answer<HandedLink> =>
  await inside.storage.asOperator(async (tx): Answer<HandedLink> => {
    const person = await accountOf(tx, plainEmail(typed))
    if (!person) return notFound("account")
    const actor = { kind: "desk", id: "machine" } as const
    await auditEverywhere(tx, person.id, { action: "reset-link-made", actor, at: inside.clock() })
    return ok({ mailed: false, ...(await makeLink(tx, inside, person.id)) })
  })

const expired = (): Result<never, Refusal> =>
  refusal("reset-expired", "This link was used, or it has expired.", "Ask for a new one.")

const those = (token: string, now: Date) =>
  and(eq(verification.identifier, digestOf(token)), gt(verification.expiresAt, now))

const resetPassword = async (
  inside: Inside,
  { token, password }: { readonly token: string; readonly password: string },
  visit: Visit,
): Answer<void> => {
  const { storage, clock, library, resetAttempts, signInAttempts } = inside
  const [person] = await storage.accounts
    .select({ id: user.id, email: user.email })
    .from(verification)
    .innerJoin(user, eq(user.id, verification.value))
    .where(those(token, clock()))
  if (!person) return expired()
  const checked = checkPassword(password, person.email)
  if (!checked.ok) return checked
  const hash = await library.hashPassword(checked.value)
  const done = await storage.asOperator(async (tx) => {
    const used = await tx.delete(verification).where(those(token, clock())).returning({ id: verification.id })
    if (used.length === 0) return false
    await setPassword(tx, person.id, hash, clock())
    await endSessionsOf(tx, person.id, clock())
    await auditEverywhere(tx, person.id, { action: "password-reset", at: clock(), address: visit.address })
    return true
  })
  if (!done) return expired()
  await Promise.all([signInAttempts.lift(person.email), resetAttempts.lift(person.email)])
  return ok(undefined)
}

type ResetPart = Pick<People, "askReset" | "resetPassword" | "resetLink" | "resetLinkAtMachine">

export const makeResets = (inside: Inside): ResetPart => ({
  askReset: async (email, visit) => await askReset(inside, email, visit),
  resetPassword: async (wish, visit) => await resetPassword(inside, wish, visit),
  resetLink: async (caller, userId) => await resetLink(inside, caller, userId),
  resetLinkAtMachine: async (email) => await resetLinkAtMachine(inside, email),
})
