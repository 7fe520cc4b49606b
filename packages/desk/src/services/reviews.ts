// Going through closed deals: each once, and again when the deal, its unit or the engine has changed. Kept as one row a deal, so that a
// report over years reads rows and not logs. Done by a chore in small transactions, and for the last few by whoever asks for a report.

import { ENGINE_VERSION } from "@walkaway/engine"
import { concessionsOf, reviewDeal } from "@walkaway/engine/review"
import { and, desc, eq, ne, notExists, or, sql } from "drizzle-orm"
import { dayIn } from "../clock.ts"
import type { DeskParts } from "../parts.ts"
import { policyAt } from "../review/closed-story.ts"
import { factsOfDeal } from "../review/facts-of-deal.ts"
import type { Tx } from "../storage/storage.ts"
import { dealReviews, deals, policies, units } from "../storage/tables.ts"
import { closedStoryOf, type Surroundings } from "./closed-stories.ts"
import { allLearntFigures } from "./learnt-figures.ts"
import { policyInColumns } from "./policies.ts"
import { allPriorChoices } from "./priors.ts"

const unitVersion = sql<number>`coalesce(${units.version}, 0)`

const outOfDate = or(
  sql`${dealReviews.dealId} is null`,
  ne(dealReviews.dealVersion, deals.version),
  ne(dealReviews.unitVersion, unitVersion),
  ne(dealReviews.engine, ENGINE_VERSION),
)

const closedDeals = (tx: Tx, dealId?: string) =>
  tx
    .select({ dealId: deals.id, dealVersion: deals.version, unitVersion })
    .from(deals)
    .leftJoin(units, and(eq(units.organisationId, deals.organisationId), eq(units.id, deals.unitId)))
    .leftJoin(dealReviews, and(eq(dealReviews.organisationId, deals.organisationId), eq(dealReviews.dealId, deals.id)))
    .where(and(eq(deals.phase, "closed"), outOfDate, dealId === undefined ? undefined : eq(deals.id, dealId)))

/** How many closed deals are still to be gone through. */
export const waitingForReview = async (tx: Tx): Promise<number> => tx.$count(closedDeals(tx))

/** Deals that were opened again have no review. */
const forgetReopened = (tx: Tx) =>
  tx.delete(dealReviews).where(
    notExists(
      tx
        .select({ one: sql`1` })
        .from(deals)
        .where(
          and(
            eq(deals.organisationId, dealReviews.organisationId),
            eq(deals.id, dealReviews.dealId),
            eq(deals.phase, "closed"),
          ),
        ),
    ),
  )

const surroundingsOf = async (tx: Tx): Promise<Surroundings> => {
  const rows = await tx.select().from(policies)
  return {
    policies: rows.map(({ policy, version, setAt }) => ({
      policy: policyInColumns({ policy, policyVersion: version }).policy,
      setAt,
    })),
    learnt: await allLearntFigures(tx),
    priors: await allPriorChoices(tx),
  }
}

type Pending = Awaited<ReturnType<typeof closedDeals>>[number]

const reviewOne = async (
  tx: Tx,
  parts: DeskParts,
  organisationId: string,
  pending: Pending,
  surroundings: Surroundings,
): Promise<number> => {
  const dayOf = (at: Date) => dayIn(at, policyAt(surroundings, at).timeZone).toString()
  const story = await closedStoryOf(tx, parts, pending.dealId, dayOf, surroundings)
  if (!story) return 0
  const facts = factsOfDeal(story)
  const review = reviewDeal(facts.deal)
  const { deal } = story
  const row = {
    dealVersion: pending.dealVersion,
    unitVersion: pending.unitVersion,
    closedAt: deal.closed.at,
    closedOn: dayOf(deal.closed.at),
    ownerId: deal.ownerId,
    customerId: deal.customerId ?? null,
    template: deal.template,
    currency: deal.currency,
    outcome: deal.closed.outcome,
    verdict: review.judgement.verdict,
    turnOut: review.turnOut?.turnOut ?? "unclear",
    adviceSource: facts.endSource,
    untold: facts.untold,
    hours: facts.deal.effort.reduce((sum, { hours }) => sum + hours, 0),
    facts,
    review,
    concession: concessionsOf(facts.deal) ?? null,
    computedAt: parts.clock(),
    engine: ENGINE_VERSION,
  }
  await tx
    .insert(dealReviews)
    .values({ organisationId, dealId: pending.dealId, ...row })
    .onConflictDoUpdate({ target: [dealReviews.organisationId, dealReviews.dealId], set: row })
  return 1
}

const reviewThese = async (
  tx: Tx,
  parts: DeskParts,
  organisationId: string,
  pending: readonly Pending[],
): Promise<number> => {
  if (pending.length === 0) return 0
  const surroundings = await surroundingsOf(tx)
  let done = 0
  for (const one of pending) done += await reviewOne(tx, parts, organisationId, one, surroundings)
  return done
}

/** Goes through the last closed deals that are to be gone through, at most so many. Gives how many it went through. */
export const reviewSome = async (tx: Tx, parts: DeskParts, organisationId: string, max: number): Promise<number> => {
  await forgetReopened(tx)
  const pending = await closedDeals(tx).orderBy(desc(deals.closedAt), desc(deals.id)).limit(max)
  return reviewThese(tx, parts, organisationId, pending)
}

/** Goes through this deal, if it is closed and is to be gone through. */
export const reviewThis = async (tx: Tx, parts: DeskParts, organisationId: string, dealId: string): Promise<void> => {
  await reviewThese(tx, parts, organisationId, await closedDeals(tx, dealId))
}

const AT_ONCE = 20

/** All closed deals, in small transactions. Gives how many were gone through. */
export const reviewClosed = async (parts: DeskParts, organisationId: string): Promise<number> => {
  let done = 0
  for (;;) {
    const count = await parts.storage.inOrganisation(organisationId, (tx) =>
      reviewSome(tx, parts, organisationId, AT_ONCE),
    )
    done += count
    if (count < AT_ONCE) return done
  }
}
