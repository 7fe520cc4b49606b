// The first start: a link that only whoever started the desk can see makes the first account and its organisation, once. Without it,
// the first stranger to find a fresh desk would own it. Each start makes a new link while there is no account; the one before ends.

import { ok, type Refusal, type Result } from "@walkaway/engine"
import { eq, sql } from "drizzle-orm"
import { organisations } from "../storage/account-tables.ts"
import type { Tx } from "../storage/storage.ts"
import { deskSettings } from "../storage/tables.ts"
import { audit } from "./audit.ts"
import { type Inside, linkTo } from "./inside.ts"
import { emailOf, nameOf } from "./names.ts"
import { addAccount, addMember } from "./new-account.ts"
import { checkPassword } from "./password-rules.ts"
import type { Answer, People, SettingUp, SignedIn, Visit } from "./people.ts"
import { refusal } from "./refusals.ts"
import { enter } from "./signing-in.ts"
import { digestOf, newSecret, sameDigest } from "./tokens.ts"

const KEY = "set-up"
const HOURS = 24

interface Kept {
  readonly digest: string
  readonly expiresAt: string
}

const hasAccounts = async (tx: Tx): Promise<boolean> => {
  const { rows } = (await tx.execute(sql`select exists (select from "user") as some`)) as unknown as {
    readonly rows: readonly { readonly some: boolean }[]
  }
  return rows[0].some
}

const setUpLink = async (inside: Inside): Promise<string | undefined> =>
  await inside.storage.asOperator(async (tx) => {
    if (await hasAccounts(tx)) return undefined
    const secret = newSecret()
    const expiresAt = new Date(inside.clock().getTime() + HOURS * 3_600_000).toISOString()
    const value: Kept = { digest: digestOf(secret), expiresAt }
    await tx
      .insert(deskSettings)
      .values({ key: KEY, value })
      .onConflictDoUpdate({ target: deskSettings.key, set: { value } })
    return linkTo(inside, "set-up", secret)
  })

/** Takes the link out of use for whoever comes next; waits for a rival who is at it. */
const useLink = async (tx: Tx, { clock }: Inside, token: string): Promise<Result<void, Refusal>> => {
  const [row] = await tx.select().from(deskSettings).where(eq(deskSettings.key, KEY)).for("update")
  if (!row || (await hasAccounts(tx))) {
    return refusal("set-up-done", "This desk is set up already.", "Sign in, or ask an owner to invite you.")
  }
  const { digest, expiresAt } = row.value as Kept
  if (!sameDigest(digest, digestOf(token)) || new Date(expiresAt) <= clock()) {
    return refusal(
      "set-up-token-wrong",
      "This set-up link is not valid, or no longer.",
      "Take the link that the desk showed when it was last started, or start it again for a new one.",
    )
  }
  await tx.delete(deskSettings).where(eq(deskSettings.key, KEY))
  return ok(undefined)
}

interface Checked {
  readonly name: string
  readonly email: string
  readonly password: string
  readonly organisation: string
}

const check = (wish: SettingUp): Result<Checked, Refusal> => {
  const [name, email] = [nameOf(wish.name, "A person"), emailOf(wish.email)]
  if (!name.ok) return name
  if (!email.ok) return email
  const organisation = nameOf(wish.organisation, "An organisation")
  if (!organisation.ok) return organisation
  const password = checkPassword(wish.password, email.value)
  if (!password.ok) return password
  return ok({ name: name.value, email: email.value, password: password.value, organisation: organisation.value })
}

const setUp = async (inside: Inside, wish: SettingUp, visit: Visit): Answer<SignedIn> => {
  const { storage, library, newId, clock } = inside
  const checked = check(wish)
  if (!checked.ok) return checked
  const { name, email, password, organisation } = checked.value
  const passwordHash = await library.hashPassword(password)
  const made = await storage.asOperator(async (tx): Answer<void> => {
    const used = await useLink(tx, inside, wish.token)
    if (!used.ok) return used
    const [organisationId, at] = [newId(), clock()]
    await tx.insert(organisations).values({ id: organisationId, name: organisation, createdAt: at })
    const person = await addAccount(tx, inside, { name, email, passwordHash })
    if (!person) throw new Error("There was no account, and now the address has one.")
    await addMember(tx, organisationId, person.id, "owner", at)
    const actor = { kind: "person", id: person.id, role: "owner" } as const
    const { address } = visit
    await audit(tx, { organisationId, at, actor, action: "organisation-made", subject: organisationId, address })
    return ok(undefined)
  })
  return made.ok ? await enter(inside, email, password, visit) : made
}

export const makeSetUp = (inside: Inside): Pick<People, "isSetUp" | "setUpLink" | "setUp"> => {
  // Accounts are never deleted, so the answer yes holds.
  let done = false
  return {
    isSetUp: async () => {
      done ||= await inside.storage.asOperator(hasAccounts)
      return done
    },
    setUpLink: async () => await setUpLink(inside),
    setUp: async (wish, visit) => await setUp(inside, wish, visit),
  }
}
