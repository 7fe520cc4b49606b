// Customers: the only place of names and addresses, and how they are shown to the person himself and forgotten.

import {
  addCustomer,
  changeCustomer,
  customerView,
  dealEventsOf,
  dealsInShort,
  everythingAbout,
  findCustomer,
  forgetCustomer,
  historyView,
  leadJudged,
  leadsInShort,
  listCustomers,
  triageNow,
  valuesBefore,
  type Work,
} from "@walkaway/desk"
import { ok, refuse } from "@walkaway/engine"
import type { Handlers } from "../handlers.ts"
import { carry, type DeskDoor, NOT_FOUND, readerIn } from "./shared.ts"

type Routes = Pick<
  Handlers<Work>,
  "listCustomers" | "addCustomer" | "getCustomer" | "changeCustomer" | "forgetCustomer" | "getCustomerEverything"
>

export const customerRoutes = ({ parts }: DeskDoor): Routes => {
  const show = async ({ tx }: Work, id: string) => {
    const row = await findCustomer(tx, id)
    return row ? ok({ status: 200, body: customerView(row) } as const) : refuse(NOT_FOUND)
  }
  return {
    listCustomers: ({ query }, _caller, asked) =>
      asked.work(async (work) =>
        carry(await listCustomers(work.tx, query.q, query), async ({ items, next }) =>
          ok({ status: 200, body: { items: items.map(customerView), next } }),
        ),
      ),

    addCustomer: ({ body }, caller, asked) =>
      asked.work(async (work) => {
        const id = await addCustomer(work.tx, parts, caller, body)
        return carry(await show(work, id), async ({ body: customer }) =>
          ok({ status: 201, body: customer, location: `/customers/${id}` }),
        )
      }),

    getCustomer: ({ params }, _caller, asked) => asked.work((work) => show(work, params.customerId)),

    changeCustomer: ({ params: { customerId }, body }, _caller, asked) =>
      asked.work(async (work) =>
        carry(await changeCustomer(work.tx, parts, customerId, body), () => show(work, customerId)),
      ),

    forgetCustomer: ({ params: { customerId } }, caller, asked) =>
      asked.work(async (work) =>
        carry(await forgetCustomer(work.tx, parts, caller, customerId), () => show(work, customerId)),
      ),

    getCustomerEverything: ({ params: { customerId } }, caller, asked) =>
      asked.work(async (work) => {
        const row = await findCustomer(work.tx, customerId)
        if (!row) return refuse(NOT_FOUND)
        const reader = await readerIn(work, caller)
        const { deals, leads, notes } = await everythingAbout(work.tx, parts, caller, customerId)
        const shown = await dealsInShort(work.tx, deals, reader)
        const withEvents = []
        for (const deal of shown) {
          const events = await historyView(work.tx, await dealEventsOf(work.tx, deal.id), reader)
          withEvents.push({ deal, events })
        }
        const now = await triageNow(work.tx, parts)
        const judged = []
        for (const { id } of leads) judged.push((await leadJudged(work.tx, now, id))!)
        const leadsWithEvents = []
        for (const lead of await leadsInShort(work.tx, judged, now, await valuesBefore(work.tx, now.today), reader)) {
          const events = await historyView(work.tx, await dealEventsOf(work.tx, lead.id), reader)
          leadsWithEvents.push({ lead, events })
        }
        const body = {
          producedAt: parts.clock().toISOString(),
          customer: customerView(row),
          notes: notes.map(({ id, aboutKind, aboutId, text, writtenAt }) => ({
            id,
            aboutKind,
            aboutId,
            text,
            writtenAt: writtenAt.toISOString(),
          })),
          deals: withEvents,
          leads: leadsWithEvents,
        }
        return ok({ status: 200, body })
      }),
  }
}
