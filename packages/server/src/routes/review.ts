// The review: was it right, by span, by deal, by what people who left did; and the question whether groups get different discounts. Before
// any answer the last closed deals are gone through, so that a deal closed a moment ago is in it.

import {
  type Caller,
  callBackReport,
  callBackStatisticsView,
  type DaySpan,
  dayIn,
  daySpan,
  dealReviewView,
  fairnessView,
  findDeal,
  findReviewedDeal,
  listReviewedDeals,
  namesOf,
  namesOfDeal,
  namesOfReviewed,
  type Policy,
  personSeen,
  personShown,
  policyInForce,
  type Reader,
  readerOf,
  reportFairness,
  reportSpan,
  reviewedDealView,
  reviewReport,
  reviewSome,
  reviewThis,
  reviewView,
  type Work,
  waitingForReview,
} from "@walkaway/desk"
import { ok, type Refusal, type Result, refuse } from "@walkaway/engine"
import type { Handlers, Objection } from "../handlers.ts"
import { carry, type DeskDoor, readerIn } from "./shared.ts"

type Routes = Pick<
  Handlers<Work>,
  "getReview" | "listReviewedDeals" | "getDealReview" | "getCallBackStatistics" | "reportFairness"
>

/** As many closed deals as somebody who asks can wait for; the chore does the rest. */
const AT_ONCE = 20

const STILL_OPEN: Refusal = {
  code: "still-open",
  message: "The deal is still open.",
  remedy: "Close it first; then it can be looked back on.",
}

/** What every answer needs. */
interface Asking {
  readonly policy: Policy
  readonly reader: Reader
  readonly today: string
  readonly span: DaySpan
}

export const reviewRoutes = ({ parts }: DeskDoor): Routes => {
  const askingIn = async (
    { tx }: Work,
    caller: Caller,
    query: { readonly from?: string | undefined; readonly to?: string | undefined },
    spanOf = reportSpan,
  ): Promise<Result<Asking, Objection>> => {
    const { policy } = await policyInForce(tx)
    const today = dayIn(parts.clock(), policy.timeZone).toString()
    const span = spanOf(query, today)
    if (!span.ok) return span
    await reviewSome(tx, parts, caller.organisationId, AT_ONCE)
    return ok({ policy, today, span: span.value, reader: readerOf(caller, policy) })
  }

  return {
    getReview: ({ query }, caller, asked) =>
      asked.work(async (work) =>
        carry(personSeen(caller, query.personId), async (personId) =>
          carry(await askingIn(work, caller, query), async ({ policy, span, reader }) => {
            const onlyShown = caller.actor.role === "salesperson" ? caller.actor.id : personId
            const currency = query.currency ?? policy.currency
            const wish = { ...span, personId, currency, template: query.template, onlyShown }
            const report = await reviewReport(work.tx, wish)
            const shown = [...report.people, ...(personId === undefined ? [] : [personId])]
            const names = await namesOf(work.tx, { people: shown, keys: shown })
            const body = reviewView(report, wish, await waitingForReview(work.tx), names, reader)
            return ok({ status: 200, body } as const)
          }),
        ),
      ),

    listReviewedDeals: ({ query }, caller, asked) =>
      asked.work(async (work) =>
        carry(personShown(caller, query.personId), async (personId) =>
          carry(await askingIn(work, caller, query, daySpan), async ({ span, reader }) => {
            const { template, verdict, turnOut, outcome } = query
            const untold = query.untold === undefined ? undefined : query.untold === "true"
            const filter = { ...span, personId, template, verdict, turnOut, outcome, untold }
            return carry(await listReviewedDeals(work.tx, filter, query), async ({ items, next }) => {
              const names = await namesOfReviewed(work.tx, items)
              const body = { items: items.map((row) => reviewedDealView(row, names, reader)), next }
              return ok({ status: 200, body } as const)
            })
          }),
        ),
      ),

    getDealReview: ({ params: { dealId } }, caller, asked) =>
      asked.work(async (work) =>
        carry(await findDeal(work.tx, parts, dealId), async ({ deal }) =>
          carry(personShown(caller, deal.ownerId), async () => {
            if (deal.closed) await reviewThis(work.tx, parts, caller.organisationId, dealId)
            const row = deal.closed ? await findReviewedDeal(work.tx, dealId) : undefined
            if (!row) return refuse(STILL_OPEN)
            const names = await namesOfDeal(work.tx, deal)
            const body = dealReviewView(row, deal, names, await readerIn(work, caller))
            return ok({ status: 200, body, version: row.dealVersion } as const)
          }),
        ),
      ),

    getCallBackStatistics: ({ query }, caller, asked) =>
      asked.work(async (work) =>
        carry(personSeen(caller, query.personId), async (personId) =>
          carry(await askingIn(work, caller, query), async ({ policy, span, today }) => {
            const currency = query.currency ?? policy.currency
            const filter = { ...span, personId, currency, template: query.template }
            const report = await callBackReport(work.tx, filter, today)
            const names = await namesOf(work.tx, personId === undefined ? {} : { people: [personId] })
            return ok({ status: 200, body: callBackStatisticsView(report, filter, names) } as const)
          }),
        ),
      ),

    reportFairness: ({ body }, caller, asked) =>
      asked.work(async (work) =>
        carry(await askingIn(work, caller, body), async ({ policy, span, reader }) => {
          const currency = body.currency ?? policy.currency
          const answer = await reportFairness(work.tx, parts, caller, span, currency, body.groups)
          return carry(answer, async (report) =>
            ok({ status: 200, body: fairnessView(report, span, currency, reader) } as const),
          )
        }),
      ),
  }
}
