// Customers: the only place of names, addresses and numbers. Forgetting one removes them and every note about him; the figures of his
// deals stay, and no longer say whose they were.

import { z } from "zod"
import * as field from "../fields.ts"
import { operation } from "../operation.ts"
import { dealInShort, eventView } from "../views/deal-view.ts"
import { leadInShort } from "../views/lead-view.ts"

const TAG = "customers"

const customerParams = field.group("the path", { customerId: field.idText })

const customerView = z
  .strictObject({
    id: field.idText,
    version: z.int(),
    name: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    remarks: z.string().nullable(),
    addedAt: field.instant,
    forgottenAt: field.instant.nullable(),
  })
  .meta({ id: "Customer", description: "Everything about the person is null once forgotten." })

const customerIn = field.group("a customer", {
  name: field.line("a name"),
  email: field.email.exactOptional(),
  phone: field.line("a phone number", 40).exactOptional(),
  remarks: field.note.exactOptional(),
})

const noteView = z.strictObject({
  id: field.idText,
  aboutKind: z.string(),
  aboutId: z.string(),
  text: z.string(),
  writtenAt: field.instant,
})

const listCustomers = operation({
  id: "listCustomers",
  method: "get",
  path: "/customers",
  summary: "Customers, by name",
  tag: TAG,
  scope: "read",
  query: field.group("the query", {
    q: field.line("a search").exactOptional().meta({ description: "Part of the name, e-mail or phone." }),
    ...field.pageKeys,
  }),
  answers: { 200: field.pageOf(customerView) },
  problems: [],
  page: true,
})

const addCustomer = operation({
  id: "addCustomer",
  method: "post",
  path: "/customers",
  summary: "Add a customer",
  tag: TAG,
  scope: "log",
  body: customerIn,
  answers: { 201: customerView },
  problems: [],
  example: { body: { name: "Mr Adeyemi", phone: "020 7946 0991" } },
})

const getCustomer = operation({
  id: "getCustomer",
  method: "get",
  path: "/customers/{customerId}",
  summary: "A customer",
  tag: TAG,
  scope: "read",
  params: customerParams,
  answers: { 200: customerView },
  problems: ["not-found"],
})

const changeCustomer = operation({
  id: "changeCustomer",
  method: "put",
  path: "/customers/{customerId}",
  summary: "Correct what we know of a customer",
  description: "Keys that are left out are emptied.",
  tag: TAG,
  scope: "log",
  params: customerParams,
  body: customerIn,
  answers: { 200: customerView },
  problems: ["not-found", "customer-forgotten"],
  example: { body: { name: "Mr Adeyemi", email: "adeyemi@example.com" } },
})

const forgetCustomer = operation({
  id: "forgetCustomer",
  method: "post",
  path: "/customers/{customerId}/forget",
  summary: "Forget a customer for good",
  description: "Name, e-mail, phone, remarks and every note go; this cannot be undone.",
  tag: TAG,
  scope: "manage",
  roles: ["manager", "owner"],
  params: customerParams,
  answers: { 200: customerView },
  problems: ["not-found"],
})

const getCustomerEverything = operation({
  id: "getCustomerEverything",
  method: "get",
  path: "/customers/{customerId}/everything",
  summary: "All that we hold about a customer",
  tag: TAG,
  scope: "manage",
  roles: ["manager", "owner"],
  params: customerParams,
  answers: {
    200: z
      .strictObject({
        producedAt: field.instant,
        customer: customerView,
        notes: z.array(noteView),
        deals: z.array(z.strictObject({ deal: dealInShort, events: z.array(eventView) })),
        leads: z.array(z.strictObject({ lead: leadInShort, events: z.array(eventView) })),
      })
      .meta({ id: "CustomerEverything" }),
  },
  problems: ["not-found"],
})

export const customerOperations = {
  listCustomers,
  addCustomer,
  getCustomer,
  changeCustomer,
  forgetCustomer,
  getCustomerEverything,
}
