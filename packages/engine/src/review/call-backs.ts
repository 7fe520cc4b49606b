// What becomes of those who leave, from our own records, since nobody has measured it: how many come back by themselves and after how
// long, how many take a call, and at what improvement. Who is called, or lost, or still out, is censored, not counted as staying away.

import { directionOf } from "../deal/index.ts"
import type { ReviewedDeal, WalkOut } from "./closed-deal.ts"
import type { Interval, Share } from "./interval.ts"
import { kaplanMeier, type Survival, type Watched } from "./statistics/kaplan-meier.ts"
import { medianOf } from "./statistics/means.ts"
import { shareOf } from "./statistics/share-of.ts"

/** Survival of the absence: `away` is the share that has not come back by itself by the end of `day`. */
export type SurvivalStep = Survival

/** Calls by what they offered over the figure at the leaving, in percent of it. */
export interface CallsByImprovement {
  /** Percent, from (inclusive) and to (exclusive; absent in the last). */
  readonly from: number
  readonly to?: number
  readonly taken: Share
}

export interface CallBackStatistics {
  /** Their walk-outs. */
  readonly left: number
  /** Came back by themselves, of all; those still out count as not back, so this is a lower figure: read it with `absence`. */
  readonly returned: Share
  readonly absence: readonly SurvivalStep[]
  /** Share back by themselves within 7 and within 30 days, censoring accounted for; absent beyond the last day seen. */
  readonly backWithin7?: Interval
  readonly backWithin30?: Interval
  /** Days until they came back; absent until half of them have. */
  readonly medianDays?: number
  readonly called: Share
  /** Walk-outs after which one of our calls was taken, of those called. */
  readonly taken: Share
  readonly byImprovement: readonly CallsByImprovement[]
  /** Median improvement at which a call was taken, percent of our figure at the leaving. */
  readonly improvementTaken?: number
  /** We left with the door open, and they called or came. */
  readonly calledUsBack: Share
}

/** A walk-out with the deal it happened in. */
interface Left {
  readonly walkOut: WalkOut
  readonly deal: ReviewedDeal
}

/** How long they stayed away by themselves; a call, a loss or the end of sight breaks off the watch. */
export const watchedAbsence = ({ day, returned, lost, calls, seenUntil }: WalkOut): Watched => {
  const until = Math.min(seenUntil, lost ?? seenUntil, calls[0]?.day ?? seenUntil)
  return returned !== undefined && returned <= until
    ? { days: Math.max(0, returned - day), happened: true }
    : { days: Math.max(0, until - day), happened: false }
}

const walkOutsOf = (deals: readonly ReviewedDeal[], by: WalkOut["by"]): readonly Left[] =>
  deals.flatMap((deal) => deal.walkOuts.flatMap((walkOut) => (walkOut.by === by ? [{ walkOut, deal }] : [])))

const backWithin = (days: number, absence: readonly Survival[], watched: readonly Watched[]): Interval | undefined => {
  const inSight = watched.filter((one) => one.days >= days).length
  const last = absence.findLast(({ day }) => day <= days)
  if (inSight === 0 && last?.away.middle !== 0) return undefined
  if (!last) return shareOf(0, inSight)
  return { low: 1 - last.away.high, middle: 1 - last.away.middle, high: 1 - last.away.low }
}

interface Called {
  readonly improvement: number
  readonly taken: boolean
}

/** How much better the price called with was for them than our figure as they left, percent of it; at least 0. */
const callsOf = ({ walkOut: { ours, calls }, deal }: Left): readonly Called[] =>
  ours === undefined || ours <= 0
    ? []
    : calls.map(({ price, taken }) => ({
        improvement: Math.max(0, (100 * directionOf(deal.side) * (ours - price)) / ours),
        taken,
      }))

/** Where the bands of improvement begin, percent. */
const BANDS = [0, 1, 2.5, 5] as const

const byBand = (calls: readonly Called[]): readonly CallsByImprovement[] =>
  BANDS.map((from, i) => {
    const to = BANDS[i + 1]
    const inBand = calls.filter(({ improvement }) => improvement >= from && (to === undefined || improvement < to))
    return {
      from,
      ...(to !== undefined && { to }),
      taken: shareOf(inBand.filter(({ taken }) => taken).length, inBand.length),
    }
  })

/** From all walk-outs in the deals. Shares of nothing run from 0 to 1. */
export const callBackStatistics = (deals: readonly ReviewedDeal[]): CallBackStatistics => {
  const theirs = walkOutsOf(deals, "them")
  const watched = theirs.map(({ walkOut }) => watchedAbsence(walkOut))
  const absence = kaplanMeier(watched)
  const called = theirs.filter(({ walkOut }) => walkOut.calls.length > 0)
  const calls = called.flatMap(callsOf)
  const taken = calls.filter((call) => call.taken).map(({ improvement }) => improvement)
  const ours = walkOutsOf(deals, "us").filter(({ walkOut }) => walkOut.door === "open")
  const within7 = backWithin(7, absence, watched)
  const within30 = backWithin(30, absence, watched)
  const median = absence.find(({ away }) => away.middle <= 0.5)
  return {
    left: theirs.length,
    returned: shareOf(watched.filter(({ happened }) => happened).length, theirs.length),
    absence,
    ...(within7 && { backWithin7: within7 }),
    ...(within30 && { backWithin30: within30 }),
    ...(median && { medianDays: median.day }),
    called: shareOf(called.length, theirs.length),
    taken: shareOf(called.filter(({ walkOut }) => walkOut.calls.some((call) => call.taken)).length, called.length),
    byImprovement: byBand(calls),
    ...(taken.length > 0 && { improvementTaken: medianOf(taken) }),
    calledUsBack: shareOf(ours.filter(({ walkOut }) => walkOut.calls.length > 0).length, ours.length),
  }
}
