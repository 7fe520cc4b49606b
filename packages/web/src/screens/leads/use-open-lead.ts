// Opens the lead: a new customer first, then the lead itself. Each request has a key for just this content, so that sending it again after a
// silence does nothing twice; a customer who is there already is kept in the form.

import type { RequestFor } from "@walkaway/contract/client"
import { useRef } from "react"
import { ask } from "../../desk/client.ts"
import type { Lead } from "../../desk/types.ts"
import { freshKey } from "../../outbox/fresh-key.ts"
import { customerBody, NEW_DEAL } from "../new-deal/deal-form.ts"
import { leadBody, type NewLeadForm } from "./new-lead-form.ts"

const useKeys = () => {
  const keys = useRef(new Map<string, string>())
  return (body: unknown): string => {
    const content = JSON.stringify(body)
    const key = keys.current.get(content) ?? freshKey()
    keys.current.set(content, key)
    return key
  }
}

type Body = RequestFor<"openLead">["body"]

export const useOpenLead = (form: NewLeadForm, change: (part: Partial<NewLeadForm>) => void) => {
  const keyFor = useKeys()
  return async (body: Body): Promise<Lead> => {
    const { customer, name, phone, email } = form
    const wanted = customerBody({ ...NEW_DEAL, customer, name, phone, email })
    if (!wanted) return await ask("openLead", { body, idempotencyKey: keyFor(body) })
    const added = await ask("addCustomer", { body: wanted, idempotencyKey: keyFor(wanted) })
    change({ customer: added, name: "", phone: "", email: "" })
    const whole = leadBody({ ...form, customer: added })
    return await ask("openLead", { body: whole, idempotencyKey: keyFor(whole) })
  }
}
