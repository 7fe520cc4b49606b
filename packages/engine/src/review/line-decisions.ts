// The decisions that can show whether spent effort sinks a line: offers that stood beyond our own line at the end, taken or let go.
// Offers on our side of it tempt nobody; offers far beyond it do neither, and would only bend the curve.

import type { ReviewedDeal } from "./closed-deal.ts"
import { hoursBeforeEnd, informedLine, informedShift, leftWithout, netGainOver, scaleOf } from "./deal-measures.ts"

export interface LineDecision {
  readonly person: string
  /** How far beyond the informed line the price stood that was taken or let go, percent of the value, above 0. */
  readonly distance: number
  /** log(1 + hours logged before the end). */
  readonly logHours: number
  readonly taken: boolean
  readonly logValue: number
  /** log(1 + days that the thing had stood); undefined when nobody knows. */
  readonly logAge?: number
  /** By how much stated facts had moved the line to our cost, percent of the value. */
  readonly revision: number
  readonly template: ReviewedDeal["template"]
}

const FARTHEST = 10

const decisionOf = (deal: ReviewedDeal): LineDecision | undefined => {
  const line = informedLine(deal)
  const scale = scaleOf(deal)
  const price = deal.price ?? (leftWithout(deal) ? deal.lastTheirs : undefined)
  if (!deal.line || line === undefined || scale === undefined || price === undefined) return undefined
  const distance = (-100 * netGainOver(price, line, deal)) / scale
  if (!(distance > 0 && distance <= FARTHEST)) return undefined
  return {
    person: deal.person,
    distance,
    logHours: Math.log1p(hoursBeforeEnd(deal)),
    taken: deal.outcome === "won",
    logValue: Math.log(scale),
    ...(deal.ageDays !== undefined && { logAge: Math.log1p(Math.max(0, deal.ageDays)) }),
    revision: (100 * Math.abs(informedShift(deal.line))) / scale,
    template: deal.template,
  }
}

/** Of all deals, the decisions in the order given. */
export const lineDecisions = (deals: readonly ReviewedDeal[]): readonly LineDecision[] =>
  deals.flatMap((deal) => decisionOf(deal) ?? [])

type Column = (decision: LineDecision) => number

/** Decisions per column below which controls would fit noise. */
const DECISIONS_PER_CONTROL = 15

/** Centred and in standard deviations; undefined when it does not vary. What is unknown counts as average. */
const standardised = (all: readonly LineDecision[], read: (decision: LineDecision) => number | undefined) => {
  const values = all.flatMap((decision) => read(decision) ?? [])
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length))
  if (values.length < EITHER_KIND || spread < 1e-9 * Math.max(1, Math.abs(mean))) return undefined
  return (decision: LineDecision) => ((read(decision) ?? mean) - mean) / spread
}

/** Decisions that a kind must have, in it and outside it, to be told apart. */
const EITHER_KIND = 8

const templateColumns = (all: readonly LineDecision[]): readonly Column[] => {
  const counts = [...Map.groupBy(all, ({ template }) => template)].map(([name, group]) => [name, group.length] as const)
  const rest = counts.toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(1)
  return rest
    .filter(([, count]) => count >= EITHER_KIND)
    .map(
      ([name]) =>
        ({ template }: LineDecision) =>
          template === name ? 1 : 0,
    )
}

/** The controls that these decisions can carry: value, age, stated facts, template. */
export const controlColumns = (all: readonly LineDecision[]): readonly Column[] => {
  const columns = [
    standardised(all, ({ logValue }) => logValue),
    standardised(all, ({ logAge }) => logAge),
    standardised(all, ({ revision }) => revision),
    ...templateColumns(all),
  ].filter((column) => column !== undefined)
  return columns.slice(0, Math.floor(all.length / DECISIONS_PER_CONTROL))
}
