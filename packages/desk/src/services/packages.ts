// Packages of a deal as it is now. What is advised is the price to keep unless another is asked for, so that they stand on the very figure that
// the room shows; where nothing can be advised, nothing can be packed either, for the same reason.

import { formatPath, type PackagesOutput } from "@walkaway/contract"
import { type Money, moneyFromAmount, ok, type Result, refuse } from "@walkaway/engine"
import { packagesOfDeal } from "../advising/packages-of-deal.ts"
import type { Caller } from "../caller.ts"
import type { DeskParts } from "../parts.ts"
import type { Tx } from "../storage/storage.ts"
import { type AdviceMemory, adviceNow } from "./advice.ts"
import type { DealNow, Objection } from "./deals.ts"
import { givenBefore } from "./given-before.ts"
import { ownerRoleOf } from "./owners.ts"

/** A price to keep or what is to be left, not both. */
export interface PackagesAsked {
  readonly keep?: Money
  readonly value?: number
}

export interface AdviceDoor {
  readonly parts: DeskParts
  readonly memory: AdviceMemory
  readonly onCommit: (remember: () => void) => void
}

/** Refusals: those of the advice, and `beyond-line`. */
export const packagesNow = async (
  tx: Tx,
  { parts, memory, onCommit }: AdviceDoor,
  caller: Caller,
  { dealId, deal }: DealNow,
  asked: PackagesAsked,
): Promise<Result<PackagesOutput, Objection>> => {
  const given = await adviceNow(tx, parts, memory, caller, dealId, onCommit)
  if (!given.ok) return given
  const { policy, advice } = given.value
  const { price } = advice.recommended
  const wish = { ...asked, ...(price !== undefined && { advised: moneyFromAmount(price, deal.currency, "nearest") }) }
  const context = { policy, now: parts.clock(), ownerRole: await ownerRoleOf(tx, deal.ownerId) }
  const packages = packagesOfDeal(deal, context, wish, await givenBefore(tx, dealId, deal.currency))
  if (packages.ok) return ok(packages.value)
  const { problems, ...refusal } = packages.error
  const places = problems.map(({ path }) => formatPath(path)).join(", ")
  return refuse({ ...refusal, ...(places !== "" && { problems, message: `${refusal.message} (${places})` }) })
}
