// What we gave to get the deal, against the least that the belief says would have done. They said yes to our price, so their limit lies
// at or beyond it; the posterior of the limit, cut there, says how much further we could have stayed. The middle is the price at
// which a yes was as likely as not; the ends are those at which it was nine in ten and one in ten.

import type { ReviewedDeal } from "./closed-deal.ts"
import { gainOver, giftCost, peopleOf } from "./deal-measures.ts"
import type { Interval } from "./interval.ts"
import { type LimitPosterior, limitGains, limitPosterior } from "./limit-posterior.ts"
import { Z95 } from "./statistics/levels.ts"

/** Money. `given` counts from our first figure to the agreed price, with the cost of gifts. */
export interface ConcessionReview {
  readonly id: string
  readonly person: string
  readonly given: number
  readonly needed: Interval
  /** given - needed; at least 0. */
  readonly leakage: Interval
}

/** Sums of leakage over independent deals: the spread of a sum, not the sum of the spreads. */
export interface LeakageTotal {
  readonly person: string
  readonly deals: number
  readonly given: number
  readonly leakage: Interval
}

interface Reviewed extends ConcessionReview {
  readonly mean: number
  readonly variance: number
}

const SLICES = 40

/** Mean and variance of what the posterior makes of a figure, over slices of equal probability. */
const momentsOver = ({ quantile }: LimitPosterior, figure: (limit: number) => number) => {
  const values = Array.from({ length: SLICES }, (_, i) => figure(quantile((i + 0.5) / SLICES)))
  const mean = values.reduce((sum, value) => sum + value, 0) / SLICES
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / SLICES }
}

const reviewed = (deal: ReviewedDeal): Reviewed | undefined => {
  const { id, person, price } = deal
  const believed = deal.steps.at(-1)?.limit
  const first = deal.firstOurs ?? deal.ask
  if (price === undefined || first === undefined || !believed) return undefined
  const given = gainOver(first, price, deal) + giftCost(deal)
  if (given <= 0) return undefined
  // Gains over the price that we got, net of gifts: what they took, they would have taken at any price up to their limit.
  const net = -giftCost(deal)
  const posterior = limitPosterior(limitGains(believed, price, deal), net)
  const leaked = (limit: number) => Math.min(given, Math.max(0, limit - net))
  const leakage = {
    low: leaked(posterior.quantile(0.1)),
    middle: leaked(posterior.quantile(0.5)),
    high: leaked(posterior.quantile(0.9)),
  }
  const needed = { low: given - leakage.high, middle: given - leakage.middle, high: given - leakage.low }
  return { id, person, given, needed, leakage, ...momentsOver(posterior, leaked) }
}

/** One deal; undefined when it was not won, nothing was given, or no belief was kept. The intervals hold 80 %. */
export const concessionsOf = (deal: ReviewedDeal): ConcessionReview | undefined => {
  const found = reviewed(deal)
  if (!found) return undefined
  const { id, person, given, needed, leakage } = found
  return { id, person, given, needed, leakage }
}

const totalOf = (person: string, all: readonly Reviewed[]): LeakageTotal => {
  const middle = all.reduce((sum, { mean }) => sum + mean, 0)
  const reach = Z95 * Math.sqrt(all.reduce((sum, { variance }) => sum + variance, 0))
  const given = all.reduce((sum, one) => sum + one.given, 0)
  return {
    person,
    deals: all.length,
    given,
    leakage: { low: Math.max(0, middle - reach), middle, high: Math.min(given, middle + reach) },
  }
}

export interface LeakageReport {
  readonly people: readonly LeakageTotal[]
  readonly team: Omit<LeakageTotal, "person">
}

/**
 * By person and for the team, with 95 % intervals around the mean. They hold when the beliefs are right on average, which
 * calibration tells.
 */
export const leakageBy = (deals: readonly ReviewedDeal[]): LeakageReport => {
  const all = deals.flatMap((deal) => reviewed(deal) ?? [])
  const { person: _, ...team } = totalOf("", all)
  return {
    people: peopleOf(deals).map((person) =>
      totalOf(
        person,
        all.filter((one) => one.person === person),
      ),
    ),
    team,
  }
}
