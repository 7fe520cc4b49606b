// After the description of IAMhaggler2011, third in ANAC 2011 [Williams2011]. The time is divided into 36 windows, and the best that they offered in
// each is what a Gaussian process learns from; it says when what they offer will be worth most, t*, and what to ask for by then, u*. From
// what we aimed at last, (t', u'), we go there in a line,
//   u(t) = u' + (u* - u') (t - t') / (t* - t').
// Takes what comes within 2 % of what we aim at, or 0.9. Followed: windows, mean and covariance, t*, u*, the line, the figures of acceptance.
// Chosen: how the process is fitted (its file); our reservation value in u*; where the paper draws any outcome within 0.025 of the target, the
// efficient one at or above it is offered, since the other side's wishes are known here or learnt; what cannot be answered any more is no
// reason to refuse what we can bear.

import { placeFor } from "../../outcomes/frontier-places.ts"
import { isLastWord, turnsLeft } from "../deadline.ts"
import { bestAsk, bestTime } from "../models/best-concession.ts"
import { concessionProcess } from "../models/concession-process.ts"
import { frequencyModel } from "../models/frequency.ts"
import { theirUtility } from "../models/their-utility.ts"
import { seated } from "../offering.ts"
import { bearableFrontier } from "../ranking.ts"
import { ACCEPT, NO_OFFER } from "../strategy.ts"

const WINDOWS = 36
const NEAR = 1.02
const ENOUGH = 0.9

const windowOf = (time: number): number => Math.min(WINDOWS - 1, Math.floor(time * WINDOWS))
const middleOf = (window: number): number => (window + 0.5) / WINDOWS

/** The best that they offered in each window that is over. */
const windowBests = () => {
  const times: number[] = []
  const bests: number[] = []
  let now = 0
  let best = -1
  return {
    times,
    bests,
    /** @returns whether a window with offers has ended */
    moveTo: (window: number): boolean => {
      if (window === now) return false
      const isNews = best >= 0
      if (isNews) {
        times.push(middleOf(now))
        bests.push(best)
      }
      now = window
      best = -1
      return isNews
    },
    hear: (utility: number): void => {
      best = Math.max(best, utility)
    },
  }
}

/** What we aim at: a line from where we were to the best ask at the best time. */
const aiming = (most: number, discount: number, reservation: number) => {
  let from = { time: 0, aim: most }
  let to = { time: 1, aim: most }
  const aimAt = (time: number): number => {
    if (time >= to.time) return to.aim
    return from.aim + ((to.aim - from.aim) * (time - from.time)) / (to.time - from.time)
  }
  return {
    aimAt,
    renew: (time: number, heard: ReturnType<typeof windowBests>): void => {
      const forecast = concessionProcess(heard.times, heard.bests)
      if (!forecast) return
      const later = Array.from({ length: WINDOWS - windowOf(time) }, (_, i) => middleOf(windowOf(time) + i))
      const best = bestTime(later, forecast, discount)
      from = { time, aim: aimAt(time) }
      to = { time: best.time, aim: Math.min(most, bestAsk(best, discount, reservation)) }
    },
  }
}

export const afterIamhaggler = seated("after-iamhaggler", "Williams2011", (seat) => {
  const { own, ranking, reservation, discount } = seat
  const theirs = theirUtility(seat, frequencyModel)
  let frontier = bearableFrontier(seat, theirs.of)
  const heard = windowBests()
  const aims = aiming(own[ranking[0]], discount, reservation)
  const hear = (offer: number, time: number): void => {
    if (theirs.hear(offer, time)) frontier = bearableFrontier(seat, theirs.of)
    if (heard.moveTo(windowOf(time))) aims.renew(time, heard)
    heard.hear(own[offer])
  }
  return {
    act: (round, time, offer) => {
      if (offer !== NO_OFFER) hear(offer, time)
      const aim = aims.aimAt(time)
      const ours = frontier.outcomes[placeFor(frontier, aim)]
      if (offer === NO_OFFER || own[offer] < reservation) return ours
      const isEnough = own[offer] * NEAR >= aim || own[offer] >= Math.min(ENOUGH, own[ours])
      return isEnough || isLastWord(seat, turnsLeft(seat, round, time)) ? ACCEPT : ours
    },
  }
})
