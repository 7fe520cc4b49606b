// The two opposite mistakes side by side: deals that were worse than the alternative at that time (beyond the line, no new fact), and
// leavings that lost gains which were there. People agree to worse than their alternative for the sake of agreeing [Cohen2014], and leave
// used cars over which there was a price for both [Larsen2021]. Fear of the one breeds the other, so neither is shown alone.

import type { ReviewedDeal } from "./closed-deal.ts"
import { gainOver, informedLine, leftWithout, netGainOver } from "./deal-measures.ts"
import type { Interval, Share } from "./interval.ts"
import { limitGains, limitPosterior } from "./limit-posterior.ts"
import { shareOf } from "./statistics/share-of.ts"

export interface AgreementTrap {
  readonly person?: string
  /** Deals closed beyond the informed line, of all that had one. */
  readonly trapped: Share
  /** Money lost by them against the line, in all. */
  readonly trappedMoney: number
  /** Leavings after which it was learnt, or the standing offer shows, that a deal on our side of the line was there. */
  readonly leftGains: Share
  /** Gains at risk in the leavings as the advice put it then, in all, in money; the interval runs from what is proven to what may be. */
  readonly leftGainsMoney: Interval
}

/** Money by which a deal was closed beyond its informed line; 0 when it kept it. */
const beyondLine = (deal: ReviewedDeal, line: number): number =>
  deal.price === undefined ? 0 : Math.max(0, -netGainOver(deal.price, line, deal))

/** Gain that was surely there as the talk ended without a deal: their standing offer, or what they paid elsewhere. */
const provenGain = (deal: ReviewedDeal, line: number): number => {
  const elsewhere = deal.learnt.findLast(({ kind }) => kind === "they-bought-elsewhere")?.price
  return Math.max(
    0,
    deal.lastTheirs === undefined ? 0 : netGainOver(deal.lastTheirs, line, deal),
    elsewhere === undefined ? 0 : gainOver(elsewhere, line, deal),
  )
}

/** What leaving put at risk, as its advice said then. */
const riskThen = ({ steps }: ReviewedDeal): number | undefined => {
  const last = steps.at(-1)
  const leaving = last?.chosen?.move === "walk" ? "walk" : "let-walk"
  const found = last?.moves.find(({ move }) => move === leaving) ?? last?.moves.find(({ move }) => move === "walk")
  return found?.valueAtRisk
}

const gainsLeft = (deal: ReviewedDeal, line: number): Interval => {
  const low = provenGain(deal, line)
  const middle = Math.max(low, riskThen(deal) ?? 0)
  const believed = deal.steps.at(-1)?.limit
  const most = believed ? limitPosterior(limitGains(believed, line, deal)).quantile(0.9) : middle
  const asked = deal.lastOurs === undefined ? Number.POSITIVE_INFINITY : gainOver(deal.lastOurs, line, deal)
  return { low, middle, high: Math.max(middle, Math.min(most, asked)) }
}

/** Of all deals that had a line, those of `person` alone when given. */
export const agreementTrap = (deals: readonly ReviewedDeal[], person?: string): AgreementTrap => {
  const lined = deals.flatMap((deal) => {
    const line = informedLine(deal)
    return line === undefined || (person !== undefined && deal.person !== person) ? [] : [{ deal, line }]
  })
  const beyond = lined.filter(({ deal }) => deal.outcome === "won").map(({ deal, line }) => beyondLine(deal, line))
  const left = lined.filter(({ deal }) => leftWithout(deal)).map(({ deal, line }) => gainsLeft(deal, line))
  const sum = (key: keyof Interval) => left.reduce((total, gains) => total + gains[key], 0)
  return {
    ...(person !== undefined && { person }),
    trapped: shareOf(beyond.filter((money) => money > 0).length, beyond.length),
    trappedMoney: beyond.reduce((total, money) => total + money, 0),
    leftGains: shareOf(left.filter(({ low }) => low > 0).length, left.length),
    leftGainsMoney: { low: sum("low"), middle: sum("middle"), high: sum("high") },
  }
}
