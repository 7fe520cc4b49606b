// A deal on the wire: in short for lists, and in full with everything that happened and still counts.

import { EFFORT_STAGES, SIDES, TEMPLATES } from "@walkaway/engine"
import { z } from "zod"
import { actorView, currencyCode, idText, instant, limitView, money, opaqueId, reasonView } from "../fields.ts"
import { LEAD_CHANNELS } from "../lead-words.ts"
import {
  APPROVAL_STATUSES,
  AUTHORITIES,
  CALL_BACK_STATUSES,
  CUSTOMER_KINDS,
  DEAL_PHASES,
  LEARNT_KINDS,
  OUTCOMES,
  PARTIES,
} from "../words.ts"
import { worthView } from "../worth-statement.ts"
import { crossingKeys, lineInShort, lineView } from "./line-view.ts"

export const personRef = z.strictObject({ id: opaqueId, name: z.string().nullable() }).meta({ id: "PersonRef" })

/** The name is null once the customer was forgotten. */
export const customerRef = z.strictObject({ id: idText, name: z.string().nullable() }).meta({ id: "CustomerRef" })

export const unitRef = z
  .strictObject({ id: idText, stockNumber: z.string(), title: z.string() })
  .meta({ id: "UnitRef" })

const dealKeys = {
  id: idText,
  version: z.int().min(1).meta({ description: "What If-Match wants." }),
  title: z.string(),
  side: z.enum(SIDES),
  currency: currencyCode,
  template: z.enum(TEMPLATES),
  phase: z.enum(DEAL_PHASES),
  leftBy: z.enum(PARTIES).nullable().meta({ description: "Who left, while the phase is away or over." }),
  outcome: z.enum(OUTCOMES).nullable(),
  ask: money.nullable(),
  ourOffer: money.nullable().meta({ description: "Our price that stands." }),
  theirOffer: money.nullable(),
  agreedPrice: money.nullable(),
  owner: personRef,
  customer: customerRef.nullable(),
  unit: unitRef.nullable(),
  effortHours: z.number(),
  approvalsWaiting: z.int(),
  nextCallBackAt: instant.nullable(),
  openedAt: instant,
  touchedAt: instant,
  closedAt: instant.nullable(),
}

export const dealInShort = z
  .strictObject({ ...dealKeys, line: lineInShort.nullable(), moveCount: z.int() })
  .meta({ id: "DealInShort" })

export const moveView = z
  .strictObject({
    version: z.int().meta({ description: "Place in the deal's history; what taking it back names." }),
    kind: z.enum(["offer", "hold", "accept", "reject", "expire", "walk", "return", "call", "give"]),
    by: z.enum(PARTIES),
    price: money.nullable(),
    item: z.string().nullable(),
    cost: money.nullable(),
    value: money.nullable(),
    door: z.enum(["open", "closed"]).nullable(),
    expiresAt: instant.nullable(),
    reason: reasonView.nullable(),
    occurredAt: instant,
    actor: actorView,
  })
  .meta({ id: "Move", description: "What was said or done, as logged; keys that the kind has no use for are null." })

export const effortView = z
  .strictObject({
    id: idText,
    dealId: idText,
    stage: z.enum(EFFORT_STAGES),
    hours: z.number(),
    money: money.nullable(),
    currency: currencyCode,
    note: z.string().nullable(),
    occurredAt: instant,
    actor: actorView,
  })
  .meta({ id: "Effort", description: "Effort spent on a deal. Shown, and entering no figure." })

export const effortTotals = z
  .strictObject({
    hours: z.number(),
    money: money,
    byStage: z.array(z.strictObject({ stage: z.enum(EFFORT_STAGES), hours: z.number(), money })),
  })
  .meta({ id: "EffortTotals" })

export const approvalView = z
  .strictObject({
    id: idText,
    dealId: idText,
    dealTitle: z.string(),
    currency: currencyCode,
    ...crossingKeys,
    status: z.enum(APPROVAL_STATUSES),
    reason: reasonView,
    askedBy: personRef,
    askedAt: instant,
    answeredBy: personRef.nullable(),
    answeredAt: instant.nullable(),
    note: z.string().nullable().meta({ description: "Words that came with the answer." }),
    mayAnswer: z.boolean().meta({ description: "Whether the reader may answer it." }),
  })
  .meta({ id: "Approval" })

export const callBackView = z
  .strictObject({
    id: idText,
    dealId: idText,
    dealTitle: z.string(),
    customer: customerRef.nullable(),
    currency: currencyCode,
    dueAt: instant,
    price: money.nullable(),
    attempt: z.int(),
    byPolicy: z.boolean(),
    status: z.enum(CALL_BACK_STATUSES),
    plannedAt: instant,
    settledAt: instant.nullable(),
  })
  .meta({ id: "CallBack" })

const crossingView = z
  .strictObject({
    version: z.int(),
    ...crossingKeys,
    authority: z.enum(AUTHORITIES),
    approvalId: idText.nullable(),
    reason: reasonView.nullable(),
    occurredAt: instant,
    actor: actorView,
  })
  .meta({ id: "Crossing", description: "A step across the line that was made." })

export const learntView = z
  .strictObject({
    learnt: z.enum(LEARNT_KINDS),
    price: money.nullable(),
    margin: money.nullable().meta({ description: "What it left us in the end; null for whoever may not see lines." }),
    days: z.int().nullable(),
    at: instant,
  })
  .meta({ id: "Learnt" })

const standingOffer = z.strictObject({ price: money, since: instant.nullable(), expiresAt: instant.nullable() })

export const dealView = z
  .strictObject({
    ...dealKeys,
    line: lineView.nullable(),
    standing: z.strictObject({ ours: standingOffer.nullable(), theirs: standingOffer.nullable() }),
    limit: limitView.nullable(),
    rounds: z.int().nullable(),
    worth: worthView.nullable().meta({ description: "As stated; null for whoever may not see the line." }),
    worthVersion: z.int(),
    worthStatedAt: instant,
    channel: z.enum(LEAD_CHANNELS).exactOptional().meta({ description: "How the customer came; left out: not known." }),
    customerKind: z.enum(CUSTOMER_KINDS).exactOptional(),
    moves: z.array(moveView),
    effort: effortTotals,
    approvals: z.array(approvalView),
    callBacks: z.array(callBackView),
    crossings: z.array(crossingView),
    attempts: z.int().meta({ description: "How often a step across the line was held back." }),
    closed: z
      .strictObject({
        outcome: z.enum(OUTCOMES),
        price: money.nullable(),
        reason: reasonView.nullable(),
        at: instant,
      })
      .nullable(),
    learnt: z.array(learntView),
  })
  .meta({ id: "Deal" })

export const heldView = z
  .strictObject({
    needs: z.enum(["reason", "approval"]),
    approver: z.enum(["auto", "manager", "owner"]),
    distance: money.nullable(),
    approvalId: idText.nullable().meta({ description: "The approval that was asked for on the spot." }),
  })
  .meta({ id: "Held", description: "Why a move was not made: it crosses the line." })

export const eventView = z
  .strictObject({
    version: z.int(),
    type: z.string(),
    data: z.record(z.string(), z.json()),
    actor: actorView,
    occurredAt: instant,
    recordedAt: instant,
  })
  .meta({ id: "Event", description: "What happened, as the log keeps it." })
