// What can happen to a lead: opened, its figures stated, a stage passed or failed, effort logged, a verdict given and taken back, a kill
// criterion agreed, moved and reached, taken up again, handed to somebody, and its end: as a deal or otherwise. Nobody's name and no free
// words are in here; notes are pointed at.

import {
  FIGURE_SOURCES,
  LEAD_CHANNELS,
  LEAD_EVENTS,
  LEAD_OUTCOMES,
  PARK_TRIGGERS,
  VERDICTS,
} from "@walkaway/contract/api"
import { z } from "zod"
import { currencyCode, day, id, money, reason, reasonCode } from "../event-fields.ts"
import type { EventIn } from "../event-schemas.ts"

const share = z.number().min(0).max(1)
const hours = z.number().min(0)
const stage = reasonCode

/** What success leaves over our best alternative. */
const worthSchema = z.strictObject({
  low: money,
  middle: money,
  high: money,
  source: z.enum(FIGURE_SOURCES).extract(["stated", "imported", "default"]),
})

/** As stated; what is left out is learnt, or a default until then. */
const stageSchema = z.strictObject({
  code: stage,
  hours: hours.exactOptional(),
  cost: money.exactOptional(),
  odds: share.exactOptional(),
})

const expectedEventSchema = z.strictObject({
  code: z.enum(LEAD_EVENTS),
  on: day,
  odds: share,
  worth: worthSchema.exactOptional(),
  passOdds: share.exactOptional(),
})

export const figuresSchema = z.strictObject({
  worth: worthSchema.exactOptional(),
  stages: z.array(stageSchema).min(1),
  deadline: day.exactOptional(),
  decay: z.strictObject({ lostPerWeek: share, worthLostPerWeek: share }).exactOptional(),
  events: z.array(expectedEventSchema),
})

export const criterionSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("hours-in-stage"), stage: stage.exactOptional(), hoursMax: hours }),
  z.strictObject({ kind: z.literal("money"), moneyMax: money }),
  z.strictObject({ kind: z.literal("date"), lastDay: day }),
])

/** What the desk proposed when somebody decided. */
const proposedSchema = z.strictObject({
  verdict: z.enum(VERDICTS),
  indexPerHour: z.number().exactOptional(),
  pricePerHour: z.number().exactOptional(),
})

export const leadEventSchemas = {
  LeadOpened: z.strictObject({
    title: z.string(),
    currency: currencyCode,
    channel: z.enum(LEAD_CHANNELS),
    ownerId: z.string(),
    customerId: id.exactOptional(),
    unitId: id.exactOptional(),
    /** What the system calls it from which it was imported. */
    externalId: z.string().exactOptional(),
    /** Where it stands. */
    stage,
    figures: figuresSchema,
  }),
  LeadFiguresStated: z.strictObject({ figures: figuresSchema }),
  LeadCustomerNamed: z.strictObject({ customerId: id }),
  /** Without `next` it was the last: the lead is won. */
  StagePassed: z.strictObject({ stage, next: stage.exactOptional() }),
  StageFailed: z.strictObject({ stage, reason: reason.exactOptional() }),
  LeadEffortLogged: z.strictObject({
    effortId: id,
    stage,
    hours,
    money: money.exactOptional(),
    noteId: id.exactOptional(),
  }),
  VerdictGiven: z.strictObject({
    verdict: z.enum(VERDICTS),
    wakesOn: day.exactOptional(),
    trigger: z.enum(PARK_TRIGGERS).exactOptional(),
    reason: reason.exactOptional(),
    proposed: proposedSchema.exactOptional(),
  }),
  VerdictTakenBack: z.strictObject({ verdict: z.enum(VERDICTS) }),
  KillCriterionCommitted: z.strictObject({ criterion: criterionSchema }),
  KillCriterionMoved: z.strictObject({ from: criterionSchema, to: criterionSchema, reason }),
  /** With what stood against what was agreed. */
  KillCriterionReached: z.strictObject({
    criterion: criterionSchema,
    hours: hours.exactOptional(),
    money: money.exactOptional(),
    day: day.exactOptional(),
  }),
  LeadReentered: z.strictObject({ stage, reason: reason.exactOptional() }),
  LeadAssigned: z.strictObject({ from: z.string(), to: z.string() }),
  LeadBecameDeal: z.strictObject({ dealId: id }),
  LeadClosed: z.strictObject({ outcome: z.enum(LEAD_OUTCOMES), reason: reason.exactOptional() }),
} as const

export type LeadEvent = EventIn<typeof leadEventSchemas>
export type LeadEventOf<T extends LeadEvent["type"]> = Extract<LeadEvent, { type: T }>
export type LeadFigures = z.output<typeof figuresSchema>
export type LeadWorth = z.output<typeof worthSchema>
export type Criterion = z.output<typeof criterionSchema>
export type Proposed = z.output<typeof proposedSchema>
