// Do groups that the user names get different discounts? Means with Welch intervals, once plain and once adjusted for value and age,
// widened for all the looks that are taken. The model never saw the labels: they come in here, after the end, and go no further.

import type { ReviewedDeal } from "./closed-deal.ts"
import { informedLine, netGainOver, scaleOf } from "./deal-measures.ts"
import type { Interval, NotEnough } from "./interval.ts"
import { leastSquares } from "./statistics/least-squares.ts"
import { around, momentsOf, studentT, welchDifference } from "./statistics/means.ts"

export const MEASURES = ["discount-of-ask", "distance-to-line"] as const
/** Shares of the ask or of the line; above 0 is to the customer's good. */
export type FairnessMeasure = (typeof MEASURES)[number]

export interface GroupDifference {
  readonly kind: "measured"
  readonly group: string
  readonly deals: number
  readonly others: number
  readonly mean: number
  readonly meanOfOthers: number
  /** mean - meanOfOthers, simultaneous over all groups and both measures. */
  readonly difference: Interval
  /** The same after value and age are accounted for. */
  readonly adjusted?: Interval
  readonly differs: boolean
  readonly differsAdjusted?: boolean
}

export interface FairnessReport {
  /** Always there: the engine's inputs hold no label of any group. */
  readonly statement: "model-saw-no-such-trait"
  readonly unlabelled: number
  readonly measures: readonly {
    readonly measure: FairnessMeasure
    readonly groups: readonly (GroupDifference | (NotEnough & { readonly group: string }))[]
  }[]
}

const DEALS_LEAST = 10
const LEVEL = 0.05

interface Row {
  readonly group: string
  readonly measured: number
  readonly logScale: number
  readonly logAge?: number
}

/** What the customer got, as a share, net of gifts: off the ask (of what we sold), or less distance to our line. */
const measureOf = (deal: ReviewedDeal, measure: FairnessMeasure): number | undefined => {
  if (measure === "discount-of-ask" && deal.side === "buyer") return undefined
  const from = measure === "discount-of-ask" ? deal.ask : informedLine(deal)
  return deal.price === undefined || from === undefined || from <= 0
    ? undefined
    : -netGainOver(deal.price, from, deal) / from
}

const rowOf = (deal: ReviewedDeal, group: string, measure: FairnessMeasure): readonly Row[] => {
  const measured = measureOf(deal, measure)
  const scale = scaleOf(deal)
  if (measured === undefined || scale === undefined) return []
  const logAge = deal.ageDays === undefined ? undefined : Math.log1p(Math.max(0, deal.ageDays))
  return [{ group, measured, logScale: Math.log(scale), ...(logAge !== undefined && { logAge }) }]
}

/** Centred; what is unknown counts as average. Nothing when it does not vary. */
const centred = (rows: readonly Row[], read: (row: Row) => number | undefined): readonly number[] | undefined => {
  const known = rows.flatMap((row) => read(row) ?? [])
  if (known.length === 0) return undefined
  const { mean, variance } = momentsOf(known)
  return variance < 1e-12 * Math.max(1, mean * mean) ? undefined : rows.map((row) => (read(row) ?? mean) - mean)
}

const adjustedDifference = (rows: readonly Row[], group: string, confidence: number): Interval | undefined => {
  const controls = [centred(rows, ({ logScale }) => logScale), centred(rows, ({ logAge }) => logAge)].filter(
    (column) => column !== undefined,
  )
  if (controls.length === 0) return undefined
  const design = rows.map((row, i) => [1, row.group === group ? 1 : 0, ...controls.map((column) => column[i])])
  const fit = leastSquares(
    design,
    rows.map(({ measured }) => measured),
  )
  return fit && around(fit.coefficients[1], studentT(confidence, fit.freedom) * fit.errors[1])
}

const clearOfZero = ({ low, high }: Interval): boolean => low > 0 || high < 0

const groupReport = (
  rows: readonly Row[],
  group: string,
  looks: number,
): GroupDifference | (NotEnough & { group: string }) => {
  const own = rows.filter((row) => row.group === group).map(({ measured }) => measured)
  const rest = rows.filter((row) => row.group !== group).map(({ measured }) => measured)
  const have = Math.min(own.length, rest.length)
  if (have < DEALS_LEAST) return { kind: "not-enough-data", group, have, needed: DEALS_LEAST, why: "too-few-deals" }
  const confidence = 1 - LEVEL / looks
  const { low, middle, high } = welchDifference(own, rest, confidence)
  const difference = { low, middle, high }
  const adjusted = adjustedDifference(rows, group, confidence)
  return {
    kind: "measured",
    group,
    deals: own.length,
    others: rest.length,
    mean: momentsOf(own).mean,
    meanOfOthers: momentsOf(rest).mean,
    difference,
    ...(adjusted && { adjusted, differsAdjusted: clearOfZero(adjusted) }),
    differs: clearOfZero(difference),
  }
}

/**
 * Won deals by the group that `labels` gives for their id; unlabelled deals are counted and left out. Each group stands against all others.
 * Of two groups only one look is taken, since the second would be the same one with the sign changed.
 */
export const fairness = (deals: readonly ReviewedDeal[], labels: ReadonlyMap<string, string>): FairnessReport => {
  const won = deals.filter(({ outcome }) => outcome === "won")
  const groups = [...new Set(won.flatMap(({ id }) => labels.get(id) ?? []))].sort()
  const looks = MEASURES.length * (groups.length === 2 ? 1 : Math.max(1, groups.length))
  return {
    statement: "model-saw-no-such-trait",
    unlabelled: won.filter(({ id }) => !labels.has(id)).length,
    measures: MEASURES.map((measure) => {
      const rows = won.flatMap((deal) => {
        const group = labels.get(deal.id)
        return group === undefined ? [] : rowOf(deal, group, measure)
      })
      return { measure, groups: groups.map((group) => groupReport(rows, group, looks)) }
    }),
  }
}
