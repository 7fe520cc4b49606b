// Advice, line and worth as people read them. Whoever may not see the line gets the move and its figure and nothing from which the line
// could be worked out: values over walking away, odds and switch points all turn at the line.

import type { AdviceOutput, LineOutput, PackagesOutput, WorthOutput } from "@walkaway/contract"
import type { operations } from "@walkaway/contract/api"
import type { z } from "zod"
import type { AdviceNow } from "../services/advice.ts"
import type { DealNow } from "../services/deals.ts"
import type { DealView } from "./deal-view.ts"
import { onlyExact, type Reader } from "./reader.ts"

type Ops = typeof operations
export type AdviceView = z.output<Ops["getAdvice"]["answers"][200]>
export type DealLineView = z.output<Ops["getLine"]["answers"][200]>
export type DealWorthView = z.output<Ops["getWorth"]["answers"][200]>
export type DealPackagesView = z.output<Ops["getPackages"]["answers"][200]>

const recommendedOf = ({ recommended }: AdviceOutput) => ({
  move: recommended.move,
  price: recommended.price ?? null,
})

export interface AdviceAsGiven extends Omit<AdviceNow, "policy"> {
  readonly policyVersion: number
  readonly givenAt: Date
}

export const adviceView = (dealId: string, given: AdviceAsGiven, reader: Reader): AdviceView => ({
  dealId,
  dealVersion: given.dealVersion,
  day: given.day,
  policyVersion: given.policyVersion,
  givenAt: given.givenAt.toISOString(),
  engine: given.advice.engine,
  prior: given.advice.belief.prior,
  recommended: recommendedOf(given.advice),
  advice: onlyExact(reader, given.advice),
})

export const dealLineView = (
  { dealId, version }: DealNow,
  committed: DealView["line"],
  computed: LineOutput | null,
  reader: Reader,
): DealLineView => ({ dealId, dealVersion: version, committed, computed: onlyExact(reader, computed) })

export const dealWorthView = ({ dealId, version }: DealNow, worth: WorthOutput): DealWorthView => ({
  dealId,
  dealVersion: version,
  worth,
})

export const dealPackagesView = ({ dealId, version }: DealNow, packages: PackagesOutput): DealPackagesView => ({
  dealId,
  dealVersion: version,
  packages,
})
