// A practice as the desk has it, and moves in it. A move that did not reach the desk is sent again under the same key, so it is made once. Nothing
// of it is worked out here: whoever sits opposite sits at the desk.

import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query"
import { ask, isUnreached, problemOf } from "../../desk/client.ts"
import type { Practice, PracticeMove } from "../../desk/types.ts"
import { useOnce } from "../../outbox/use-once.ts"

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

interface Sent {
  readonly body: PracticeMove
  readonly version: number
}

/** The desk was not reached or had no time: the same move may go again. What was refused would only be refused again. */
export const mayGoAgain = (error: unknown): boolean => isUnreached(error) || problemOf(error).code === "timed-out"

export const usePracticeMove = ({ id, version }: Practice) => {
  const queries = useQueryClient()
  const once = useOnce()
  const sending = useMutation({
    mutationFn: ({ body, version: ifMatch }: Sent) =>
      once("movePractice", [id, ifMatch, body], (idempotencyKey) =>
        ask("movePractice", { params: { practiceId: id }, body, ifMatch, idempotencyKey }),
      ),
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
    move: (body: PracticeMove) => sending.mutate({ body, version }),
    /** Undefined where it would be in vain. */
    again: sending.variables && mayGoAgain(sending.error) ? () => sending.mutate(sending.variables) : undefined,
    isSending: sending.isPending,
    error: sending.error,
    forget: sending.reset,
  }
}
