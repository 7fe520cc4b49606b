// Leads as people work with them: opened, stated, moved on, judged one by one or many at once, and turned into deals. What is allowed is
// decided by the pure decider; what the desk proposed when somebody decided is handed to it from the triage of that moment.

import { EFFORT_STAGES, type EffortStage, type Money, ok, type Refusal, type Result, refuse } from "@walkaway/engine"
import type { Caller } from "../caller.ts"
import type { Paper } from "../deal/commands.ts"
import type { LeadCommand, OpenLead } from "../lead/commands.ts"
import type { LeadFigures, Proposed } from "../lead/events.ts"
import type { JudgedLead, Judging } from "../lead/judge.ts"
import { leadModel } from "../lead/model.ts"
import { stageFiguresOf } from "../lead/stage-figures.ts"
import type { LeadState, OpenedLead } from "../lead/state.ts"
import type { DeskParts } from "../parts.ts"
import { leadRulesOf, type Policy } from "../policy/policy.ts"
import type { Actor } from "../recorded.ts"
import type { Tx } from "../storage/storage.ts"
import { loadStream, runCommand } from "../streams/run-command.ts"
import { contextOf } from "./contexts.ts"
import { requireCustomer } from "./customers.ts"
import { commandDeal, type DealDone, type Objection, openDeal } from "./deals.ts"
import { triageNow } from "./lead-triage.ts"
import { tieNotesToCustomer } from "./notes.ts"
import { policyInForce } from "./policies.ts"

export interface LeadNowAt {
  readonly leadId: string
  readonly lead: OpenedLead
  readonly version: number
}

export const LEAD_NOT_FOUND: Refusal = {
  code: "not-found",
  message: "There is no such lead here.",
  remedy: "Look it up in the list of leads.",
}

export const findLead = async (tx: Tx, { log }: DeskParts, leadId: string): Promise<Result<LeadNowAt, Refusal>> => {
  const { state, version } = await loadStream(tx, log, leadModel, leadId)
  return state.kind === "none" ? refuse(LEAD_NOT_FOUND) : ok({ leadId, lead: state, version })
}

export interface LeadTarget {
  readonly leadId: string
  readonly expectedVersion?: number
  readonly occurredAt?: Date
}

type CommandOfLife = Exclude<LeadCommand, OpenLead>
type LeadWish = CommandOfLife | ((lead: OpenedLead) => Result<CommandOfLife, Refusal>)

const inLead =
  (wish: (lead: OpenedLead) => Result<CommandOfLife, Refusal>) =>
  (state: LeadState): Result<CommandOfLife, Refusal> =>
    state.kind === "none" ? refuse(LEAD_NOT_FOUND) : wish(state)

/** A command by somebody on a lead that exists, or how it follows from the lead. */
export const commandLead = async (
  tx: Tx,
  parts: DeskParts,
  by: { readonly organisationId: string; readonly actor: Actor },
  { leadId, expectedVersion, occurredAt }: LeadTarget,
  wish: LeadWish,
): Promise<Result<LeadNowAt, Objection>> => {
  const { policy } = await policyInForce(tx)
  const context = contextOf(parts, by.actor, policy, occurredAt)
  const target = {
    organisationId: by.organisationId,
    streamId: leadId,
    ...(expectedVersion !== undefined && { expectedVersion }),
  }
  const ran = await runCommand(
    tx,
    parts.log,
    leadModel,
    target,
    typeof wish === "function" ? inLead(wish) : wish,
    context,
  )
  if (!ran.ok) return ran.error.code === "no-such-lead" ? refuse(LEAD_NOT_FOUND) : ran
  const named = typeof wish === "function" ? undefined : wish
  if (named?.kind === "name-lead-customer") await tieNotesToCustomer(tx, leadId, named.customerId)
  return ok({ leadId, lead: ran.value.state as OpenedLead, version: ran.value.version })
}

/** Stages of the policy, none of whose figures are stated. */
export const stagesOfPolicy = (policy: Policy): LeadFigures["stages"] =>
  leadRulesOf(policy).stages.map(({ code }) => ({ code }))

export type LeadOpening = Omit<OpenLead, "kind" | "currency"> & {
  readonly currency?: string
  readonly occurredAt?: Date
}

