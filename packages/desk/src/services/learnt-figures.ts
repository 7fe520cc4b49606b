// What the house has learnt about people who leave: worked out at night from all closed deals, and in force from the day after, so that all
// advice of one day stands on the same figures whenever it is asked for. Rows are never changed: old advice can be worked out again.

import type { LearntFigures } from "@walkaway/contract/brief"
import { ENGINE_VERSION } from "@walkaway/engine"
import { type LearntAssumptions, learntAssumptions, type ReviewedDeal } from "@walkaway/engine/review"
import { asc, desc, eq, sql } from "drizzle-orm"
import { dayIn } from "../clock.ts"
import type { DeskParts } from "../parts.ts"
import type { DealFacts } from "../review/facts-of-deal.ts"
import type { Tx } from "../storage/storage.ts"
import { dealReviews, learntFigures } from "../storage/tables.ts"
import { policyInForce } from "./policies.ts"

/** A learnt figure as it is kept, with its interval. */
export interface KeptFigure {
  readonly value: number
  readonly cases: number
  readonly interval: { readonly low: number; readonly middle: number; readonly high: number }
}

/** Learnt figures of a day as they are kept. */
export type KeptFigures = LearntFigures & {
  readonly returnPerDay: KeptFigure
  readonly callHeard: KeptFigure
  readonly calledBack: KeptFigure
}

type Written = Omit<KeptFigures, "fromDay">

const ofRow = ({ fromDay, figures }: { readonly fromDay: string; readonly figures: unknown }): KeptFigures => ({
  fromDay,
  ...(figures as Written),
})

/** All that were ever in force, the first first. */
export const allLearntFigures = async (tx: Tx): Promise<readonly KeptFigures[]> =>
  (await tx.select().from(learntFigures).orderBy(asc(learntFigures.fromDay))).map(ofRow)

/** Today's and tomorrow's are among the last two. */
const LAST = 2

/** Those that count today, and from tomorrow on. */
export const latestLearntFigures = async (tx: Tx): Promise<readonly KeptFigures[]> =>
  (await tx.select().from(learntFigures).orderBy(desc(learntFigures.fromDay)).limit(LAST)).map(ofRow)

/** The same as a column of a query that reads something else too. */
export const LEARNT_COLUMN = sql<unknown>`(select jsonb_agg(figures || jsonb_build_object('fromDay', from_day)) from
  (select from_day, figures from learnt_figures order by from_day desc limit ${sql.raw(String(LAST))}) as latest)`

/** From that column. */
export const learntInColumn = (column: unknown): readonly KeptFigures[] => (column ?? []) as readonly KeptFigures[]

/** A deal file takes shares of at most nine decimals, and no record carries six. */
const written = (share: number): number => Math.round(share * 1e6) / 1e6

const kept = ({ middle, low, high, cases }: LearntAssumptions["returnPerDay"]): KeptFigure => ({
  value: written(middle),
  cases,
  interval: { low, middle, high },
})

const figuresFrom = (deals: readonly ReviewedDeal[]): Written => {
  const { returnPerDay, callHeard, calledBack } = learntAssumptions(deals)
  return { returnPerDay: kept(returnPerDay), callHeard: kept(callHeard), calledBack: kept(calledBack) }
}

/** Works out what counts from tomorrow on, once a day, as soon as there are closed deals. Gives how many rows were written. */
export const learnFigures = (parts: DeskParts, organisationId: string): Promise<number> =>
  parts.storage.inOrganisation(organisationId, async (tx) => {
    const { policy } = await policyInForce(tx)
    const fromDay = dayIn(parts.clock(), policy.timeZone).add({ days: 1 }).toString()
    const known = await tx
      .select({ day: learntFigures.fromDay })
      .from(learntFigures)
      .where(eq(learntFigures.fromDay, fromDay))
    if (known.length > 0) return 0
    const rows = await tx.select({ facts: dealReviews.facts }).from(dealReviews)
    if (rows.length === 0) return 0
    const figures = figuresFrom(rows.map(({ facts }) => (facts as DealFacts).deal))
    await tx
      .insert(learntFigures)
      .values({ organisationId, fromDay, figures, computedAt: parts.clock(), engine: ENGINE_VERSION })
      .onConflictDoNothing()
    return 1
  })
