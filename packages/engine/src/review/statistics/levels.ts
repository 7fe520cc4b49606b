// The quantiles that intervals use.

import { standardNormalQuantile } from "../../units/index.ts"

/** Normal quantile at the upper end of a two-sided 95 % interval. */
export const Z95 = standardNormalQuantile(0.975)

/** Normal quantile that leaves `tail` above it. */
export const zAbove = (tail: number): number => -standardNormalQuantile(tail)
