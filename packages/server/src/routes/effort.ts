// Effort spent and concessions made: two ledgers that are shown and that move no advice.

import {
  concessionView,
  effortTotals,
  effortView,
  effortViews,
  findDeal,
  ledgerOfDeal,
  ledgerView,
  listConcessions,
  listEffort,
  moneysIn,
  namesOfDeal,
  ownerRoleOf,
  policyInForce,
  type Work,
  writeNote,
} from "@walkaway/desk"
import { ok } from "@walkaway/engine"
import type { Handlers } from "../handlers.ts"
import { carry, type DeskDoor, inCurrencyOf, readerIn, runOn, showDeal, targetOf } from "./shared.ts"

type Routes = Pick<
  Handlers<Work>,
  "logEffort" | "listDealEffort" | "listEffort" | "listDealConcessions" | "listConcessions"
>

const between = ({ from, until }: { readonly from?: string; readonly until?: string }) => ({
  ...(from !== undefined && { from: new Date(from) }),
  ...(until !== undefined && { until: new Date(until) }),
})

export const effortRoutes = (door: DeskDoor): Routes => {
  const { parts } = door
  return {
    logEffort: ({ params: { dealId }, body }, caller, asked) =>
      asked.work((work) =>
        inCurrencyOf(work, dealId, async (currency) => {
          const figures = moneysIn({ money: body.money }, currency)
          if (!figures.ok) return figures
          const about = { kind: "deal", id: dealId } as const
          const noteId = body.note === undefined ? undefined : await writeNote(work.tx, parts, caller, about, body.note)
          const command = {
            kind: "log-effort",
            stage: body.stage,
            hours: body.hours,
            ...figures.value,
            ...(noteId !== undefined && { noteId }),
          } as const
          return carry(
            await runOn(door, work, caller, targetOf(dealId, asked, body.occurredAt), command),
            async (now) => {
              const { view: deal, names } = await showDeal(work, caller, now)
              const effort = effortView(dealId, now.deal.efforts.at(-1)!, now.deal.currency, names)
              return ok({ status: 201, body: { deal, effort }, version: now.version })
            },
          )
        }),
      ),

    listDealEffort: ({ params: { dealId } }, _caller, asked) =>
      asked.work(async (work) =>
        carry(await findDeal(work.tx, parts, dealId), async ({ deal, version }) => {
          const names = await namesOfDeal(work.tx, deal)
          const items = deal.efforts.map((effort) => effortView(dealId, effort, deal.currency, names))
          return ok({ status: 200, body: { items, totals: effortTotals(deal) }, version })
        }),
      ),

    listEffort: ({ query }, _caller, asked) =>
      asked.work(async (work) => {
        const { from, until, ...filter } = query
        const page = await listEffort(work.tx, { ...filter, ...between(query) }, filter)
        return carry(page, async ({ items, next }) =>
          ok({ status: 200, body: { items: await effortViews(work.tx, items), next } }),
        )
      }),

    listDealConcessions: ({ params: { dealId } }, caller, asked) =>
      asked.work(async (work) =>
        carry(await findDeal(work.tx, parts, dealId), async (now) => {
          const { policy } = await policyInForce(work.tx)
          const exact = (await readerIn(work, caller)).sight === "exact"
          const ownerRole = await ownerRoleOf(work.tx, now.deal.ownerId)
          const deal = exact ? now.deal : { ...now.deal, paper: {} }
          const ledger = ledgerOfDeal(deal, { policy, now: parts.clock(), ownerRole })
          return ok({ status: 200, body: ledgerView(now, ledger), version: now.version })
        }),
      ),

    listConcessions: ({ query }, _caller, asked) =>
      asked.work(async (work) => {
        const { from, until, ...filter } = query
        const page = await listConcessions(work.tx, { ...filter, ...between(query) }, filter)
        return carry(page, async ({ items, next }) =>
          ok({ status: 200, body: { items: items.map(concessionView), next } }),
        )
      }),
  }
}
