// What the screens read, each with its key, so that what happens on the desk can make just that be read again (live.ts).

import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query"
import type { OperationId, RequestFor } from "@walkaway/contract/client"
import { ask, type BodyOf } from "./client.ts"

export const sessionQuery = () =>
  queryOptions({ queryKey: ["session"], queryFn: ({ signal }) => ask("getSession", { signal }), staleTime: 60_000 })

export const organisationQuery = () =>
  queryOptions({ queryKey: ["organisation"], queryFn: ({ signal }) => ask("getOrganisation", { signal }) })

export const dealQuery = (dealId: string) =>
  queryOptions({
    queryKey: ["deal", dealId],
    queryFn: ({ signal }) => ask("getDeal", { params: { dealId }, signal }),
  })

/** The desk keeps what it said: so it is asked for each version that somebody sees. */
export const adviceQuery = (dealId: string, version: number) =>
  queryOptions({
    queryKey: ["advice", dealId, version],
    queryFn: ({ signal }) => ask("getAdvice", { params: { dealId }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Asked for each version that somebody opens them on. */
export const packagesQuery = (dealId: string, version: number) =>
  queryOptions({
    queryKey: ["packages", dealId, version],
    queryFn: ({ signal }) => ask("getPackages", { params: { dealId }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const adviceHistoryQuery = (dealId: string) =>
  queryOptions({
    queryKey: ["advice-history", dealId],
    queryFn: ({ signal }) => ask("listAdvice", { params: { dealId }, query: { limit: "200" }, signal }),
  })

export const customerQuery = (customerId: string) =>
  queryOptions({
    queryKey: ["customer", customerId],
    queryFn: ({ signal }) => ask("getCustomer", { params: { customerId }, signal }),
  })

export const unitQuery = (unitId: string) =>
  queryOptions({ queryKey: ["unit", unitId], queryFn: ({ signal }) => ask("getUnit", { params: { unitId }, signal }) })

export const leadQuery = (leadId: string) =>
  queryOptions({ queryKey: ["lead", leadId], queryFn: ({ signal }) => ask("getLead", { params: { leadId }, signal }) })

/** What an hour must earn and what changed; of the team's hours when nobody is named. Read again with the list of leads. */
export const leadTriageQuery = (ownerId: string | undefined) =>
  queryOptions({
    queryKey: ["leads", "triage", ownerId],
    queryFn: ({ signal }) => ask("leadTriage", { query: { ...(ownerId !== undefined && { ownerId }) }, signal }),
  })

/** Everything of stock by time is read again by its first word. */
export const stockTotalsQuery = () =>
  queryOptions({ queryKey: ["stock", "totals"], queryFn: ({ signal }) => ask("getStockTotals", { signal }) })

/** Asked for each version that somebody sees, and so never for a unit that has gone meanwhile. */
export const unitOutlookQuery = (unitId: string, version: number) =>
  queryOptions({
    queryKey: ["outlook", unitId, version],
    queryFn: ({ signal }) => ask("getUnitOutlook", { params: { unitId }, signal }),
  })

export const learntDemandQuery = () =>
  queryOptions({ queryKey: ["stock", "demand"], queryFn: ({ signal }) => ask("getLearntDemand", { signal }) })

export const enquiriesQuery = (unitId: string) =>
  infiniteQueryOptions({
    queryKey: ["stock", "enquiries", unitId],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      ask("listEnquiries", {
        params: { unitId },
        query: { limit: "10", ...(pageParam !== undefined && { after: pageParam }) },
        signal,
      }),
    getNextPageParam: ({ next }) => next ?? undefined,
  })

type ReviewWish = NonNullable<RequestFor<"getReview">["query"]>

/** Everything of the review is read again by its first word. */
export const reviewQuery = (query: ReviewWish) =>
  queryOptions({ queryKey: ["review", "month", query], queryFn: ({ signal }) => ask("getReview", { query, signal }) })

export const dealReviewQuery = (dealId: string) =>
  queryOptions({
    queryKey: ["review", "deal", dealId],
    queryFn: ({ signal }) => ask("getDealReview", { params: { dealId }, signal }),
  })

export const callBackStatisticsQuery = (query: NonNullable<RequestFor<"getCallBackStatistics">["query"]>) =>
  queryOptions({
    queryKey: ["review", "call-backs", query],
    queryFn: ({ signal }) => ask("getCallBackStatistics", { query, signal }),
  })

export const policyQuery = () =>
  queryOptions({ queryKey: ["policy"], queryFn: ({ signal }) => ask("getPolicy", { signal }) })

export const peopleQuery = () =>
  queryOptions({ queryKey: ["people"], queryFn: ({ signal }) => ask("listPeople", { signal }) })

type Paged = Extract<
  OperationId,
  | "listDeals"
  | "listApprovals"
  | "listCallBacks"
  | "listCustomers"
  | "listUnits"
  | "listStockLines"
  | "listLeads"
  | "listReviewedDeals"
  | "listAudit"
  | "listEffort"
  | "listPolicies"
  | "listPractices"
  | "listPracticeByPerson"
>

type QueryOf<Id extends Paged> = Omit<NonNullable<RequestFor<Id>["query"]>, "after">

/** The first word of a paged list's key, by which it is read again. */
const LIST_KEYS: Readonly<Record<Paged, string>> = {
  listDeals: "deals",
  listApprovals: "approvals",
  listCallBacks: "call-backs",
  listCustomers: "customers",
  listUnits: "units",
  listStockLines: "stock",
  listLeads: "leads",
  listReviewedDeals: "review",
  listAudit: "audit",
  listEffort: "effort",
  listPolicies: "policies",
  listPractices: "practices",
  listPracticeByPerson: "practices-of-people",
}

/** A list page by page, as the desk gives it. */
export const listQuery = <Id extends Paged>(id: Id, query: QueryOf<Id>) =>
  infiniteQueryOptions({
    queryKey: [LIST_KEYS[id], query],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      ask(id, {
        query: { ...query, ...(pageParam !== undefined && { after: pageParam }) },
        signal,
      } as never) as Promise<BodyOf<Id>>,
    getNextPageParam: (last) => (last as { next: string | null }).next ?? undefined,
  })
