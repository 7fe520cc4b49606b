// After the description of Nayesian, ANL 2024 [ANAC2024], which learns their reservation value by Bayes' rule: with odds over it every outcome has an
// expected gain, ours times the odds that they can bear it, and the outcome of greatest expected gain is where we end. Until then we come down to it
// along a Boulware curve. Before any offer that outcome is the Nash point for reservation 0, since even odds are the product. The grid, the
// curve and the ending are ours: with the last offer that can be answered we ask for exactly that outcome, and count half of all sides as
// taking only what they would offer next themselves.

import { isLastWord, isUltimatum, turnsLeft } from "../deadline.ts"
import { frequencyModel } from "../models/frequency.ts"
import { type Frontier, frontierOf } from "../models/frontier.ts"
import { type ReservationBelief, reservationBelief } from "../models/reservation-belief.ts"
import { theirUtility } from "../models/their-utility.ts"
import { seated } from "../offering.ts"
import { SLACK } from "../ranking.ts"
import { ACCEPT, NO_OFFER, type Seat } from "../strategy.ts"

const POWER = 12
/** How many of all sides, in our judgement, take even at the end only what they would offer next themselves (AC_next). */
const PROUD_PART = 0.5

/** Place on the frontier of the greatest expected gain, and that gain. */
const bestEnd = (seat: Seat, frontier: Frontier, theirs: Float64Array, belief: ReservationBelief) => {
  let place = 0
  let gain = 0
  return {
    place: () => place,
    gain: () => gain,
    renew: (time: number, isLast: boolean): void => {
      place = frontier.count() - 1
      gain = 0
      for (let i = 0; i < frontier.count(); i += 1) {
        const outcome = frontier.at(i)
        const most = seat.own[outcome] - seat.reservation
        // Odds are at most 1, so what cannot beat the best so far need not be asked.
        if (most <= gain) continue
        const bears = belief.bears(theirs[outcome])
        const expected =
          most * (isLast ? (1 - PROUD_PART) * bears + PROUD_PART * belief.matches(theirs[outcome], time) : bears)
        if (expected > gain) {
          gain = expected
          place = i
        }
      }
    },
  }
}

export const afterNayesian = seated("after-nayesian", "ANAC2024", (seat) => {
  const { own, reservation } = seat
  const theirs = theirUtility(seat, frequencyModel)
  const frontier = frontierOf(seat, theirs.of)
  const most = own[frontier.at(0)]
  const belief = reservationBelief(
    seat,
    theirs.of.reduce((best, utility) => Math.max(best, utility), 0),
  )
  const end = bestEnd(seat, frontier, theirs.of, belief)
  end.renew(0, false)
  const hear = (offer: number, time: number): void => {
    if (theirs.hear(offer, time)) frontier.refresh()
    belief.hear(time, theirs.of[offer])
  }
  const takes = (offer: number, ours: number, left: number): boolean => {
    if (own[offer] < reservation) return false
    if (isLastWord(seat, left)) return true
    const isLastChance = isUltimatum(seat, left) && seat.isFirst
    return isLastChance ? own[offer] - reservation >= end.gain() : own[offer] >= own[ours] - SLACK
  }
  return {
    act: (round, time, offer) => {
      if (offer !== NO_OFFER) hear(offer, time)
      const left = turnsLeft(seat, round, time)
      end.renew(time, isUltimatum(seat, left))
      const ending = own[frontier.at(end.place())]
      const curve = frontier.placeFor(most - (most - ending) * time ** POWER)
      const ours = frontier.at(isUltimatum(seat, left) ? end.place() : curve)
      return offer !== NO_OFFER && takes(offer, ours, left) ? ACCEPT : ours
    },
  }
})
