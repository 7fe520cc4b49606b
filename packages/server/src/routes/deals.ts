// Deals: opened, described, committed to, looked at, ended.

import {
  adviceHistory,
  adviceNow,
  adviceView,
  currencyIn,
  dealHistory,
  dealLineView,
  dealPackagesView,
  dealsInShort,
  dealWorthView,
  findDeal,
  findMember,
  findUnit,
  historyView,
  limitIn,
  lineOfDeal,
  listDeals,
  moneyIn,
  moneysIn,
  openDeal,
  openDealFromFile,
  ownerRoleOf,
  packagesNow,
  policyInForce,
  readerOf,
  requireCustomer,
  type Work,
  worthOfDeal,
} from "@walkaway/desk"
import { amountOf, ok, type Refusal, refuse } from "@walkaway/engine"
import type { Handlers } from "../handlers.ts"
import { carry, changeDeal, type DeskDoor, inCurrencyOf, readerIn, reasonFor, showDeal, targetOf } from "./shared.ts"

const LINE_HIDDEN: Refusal = {
  code: "line-hidden",
  message: "Your role does not see the line, and this would give it away.",
  remedy: "Ask for the advice instead, or ask an owner to change the policy.",
}

type Routes = Pick<
  Handlers<Work>,
  | "listDeals"
  | "openDeal"
  | "openDealFromFile"
  | "getDeal"
  | "stateWorth"
  | "changeAsk"
  | "nameCustomer"
  | "assignDeal"
  | "commitLine"
  | "moveLine"
  | "getLine"
  | "getWorth"
  | "getPackages"
  | "getAdvice"
  | "listAdvice"
  | "getHistory"
  | "closeDeal"
  | "reopenDeal"
  | "learnOutcome"
>

