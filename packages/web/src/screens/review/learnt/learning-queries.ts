// What the page of the learnt reads. Everything of it is read again by its first word; while something is being learnt, every few seconds.

import { infiniteQueryOptions, type QueryClient, queryOptions } from "@tanstack/react-query"
import { ask } from "../../../desk/client.ts"

const AGAIN_MS = 2_000

export const learningQuery = () =>
  queryOptions({
    queryKey: ["learning", "now"],
    queryFn: ({ signal }) => ask("getLearning", { signal }),
    refetchInterval: ({ state }) => (state.data?.isLearning ? AGAIN_MS : false),
  })

/** Of a version nothing ever changes but where it stands. */
export const priorVersionQuery = (version: number) =>
  queryOptions({
    queryKey: ["learning", "version", version],
    queryFn: ({ signal }) => ask("getPriorVersion", { params: { version: String(version) }, signal }),
  })

/** `latest`: a version that was made meanwhile is another list. */
export const priorVersionsQuery = (latest: number) =>
  infiniteQueryOptions({
    queryKey: ["learning", "versions", latest],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      ask("listPriorVersions", {
        query: { limit: "6", ...(pageParam !== undefined && { after: pageParam }) },
        signal,
      }),
    getNextPageParam: ({ next }) => next ?? undefined,
  })

/** What hangs on the version in force: the policy carries it to every advice that is worked out here. */
export const readAgain = (queries: QueryClient): void => {
  for (const queryKey of [["learning"], ["policy"], ["advice"]]) void queries.invalidateQueries({ queryKey })
}
