// Keys for programs: `wak_<id>_<secret>`. The id finds the row, the secret is compared with its digest. Ours and not the library's
// plugin, which writes a row at every request. A key acts with its role, and never with more than its maker has at that moment:
// who is demoted takes the keys along, and the keys of somebody who left are dead.

import { ok } from "@walkaway/engine"
import { and, desc, eq, isNull } from "drizzle-orm"
import { type Caller, SCOPES } from "../caller.ts"
import type { Role } from "../recorded.ts"
import { members } from "../storage/account-tables.ts"
import { apiKeys } from "../storage/tables.ts"
import { audit } from "./audit.ts"
import type { Inside } from "./inside.ts"
import { amongMembers } from "./members.ts"
import { nameOf } from "./names.ts"
import type { Answer, ApiKey, KeyWish, People } from "./people.ts"
import { notAllowed, notFound, personNeeded, refusal } from "./refusals.ts"
import { atMost, lowerOf, scopesOf } from "./roles.ts"
import { digestOf, newSecret, sameDigest } from "./tokens.ts"

const USE_NOTED_AFTER_MS = 60_000

const SHOWN = {
  id: apiKeys.id,
  name: apiKeys.name,
  scopes: apiKeys.scopes,
  role: apiKeys.role,
  createdBy: apiKeys.createdBy,
  createdAt: apiKeys.createdAt,
  expiresAt: apiKeys.expiresAt,
  revokedAt: apiKeys.revokedAt,
  lastUsedAt: apiKeys.lastUsedAt,
}

const shown = (row: Pick<typeof apiKeys.$inferSelect, keyof typeof SHOWN>): ApiKey => ({
  ...row,
  scopes: SCOPES.filter((scope) => row.scopes.includes(scope)),
})

const tokenOf = (id: string, secret: string): string => `wak_${id.replaceAll("-", "")}_${secret}`

const TOKEN = /^wak_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_([\w-]{43})$/

const makeKey = async (inside: Inside, caller: Caller, wish: KeyWish): Answer<{ key: ApiKey; token: string }> => {
  const name = nameOf(wish.name, "A key")
  if (!name.ok) return name
  if (wish.expiresAt && wish.expiresAt <= inside.clock()) {
    return refusal("in-the-past", "The key would have expired already.", "Name a later moment, or none.")
  }
  return await amongMembers(inside, caller, caller.actor.id, async ({ tx, self }) => {
    const role = wish.role ?? self.role
    if (!atMost(role, self.role)) return notAllowed("A key cannot stand above its maker.", `Take ${self.role} or less.`)
    const scopes = SCOPES.filter((scope) => wish.scopes.includes(scope))
    const beyond = scopes.filter((scope) => !scopesOf(role).includes(scope))
    if (scopes.length === 0 || beyond.length > 0) {
      const most = scopesOf(role).join(", ")
      return notAllowed(`A key with the role ${role} has at least one of these scopes and no other: ${most}.`)
    }
    const [id, secret, now] = [inside.newId(), newSecret(), inside.clock()]
    const { organisationId, actor, address } = caller
    const [row] = await tx
      .insert(apiKeys)
      .values({
        id,
        organisationId,
        name: name.value,
        secretHash: digestOf(secret),
        scopes: [...scopes],
        role,
        createdBy: self.id,
        createdAt: now,
        expiresAt: wish.expiresAt ?? null,
      })
      .returning(SHOWN)
    await audit(tx, {
      organisationId,
      at: now,
      actor,
      action: "key-made",
      subject: id,
      detail: { role, scopes },
      address,
    })
    return ok({ key: shown(row), token: tokenOf(id, secret) })
  })
}

/** An owner has to do with all keys, everybody else with those that he made; a key with none. */
const within = ({ organisationId, actor }: Caller) =>
  and(eq(apiKeys.organisationId, organisationId), actor.role === "owner" ? undefined : eq(apiKeys.createdBy, actor.id))

const listKeys = async ({ storage }: Inside, caller: Caller): Promise<readonly ApiKey[]> =>
  await storage.inOrganisation(caller.organisationId, async (tx) => {
    const rows = await tx.select(SHOWN).from(apiKeys).where(within(caller)).orderBy(desc(apiKeys.createdAt)).limit(500)
    return rows.map(shown)
  })

const revokeKey = async (inside: Inside, caller: Caller, id: string): Answer<void> => {
  if (caller.actor.kind !== "person") return personNeeded()
  const { organisationId, actor, address } = caller
  const revoked = await inside.storage.inOrganisation(organisationId, async (tx): Answer<void> => {
    const now = inside.clock()
    const live = and(within(caller), eq(apiKeys.id, id), isNull(apiKeys.revokedAt))
    const rows = await tx.update(apiKeys).set({ revokedAt: now }).where(live).returning({ id: apiKeys.id })
    if (rows.length === 0) return notFound("key")
    await audit(tx, { organisationId, at: now, actor, action: "key-revoked", subject: id, address })
    return ok(undefined)
  })
  inside.keyCache.clear()
  return revoked
}

const findKey = async ({ storage }: Inside, id: string) => {
  const maker = and(
    eq(members.organisationId, apiKeys.organisationId),
    eq(members.userId, apiKeys.createdBy),
    isNull(members.leftAt),
  )
  const [row] = await storage.accounts
    .select({ key: apiKeys, makerRole: members.role })
    .from(apiKeys)
    .innerJoin(members, maker)
    .where(and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt)))
  return row
}

const noteUse = ({ storage, clock, background }: Inside, id: string, lastUsedAt: Date | null): void => {
  const now = clock()
  if (lastUsedAt && now.getTime() - lastUsedAt.getTime() < USE_NOTED_AFTER_MS) return
  background("Noting the use of a key", async () => {
    await storage.accounts.update(apiKeys).set({ lastUsedAt: now }).where(eq(apiKeys.id, id))
  })
}

const callerOf = (key: typeof apiKeys.$inferSelect, makerRole: Role): Caller => {
  const role = lowerOf(key.role, makerRole)
  const scopes = scopesOf(role).filter((scope) => key.scopes.includes(scope))
  const { organisationId, id, createdBy: makerId } = key
  return { organisationId, actor: { kind: "key", id, role }, scopes, makerId }
}

const lookUp = async (inside: Inside, id: string, secret: string): Promise<Caller | undefined> => {
  const row = await findKey(inside, id)
  // Compared also when there is no such key, so that time does not tell.
  const good = sameDigest(digestOf(secret), row?.key.secretHash ?? digestOf(""))
  if (!row || !good) return undefined
  if (row.key.expiresAt && row.key.expiresAt <= inside.clock()) return undefined
  noteUse(inside, row.key.id, row.key.lastUsedAt)
  return callerOf(row.key, row.makerRole)
}

const verifyKey = async (inside: Inside, token: string): Promise<Caller | undefined> => {
  const parts = TOKEN.exec(token)
  if (!parts) return undefined
  const digest = digestOf(token)
  const known = inside.keyCache.get(digest)
  if (known) return known.caller
  const { era } = inside.keyCache
  const caller = await lookUp(inside, parts.slice(1, 6).join("-"), parts[6])
  inside.keyCache.set(digest, caller, era)
  return caller
}

export const makeKeys = (inside: Inside): Pick<People, "makeKey" | "listKeys" | "revokeKey" | "verifyKey"> => ({
  makeKey: async (caller, wish) => await makeKey(inside, caller, wish),
  listKeys: async (caller) => await listKeys(inside, caller),
  revokeKey: async (caller, id) => await revokeKey(inside, caller, id),
  verifyKey: async (token) => await verifyKey(inside, token),
})
