// The one place where an account comes into being, in the transaction of whatever allows it (the set-up link or an invitation).
// The rows are those that the sign-in library would write; its own sign-up cannot share our transaction.

import { eq } from "drizzle-orm"
import type { Role } from "../recorded.ts"
import { account, members, user } from "../storage/account-tables.ts"
import type { Tx } from "../storage/storage.ts"
import type { Inside } from "./inside.ts"
import type { Person } from "./people.ts"

/** Undefined: the address has an account. */
export const addAccount = async (
  tx: Tx,
  { newId, clock }: Inside,
  wish: { readonly name: string; readonly email: string; readonly passwordHash: string },
): Promise<Person | undefined> => {
  const { name, email, passwordHash } = wish
  const [id, at] = [newId(), clock()]
  const times = { createdAt: at, updatedAt: at }
  const added = await tx
    .insert(user)
    // Whoever holds a link that was sent to the address, or made for it by an owner, is taken to have it.
    .values({ id, name, email, emailVerified: true, ...times })
    .onConflictDoNothing({ target: user.email })
    .returning({ id: user.id })
  if (added.length === 0) return undefined
  const credential = { id: newId(), accountId: id, providerId: "credential", userId: id, password: passwordHash }
  await tx.insert(account).values({ ...credential, ...times })
  return { id, name, email }
}

export const accountOf = async (tx: Tx, email: string): Promise<Person | undefined> => {
  const [found] = await tx
    .select({ id: user.id, name: user.name, email: user.email })
    .from(user)
    .where(eq(user.email, email))
  return found
}

/** Makes a member, anew if the person had left. */
export const addMember = async (
  tx: Tx,
  organisationId: string,
  userId: string,
  role: Role,
  at: Date,
): Promise<void> => {
  const fresh = { role, joinedAt: at, chosenAt: at, leftAt: null }
  await tx
    .insert(members)
    .values({ organisationId, userId, ...fresh })
    .onConflictDoUpdate({ target: [members.organisationId, members.userId], set: fresh })
}