export const dealRoutes = (door: DeskDoor): Routes => {
  const { parts } = door
  return {
    listDeals: ({ query }, caller, asked) =>
      asked.work(async (work) =>
        carry(await listDeals(work.tx, query, query), async ({ items, next }) =>
          ok({ status: 200, body: { items: await dealsInShort(work.tx, items, await readerIn(work, caller)), next } }),
        ),
      ),

    openDeal: ({ body }, caller, asked) =>
      asked.work(async (work) => {
        const { policy } = await policyInForce(work.tx)
        const unit = body.unitId === undefined ? undefined : await findUnit(work.tx, parts, body.unitId)
        if (unit && !unit.ok) return unit
        const currency = currencyIn(body.currency ?? unit?.value.unit.currency ?? policy.currency)
        if (!currency.ok) return currency
        const figures = moneysIn({ ask: body.ask }, currency.value)
        if (!figures.ok) return figures
        const limit = limitIn(body.limit, currency.value)
        if (!limit.ok) return limit
        if (body.customerId !== undefined) {
          const customer = await requireCustomer(work.tx, body.customerId)
          if (!customer.ok) return customer
        }
        const owner = body.ownerId === undefined ? undefined : await findMember(work.tx, body.ownerId)
        if (owner && !owner.ok) return owner
        const opened = await openDeal(work.tx, parts, caller, {
          side: body.side,
          currency: currency.value,
          template: body.template ?? "car",
          paper: body.worth ?? {},
          ...figures.value,
          ...(body.title !== undefined && { title: body.title }),
          ...(limit.value && { limit: limit.value }),
          ...(body.rounds !== undefined && { roundsMax: body.rounds }),
          ...(body.ownerId !== undefined && { ownerId: body.ownerId }),
          ...(body.customerId !== undefined && { customerId: body.customerId }),
          ...(body.unitId !== undefined && { unitId: body.unitId }),
          ...(body.channel && { channel: body.channel }),
          ...(body.customerKind && { customerKind: body.customerKind }),
          ...(body.occurredAt !== undefined && { occurredAt: new Date(body.occurredAt) }),
        })
        return carry(opened, async (done) => {
          const { view } = await showDeal(work, caller, done)
          return ok({ status: 201, body: view, version: done.version, location: `/deals/${done.dealId}` })
        })
      }),

    openDealFromFile: ({ body }, caller, asked) =>
      asked.work(async (work) =>
        carry(await openDealFromFile(work.tx, parts, caller, body), async (done) => {
          const { view } = await showDeal(work, caller, done)
          return ok({ status: 201, body: view, version: done.version, location: `/deals/${done.dealId}` })
        }),
      ),

    getDeal: ({ params }, caller, asked) =>
      asked.work(async (work) =>
        carry(await findDeal(work.tx, parts, params.dealId), async (now) =>
          ok({ status: 200, body: (await showDeal(work, caller, now)).view, version: now.version }),
        ),
      ),

    stateWorth: ({ params: { dealId }, body }, caller, asked) =>
      asked.work((work) =>
        inCurrencyOf(work, dealId, async (currency) => {
          // Whoever may not see the line must not set the figures that it follows from either.
          if ((await readerIn(work, caller)).sight !== "exact") return refuse(LINE_HIDDEN)
          const limit = limitIn(body.limit, currency)
          if (!limit.ok) return limit
          const reason = await reasonFor(door, work, caller, dealId, body.reason)
          return changeDeal(door, work, caller, targetOf(dealId, asked), {
            kind: "state-worth",
            paper: body.worth,
            ...(limit.value && { limit: limit.value }),
            ...(reason && { reason }),
          })
        }),
      ),

    changeAsk: ({ params: { dealId }, body }, caller, asked) =>
      asked.work((work) =>
        inCurrencyOf(work, dealId, async (currency) =>
          carry(moneyIn(body.ask, currency, "ask"), (ask) =>
            changeDeal(door, work, caller, targetOf(dealId, asked), { kind: "change-ask", ask }),
          ),
        ),
      ),

    nameCustomer: ({ params: { dealId }, body }, caller, asked) =>
      asked.work(async (work) =>
        carry(await requireCustomer(work.tx, body.customerId), () =>
          changeDeal(door, work, caller, targetOf(dealId, asked), {
            kind: "name-customer",
            customerId: body.customerId,
          }),
        ),
      ),

    assignDeal: ({ params: { dealId }, body }, caller, asked) =>
      asked.work(async (work) =>
        carry(await findMember(work.tx, body.ownerId), () =>
          changeDeal(door, work, caller, targetOf(dealId, asked), { kind: "assign-deal", ownerId: body.ownerId }),
        ),
      ),

    commitLine: ({ params: { dealId }, body }, caller, asked) =>
      asked.work((work) =>
        inCurrencyOf(work, dealId, async (currency) =>
          carry(moneysIn({ line: body.line, target: body.target }, currency), ({ line, target }) =>
            changeDeal(door, work, caller, targetOf(dealId, asked), {
              kind: "commit-line",
              line: line!,
              ...(target && { target }),
            }),
          ),
        ),
      ),

    moveLine: ({ params: { dealId }, body }, caller, asked) =>
      asked.work((work) =>
        inCurrencyOf(work, dealId, async (currency) => {
          const figures = moneysIn({ line: body.line, target: body.target }, currency)
          if (!figures.ok) return figures
          const reason = await reasonFor(door, work, caller, dealId, body.reason)
          const { line, target } = figures.value
          return changeDeal(door, work, caller, targetOf(dealId, asked), {
            kind: "move-line",
            line: line!,
            ...(target && { target }),
            ...(reason && { reason }),
          })
        }),
      ),

    getLine: ({ params }, caller, asked) =>
      asked.work(async (work) =>
        carry(await findDeal(work.tx, parts, params.dealId), async (now) => {
          const { policy } = await policyInForce(work.tx)
          const ownerRole = await ownerRoleOf(work.tx, now.deal.ownerId)
          const { view, reader } = await showDeal(work, caller, now)
          const line = lineOfDeal(now.deal, { policy, now: parts.clock(), ownerRole })
          if (!line.ok && !view.line) return line
          const body = dealLineView(now, view.line, line.ok ? line.value : null, reader)
          return ok({ status: 200, body, version: now.version })
        }),
      ),

    getWorth: ({ params, query }, caller, asked) =>
      asked.work(async (work) =>
        carry(await findDeal(work.tx, parts, params.dealId), async (now) => {
          const { policy } = await policyInForce(work.tx)
          if ((await readerIn(work, caller)).sight !== "exact") return refuse(LINE_HIDDEN)
          const price = moneysIn({ price: query.price }, now.deal.currency)
          if (!price.ok) return price
          const ownerRole = await ownerRoleOf(work.tx, now.deal.ownerId)
          const context = { policy, now: parts.clock(), ownerRole }
          return carry(worthOfDeal(now.deal, context, price.value.price), async (worth) =>
            ok({ status: 200, body: dealWorthView(now, worth), version: now.version }),
          )
        }),
      ),

    getPackages: ({ params: { dealId }, query }, caller, asked) =>
      asked.work(async (work) => {
        if ((await readerIn(work, caller)).sight !== "exact") return refuse(LINE_HIDDEN)
        return carry(await findDeal(work.tx, parts, dealId), async (now) => {
          const asked = moneysIn(query, now.deal.currency)
          if (!asked.ok) return asked
          const { keep, value } = asked.value
          const wish = { ...(keep && { keep }), ...(value && { value: amountOf(value) }) }
          const found = { parts, memory: door.advice, onCommit: work.onCommit }
          return carry(await packagesNow(work.tx, found, caller, now, wish), async (packages) =>
            ok({ status: 200, body: dealPackagesView(now, packages), version: now.version }),
          )
        })
      }),

    getAdvice: ({ params: { dealId } }, caller, asked) =>
      asked.work(async (work) =>
        carry(await adviceNow(work.tx, parts, door.advice, caller, dealId, work.onCommit), async (given) =>
          ok({
            status: 200,
            body: adviceView(dealId, given, readerOf(caller, given.policy)),
            version: given.dealVersion,
          }),
        ),
      ),

    listAdvice: ({ params: { dealId }, query }, caller, asked) =>
      asked.work(async (work) =>
        carry(await findDeal(work.tx, parts, dealId), async () =>
          carry(await adviceHistory(work.tx, dealId, query), async ({ items, next }) => {
            const reader = await readerIn(work, caller)
            const views = items.map(({ version, ...given }) => ({ version, ...adviceView(dealId, given, reader) }))
            return ok({ status: 200, body: { items: views, next } })
          }),
        ),
      ),

    getHistory: ({ params: { dealId }, query }, caller, asked) =>
      asked.work(async (work) =>
        carry(await findDeal(work.tx, parts, dealId), async () =>
          carry(await dealHistory(work.tx, dealId, query), async ({ items, next }) =>
            ok({
              status: 200,
              body: { items: await historyView(work.tx, items, await readerIn(work, caller)), next },
            }),
          ),
        ),
      ),

    closeDeal: ({ params: { dealId }, body }, caller, asked) =>
      asked.work(async (work) => {
        const reason = await reasonFor(door, work, caller, dealId, body.reason)
        const command = { kind: "close-deal", outcome: body.outcome, ...(reason && { reason }) } as const
        return changeDeal(door, work, caller, targetOf(dealId, asked, body.occurredAt), command)
      }),

    reopenDeal: ({ params: { dealId }, body }, caller, asked) =>
      asked.work(async (work) => {
        const reason = await reasonFor(door, work, caller, dealId, body.reason)
        const command = { kind: "reopen-deal", ...(reason && { reason }) } as const
        return changeDeal(door, work, caller, targetOf(dealId, asked, body.occurredAt), command)
      }),

    learnOutcome: ({ params: { dealId }, body }, caller, asked) =>
      asked.work((work) =>
        inCurrencyOf(work, dealId, async (currency) =>
          carry(moneysIn({ price: body.price, margin: body.margin }, currency), (figures) =>
            changeDeal(door, work, caller, targetOf(dealId, asked, body.occurredAt), {
              kind: "learn-outcome",
              learnt: body.learnt,
              ...figures,
              ...(body.days !== undefined && { days: body.days }),
            }),
          ),
        ),
      ),
  }
}
