// Through the door: what was read before belongs to nobody or to somebody else, so nothing of it is kept, and one goes to where one wanted.

import { useQueryClient } from "@tanstack/react-query"
import { useRouter } from "@tanstack/react-router"
import { useCallback } from "react"
import { useCurtain } from "../../app/curtain.tsx"
import { sessionQuery } from "../../desk/queries.ts"
import type { Session } from "../../desk/types.ts"

/** What the door itself looks at, and is asked no second time: an invitation is used by then. */
const AT_THE_DOOR: readonly unknown[] = ["session", "invitation"]

export const useEnter = () => {
  const queries = useQueryClient()
  const router = useRouter()
  const { lift } = useCurtain()
  return useCallback(
    (session: Session, next = "/") => {
      queries.removeQueries({ predicate: ({ queryKey }) => !AT_THE_DOOR.includes(queryKey[0]) })
      queries.setQueryData(sessionQuery().queryKey, session)
      // Esc was pressed at the door, where there is nothing to hide.
      lift()
      // The way back leads to before the door, not through it again.
      router.history.replace(next)
    },
    [queries, router, lift],
  )
}
