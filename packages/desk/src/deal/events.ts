// What can happen to a deal, in the past tense and never "updated". Every event is a fact that somebody can read aloud: "we
// offered 9,750", "they walked out, door open", "the line was moved from 9,250 to 9,100 because the clutch failed".
//
// Schemas are codecs: in memory money is exact `Money`, in the log it is `{amount, currency}`, so that an event can be read
// without its neighbours. Nothing that people write freely is here: words about customers live in notes, apart from the log,
// so that a person can be forgotten and every figure stays.

import { CUSTOMER_KINDS, LEAD_CHANNELS } from "@walkaway/contract/api"
import { EFFORT_STAGES, SIDES, TEMPLATES } from "@walkaway/engine"
import { z } from "zod"
import { currencyCode, id, instant, money, paper, reason } from "../event-fields.ts"
import type { EventIn } from "../event-schemas.ts"
import { PARTIES } from "./party.ts"

const by = z.enum(PARTIES)

export const APPROVERS = ["auto", "manager", "owner"] as const
/** Who must agree to a step across the line; "auto": the salesperson alone, with a reason. */
export type Approver = (typeof APPROVERS)[number]

export const OUTCOMES = ["won", "lost", "walked", "withdrawn"] as const
/** won: agreed and done; lost: they bought elsewhere or said no; walked: we or they left; withdrawn: the thing or the need is gone. */
export type Outcome = (typeof OUTCOMES)[number]

export const LEARNT_KINDS = [
  "they-came-back",
  "they-bought-elsewhere",
  "sold-to-another",
  "as-agreed",
  "fell-through",
  "returned",
  "unknown",
] as const

/** What we were about to do when the line was crossed. */
const crossingMove = z.enum(["offer", "call", "accept", "give"])
const crossing = {
  move: crossingMove,
  price: money,
  /** The price less what we gave besides: what is held against the line. */
  netPrice: money,
  line: money,
  /** How far beyond the line, from zero. */
  distance: money,
  approver: z.enum(APPROVERS),
}

export const dealEventSchemas = {
  DealOpened: z.strictObject({
    title: z.string(),
    side: z.enum(SIDES),
    currency: currencyCode,
    template: z.enum(TEMPLATES),
    ask: money.exactOptional(),
    /** What we believe of their limit before they speak: low, middle, high. */
    limit: z.tuple([money, money, money]).exactOptional(),
    roundsMax: z.int().exactOptional(),
    ownerId: z.string(),
    customerId: id.exactOptional(),
    unitId: id.exactOptional(),
    /** How the customer came, and what kind of customer it is. */
    channel: z.enum(LEAD_CHANNELS).exactOptional(),
    customerKind: z.enum(CUSTOMER_KINDS).exactOptional(),
    paper,
  }),
  WorthStated: z.strictObject({
    paper,
    limit: z.tuple([money, money, money]).exactOptional(),
    reason: reason.exactOptional(),
  }),
  AskChanged: z.strictObject({ from: money.exactOptional(), to: money }),
  CustomerNamed: z.strictObject({ customerId: id }),
  DealAssigned: z.strictObject({ from: z.string(), to: z.string() }),
  LineCommitted: z.strictObject({ line: money, target: money.exactOptional() }),
  LineMoved: z.strictObject({ from: money, to: money, target: money.exactOptional(), reason }),
  OfferMade: z.strictObject({ price: money, expiresAt: instant.exactOptional() }),
  OfferReceived: z.strictObject({ price: money, expiresAt: instant.exactOptional() }),
  Held: z.strictObject({ by }),
  OfferAccepted: z.strictObject({ by, price: money }),
  OfferRejected: z.strictObject({ by }),
  OfferExpired: z.strictObject({ by }),
  WalkedOut: z.strictObject({ by, door: z.enum(["open", "closed"]), reason: reason.exactOptional() }),
  Returned: z.strictObject({ by }),
  CalledBack: z.strictObject({ by, price: money, expiresAt: instant.exactOptional() }),
  ConcessionGiven: z.strictObject({ by, item: z.string(), cost: money.exactOptional(), value: money.exactOptional() }),
  /** A slip of the thumb: the last move was never made. `version` is the move's place in this stream. */
  MoveRetracted: z.strictObject({ version: z.int().min(1) }),
  EffortLogged: z.strictObject({
    effortId: id,
    stage: z.enum(EFFORT_STAGES),
    hours: z.number().min(0),
    money: money.exactOptional(),
    noteId: id.exactOptional(),
  }),
  /** We were about to cross the line and held back, for want of a reason or of authority. The move was not made. */
  LineCrossingAttempted: z.strictObject({
    ...crossing,
    reason: reason.exactOptional(),
    /** The approval that the attempt asked for, or that was there for it already. */
    approvalId: id.exactOptional(),
  }),
  ApprovalAsked: z.strictObject({ approvalId: id, ...crossing, reason, askedBy: z.string() }),
  ApprovalAnswered: z.strictObject({
    approvalId: id,
    answer: z.enum(["given", "declined"]),
    noteId: id.exactOptional(),
  }),
  ApprovalWithdrawn: z.strictObject({ approvalId: id }),
  /**
   * The line was crossed by the move right before this event. `authority`: "own" role, an "approval", or "none": it had been
   * said already, which is logged and shown, never refused.
   */
  LineCrossed: z.strictObject({
    ...crossing,
    authority: z.enum(["own", "approval", "none"]),
    approvalId: id.exactOptional(),
    reason: reason.exactOptional(),
  }),
  CallBackPlanned: z.strictObject({
    callBackId: id,
    dueAt: instant,
    price: money.exactOptional(),
    attempt: z.int().min(1),
    /** True when the desk planned it by the policy as they left. */
    byPolicy: z.boolean(),
  }),
  CallBackFellDue: z.strictObject({ callBackId: id }),
  CallBackSettled: z.strictObject({
    callBackId: id,
    how: z.enum(["called", "not-reached", "dropped"]),
    /** Settled by the move right before, not by hand: it comes back when that move is retracted. */
    byMove: z.boolean().exactOptional(),
  }),
  DealClosed: z.strictObject({
    outcome: z.enum(OUTCOMES),
    price: money.exactOptional(),
    reason: reason.exactOptional(),
  }),
  DealReopened: z.strictObject({ reason: reason.exactOptional() }),
  OutcomeLearnt: z.strictObject({
    kind: z.enum(LEARNT_KINDS),
    price: money.exactOptional(),
    /** What the deal left us in the end, all told; below zero when it cost us. */
    margin: money.exactOptional(),
    days: z.int().min(0).exactOptional(),
  }),
} as const

export type DealEventType = keyof typeof dealEventSchemas

/** A deal's event in memory. */
export type DealEvent = EventIn<typeof dealEventSchemas>

export type EventOf<T extends DealEventType> = Extract<DealEvent, { type: T }>
export type ApprovalCrossing = Omit<EventOf<"ApprovalAsked">["data"], "approvalId" | "askedBy" | "reason">
