// The policy in force: the last one set, or the default with its own figures visible.

import { ok, type Refusal, type Result, refuse } from "@walkaway/engine"
import { desc, lt, sql } from "drizzle-orm"
import { LRUCache } from "lru-cache"
import type { Caller } from "../caller.ts"
import type { DeskParts } from "../parts.ts"
import { audit } from "../people/audit.ts"
import { policyModel } from "../policy/model.ts"
import { DEFAULT_POLICY, leadRulesOf, type Policy, policySchema } from "../policy/policy.ts"
import type { Actor } from "../recorded.ts"
import { prepared } from "../storage/prepared.ts"
import type { Tx } from "../storage/storage.ts"
import { policies } from "../storage/tables.ts"
import { runCommand } from "../streams/run-command.ts"
import { contextOf } from "./contexts.ts"
import { findMember } from "./members.ts"
import { BAD_CURSOR, type Page, type PageWish, pageOf, placeOfCursor } from "./pages.ts"

export interface PolicyInForce {
  readonly policy: Policy
  /** 0: nobody has set one. */
  readonly version: number
  readonly setAt?: Date
  readonly actor?: Actor
}

/** Checking a policy costs more than reading it, and it is read with every request: the same text is checked once. */
const checked = new LRUCache<string, Policy>({ max: 200 })

const policyOf = (written: unknown): Policy => {
  const text = JSON.stringify(written)
  const known = checked.get(text)
  if (known) return known
  const policy = policySchema.parse(written)
  checked.set(text, policy)
  return policy
}

const inForceOf = (row: typeof policies.$inferSelect): PolicyInForce => ({
  policy: policyOf(row.policy),
  version: row.version,
  setAt: row.setAt,
  actor: row.actor,
})

export const policyInForce = async (tx: Tx): Promise<PolicyInForce> => {
  const [last] = await prepared(tx, "policy_in_force", (name) =>
    tx.select().from(policies).orderBy(desc(policies.version)).limit(1).prepare(name),
  ).execute()
  return last ? inForceOf(last) : { policy: DEFAULT_POLICY, version: 0 }
}

/** The policy in force as columns of a query that reads something else too. */
export const POLICY_COLUMNS = {
  policy: sql<unknown>`(select policy from policies order by version desc limit 1)`,
  policyVersion: sql<number | null>`(select max(version) from policies)`,
}

/** From those columns. */
export const policyInColumns = (row: {
  readonly policy: unknown
  readonly policyVersion: number | null
}): Pick<PolicyInForce, "policy" | "version"> =>
  row.policyVersion === null
    ? { policy: DEFAULT_POLICY, version: 0 }
    : { policy: policyOf(row.policy), version: row.policyVersion }

/** Hours are given to people who work here; whoever has left may stay on the list. */
const strangerIn = async (tx: Tx, before: Policy, after: Policy): Promise<Refusal | undefined> => {
  const known = new Set(leadRulesOf(before).people.map(({ personId }) => personId))
  for (const [index, { personId }] of (after.leads?.people ?? []).entries()) {
    const member = known.has(personId) ? ok(undefined) : await findMember(tx, personId)
    if (!member.ok) return { ...member.error, path: `leads.people[${index}].personId` }
  }
  return undefined
}

/** Sets the policy; one stream an organisation, whose id it has. */
export const setPolicy = async (
  tx: Tx,
  parts: DeskParts,
  caller: Caller,
  expectedVersion: number | undefined,
  policy: Policy,
): Promise<Result<PolicyInForce, Refusal>> => {
  const before = await policyInForce(tx)
  const stranger = await strangerIn(tx, before.policy, policy)
  if (stranger) return refuse(stranger)
  const { organisationId, actor, address } = caller
  const target = { organisationId, streamId: organisationId, ...(expectedVersion !== undefined && { expectedVersion }) }
  const context = contextOf(parts, actor, before.policy)
  const ran = await runCommand(tx, parts.log, policyModel, target, { kind: "set-policy", policy }, context)
  if (!ran.ok) return ran
  const { version, events } = ran.value
  if (events.length > 0) {
    const line = { organisationId, at: context.now, actor, address, detail: { version } }
    await audit(tx, { ...line, action: "policy-changed" })
  }
  return ok(await policyInForce(tx))
}

/** Newest first. */
export const listPolicies = async (tx: Tx, wish: PageWish): Promise<Result<Page<PolicyInForce>, Refusal>> => {
  const place = placeOfCursor(wish.after, 1)
  if (!place.ok) return place
  const before = place.value === undefined ? undefined : Number(place.value[0])
  if (before !== undefined && !(Number.isSafeInteger(before) && before > 0 && before < 2 ** 31)) {
    return { ok: false, error: BAD_CURSOR }
  }
  const rows = await tx
    .select()
    .from(policies)
    .where(before === undefined ? undefined : lt(policies.version, before))
    .orderBy(desc(policies.version))
    .limit(wish.limit + 1)
  return ok(pageOf(rows.map(inForceOf), wish.limit, ({ version }) => [String(version)]))
}
