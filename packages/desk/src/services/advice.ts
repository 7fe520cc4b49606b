// Advice as it is given to people. It is a pure function of deal, policy, day and engine, so it is worked out once and kept in
// memory; and the first time it is said it is written down with its inputs, because what was advised is a fact that later review
// must be able to hold against what happened. The record is a stream of its own: reading advice never moves the deal's version.

import { type AdviceOutput, formatPath } from "@walkaway/contract"
import { type PriorChoice, priorChoiceAt } from "@walkaway/contract/brief"
import { ENGINE_VERSION, ok, type Result, refuse } from "@walkaway/engine"
import { desc, eq, sql } from "drizzle-orm"
import { LRUCache } from "lru-cache"
import { v5 } from "uuid"
import { encodeAdviceGiven } from "../advising/advice-event.ts"
import { adviseDeal, type GivenAdvice, type Unadvisable } from "../advising/advise-deal.ts"
import type { Caller } from "../caller.ts"
import { dayIn } from "../clock.ts"
import type { DeskParts } from "../parts.ts"
import type { Policy } from "../policy/policy.ts"
import type { Role } from "../recorded.ts"
import { prepared } from "../storage/prepared.ts"
import type { Tx } from "../storage/storage.ts"
import { deals, events } from "../storage/tables.ts"
import { DEAL_NOT_FOUND, findDeal, type Objection } from "./deals.ts"
import { type KeptFigures, LEARNT_COLUMN, learntInColumn } from "./learnt-figures.ts"
import { roleOf } from "./owners.ts"
import { POLICY_COLUMNS, type PolicyInForce, policyInColumns } from "./policies.ts"
import { PRIORS_COLUMN, priorsInColumn } from "./priors.ts"

export interface AdviceNow {
  readonly advice: AdviceOutput
  readonly dealVersion: number
  readonly day: string
  readonly policyVersion: number
  /** When it was first worked out and written down. */
  readonly givenAt: Date
  readonly policy: Policy
}

type Kept = Result<{ readonly advice: AdviceOutput; readonly givenAt: Date }, Objection>

const KEPT_MAX = 5_000

/** Advice kept in memory, by everything that it depends on. */
export type AdviceMemory = LRUCache<string, Kept>
export const adviceMemory = (): AdviceMemory => new LRUCache<string, Kept>({ max: KEPT_MAX })

/** One stream of advice a deal, found from the deal's id. */
export const adviceStreamOf = (dealId: string): string => v5("advice", dealId)

interface Key {
  readonly dealVersion: number
  readonly day: string
  readonly policyVersion: number
  /** Number of the choice of a prior that was in force; 0: none was ever made. */
  readonly priorChoice: number
}

const objectionOf = ({ problems, ...refusal }: Unadvisable): Objection => ({
  ...refusal,
  ...(problems.length > 0 && {
    problems,
    message: `${refusal.message} (${problems.map(({ path }) => formatPath(path)).join(", ")})`,
  }),
})

const CLOSED: Objection = {
  code: "deal-closed",
  message: "The deal is closed, and there is nothing left to advise.",
  remedy: "Look at the advice that was given, or open it again.",
}

/** Whether this very advice has been written down already; the version to write it behind. */
const lastRecorded = async (tx: Tx, streamId: string, key: Key, prior: string) => {
  const field = (name: string) => sql<string>`${events.data} ->> ${sql.raw(`'${name}'`)}`
  const [last] = await prepared(tx, "last_advice", (name) =>
    tx
      .select({
        version: events.version,
        dealVersion: field("dealVersion"),
        day: field("day"),
        engine: field("engine"),
        prior: field("prior"),
        policyVersion: field("policyVersion"),
      })
      .from(events)
      .where(eq(events.streamId, sql.placeholder("streamId")))
      .orderBy(desc(events.version))
      .limit(1)
      .prepare(name),
  ).execute({ streamId })
  const same =
    last !== undefined &&
    Number(last.dealVersion) === key.dealVersion &&
    Number(last.policyVersion) === key.policyVersion &&
    last.day === key.day &&
    last.prior === prior &&
    last.engine === ENGINE_VERSION
  return { version: last?.version ?? 0, same }
}

