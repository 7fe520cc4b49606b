// What the desk answers, by the names that the screens use.

import type { RequestFor } from "@walkaway/contract/client"
import type { BodyOf } from "./client.ts"

export type Session = BodyOf<"getSession">
export type Organisation = BodyOf<"getOrganisation">
export type Deal = BodyOf<"getDeal">
export type DealInShort = BodyOf<"listDeals">["items"][number]
export type LoggedMove = Deal["moves"][number]
export type Line = NonNullable<Deal["line"]>
export type Advice = BodyOf<"getAdvice">
export type Approval = BodyOf<"listApprovals">["items"][number]
export type CallBack = BodyOf<"listCallBacks">["items"][number]
export type Customer = BodyOf<"getCustomer">
export type Unit = BodyOf<"getUnit">
export type PolicyInForce = BodyOf<"getPolicy">
export type Policy = PolicyInForce["policy"]
export type Person = BodyOf<"listPeople">["items"][number]
export type Invitation = BodyOf<"listInvitations">["items"][number]
export type ProgramKey = BodyOf<"listKeys">["items"][number]

/** A move as it is sent. */
export type MoveToLog = RequestFor<"logMove">["body"]
export type Held = NonNullable<Extract<BodyOf<"logMove">, { held: object }>["held"]>
export type Worth = NonNullable<RequestFor<"openDeal">["body"]["worth"]>
