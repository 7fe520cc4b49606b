// Learnt figures as they are kept: four decimals, which is more than any log can tell. What was not learnt stays as it is, to the last digit.

import { SHIPPED_PRIOR } from "../prior.ts"
import type { LearntPrior } from "./learnt-prior.ts"

const DECIMALS = 1e4

const isShipped = (value: object): boolean => "family" in value && "name" in value && value.name === SHIPPED_PRIOR

const plain = (value: unknown): unknown => {
  if (typeof value === "number") return Math.round(value * DECIMALS) / DECIMALS
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== "object" || value === null || isShipped(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]))
}

/** The same prior with rounded figures. */
export const plainFigures = (learnt: LearntPrior): LearntPrior => plain(learnt) as LearntPrior
