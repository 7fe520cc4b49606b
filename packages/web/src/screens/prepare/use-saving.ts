// Saves the sheet: first by the schema of the wire, then the ask and the statement, each for the version that it was based on. A deal that
// moved on without anybody touching these figures is simply asked again with its new version.

import { useMutation, useQueryClient } from "@tanstack/react-query"
import type { ProblemDocument, RequestFor } from "@walkaway/contract/client"
import { useState } from "react"
import { ask, problemOf } from "../../desk/client.ts"
import { dealQuery } from "../../desk/queries.ts"
import type { Deal } from "../../desk/types.ts"
import { problemsOfBody } from "../../desk/wire-check.ts"
import { askIsChanged, limitIsChanged, limitToSend, paperNow, type Sheet, worthIsChanged } from "./use-sheet.ts"

type Place = ProblemDocument["problems"][number]

type StatementBody = RequestFor<"stateWorth">["body"]

export const statementOf = (sheet: Sheet): StatementBody => {
  const limit = limitIsChanged(sheet) ? limitToSend(sheet.limit) : undefined
  return { worth: paperNow(sheet), ...(limit && { limit: limit as unknown as NonNullable<StatementBody["limit"]> }) }
}

/** Thrown when the sheet is not sent because something in it is wrong. */
export class NotRight extends Error {}

const isStaleOnly = (error: unknown, before: Deal, now: Deal): boolean =>
  problemOf(error).code === "version-conflict" && before.worthVersion === now.worthVersion && before.ask === now.ask

export interface Saving {
  /** Of the whole sheet when it is saved, or at once what was given back when nothing had changed. */
  save(sheet: Sheet): Promise<Deal>
  readonly places: readonly Place[]
  readonly error: unknown
  readonly isSaving: boolean
  readonly isSaved: boolean
  clear(): void
}

export const useSaving = (dealId: string): Saving => {
  const queries = useQueryClient()
  const [places, setPlaces] = useState<readonly Place[]>([])
  const keep = (deal: Deal): Deal => {
    queries.setQueryData(dealQuery(dealId).queryKey, deal)
    return deal
  }
  const readAgain = () => queries.fetchQuery({ ...dealQuery(dealId), staleTime: 0 })
  const writeWith = async (before: Deal, write: (ifMatch: number) => Promise<Deal>): Promise<Deal> => {
    try {
      return keep(await write(before.version))
    } catch (error) {
      if (problemOf(error).code !== "version-conflict") throw error
      const now = await readAgain()
      if (!isStaleOnly(error, before, now)) throw error
      return keep(await write(now.version))
    }
  }
  const saving = useMutation({
    mutationFn: async (sheet: Sheet): Promise<Deal> => {
      const body = statementOf(sheet)
      const wrong = worthIsChanged(sheet) ? await problemsOfBody("stateWorth", body) : []
      setPlaces(wrong)
      if (wrong.length > 0) throw new NotRight()
      let deal = sheet.deal
      if (askIsChanged(sheet) && sheet.ask !== null) {
        const wish = { ask: sheet.ask }
        deal = await writeWith(deal, (ifMatch) => ask("changeAsk", { params: { dealId }, ifMatch, body: wish }))
      }
      if (!worthIsChanged(sheet)) return deal
      return await writeWith(deal, (ifMatch) => ask("stateWorth", { params: { dealId }, ifMatch, body }))
    },
    onError: (error) => {
      if (!(error instanceof NotRight)) setPlaces(problemOf(error).problem.problems)
    },
  })
  return {
    save: saving.mutateAsync,
    places,
    error: saving.error,
    isSaving: saving.isPending,
    isSaved: saving.isSuccess,
    clear: () => {
      setPlaces([])
      saving.reset()
    },
  }
}
