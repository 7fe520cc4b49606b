// Opens the deal: first whatever of the three requests is wrong is said, all at once and before anything is sent; then unit, customer and
// deal, in this order. Each request has a key for just this content, so that sending it again after a silence does nothing twice; and
// what is done already is kept in the form, so that it is not asked for again after a later refusal.

import { useMutation, useQueryClient } from "@tanstack/react-query"
import type { ProblemDocument } from "@walkaway/contract/client"
import { useState } from "react"
import { ask, problemOf } from "../../desk/client.ts"
import { dealQuery } from "../../desk/queries.ts"
import type { Deal } from "../../desk/types.ts"
import { problemsOfBody } from "../../desk/wire-check.ts"
import { useOnce } from "../../outbox/use-once.ts"
import { customerBody, type DealForm, dealBody, unitBody } from "./deal-form.ts"

export type Place = ProblemDocument["problems"][number]

/** Places of the parts stand below these in the form. */
const UNIT = "unit."
const CUSTOMER = "customer."

const below = (head: string, places: readonly Place[]): readonly Place[] =>
  places.map((place) => ({ ...place, path: `${head}${place.path}` }))

/** The title and the ask of a unit are those of the deal. */
const sharedWithDeal = (places: readonly Place[]): readonly Place[] =>
  places.map((place) =>
    ["unit.title", "unit.ask"].includes(place.path) ? { ...place, path: place.path.slice(5) } : place,
  )

const problemsOf = async (form: DealForm): Promise<readonly Place[]> => {
  const [unit, customer] = [unitBody(form), customerBody(form)]
  const [ofUnit, ofCustomer, ofDeal] = await Promise.all([
    unit ? problemsOfBody("addUnit", unit) : [],
    customer ? problemsOfBody("addCustomer", customer) : [],
    problemsOfBody("openDeal", dealBody(form)),
  ])
  return [...sharedWithDeal(below(UNIT, ofUnit)), ...below(CUSTOMER, ofCustomer), ...ofDeal]
}

export const useOpening = (onForm: (form: DealForm) => void) => {
  const queries = useQueryClient()
  const once = useOnce()
  const [places, setPlaces] = useState<readonly Place[]>([])
  const within = async <T>(head: string, send: () => Promise<T>): Promise<T> => {
    try {
      return await send()
    } catch (error) {
      setPlaces(sharedWithDeal(below(head, problemOf(error).problem.problems)))
      throw error
    }
  }
  const withUnit = async (form: DealForm): Promise<DealForm> => {
    const body = unitBody(form)
    if (!body) return form
    const unit = await within(UNIT, () =>
      once("addUnit", body, (idempotencyKey) => ask("addUnit", { body, idempotencyKey })),
    )
    const next = { ...form, unit, stock: null }
    onForm(next)
    return next
  }
  const withCustomer = async (form: DealForm): Promise<DealForm> => {
    const body = customerBody(form)
    if (!body) return form
    const customer = await within(CUSTOMER, () =>
      once("addCustomer", body, (idempotencyKey) => ask("addCustomer", { body, idempotencyKey })),
    )
    const next = { ...form, customer, name: "", phone: "", email: "" }
    onForm(next)
    return next
  }
  const opening = useMutation({
    mutationFn: async (form: DealForm): Promise<Deal | undefined> => {
      const wrong = await problemsOf(form)
      setPlaces(wrong)
      if (wrong.length > 0) return undefined
      const body = dealBody(await withCustomer(await withUnit(form)))
      return await within("", () =>
        once("openDeal", body, (idempotencyKey) => ask("openDeal", { body, idempotencyKey })),
      )
    },
    onSuccess: (deal) => {
      if (!deal) return
      queries.setQueryData(dealQuery(deal.id).queryKey, deal)
      void queries.invalidateQueries({ queryKey: ["deals"] })
    },
  })
  return { opening, places, forgive: () => setPlaces([]) }
}
