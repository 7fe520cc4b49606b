// Leads: listed by what their next hour earns, opened, stated, moved on from stage to stage, handed over, ended, made into deals.

import {
  becomeDeal,
  changesNow,
  changeViews,
  commandLead,
  criterionIn,
  currencyIn,
  currencyOfLead,
  dealHistory,
  figuresIn,
  findLead,
  findMember,
  findUnit,
  historyView,
  importLeads,
  inWork,
  type JudgedLead,
  leadsInShort,
  listLeads,
  moneysIn,
  openLead,
  policyInForce,
  readerOf,
  requireCustomer,
  stagesOfPolicy,
  type TriageNow,
  triageNow,
  valuesBefore,
  type Work,
  worthKept,
  writeNote,
} from "@walkaway/desk"
import { ok, type Refusal, refuse } from "@walkaway/engine"
import type { Handlers } from "../handlers.ts"
import { changeLead, headOf, leadReason, leadTargetOf, showLead } from "./leads-shared.ts"
import { carry, type DeskDoor, readerIn, showDeal } from "./shared.ts"

const WORTH_HIDDEN: Refusal = {
  code: "line-hidden",
  message: "Your role does not see the line, and what a lead is worth follows from it.",
  remedy: "Leave the worth out: the one that is stated stays.",
  path: "worth",
}

type Routes = Pick<
  Handlers<Work>,
  | "listLeads"
  | "leadTriage"
  | "whatIfHours"
  | "openLead"
  | "getLead"
  | "getLeadHistory"
  | "stateLeadFigures"
  | "nameLeadCustomer"
  | "passStage"
  | "failStage"
  | "logLeadEffort"
  | "assignLead"
  | "becomeDeal"
  | "closeLead"
  | "importLeads"
>

const ofOwner = (now: TriageNow, ownerId: string | undefined): readonly JudgedLead[] =>
  [...now.judged.values()].filter(({ lead }) => ownerId === undefined || lead.row.ownerId === ownerId)

