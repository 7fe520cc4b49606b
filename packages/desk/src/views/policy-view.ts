// A policy as people read it: with who set it and when.

import type { operations } from "@walkaway/contract/api"
import type { PriorChoice } from "@walkaway/contract/brief"
import type { z } from "zod"
import { leadRulesOf } from "../policy/policy.ts"
import type { KeptFigures } from "../services/learnt-figures.ts"
import type { PolicyInForce } from "../services/policies.ts"
import type { Tx } from "../storage/storage.ts"
import { namesOf, wantedActors } from "./names.ts"

export type PolicyView = z.output<(typeof operations)["getPolicy"]["answers"][200]>

/** What advice stands on besides the policy: of people who leave, and of people altogether. */
export interface LearntWithPolicy {
  readonly learnt: readonly KeptFigures[]
  readonly priors: readonly PriorChoice[]
}

/** `beside`: with the policy of today only. */
export const policyView = async (
  tx: Tx,
  { policy, version, setAt, actor }: PolicyInForce,
  beside?: LearntWithPolicy,
): Promise<PolicyView> => {
  const names = await namesOf(tx, actor ? wantedActors([actor]) : {})
  return {
    version,
    policy: { ...policy, leads: leadRulesOf(policy) },
    setAt: setAt?.toISOString() ?? null,
    setBy: actor ? names.actor(actor) : null,
    ...(beside && { learnt: [...beside.learnt], priors: [...beside.priors] as NonNullable<PolicyView["priors"]> }),
  }
}
