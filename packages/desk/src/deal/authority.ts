// Who may go how far beyond the line, by the policy's three tiers. Shares are compared as quotients of whole pence: both sides of the
// comparison are the nearest float to the same fraction, so exactly 1.5 % is within 1.5 %.

import { tierOf } from "@walkaway/contract/api"
import type { Money } from "@walkaway/engine"
import type { Policy } from "../policy/policy.ts"
import type { Actor, Role } from "../recorded.ts"
import type { Approver } from "./events.ts"

const RANK: Readonly<Record<Role, number>> = { salesperson: 0, manager: 1, owner: 2 }
const RANK_NEEDED: Readonly<Record<Approver, number>> = { auto: 0, manager: 1, owner: 2 }

/** The desk's own jobs go no further than a salesperson. */
const roleOf = (actor: Actor): Role => (actor.kind === "desk" ? "salesperson" : actor.role)

export const isOwner = (actor: Actor): boolean => roleOf(actor) === "owner"

export const isSalesperson = (actor: Actor): boolean => roleOf(actor) === "salesperson"

export const hasMoreAuthority = (one: Actor, other: Actor): boolean => RANK[roleOf(one)] > RANK[roleOf(other)]

/** May decide on his own what needs this approver. */
export const mayDecide = (actor: Actor, approver: Approver): boolean => RANK[roleOf(actor)] >= RANK_NEEDED[approver]

/** Who must agree to a distance beyond a line. */
export const approverFor = (distance: bigint, line: Money, { approval }: Policy): Approver => {
  const share = line.minor > 0n ? Number(distance) / Number(line.minor) : Number.POSITIVE_INFINITY
  return tierOf(share, approval)
}
