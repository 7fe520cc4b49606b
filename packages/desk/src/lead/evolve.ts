// What an event makes of a lead; total, like a deal's.

import type { Currency } from "@walkaway/engine"
import type { Step } from "../recorded.ts"
import type { LeadEvent, LeadEventOf } from "./events.ts"
import type { BeforeVerdict, CommittedCriterion, GivenVerdict, LeadState, OpenedLead } from "./state.ts"

type LeadStep = Step<LeadEvent>

const opened = (data: LeadEventOf<"LeadOpened">["data"], { version, occurredAt }: LeadStep): OpenedLead => ({
  kind: "opened",
  ...data,
  currency: data.currency as Currency,
  status: "open",
  ends: [],
  efforts: [],
  movedVersion: version,
  openedAt: occurredAt,
  touchedAt: occurredAt,
})

const STATUS_OF = { pursue: "open", park: "parked", drop: "dropped" } as const

const withoutEnd = ({ outcome: _outcome, closedAt: _closed, ...lead }: OpenedLead): OpenedLead => lead

const standingBefore = ({ status, verdict, before, closedAt }: OpenedLead): BeforeVerdict => ({
  status,
  ...(verdict && { verdict }),
  ...(before && { before }),
  ...(closedAt && { closedAt }),
})

const judged = (lead: OpenedLead, data: LeadEventOf<"VerdictGiven">["data"], step: LeadStep): OpenedLead => {
  const verdict: GivenVerdict = { ...data, at: step.occurredAt, actor: step.actor, version: step.version }
  return {
    ...withoutEnd(lead),
    status: STATUS_OF[data.verdict],
    verdict,
    before: standingBefore(lead),
    ...(data.verdict === "drop" && { closedAt: step.occurredAt }),
  }
}

const takenBack = (lead: OpenedLead): OpenedLead => {
  const { verdict: _verdict, before, ...rest } = withoutEnd(lead)
  return before ? { ...rest, ...before } : rest
}

const passed = (lead: OpenedLead, data: LeadEventOf<"StagePassed">["data"], step: LeadStep): OpenedLead => {
  const end = { stage: data.stage, passed: true, ownerId: lead.ownerId, at: step.occurredAt, version: step.version }
  const next = { ...lead, ends: [...lead.ends, end] }
  return data.next === undefined
    ? { ...next, status: "closed", outcome: "won", closedAt: step.occurredAt }
    : { ...next, status: "open", stage: data.next }
}

const failed = (lead: OpenedLead, data: LeadEventOf<"StageFailed">["data"], step: LeadStep): OpenedLead => {
  const end = { stage: data.stage, passed: false, ownerId: lead.ownerId, at: step.occurredAt, version: step.version }
  return { ...lead, ends: [...lead.ends, end], status: "closed", outcome: "lost", closedAt: step.occurredAt }
}

const withCriterion = (
  lead: OpenedLead,
  event: LeadEventOf<"KillCriterionCommitted" | "KillCriterionMoved" | "KillCriterionReached">,
  { occurredAt, actor }: LeadStep,
): OpenedLead => {
  if (event.type === "KillCriterionCommitted") {
    return { ...lead, criterion: { criterion: event.data.criterion, committedAt: occurredAt, changes: [] } }
  }
  const { criterion } = lead
  if (!criterion) return lead
  if (event.type === "KillCriterionReached") return { ...lead, criterion: { ...criterion, reachedAt: occurredAt } }
  const { committedAt, changes } = criterion
  const moved: CommittedCriterion = {
    criterion: event.data.to,
    committedAt,
    changes: [...changes, { ...event.data, at: occurredAt, actor }],
  }
  return { ...lead, criterion: moved }
}

const reentered = (lead: OpenedLead, stage: string): OpenedLead => {
  const { verdict: _verdict, before: _before, ...rest } = withoutEnd(lead)
  return { ...rest, status: "open", stage }
}

const changed = (lead: OpenedLead, step: LeadStep): OpenedLead => {
  const { event } = step
  switch (event.type) {
    case "LeadFiguresStated":
      return { ...lead, figures: event.data.figures }
    case "LeadCustomerNamed":
      return { ...lead, customerId: event.data.customerId }
    case "StagePassed":
      return passed(lead, event.data, step)
    case "StageFailed":
      return failed(lead, event.data, step)
    case "VerdictGiven":
      return judged(lead, event.data, step)
    case "VerdictTakenBack":
      return takenBack(lead)
    case "KillCriterionCommitted":
    case "KillCriterionMoved":
    case "KillCriterionReached":
      return withCriterion(lead, event, step)
    case "LeadReentered":
      return reentered(lead, event.data.stage)
    case "LeadAssigned":
      return { ...lead, ownerId: event.data.to }
    case "LeadBecameDeal":
      return { ...lead, status: "deal", dealId: event.data.dealId, closedAt: step.occurredAt }
    case "LeadClosed":
      return { ...lead, status: "closed", outcome: event.data.outcome, closedAt: step.occurredAt }
    case "LeadEffortLogged": {
      const { occurredAt, actor } = step
      return { ...lead, efforts: [...lead.efforts, { ...event.data, occurredAt, actor }] }
    }
    case "LeadOpened":
      return lead
  }
}

/** Effort, and what the desk notes by itself because of it, is no step of the lead. */
const isAside = ({ type }: LeadEvent): boolean => type === "LeadEffortLogged" || type === "KillCriterionReached"

export const evolveLead = (state: LeadState, step: LeadStep): LeadState => {
  const { event, version, occurredAt } = step
  if (state.kind === "none") return event.type === "LeadOpened" ? opened(event.data, step) : state
  const after = changed(state, step)
  const touchedAt = occurredAt > after.touchedAt ? occurredAt : after.touchedAt
  return { ...after, touchedAt, ...(!isAside(event) && { movedVersion: version }) }
}
