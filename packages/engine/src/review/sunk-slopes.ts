// How far a line sinks with spent hours, out of offers beyond it that were taken or let go: the ratio of the coefficient of hours to
// that of distance in a logistic regression with Firth's penalty, each group of decisions with an intercept of its own. Why so, and why
// not a regression of prices: record 14.

import { standardNormalCdf } from "../units/index.ts"
import type { Interval } from "./interval.ts"
import { controlColumns, type LineDecision } from "./line-decisions.ts"
import { fiellerInterval } from "./statistics/fieller.ts"
import { firthLogit, type LogitFit } from "./statistics/firth-logit.ts"
import { Z95 } from "./statistics/levels.ts"

/** Decisions of one person. */
export type Group = readonly LineDecision[]

/** Standard deviation of the standard logistic. */
const LOGISTIC_SPREAD = Math.PI / Math.sqrt(3)

/** The slope of one group out of a fit: the coefficient of hours over that of distance. */
export interface Estimated {
  readonly slope: Interval
  /** Standard error of the slope at no slope. */
  readonly error: number
  /** One-sided: how easily so much of a slope comes about by chance. */
  readonly p: number
}

const estimatedFrom = (fit: LogitFit, hours: number, distance: number): Estimated | undefined => {
  const { coefficients: b, covariance: v } = fit
  const ratio = {
    numerator: b[hours],
    denominator: -b[distance],
    numeratorVariance: v[hours][hours],
    denominatorVariance: v[distance][distance],
    covariance: -v[hours][distance],
  }
  const slope = ratio.denominator > 0 ? fiellerInterval(ratio, Z95) : undefined
  if (!slope) return undefined
  const error = Math.sqrt(ratio.numeratorVariance)
  return { slope, error: error / ratio.denominator, p: 1 - standardNormalCdf(ratio.numerator / error) }
}

/**
 * Columns: an intercept for each group, hours (each group's own when `apart`, else one for all), distance, controls. Estimates in the order
 * of the groups, or a single one; undefined where no bounded interval exists. `spread` in percent of the value.
 */
export const fitSlopes = (groups: readonly Group[], apart: boolean) => {
  const all = groups.flat()
  const controls = controlColumns(all)
  const middle = all.reduce((sum, { logHours }) => sum + logHours, 0) / Math.max(1, all.length)
  const slopes = apart ? groups.length : 1
  const rows = groups.flatMap((group, g) =>
    group.map((decision) => {
      const hours = decision.logHours - middle
      return [
        ...groups.map((_, i) => (i === g ? 1 : 0)),
        ...(apart ? groups.map((_, i) => (i === g ? hours : 0)) : [hours]),
        decision.distance,
        ...controls.map((column) => column(decision)),
      ]
    }),
  )
  const fit = firthLogit(
    rows,
    all.map(({ taken }) => taken),
  )
  const distance = groups.length + slopes
  return {
    estimates: Array.from({ length: slopes }, (_, i) => fit && estimatedFrom(fit, groups.length + i, distance)),
    spread: fit && fit.coefficients[distance] < 0 ? LOGISTIC_SPREAD / -fit.coefficients[distance] : undefined,
  }
}
