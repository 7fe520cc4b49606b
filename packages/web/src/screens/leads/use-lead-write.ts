// Writes something about a lead, on the version that was looked at; what comes back is what is shown. When somebody else was quicker the lead is
// read again, and what was typed stays.

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { problemOf } from "../../desk/client.ts"
import { leadQuery } from "../../desk/queries.ts"
import type { Lead } from "../../desk/types.ts"

/** What the desk answered is what there is now. */
export const useKeepLead = () => {
  const queries = useQueryClient()
  return (lead: Lead): void => {
    queries.setQueryData(leadQuery(lead.id).queryKey, lead)
    void queries.invalidateQueries({ queryKey: ["lead", lead.id, "history"] })
    void queries.invalidateQueries({ queryKey: ["leads"] })
  }
}

export const useReadAgain = (leadId: string) => {
  const queries = useQueryClient()
  return (error: unknown): void => {
    if (["version-conflict", "lead-ended", "not-at-stage"].includes(problemOf(error).code))
      void queries.invalidateQueries({ queryKey: leadQuery(leadId).queryKey })
  }
}

export const useLeadWrite = <Wish = void>(leadId: string, send: (wish: Wish) => Promise<Lead>, onDone?: () => void) => {
  const keep = useKeepLead()
  const readAgain = useReadAgain(leadId)
  return useMutation({
    mutationFn: send,
    onSuccess: (lead) => {
      keep(lead)
      onDone?.()
    },
    onError: readAgain,
  })
}
