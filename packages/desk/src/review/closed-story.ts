// A closed deal as the log tells it, with what stands beside the deal's own events: the advice that was read, what became of the unit, the
// policies, the learnt figures and the priors of those days. All that the facts of a review are gathered from.

import type { AdviceOutput } from "@walkaway/contract"
import type { BriefContext } from "../advising/brief-of-deal.ts"
import { type DealStep, evolve } from "../deal/evolve.ts"
import { type DealState, noDeal, type OpenedDeal } from "../deal/state.ts"
import { DEFAULT_POLICY, type Policy } from "../policy/policy.ts"
import type { Role } from "../recorded.ts"

/** An advice as somebody read it. */
export interface AdviceRead {
  /** Version of the deal that it was worked out from. */
  readonly dealVersion: number
  readonly at: Date
  readonly advice: AdviceOutput
}

/** What the unit brought after this deal had ended without it. */
export interface LaterSale {
  /** In major units of the unit's currency. */
  readonly price: number
  /** Calendar day. */
  readonly on: string
  /** To the very customer of this deal. */
  readonly toSame: boolean
}

export interface PolicySince {
  readonly policy: Policy
  readonly setAt: Date
}

export interface ClosedStory {
  readonly dealId: string
  /** In the order of their versions. */
  readonly steps: readonly DealStep[]
  /** What they come to; closed. */
  readonly deal: OpenedDeal & { readonly closed: NonNullable<OpenedDeal["closed"]> }
  readonly advice: readonly AdviceRead[]
  readonly laterSale?: LaterSale
  /** Calendar day on which the unit came into stock. */
  readonly stockedOn?: string
  readonly policies: readonly PolicySince[]
  readonly learnt: NonNullable<BriefContext["learnt"]>
  readonly priors: NonNullable<BriefContext["priors"]>
  readonly ownerRole: Role
}

/** The deal as it was after this version. */
export const stateAfter = ({ steps }: Pick<ClosedStory, "steps">, version: number): DealState =>
  steps.reduce<DealState>((state, step) => (step.version <= version ? evolve(state, step) : state), noDeal)

/** The policy in force at a moment. */
export const policyAt = ({ policies }: Pick<ClosedStory, "policies">, at: Date): Policy =>
  policies.reduce<PolicySince | undefined>(
    (last, one) => (one.setAt <= at && (!last || one.setAt >= last.setAt) ? one : last),
    undefined,
  )?.policy ?? DEFAULT_POLICY

/** What advice of that moment stood on. */
export const contextAt = (story: ClosedStory, at: Date): BriefContext => ({
  policy: policyAt(story, at),
  now: at,
  ownerRole: story.ownerRole,
  learnt: story.learnt,
  priors: story.priors,
})

/** Hours logged up to a moment. */
export const hoursUntil = ({ efforts }: OpenedDeal, at: Date): number =>
  efforts.reduce((sum, { hours, occurredAt }) => (occurredAt <= at ? sum + hours : sum), 0)
