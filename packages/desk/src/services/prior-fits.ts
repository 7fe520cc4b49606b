// Learning from the house's own closed deals. They are read in slices, each a small transaction, and learnt from in another thread, so that
// nobody waits; what comes out is kept as the next version, taken or not. What is taken counts from the beginning of the next day of the
// organisation, so that no advice changes in the middle of one. Done twice or by two desks at once, one version comes of it.

import { createHash } from "node:crypto"
import { priorsToAdvise } from "@walkaway/contract/brief"
import { ENGINE_VERSION, type LearntPrior, type Negotiation, SEGMENT_KEYS, SIDES } from "@walkaway/engine"
import { DEALS_LEAST, learnPrior } from "@walkaway/engine/learning"
import { and, asc, eq, gt, sql } from "drizzle-orm"
import { LRUCache } from "lru-cache"
import { dayIn } from "../clock.ts"
import { type FitOutcome, follows } from "../learning/choices.ts"
import { nextFitAt } from "../learning/fit-due.ts"
import { announceChoice } from "../live/prior-news.ts"
import type { DeskParts } from "../parts.ts"
import { audit } from "../people/audit.ts"
import type { Actor } from "../recorded.ts"
import type { Tx } from "../storage/storage.ts"
import { deals, events, priorChoices, priorVersions } from "../storage/tables.ts"
import { negotiationOfDeal } from "../upkeep/negotiation-of-deal.ts"
import { DESK_ACTOR } from "./contexts.ts"
import { findDeal } from "./deals.ts"
import { type Learn, learnApart } from "./learn-apart.ts"
import { policyInForce } from "./policies.ts"
import {
  findPriorVersion,
  inLineToChoose,
  lastPriorVersion,
  madeChoices,
  type PriorVersion,
  versionsInShort,
} from "./priors.ts"

/** The closed deals of a house as a log. */
interface ReadLog {
  readonly negotiations: readonly Negotiation[]
  /** Closed deals, those that no line can be made of among them. */
  readonly closed: number
  readonly lastClosedAt: Date | null
  readonly upToPosition: bigint | null
  readonly digest: string
}

const SLICE = 25

const sliceAfter = (tx: Tx, after: string | undefined) =>
  tx
    .select({ id: deals.id, closedAt: deals.closedAt })
    .from(deals)
    .where(and(eq(deals.phase, "closed"), after === undefined ? undefined : gt(deals.id, after)))
    .orderBy(asc(deals.id))
    .limit(SLICE)

const lastPosition = async (tx: Tx): Promise<bigint | null> => {
  const [row] = await tx.select({ position: sql<string | null>`max(${events.position})` }).from(events)
  return row?.position == null ? null : BigInt(row.position)
}

const later = (one: Date | null, other: Date | null): Date | null => (!one || (other && other > one) ? other : one)

const readLog = async (parts: DeskParts, organisationId: string): Promise<ReadLog> => {
  const inHouse = <T>(work: (tx: Tx) => Promise<T>) => parts.storage.inOrganisation(organisationId, work)
  const upToPosition = await inHouse(lastPosition)
  const negotiations: Negotiation[] = []
  let closed = 0
  let lastClosedAt: Date | null = null
  for (let after: string | undefined; ; ) {
    const slice = await inHouse(async (tx) => {
      const rows = await sliceAfter(tx, after)
      for (const { id } of rows) {
        const found = await findDeal(tx, parts, id)
        const negotiation = found.ok && negotiationOfDeal(id, found.value.deal)
        if (negotiation) negotiations.push(negotiation)
      }
      return rows
    })
    closed += slice.length
    lastClosedAt = slice.reduce<Date | null>((last, { closedAt }) => later(last, closedAt), lastClosedAt)
    after = slice.at(-1)?.id
    if (slice.length < SLICE) break
  }
  const digest = createHash("sha256").update(JSON.stringify(negotiations)).digest("hex")
  return { negotiations, closed, lastClosedAt, upToPosition, digest }
}

/** Moved where any part of it did; else the reason for which none did. */
const outcomeOf = ({ sides }: LearntPrior): FitOutcome => {
  const verdicts = SIDES.flatMap((side) => {
    const { evidence, segments } = sides[side]
    return [evidence, ...segments.map((part) => part.evidence)].map(({ verdict }) => verdict)
  })
  if (verdicts.includes("moved")) return "moved"
  return verdicts.includes("no-better") ? "no-better" : "too-few"
}

const startOfTomorrow = (now: Date, timeZone: string): Date =>
  new Date(dayIn(now, timeZone).add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds)

