// A policy as people read it: with who set it and when.

import type { operations } from "@walkaway/contract/api"
import type { z } from "zod"
import type { PolicyInForce } from "../services/policies.ts"
import type { Tx } from "../storage/storage.ts"
import { namesOf, wantedActors } from "./names.ts"

export type PolicyView = z.output<(typeof operations)["getPolicy"]["answers"][200]>

export const policyView = async (tx: Tx, { policy, version, setAt, actor }: PolicyInForce): Promise<PolicyView> => {
  const names = await namesOf(tx, actor ? wantedActors([actor]) : {})
  return {
    version,
    policy,
    setAt: setAt?.toISOString() ?? null,
    setBy: actor ? names.actor(actor) : null,
  }
}
