// Work in another of one's organisations: everything that was read belongs to the one before.

import { useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { useCallback } from "react"
import { ask } from "./client.ts"
import { sessionQuery } from "./queries.ts"

export const useWorkIn = () => {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useCallback(
    async (organisationId: string) => {
      const session = await ask("switchOrganisation", { body: { organisationId } })
      await navigate({ to: "/" })
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" })
      queries.setQueryData(sessionQuery().queryKey, session)
      await queries.invalidateQueries()
    },
    [queries, navigate],
  )
}