/** Opens a lead in the house's currency unless another is named. */
export const openLead = async (
  tx: Tx,
  parts: DeskParts,
  caller: Caller,
  { occurredAt, ...wish }: LeadOpening,
): Promise<Result<LeadNowAt, Objection>> => {
  const { policy } = await policyInForce(tx)
  const leadId = parts.newId()
  const command: OpenLead = { kind: "open-lead", ...wish, currency: wish.currency ?? policy.currency }
  const target = { organisationId: caller.organisationId, streamId: leadId, expectedVersion: 0 }
  const context = contextOf(parts, caller.actor, policy, occurredAt)
  const ran = await runCommand(tx, parts.log, leadModel, target, command, context)
  if (!ran.ok) return ran
  return ok({ leadId, lead: ran.value.state as OpenedLead, version: ran.value.version })
}

/** What the desk proposes, as a verdict keeps it. */
export const proposedNow = ({ proposed, assessed, pricePerHour }: JudgedLead): { readonly proposed?: Proposed } =>
  proposed === undefined
    ? {}
    : {
        proposed: {
          verdict: proposed,
          ...(assessed && { indexPerHour: assessed.project.indexPerHour, pricePerHour }),
        },
      }

const isEffortStage = (stage: string): stage is EffortStage => EFFORT_STAGES.some((one) => one === stage)

/** What was spent on the lead is sunk for the deal too, and stands in its ledger of effort. */
const carryEffort = async (
  tx: Tx,
  parts: DeskParts,
  caller: Caller,
  dealId: string,
  { efforts }: OpenedLead,
): Promise<Result<DealDone | undefined, Objection>> => {
  let last: DealDone | undefined
  for (const { stage, hours, money, noteId, occurredAt } of efforts) {
    const spent = { hours, ...(money && { money }), ...(noteId !== undefined && { noteId }) }
    const command = { kind: "log-effort", stage: isEffortStage(stage) ? stage : "other", ...spent } as const
    const done = await commandDeal(tx, parts, caller, { dealId, occurredAt }, command)
    if (!done.ok) return done
    last = done.value
  }
  return ok(last)
}

/** Hours still to come, where anybody knows them. */
const timeToCome = (lead: OpenedLead, { context }: Judging): Paper => {
  const all = stageFiguresOf(lead.figures, lead.ownerId, context.learnt, context.rules)
  const toCome = all.slice(all.findIndex(({ code }) => code === lead.stage))
  if (toCome.every(({ hours }) => hours.source === "default")) return {}
  const sum = toCome.reduce((hours, stage) => hours + stage.hours.estimate.p50, 0)
  return { time: { hours: Number(sum.toPrecision(6)) } }
}

/** A customer who was forgotten since does not come along. */
const customerOf = async (tx: Tx, { customerId }: OpenedLead): Promise<{ readonly customerId?: string }> =>
  customerId !== undefined && (await requireCustomer(tx, customerId)).ok ? { customerId } : {}

export interface DealWishOfLead {
  readonly title?: string
  readonly ask?: Money
}

/** Opens the deal that a lead leads to, and ends the lead in it; refused, neither is done. Codes: those of opening a deal, `lead-ended`. */
export const becomeDeal = async (
  tx: Tx,
  parts: DeskParts,
  caller: Caller,
  target: LeadTarget,
  { title, ask }: DealWishOfLead,
): Promise<Result<{ readonly leadId: string; readonly deal: DealDone }, Objection>> => {
  const found = await findLead(tx, parts, target.leadId)
  if (!found.ok) return found
  const { lead } = found.value
  const opened = await openDeal(tx, parts, caller, {
    side: "seller",
    template: "car",
    currency: lead.currency,
    title: title ?? lead.title,
    ownerId: lead.ownerId,
    paper: timeToCome(lead, await triageNow(tx, parts)),
    ...(ask && { ask }),
    ...(await customerOf(tx, lead)),
    ...(lead.unitId !== undefined && { unitId: lead.unitId }),
    channel: lead.channel,
  })
  if (!opened.ok) return opened
  const { dealId } = opened.value
  const moved = await commandLead(tx, parts, caller, target, { kind: "become-deal", dealId })
  if (!moved.ok) return moved
  const carried = await carryEffort(tx, parts, caller, dealId, lead)
  return carried.ok ? ok({ leadId: target.leadId, deal: carried.value ?? opened.value }) : carried
}