const record = async (tx: Tx, parts: DeskParts, caller: Caller, dealId: string, key: Key, given: GivenAdvice) => {
  const id = adviceStreamOf(dealId)
  const { prior } = given.advice.belief
  const { version, same } = await lastRecorded(tx, id, key, prior)
  if (same) return
  const { priorChoice: _, ...places } = key
  const event = encodeAdviceGiven({
    dealId,
    ...places,
    engine: given.advice.engine,
    prior,
    ...(given.prior && { priorFigures: given.prior }),
    inputs: given.inputs,
    advice: given.advice,
    to: caller.actor.id,
  })
  const stream = { organisationId: caller.organisationId, kind: "advice", id, expectedVersion: version } as const
  // A conflict means that the same advice is being written down by somebody else at this moment: once is enough.
  await parts.log.append(tx, stream, [{ ...event, actor: caller.actor, occurredAt: parts.clock() }])
}

/** What the answer hangs on besides the day, in one query. */
const standOf = async (
  tx: Tx,
  dealId: string,
  now: Date,
): Promise<
  | {
      readonly version: number
      readonly ownerRole: Role
      readonly inForce: Pick<PolicyInForce, "policy" | "version">
      readonly learnt: readonly KeptFigures[]
      readonly priors: readonly PriorChoice[]
    }
  | undefined
> => {
  const [row] = await prepared(tx, "stand_of_deal", (name) =>
    tx
      .select({
        version: deals.version,
        ...POLICY_COLUMNS,
        learnt: LEARNT_COLUMN,
        priors: PRIORS_COLUMN,
        role: sql<string | null>`(select role from organisation_people where id = ${deals.ownerId})`,
      })
      .from(deals)
      .where(eq(deals.id, sql.placeholder("dealId")))
      .prepare(name),
  ).execute({ dealId, now: now.toISOString() })
  if (!row) return undefined
  const { version, role } = row
  return {
    version,
    ownerRole: roleOf(role),
    inForce: policyInColumns(row),
    learnt: learntInColumn(row.learnt),
    priors: priorsInColumn(row.priors),
  }
}

/** `onCommit`: advice is remembered as given only when its record is. */
export const adviceNow = async (
  tx: Tx,
  parts: DeskParts,
  memory: AdviceMemory,
  caller: Caller,
  dealId: string,
  onCommit: (remember: () => void) => void,
): Promise<Result<AdviceNow, Objection>> => {
  const now = parts.clock()
  const row = await standOf(tx, dealId, now)
  if (!row) return refuse(DEAL_NOT_FOUND)
  const { ownerRole, learnt, priors } = row
  const { policy, version: policyVersion } = row.inForce
  const priorChoice = priorChoiceAt(priors, now)?.number ?? 0
  const key = { dealVersion: row.version, day: dayIn(now, policy.timeZone).toString(), policyVersion, priorChoice }
  const place = [caller.organisationId, dealId, ...Object.values(key), ownerRole].join(" ")
  const kept = memory.get(place)
  if (kept) return kept.ok ? ok({ ...kept.value, ...key, policy }) : kept
  const found = await findDeal(tx, parts, dealId)
  if (!found.ok) return found
  if (found.value.deal.closed) return refuse(CLOSED)
  const given = adviseDeal(found.value.deal, { policy, now, ownerRole, learnt, priors })
  const exact = { ...key, dealVersion: found.value.version }
  if (given.ok) await record(tx, parts, caller, dealId, exact, given.value)
  const fresh: Kept = given.ok ? ok({ advice: given.value.advice, givenAt: now }) : refuse(objectionOf(given.error))
  if (exact.dealVersion === key.dealVersion) onCommit(() => memory.set(place, fresh))
  return fresh.ok ? ok({ ...fresh.value, ...exact, policy }) : fresh
}
