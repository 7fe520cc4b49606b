// The rows of closed deals that a report is made of, narrowed as the reader asked, and whose deals he may look at: owners and managers all,
// a salesperson his own, and of the others the totals alone.

import { ok, type Refusal, type Result, refuse } from "@walkaway/engine"
import type { ConcessionReview, DealReview } from "@walkaway/engine/review"
import { and, desc, eq, gte, lte } from "drizzle-orm"
import type { Caller } from "../caller.ts"
import type { DealFacts } from "../review/facts-of-deal.ts"
import type { Tx } from "../storage/storage.ts"
import { dealReviews, deals } from "../storage/tables.ts"
import { behind, type OrderColumn } from "./lists.ts"
import { type Page, type PageWish, pageOf } from "./pages.ts"

/** Calendar days of closing, both included. */
export interface DaySpan {
  readonly from: string
  readonly to: string
}

export interface ReviewFilter extends DaySpan {
  readonly personId?: string | undefined
  readonly template?: string | undefined
  readonly currency?: string | undefined
}

const NOT_YOURS: Refusal = {
  code: "not-yours-to-see",
  message: "You see your own deals here, and the team's totals.",
  remedy: "Leave the person out, or ask a manager.",
}

/** What a person is not told about others, where it is not deals. */
export const NOT_YOUR_PRACTICE: Refusal = {
  ...NOT_YOURS,
  message: "You see your own practice here, not that of another.",
}

/** Whose deals are looked at; undefined: everybody's. Codes: `not-yours-to-see`. */
export const personSeen = (
  { actor }: Caller,
  personId: string | undefined,
  no = NOT_YOURS,
): Result<string | undefined, Refusal> =>
  actor.role === "salesperson" && personId !== undefined && personId !== actor.id ? refuse(no) : ok(personId)

/** Whose deals are shown one by one: a salesperson's own. Codes: `not-yours-to-see`. */
export const personShown = (
  caller: Caller,
  personId: string | undefined,
  no = NOT_YOURS,
): Result<string | undefined, Refusal> =>
  caller.actor.role === "salesperson" ? personSeen(caller, personId ?? caller.actor.id, no) : ok(personId)

const MS_PER_DAY = 86_400_000
const YEAR_DAYS = 364

/** So many days before a calendar day; never before there were any figures. */
export const dayBefore = (day: string, days: number): string =>
  new Date(Math.max(Date.parse("1900-01-01"), Date.parse(day) - days * MS_PER_DAY)).toISOString().slice(0, 10)

/** The days asked for; a year up to today when left out. Codes: `days-out-of-order`. */
export const daySpan = (
  asked: { readonly from?: string | undefined; readonly to?: string | undefined },
  today: string,
): Result<DaySpan, Refusal> => {
  const to = asked.to ?? today
  const from = asked.from ?? dayBefore(to, YEAR_DAYS)
  return from <= to
    ? ok({ from, to })
    : refuse({
        code: "days-out-of-order",
        message: `The last day, ${to}, lies before the first, ${from}.`,
        remedy: "Give the earlier day as from.",
        path: "to",
      })
}

/** Five years: a report holds all deals of its span in memory. */
const REPORT_DAYS_MAX = 5 * 366

/** The days of a report. Codes: `days-out-of-order`, `span-too-long`. */
export const reportSpan = (...asked: Parameters<typeof daySpan>): Result<DaySpan, Refusal> => {
  const span = daySpan(...asked)
  if (!span.ok || span.value.from >= dayBefore(span.value.to, REPORT_DAYS_MAX)) return span
  return refuse({
    code: "span-too-long",
    message: `From ${span.value.from} to ${span.value.to} is more than five years.`,
    remedy: "Ask about a shorter time, and about the rest after it.",
    path: "from",
  })
}

const conditions = ({ from, to, personId, template, currency }: ReviewFilter) => [
  gte(dealReviews.closedOn, from),
  lte(dealReviews.closedOn, to),
  personId === undefined ? undefined : eq(dealReviews.ownerId, personId),
  template === undefined ? undefined : eq(dealReviews.template, template),
  currency === undefined ? undefined : eq(dealReviews.currency, currency),
]

export interface FactsRow {
  readonly dealId: string
  readonly customerId: string | null
  readonly closedOn: string
  readonly currency: string
  readonly facts: DealFacts
  readonly review: DealReview
}

/** All closed deals that were gone through, the first closed first. */
export const reviewRows = async (tx: Tx, filter: ReviewFilter): Promise<readonly FactsRow[]> => {
  const rows = await tx
    .select({
      dealId: dealReviews.dealId,
      customerId: dealReviews.customerId,
      closedOn: dealReviews.closedOn,
      currency: dealReviews.currency,
      facts: dealReviews.facts,
      review: dealReviews.review,
    })
    .from(dealReviews)
    .where(and(...conditions(filter)))
    .orderBy(dealReviews.closedAt, dealReviews.dealId)
  return rows as readonly FactsRow[]
}

export type ReviewedDealRow = typeof dealReviews.$inferSelect & {
  readonly facts: DealFacts
  readonly review: DealReview
  readonly concession: ConcessionReview | null
  readonly deal: typeof deals.$inferSelect
}

export interface ReviewedDealFilter extends ReviewFilter {
  readonly verdict?: string | undefined
  readonly turnOut?: string | undefined
  readonly outcome?: string | undefined
  readonly untold?: boolean | undefined
}

const withDeals = (tx: Tx) =>
  tx
    .select({ row: dealReviews, deal: deals })
    .from(dealReviews)
    .innerJoin(deals, and(eq(deals.organisationId, dealReviews.organisationId), eq(deals.id, dealReviews.dealId)))

const together = ({ row, deal }: Awaited<ReturnType<typeof withDeals>>[number]): ReviewedDealRow =>
  ({ ...row, deal }) as ReviewedDealRow

const ORDER: readonly OrderColumn[] = [
  [dealReviews.closedAt, "time"],
  [dealReviews.dealId, "uuid"],
]

/** The last closed first. Codes: those of a cursor. */
export const listReviewedDeals = async (
  tx: Tx,
  filter: ReviewedDealFilter,
  wish: PageWish,
): Promise<Result<Page<ReviewedDealRow>, Refusal>> => {
  const place = behind(wish.after, ORDER, "<")
  if (!place.ok) return place
  const { verdict, turnOut, outcome, untold } = filter
  const rows = await withDeals(tx)
    .where(
      and(
        place.value,
        ...conditions(filter),
        verdict === undefined ? undefined : eq(dealReviews.verdict, verdict),
        turnOut === undefined ? undefined : eq(dealReviews.turnOut, turnOut),
        outcome === undefined ? undefined : eq(dealReviews.outcome, outcome),
        untold === undefined ? undefined : eq(dealReviews.untold, untold),
      ),
    )
    .orderBy(desc(dealReviews.closedAt), desc(dealReviews.dealId))
    .limit(wish.limit + 1)
  return ok(pageOf(rows.map(together), wish.limit, ({ closedAt, dealId }) => [closedAt.toISOString(), dealId]))
}

export const findReviewedDeal = async (tx: Tx, dealId: string): Promise<ReviewedDealRow | undefined> => {
  const [found] = await withDeals(tx).where(eq(dealReviews.dealId, dealId))
  return found && together(found)
}
