// What the house has learnt of its buyers, written into a unit's paper where it is silent: how many come, what they pay. What the paper
// states always wins. The figures carry their source with them, so that a deal that starts from a copy of the unit says it too.

import { isRow } from "@walkaway/contract/brief"
import { amountOf, type Estimate, type Money } from "@walkaway/engine"
import { demandIn, type LearntDemand, offersAt } from "@walkaway/engine/stock"
import type { Paper } from "../deal/commands.ts"
import { segmentOf } from "./segments.ts"

const DEMAND_SOURCES = ["stated", "learnt", "default"] as const
export type DemandSource = (typeof DEMAND_SOURCES)[number]

/** Where the figures of a unit's buyers come from; counts only of what was learnt. */
export interface FigureSource {
  readonly kind: DemandSource
  readonly buyers?: number
  readonly unitDays?: number
}

export interface FilledPaper {
  readonly paper: Paper
  readonly arrivals: FigureSource
  readonly offers: FigureSource
}

const STATED: FigureSource = { kind: "stated" }
const DAYS_A_WEEK = 7

const plain = (figure: number): number => Number(figure.toPrecision(9))

const written = ({ p10, p50, p90, source }: Estimate, times = 1): Paper => ({
  low: plain(p10 * times),
  middle: plain(p50 * times),
  high: plain(p90 * times),
  source: source.detail ?? source.kind,
})

const isBuyer = (one: unknown): boolean => isRow(one) && one.kind === "next-buyer"

const buyerOf = ({ alternatives }: Paper): Paper | undefined =>
  Array.isArray(alternatives) ? (alternatives.find(isBuyer) as Paper | undefined) : undefined

/** Whether the paper leaves something of its buyers to the house. */
export const leavesToHouse = (paper: Paper): boolean => {
  const buyer = buyerOf(paper)
  return buyer !== undefined && (buyer.buyersPerWeek === undefined || buyer.offers === undefined)
}

/** The paper with what it leaves to the house. Offers hang on an ask and are left alone without one. */
export const withDemand = (paper: Paper, ask: Money | undefined, learnt: LearntDemand): FilledPaper => {
  const { alternatives } = paper
  const buyer = buyerOf(paper)
  if (!Array.isArray(alternatives) || !buyer) return { paper, arrivals: STATED, offers: STATED }
  const { arrivals, offers } = demandIn(learnt, (ask && segmentOf(amountOf(ask), ask.currency)) ?? "")
  const priced = ask && buyer.offers === undefined ? offersAt(offers, amountOf(ask)) : undefined
  const filled = {
    ...buyer,
    ...(buyer.buyersPerWeek === undefined && { buyersPerWeek: written(arrivals.perDay, DAYS_A_WEEK) }),
    ...(priced && { offers: written(priced.offers) }),
    ...(priced && buyer.offersShift === undefined && { offersShift: written(priced.shift) }),
  }
  return {
    paper: { ...paper, alternatives: alternatives.map((one) => (one === buyer ? filled : one)) },
    arrivals: buyer.buyersPerWeek === undefined ? sourceOf(arrivals.perDay.source.kind, arrivals) : STATED,
    offers: priced ? sourceOf(priced.offers.source.kind, { buyers: offers.buyers }) : STATED,
  }
}

const sourceOf = (kind: string, counts: { readonly buyers: number; readonly unitDays?: number }): FigureSource =>
  kind === "learnt"
    ? {
        kind: "learnt",
        buyers: counts.buyers,
        ...(counts.unitDays !== undefined && { unitDays: Math.round(counts.unitDays) }),
      }
    : { kind: "default" }
