// How did it turn out? What happened, against what the other end would have given, both as gains over the line of that time. A deal is
// measured against leaving, worth 0 by what a line is. A leaving is measured against the deal that this customer would still have made:
// at least their standing offer, at most the belief's limit for them and our own last figure. What nobody knows stays an interval.

import type { Learnt, ReviewedDeal } from "./closed-deal.ts"
import { gainOver, leftWithout, lineAtEnd, netGainOver } from "./deal-measures.ts"
import type { Interval } from "./interval.ts"
import { limitGains, limitPosterior } from "./limit-posterior.ts"
import type { Basis, TurnOut } from "./was-it-right.ts"

/** A figure and what it rests on. */
interface Grounded extends Interval {
  readonly bases: readonly Basis[]
}

const exactly = (gain: number, ...bases: Basis[]): Grounded => ({ low: gain, middle: gain, high: gain, bases })

/** Days that may have passed when nobody wrote down how many. */
const UNKNOWN_DAYS = { low: 0, middle: 7, high: 30 }

/** A gain reached some days after the end, less what the days cost. */
const later = (gain: number, { days }: Learnt, { holdingCostPerDay = 0 }: ReviewedDeal, basis: Basis): Grounded => {
  const after = days === undefined ? UNKNOWN_DAYS : { low: days, middle: days, high: days }
  return {
    low: gain - holdingCostPerDay * after.high,
    middle: gain - holdingCostPerDay * after.middle,
    high: gain - holdingCostPerDay * after.low,
    bases: [basis],
  }
}

const learntOf = (deal: ReviewedDeal, kind: Learnt["kind"]): Learnt | undefined =>
  deal.learnt.findLast((learnt) => learnt.kind === kind)

const afterDeal = (deal: ReviewedDeal, price: number, line: number): Grounded => {
  const undone = learntOf(deal, "fell-through") ?? learntOf(deal, "returned")
  if (undone) return later(0, undone, deal, "undone")
  const gain = netGainOver(price, line, deal)
  const { worth } = deal
  if (worth?.realised !== undefined)
    return exactly(gain + worth.realised - worth.p50, "agreed-price", "realised-margin")
  return worth
    ? { low: gain + worth.p10 - worth.p50, middle: gain, high: gain + worth.p90 - worth.p50, bases: ["agreed-price"] }
    : exactly(gain, "agreed-price")
}

const afterLeaving = (deal: ReviewedDeal, line: number): Grounded => {
  const sold = learntOf(deal, "sold-to-another")
  if (sold?.price !== undefined) return later(gainOver(sold.price, line, deal), sold, deal, "sold-later")
  const back = learntOf(deal, "they-came-back")
  if (back?.price !== undefined) return later(gainOver(back.price, line, deal), back, deal, "came-back")
  return exactly(0, "never-known")
}

const held = (gain: number, least: number, most: number): number => Math.min(most, Math.max(least, gain))

/** What is sure of a deal with them: it would have brought their offer at least, and our last figure at most. */
interface Frame {
  readonly standing?: number
  readonly most: number
}

const frameOf = (deal: ReviewedDeal, line: number): Frame => {
  const ours = deal.lastOurs === undefined ? Number.POSITIVE_INFINITY : netGainOver(deal.lastOurs, line, deal)
  if (deal.lastTheirs === undefined) return { most: ours }
  const standing = netGainOver(deal.lastTheirs, line, deal)
  return { standing, most: Math.max(ours, standing) }
}

/** Within the frame by the belief about their limit; without a belief, by their offer alone. */
const believedDeal = (deal: ReviewedDeal, line: number, { standing, most }: Frame): Grounded | undefined => {
  const bases: readonly Basis[] = standing === undefined ? [] : ["standing-offer"]
  const believed = deal.steps.at(-1)?.limit
  if (!believed) return standing === undefined ? undefined : exactly(standing, ...bases)
  const { quantile } = limitPosterior(limitGains(believed, line, deal), standing)
  const at = (p: number) => held(quantile(p), standing ?? Number.NEGATIVE_INFINITY, most)
  return { low: standing ?? at(0.1), middle: at(0.5), high: at(0.9), bases: [...bases, "posterior"] }
}

/** The deal that could still have been had from them; what they paid elsewhere, they would have paid about here. */
const dealForgone = (deal: ReviewedDeal, line: number): Grounded | undefined => {
  const frame = frameOf(deal, line)
  const believed = believedDeal(deal, line, frame)
  const elsewhere = learntOf(deal, "they-bought-elsewhere")?.price
  if (elsewhere === undefined) return believed
  const paid = held(gainOver(elsewhere, line, deal), frame.standing ?? Number.NEGATIVE_INFINITY, frame.most)
  return {
    low: Math.min(paid, believed?.low ?? paid),
    middle: paid,
    high: Math.max(paid, believed?.high ?? paid),
    bases: [...(believed?.bases ?? []), "bought-elsewhere"],
  }
}

const compared = (happened: Grounded, otherEnd: Grounded): TurnOut => {
  const difference = {
    low: happened.low - otherEnd.high,
    middle: happened.middle - otherEnd.middle,
    high: happened.high - otherEnd.low,
  }
  const turnOut = difference.low > 0 ? "good" : difference.high < 0 ? "bad" : "unclear"
  const plain = ({ low, middle, high }: Interval): Interval => ({ low, middle, high })
  return {
    turnOut: difference.low === 0 && difference.high === 0 ? "unclear" : turnOut,
    happened: plain(happened),
    otherEnd: plain(otherEnd),
    difference,
    regret: {
      low: Math.max(0, -difference.high),
      middle: Math.max(0, -difference.middle),
      high: Math.max(0, -difference.low),
    },
    bases: [...new Set([...happened.bases, ...otherEnd.bases])],
  }
}

/** How one deal turned out; undefined without a line to measure from, and for deals that were withdrawn. */
export const turnOutOf = (deal: ReviewedDeal): TurnOut | undefined => {
  const line = lineAtEnd(deal)
  if (line === undefined) return undefined
  if (deal.price !== undefined) return compared(afterDeal(deal, deal.price, line), exactly(0))
  if (!leftWithout(deal)) return undefined
  return compared(afterLeaving(deal, line), dealForgone(deal, line) ?? exactly(0, "never-known"))
}
