// Opens the lead: a new customer first, then the lead itself. Each request has a key for just this content, so that sending it again after a
// silence does nothing twice; a customer who is there already is kept in the form.

import type { RequestFor } from "@walkaway/contract/client"
import { ask } from "../../desk/client.ts"
import type { Lead } from "../../desk/types.ts"
import { useOnce } from "../../outbox/use-once.ts"
import { customerBody, NEW_DEAL } from "../new-deal/deal-form.ts"
import { leadBody, type NewLeadForm } from "./new-lead-form.ts"

type Body = RequestFor<"openLead">["body"]

export const useOpenLead = (form: NewLeadForm, change: (part: Partial<NewLeadForm>) => void) => {
  const once = useOnce()
  const open = (body: Body): Promise<Lead> =>
    once("openLead", body, (idempotencyKey) => ask("openLead", { body, idempotencyKey }))
  return async (body: Body): Promise<Lead> => {
    const { customer, name, phone, email } = form
    const wanted = customerBody({ ...NEW_DEAL, customer, name, phone, email })
    if (!wanted) return await open(body)
    const added = await once("addCustomer", wanted, (idempotencyKey) =>
      ask("addCustomer", { body: wanted, idempotencyKey }),
    )
    change({ customer: added, name: "", phone: "", email: "" })
    return await open(leadBody({ ...form, customer: added }))
  }
}
