// The rows of a lead: one for the list, with what the triage needs of it, one a piece of effort, one a stage that is behind.

import { formatDecimal, type Money } from "@walkaway/engine"
import { z } from "zod"
import type { Rows, StreamPlace } from "../streams/stream-model.ts"
import { criterionSchema, figuresSchema } from "./events.ts"
import { type LeadState, mayTakeBack, type OpenedLead } from "./state.ts"

const decimal = (minor: bigint, currency: Money["currency"]): string => formatDecimal({ currency, minor })

const criterionRow = ({ criterion: committed }: OpenedLead) =>
  committed
    ? {
        criterion: z.encode(criterionSchema, committed.criterion),
        committedAt: committed.committedAt.toISOString(),
        reachedAt: committed.reachedAt?.toISOString() ?? null,
        changes: committed.changes.map(({ from, to, at, ...rest }) => ({
          ...rest,
          from: z.encode(criterionSchema, from),
          to: z.encode(criterionSchema, to),
          at: at.toISOString(),
        })),
      }
    : null

const verdictRow = (lead: OpenedLead) =>
  lead.verdict ? { ...lead.verdict, at: lead.verdict.at.toISOString(), mayTakeBack: mayTakeBack(lead) } : null

const leadRow = (lead: OpenedLead, { organisationId, streamId, version }: StreamPlace) => ({
  organisationId,
  id: streamId,
  version,
  title: lead.title,
  currency: lead.currency,
  channel: lead.channel,
  status: lead.status,
  outcome: lead.outcome ?? null,
  ownerId: lead.ownerId,
  customerId: lead.customerId ?? null,
  unitId: lead.unitId ?? null,
  dealId: lead.dealId ?? null,
  externalId: lead.externalId ?? null,
  stage: lead.stage,
  deadline: lead.figures.deadline ?? null,
  wakesOn: lead.status === "parked" ? (lead.verdict?.wakesOn ?? null) : null,
  figures: z.encode(figuresSchema, lead.figures),
  verdict: verdictRow(lead),
  criterion: criterionRow(lead),
  effortHours: lead.efforts.reduce((sum, { hours }) => sum + hours, 0),
  effortMoney: decimal(
    lead.efforts.reduce((sum, { money }) => sum + (money?.minor ?? 0n), 0n),
    lead.currency,
  ),
  openedAt: lead.openedAt,
  touchedAt: lead.touchedAt,
  closedAt: lead.closedAt ?? null,
})

export const leadRows = (lead: LeadState, place: StreamPlace): Rows => {
  if (lead.kind === "none") return {}
  const { organisationId, streamId: leadId } = place
  return {
    leads: [leadRow(lead, place)],
    lead_efforts: lead.efforts.map(({ effortId, stage, hours, money, noteId, occurredAt, actor }) => ({
      organisationId,
      leadId,
      effortId,
      stage,
      hours,
      money: money ? formatDecimal(money) : null,
      currency: lead.currency,
      noteId: noteId ?? null,
      occurredAt,
      actor,
    })),
    lead_stages: lead.ends.map(({ stage, passed, ownerId, at, version }) => ({
      organisationId,
      leadId,
      version,
      stage,
      passed,
      ownerId,
      at,
    })),
  }
}
