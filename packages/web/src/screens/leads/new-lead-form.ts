// What somebody fills in for a new lead, and the requests that follow: a customer where one is new, and the lead. Pure.

import type { LeadChannel, RequestFor } from "@walkaway/contract/client"
import type { Customer, Unit } from "../../desk/types.ts"
import { NO_WORTH, type WorthTyped, worthBody } from "./figures-form.ts"

export interface NewLeadForm {
  readonly title: string
  readonly channel: LeadChannel
  readonly unit: Unit | null
  readonly unitText: string
  readonly customer: Customer | null
  readonly name: string
  readonly phone: string
  readonly email: string
  readonly worth: WorthTyped
  readonly deadline: string
}

export const NEW_LEAD: NewLeadForm = {
  title: "",
  channel: "phone",
  unit: null,
  unitText: "",
  customer: null,
  name: "",
  phone: "",
  email: "",
  worth: NO_WORTH,
  deadline: "",
}

export const leadBody = (form: NewLeadForm): RequestFor<"openLead">["body"] => {
  const { title, channel, unit, customer, deadline } = form
  const worth = worthBody(form.worth)
  return {
    ...(title.trim() !== "" && { title: title.trim() }),
    channel,
    ...(unit && { unitId: unit.id, currency: unit.currency }),
    ...(customer && { customerId: customer.id }),
    ...(worth && { worth }),
    ...(deadline !== "" && { deadline }),
  } as RequestFor<"openLead">["body"]
}
