// A practice as the desk has it, and moves in it. A move that did not reach the desk is sent again under the same key, so it is made once. Nothing
// of it is worked out here: whoever sits opposite sits at the desk.

import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query"
import { ask, isUnreached } from "../../desk/client.ts"
import type { Practice, PracticeMove } from "../../desk/types.ts"

export const practiceQuery = (practiceId: string) =>
  queryOptions({
    queryKey: ["practice", practiceId],
    queryFn: ({ signal }) => ask("getPractice", { params: { practiceId }, signal }),
  })

export const progressQuery = () =>
  queryOptions({
    queryKey: ["practices", "progress"],
    queryFn: ({ signal }) => ask("getPracticeProgress", { signal }),
  })

/** Deals of one's own that can be practised. */
export const ownDealsQuery = (ownerId: string) =>
  infiniteQueryOptions({
    queryKey: ["deals", { ownerId, limit: "50" }],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      ask("listDeals", {
        query: { ownerId, limit: "50", ...(pageParam !== undefined && { after: pageParam }) },
        signal,
      }),
    getNextPageParam: ({ next }) => next ?? undefined,
  })

interface Sent {
  readonly body: PracticeMove
  readonly version: number
  readonly key: string
}

export const usePracticeMove = ({ id, version }: Practice) => {
  const queries = useQueryClient()
  const sending = useMutation({
    mutationFn: ({ body, version: ifMatch, key }: Sent) =>
      ask("movePractice", { params: { practiceId: id }, body, ifMatch, idempotencyKey: key }),
    onSuccess: (practice) => {
      queries.setQueryData(practiceQuery(id).queryKey, practice)
      if (practice.endedAt) void queries.invalidateQueries({ queryKey: ["practices"] })
    },
    onError: (error) => {
      if (!isUnreached(error)) void queries.invalidateQueries(practiceQuery(id))
    },
    networkMode: "always",
  })
  return {
    move: (body: PracticeMove) => sending.mutate({ body, version, key: crypto.randomUUID() }),
    again: () => {
      if (sending.variables) sending.mutate(sending.variables)
    },
    isSending: sending.isPending,
    error: sending.error,
    forget: sending.reset,
  }
}

export type PracticeMoves = ReturnType<typeof usePracticeMove>
