// Commits the line. What is typed in the sheet is saved before, so that the line stands on the figures that were in sight; if the deal moved
// on meanwhile without a line, the line is committed to it as it is now.

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { ask, problemOf } from "../../desk/client.ts"
import { dealQuery } from "../../desk/queries.ts"
import type { Deal } from "../../desk/types.ts"
import type { Saving } from "./use-saving.ts"
import { type Sheet, sheetIsChanged } from "./use-sheet.ts"

export interface ToCommit {
  readonly sheet: Sheet
  readonly line: string
  readonly target: string | null
}

export const useCommitting = (dealId: string, saving: Saving, onDone: (deal: Deal) => void) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ sheet, line, target }: ToCommit) => {
      const deal = sheetIsChanged(sheet) ? await saving.save(sheet) : sheet.deal
      const commit = (ifMatch: number) =>
        ask("commitLine", {
          params: { dealId },
          ifMatch,
          body: { line, ...(target !== null && target !== "" && { target }) },
        })
      try {
        return await commit(deal.version)
      } catch (error) {
        if (problemOf(error).code !== "version-conflict") throw error
        const now = await queries.fetchQuery({ ...dealQuery(dealId), staleTime: 0 })
        // Other figures meanwhile: then they want to be looked at first.
        if (now.worthVersion !== deal.worthVersion || now.ask !== deal.ask) throw error
        return await commit(now.version)
      }
    },
    onSuccess: (deal) => {
      queries.setQueryData(dealQuery(dealId).queryKey, deal)
      onDone(deal)
    },
  })
}
