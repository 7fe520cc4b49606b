// A closed deal opened again, and the answer of such wishes kept as what the desk has.

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { ask } from "../../desk/client.ts"
import { dealQuery } from "../../desk/queries.ts"
import type { Deal } from "../../desk/types.ts"

export const useKeepDeal = (dealId: string) => {
  const queries = useQueryClient()
  return (deal: Deal) => {
    queries.setQueryData(dealQuery(dealId).queryKey, deal)
    return queries.invalidateQueries({ queryKey: ["deals"] })
  }
}

export const useReopen = (deal: Deal) => {
  const keep = useKeepDeal(deal.id)
  return useMutation({
    mutationFn: () => ask("reopenDeal", { params: { dealId: deal.id }, body: {}, ifMatch: deal.version }),
    onSuccess: keep,
  })
}
