// Everything that happened to a deal, page by page, the first first. Its key lies below the deal's, so that it is read again with it.

import { infiniteQueryOptions } from "@tanstack/react-query"
import { ask, type BodyOf } from "../../desk/client.ts"

export type Happening = BodyOf<"getHistory">["items"][number]
export type AdviceSaid = BodyOf<"listAdvice">["items"][number]

export const historyQuery = (dealId: string) =>
  infiniteQueryOptions({
    queryKey: ["deal", dealId, "history"],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      ask("getHistory", {
        params: { dealId },
        query: { limit: "100", ...(pageParam !== undefined && { after: pageParam }) },
        signal,
      }),
    getNextPageParam: ({ next }) => next ?? undefined,
  })