export const leadRoutes = (door: DeskDoor): Routes => {
  const { parts } = door

  /** Ids in the body that must be of this house. */
  const checkIds = async (
    { tx }: Work,
    body: { readonly customerId?: string; readonly unitId?: string; readonly ownerId?: string },
  ) => {
    const unit = body.unitId === undefined ? undefined : await findUnit(tx, parts, body.unitId)
    if (unit && !unit.ok) return unit
    const customer = body.customerId === undefined ? undefined : await requireCustomer(tx, body.customerId)
    if (customer && !customer.ok) return customer
    const owner = body.ownerId === undefined ? undefined : await findMember(tx, body.ownerId)
    return owner && !owner.ok ? owner : ok(undefined)
  }

  return {
    listLeads: ({ query }, caller, asked) =>
      asked.work(async (work) => {
        const now = await triageNow(work.tx, parts)
        const before = await valuesBefore(work.tx, now.today)
        return carry(await listLeads(work.tx, now, before, query, query), async ({ items, next }) => {
          const reader = readerOf(caller, now.policy)
          const head = await headOf(work, now, query.ownerId, reader)
          const body = { head, items: await leadsInShort(work.tx, items, now, before, reader), next }
          return ok({ status: 200, body })
        })
      }),

    leadTriage: ({ query }, caller, asked) =>
      asked.work(async (work) => {
        const now = await triageNow(work.tx, parts)
        const before = await valuesBefore(work.tx, now.today)
        const changes = ofOwner(now, query.ownerId).flatMap((judged) =>
          changeViews(changesNow(judged, now, before), now.today).map((change) => ({
            leadId: judged.lead.row.id,
            title: judged.lead.row.title,
            ...change,
          })),
        )
        const head = await headOf(work, now, query.ownerId, readerOf(caller, now.policy))
        return ok({ status: 200, body: { head, changes } })
      }),

    whatIfHours: ({ query }, caller, asked) =>
      asked.work(async (work) => {
        const { ownerId, hoursPerWeek } = query
        const now = await triageNow(work.tx, parts)
        const other = now.withHours({ hoursPerWeek, ...(ownerId !== undefined && { personId: ownerId }) })
        const reader = readerOf(caller, now.policy)
        const changed = ofOwner(now, ownerId).flatMap(({ lead, proposed }) => {
          const to = other.judged.get(lead.row.id)?.proposed
          if (to === proposed) return []
          return [{ leadId: lead.row.id, title: lead.row.title, from: proposed ?? null, to: to ?? null }]
        })
        const body = {
          now: await headOf(work, now, ownerId, reader),
          wouldBe: await headOf(work, other, ownerId, reader),
          changed,
        }
        return ok({ status: 200, body })
      }),

    openLead: ({ body }, caller, asked) =>
      asked.work(async (work) => {
        const { policy } = await policyInForce(work.tx)
        const ids = await checkIds(work, body)
        if (!ids.ok) return ids
        const currency = currencyIn(body.currency ?? policy.currency)
        if (!currency.ok) return currency
        const figures = figuresIn(body, currency.value, stagesOfPolicy(policy))
        if (!figures.ok) return figures
        const criterion = body.killCriterion && criterionIn(body.killCriterion, currency.value)
        if (criterion && !criterion.ok) return criterion
        const opened = await openLead(work.tx, parts, caller, {
          title: body.title,
          currency: currency.value,
          channel: body.channel,
          ownerId: body.ownerId ?? caller.actor.id,
          figures: figures.value,
          ...(body.customerId !== undefined && { customerId: body.customerId }),
          ...(body.unitId !== undefined && { unitId: body.unitId }),
          ...(body.stage !== undefined && { stage: body.stage }),
          ...(criterion && { criterion: criterion.value }),
          ...(body.occurredAt !== undefined && { occurredAt: new Date(body.occurredAt) }),
        })
        return carry(opened, async ({ leadId, version }) =>
          ok({
            status: 201,
            body: await showLead(door, work, caller, leadId),
            version,
            location: `/leads/${leadId}`,
          }),
        )
      }),

    getLead: ({ params }, caller, asked) =>
      asked.work(async (work) =>
        carry(await findLead(work.tx, parts, params.leadId), async ({ leadId, version }) =>
          ok({ status: 200, body: await showLead(door, work, caller, leadId), version }),
        ),
      ),

    getLeadHistory: ({ params: { leadId }, query }, caller, asked) =>
      asked.work(async (work) =>
        carry(await findLead(work.tx, parts, leadId), async () =>
          carry(await dealHistory(work.tx, leadId, query), async ({ items, next }) => {
            const reader = await readerIn(work, caller)
            return ok({ status: 200, body: { items: await historyView(work.tx, items, reader), next } })
          }),
        ),
      ),

    stateLeadFigures: ({ params: { leadId }, body }, caller, asked) =>
      asked.work(async (work) => {
        const { sight } = await readerIn(work, caller)
        const tellsWorth = body.worth !== undefined || body.events?.some(({ worth }) => worth !== undefined)
        const found = await findLead(work.tx, parts, leadId)
        if (!found.ok) return found
        if (sight !== "exact" && tellsWorth) return refuse(WORTH_HIDDEN)
        return changeLead(door, work, caller, leadTargetOf(leadId, asked), ({ currency, figures: before }) => {
          const own = before.stages.map(({ code }) => ({ code }))
          const figures = figuresIn(body, currency, own)
          if (!figures.ok) return figures
          if (sight === "exact") return ok({ kind: "state-lead-figures", figures: figures.value } as const)
          // What one may not see stays as it is.
          const seen = body.events === undefined ? { ...figures.value, events: before.events } : figures.value
          return ok({ kind: "state-lead-figures", figures: worthKept(seen, before) } as const)
        })
      }),

    nameLeadCustomer: ({ params: { leadId }, body }, caller, asked) =>
      asked.work(async (work) =>
        carry(await requireCustomer(work.tx, body.customerId), () =>
          changeLead(door, work, caller, leadTargetOf(leadId, asked), {
            kind: "name-lead-customer",
            customerId: body.customerId,
          }),
        ),
      ),

    passStage: ({ params: { leadId }, body }, caller, asked) =>
      asked.work((work) =>
        changeLead(door, work, caller, leadTargetOf(leadId, asked, body.occurredAt), {
          kind: "pass-stage",
          stage: body.stage,
        }),
      ),

    failStage: ({ params: { leadId }, body }, caller, asked) =>
      asked.work(async (work) => {
        const reason = await leadReason(door, work, caller, leadId, body.reason)
        const command = { kind: "fail-stage", stage: body.stage, ...(reason && { reason }) } as const
        return changeLead(door, work, caller, leadTargetOf(leadId, asked, body.occurredAt), command)
      }),

    logLeadEffort: ({ params: { leadId }, body }, caller, asked) =>
      asked.work(async (work) =>
        carry(await currencyOfLead(work.tx, leadId), async (currency) => {
          const figures = moneysIn({ money: body.money }, currency)
          if (!figures.ok) return figures
          const about = { kind: "lead", id: leadId } as const
          const noteId = body.note === undefined ? undefined : await writeNote(work.tx, parts, caller, about, body.note)
          const command = {
            kind: "log-lead-effort",
            hours: body.hours,
            ...figures.value,
            ...(body.stage !== undefined && { stage: body.stage }),
            ...(noteId !== undefined && { noteId }),
          } as const
          const target = leadTargetOf(leadId, asked, body.occurredAt)
          return carry(await commandLead(work.tx, parts, caller, target, command), async (done) => {
            const lead = await showLead(door, work, caller, leadId)
            const { effortId } = done.lead.efforts.at(-1)!
            const effort = lead.efforts.find(({ id }) => id === effortId)!
            return ok({ status: 201, body: { lead, effort }, version: done.version, location: `/leads/${leadId}` })
          })
        }),
      ),

    assignLead: ({ params: { leadId }, body }, caller, asked) =>
      asked.work(async (work) =>
        carry(await findMember(work.tx, body.ownerId), () =>
          changeLead(door, work, caller, leadTargetOf(leadId, asked), { kind: "assign-lead", ownerId: body.ownerId }),
        ),
      ),

    becomeDeal: ({ params: { leadId }, body }, caller, asked) =>
      asked.work(async (work) =>
        carry(await currencyOfLead(work.tx, leadId), async (currency) => {
          const figures = moneysIn({ ask: body.ask }, currency)
          if (!figures.ok) return figures
          const wish = { ...figures.value, ...(body.title !== undefined && { title: body.title }) }
          const become = await becomeDeal(work.tx, parts, caller, leadTargetOf(leadId, asked), wish)
          return carry(become, async ({ deal }) => {
            const { view } = await showDeal(work, caller, deal)
            const lead = await showLead(door, work, caller, leadId)
            const body = { lead, deal: view }
            return ok({ status: 201, body, version: lead.version, location: `/deals/${deal.dealId}` })
          })
        }),
      ),

    importLeads: async ({ body }, caller, asked) => {
      const ids = await inWork(parts.storage, caller.organisationId, (work) => checkIds(work, body))
      if (!ids.ok) return ids
      const imported = await importLeads(parts, caller, body.csv, body.ownerId ?? caller.actor.id, asked.signal)
      return asked.work(async () => carry(imported, async (done) => ok({ status: 200, body: done })))
    },

    closeLead: ({ params: { leadId }, body }, caller, asked) =>
      asked.work(async (work) => {
        const reason = await leadReason(door, work, caller, leadId, body.reason)
        const command = { kind: "close-lead", outcome: body.outcome, ...(reason && { reason }) } as const
        return changeLead(door, work, caller, leadTargetOf(leadId, asked, body.occurredAt), command)
      }),
  }
}