/** Comes into force tomorrow, unless somebody has gone back to an older version. */
const takeUp = async (tx: Tx, organisationId: string, version: number, now: Date): Promise<void> => {
  const choices = await madeChoices(tx)
  const before = (await versionsInShort(tx)).filter((one) => one.version < version)
  if (!follows(choices, before)) return
  const { policy } = await policyInForce(tx)
  const number = (choices.at(-1)?.number ?? 0) + 1
  const fromAt = startOfTomorrow(now, policy.timeZone)
  await tx
    .insert(priorChoices)
    .values({ organisationId, number, version, fromAt, chosenAt: now, actor: DESK_ACTOR, reason: null })
  await announceChoice(tx, organisationId)
}

interface Kept {
  readonly version: number
  readonly log: ReadLog
  readonly learnt: LearntPrior
  readonly askedBy: Actor | null
}

/** Keeps it as the next version; not, where somebody else has kept one meanwhile. */
const keep = async (tx: Tx, parts: DeskParts, organisationId: string, kept: Kept): Promise<void> => {
  const { version, log, learnt, askedBy } = kept
  await inLineToChoose(tx, organisationId)
  const now = parts.clock()
  const outcome = outcomeOf(learnt)
  const written = await tx
    .insert(priorVersions)
    .values({
      organisationId,
      version,
      createdAt: now,
      deals: log.closed,
      lastClosedAt: log.lastClosedAt,
      upToPosition: log.upToPosition,
      logDigest: log.digest,
      outcome,
      learnt,
      priors: priorsToAdvise(learnt),
      askedBy,
      engine: ENGINE_VERSION,
    })
    .onConflictDoNothing()
    .returning({ version: priorVersions.version })
  if (written.length === 0) return
  if (outcome === "moved") await takeUp(tx, organisationId, version, now)
  const actor = askedBy ?? DESK_ACTOR
  const detail = { version, outcome, deals: log.closed }
  await audit(tx, { organisationId, at: now, actor, action: "prior-learnt", detail })
}

export interface Fit {
  readonly version: PriorVersion
  /** False: nothing has happened since that version, and none was made. */
  readonly isNew: boolean
}

/** Learns from all closed deals. */
export const fitPrior = async (
  parts: DeskParts,
  organisationId: string,
  askedBy: Actor | null,
  learn: Learn = learnApart,
): Promise<Fit> => {
  const inHouse = <T>(work: (tx: Tx) => Promise<T>) => parts.storage.inOrganisation(organisationId, work)
  const before = await inHouse(lastPriorVersion)
  const log = await readLog(parts, organisationId)
  if (before?.logDigest === log.digest && before.engine === ENGINE_VERSION) return { version: before, isNew: false }
  const version = (before?.version ?? 0) + 1
  const options = { keys: SEGMENT_KEYS, id: `learnt-${version}` }
  const isSmall = log.negotiations.length < DEALS_LEAST
  const learnt = isSmall ? learnPrior(log.negotiations, options) : await learn(log.negotiations, options)
  await inHouse((tx) => keep(tx, parts, organisationId, { version, log, learnt, askedBy }))
  const kept = await inHouse((tx) => findPriorVersion(tx, version))
  if (!kept.ok) throw new Error(`Version ${version} of what was learnt is not there.`)
  return { version: kept.value, isNew: true }
}

export const closedDeals = (tx: Tx): Promise<number> => tx.$count(deals, eq(deals.phase, "closed"))

/**
 * Closed deals at which a fit brought nothing new, since none of those that came can be learnt from: they are not read again before there are
 * more. Nothing of it is kept, as no version came of it; a desk that starts finds it out once more.
 */
const nothingNewAt = new LRUCache<string, number>({ max: 1000 })

/** Learns when enough is new, at most once on a day. Gives how many versions were made. */
export const fitPriorWhenDue = async (parts: DeskParts, organisationId: string, learn?: Learn): Promise<number> => {
  const due = await parts.storage.inOrganisation(organisationId, async (tx) => {
    const last = await lastPriorVersion(tx)
    const { policy } = await policyInForce(tx)
    const dayOf = (at: Date): string => dayIn(at, policy.timeZone).toString()
    if (last && dayOf(last.createdAt) === dayOf(parts.clock())) return undefined
    const closed = await closedDeals(tx)
    const read = last && Math.max(last.deals, nothingNewAt.get(organisationId) ?? 0)
    return closed >= nextFitAt(read) ? closed : undefined
  })
  if (due === undefined) return 0
  if ((await fitPrior(parts, organisationId, null, learn)).isNew) return 1
  nothingNewAt.set(organisationId, due)
  return 0
}
