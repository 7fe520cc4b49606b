// Reads what Today is made of, and sorts it. Deals whose offer from them stands are read in full, since only there it is written since when
// it stands and whether we have answered it since.

import { useInfiniteQuery, useQueries, useQuery } from "@tanstack/react-query"
import { ask } from "../../desk/client.ts"
import { dealQuery, leadTriageQuery, listQuery } from "../../desk/queries.ts"
import { useMe } from "../../desk/session.ts"
import type { Approval, CallBack, Deal, DealInShort, TriageSummary } from "../../desk/types.ts"
import { useStillShown } from "../approvals/still-shown.ts"
import { leadsNow, movesNow, offersToAnswer, type Today, today, waitsFor } from "./today.ts"

export { movesNow }

const MANY = "200"
/** So many deals are read in full at most; whoever has more open offers sorts them under Deals. */
const READ_IN_FULL = 40

type Pages<Item> = { readonly pages: readonly { readonly items: readonly Item[] }[] } | undefined

const itemsOf = <Item>(data: Pages<Item>): readonly Item[] => data?.pages.flatMap(({ items }) => items) ?? []

const useFullDeals = (
  deals: readonly DealInShort[],
): { readonly full: readonly Deal[]; readonly isPending: boolean } => {
  const answers = useQueries({ queries: deals.slice(0, READ_IN_FULL).map(({ id }) => dealQuery(id)) })
  return { full: answers.flatMap(({ data }) => data ?? []), isPending: answers.some(({ isPending }) => isPending) }
}

const useHasNoDealAtAll = (isWanted: boolean): boolean =>
  useQuery({
    queryKey: ["deals", "any"],
    queryFn: async ({ signal }) => (await ask("listDeals", { query: { limit: "1" }, signal })).items.length === 0,
    enabled: isWanted,
  }).data ?? false

const leadCount = ({ head: { proposed } }: TriageSummary): number =>
  proposed.pursue + proposed.park + proposed.drop + proposed.unclear

export interface TodayAnswer {
  readonly today: Today | undefined
  readonly error: unknown
  readonly isFirstRun: boolean
  refetch(): void
}

export const useToday = (isEverybody: boolean): TodayAnswer => {
  const me = useMe()
  const whose = isEverybody ? {} : { ownerId: me.userId }
  const deals = useInfiniteQuery(listQuery("listDeals", { phase: "open", limit: MANY, ...whose }))
  const calls = useInfiniteQuery(listQuery("listCallBacks", { status: "open", limit: MANY, ...whose }))
  const waiting = useInfiniteQuery(listQuery("listApprovals", { status: "waiting", limit: MANY }))
  const newest = useInfiniteQuery(listQuery("listApprovals", { limit: MANY }))
  const triage = useQuery(leadTriageQuery(isEverybody ? undefined : me.userId))
  const open = itemsOf<DealInShort>(deals.data)
  const offers = useFullDeals(open.filter(offersToAnswer))
  const approvals = itemsOf<Approval>(waiting.data)
  const leave = useStillShown(waitsFor(approvals), !waiting.isPending)
  const parts = [deals, calls, waiting, newest, triage]
  const isPending = parts.some((part) => part.isPending) || offers.isPending
  const hasNoLead = triage.data !== undefined && leadCount(triage.data) === 0
  const isFirstRun = useHasNoDealAtAll(!deals.isPending && open.length === 0) && hasNoLead
  const isMine = ({ askedBy, dealId }: Approval) => askedBy.id === me.userId || open.some(({ id }) => id === dealId)
  const asked = itemsOf<Approval>(newest.data).filter((approval) => isEverybody || isMine(approval))
  return {
    today:
      isPending || !triage.data
        ? undefined
        : today({
            leave,
            asked,
            open,
            full: offers.full,
            calls: itemsOf<CallBack>(calls.data),
            leads: leadsNow(triage.data),
            now: new Date(),
          }),
    error: parts.find(({ error }) => error !== null)?.error,
    isFirstRun,
    refetch: () => void Promise.all(parts.map((part) => part.refetch())),
  }
}
