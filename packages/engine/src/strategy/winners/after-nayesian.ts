// After the description of Nayesian, ANL 2024 [ANAC2024], which learns their reservation value by Bayes' rule: with odds over it every outcome has an
// expected gain, ours times the odds that they can bear it, and the outcome of greatest expected gain is where we end. Until then we come down to it
// along a Boulware curve. Before any offer that outcome is the Nash point for reservation 0, since even odds are the product. The grid, the
// curve and the ending are ours: with the last offer that can be answered we ask for exactly that outcome, and count half of all sides as
// taking only what they would offer next themselves.

import type { Frontier } from "../../outcomes/frontier.ts"
import { placeFor } from "../../outcomes/frontier-places.ts"
import { SLACK } from "../../outcomes/slack.ts"
import { isLastWord, isUltimatum, turnsLeft } from "../deadline.ts"
import { frequencyModel } from "../models/frequency.ts"
import { type ReservationBelief, reservationBelief } from "../models/reservation-belief.ts"
import { theirUtility } from "../models/their-utility.ts"
import { seated } from "../offering.ts"
import { bearableFrontier } from "../ranking.ts"
import { ACCEPT, NO_OFFER } from "../strategy.ts"

const POWER = 12
/** How many of all sides, in our judgement, take even at the end only what they would offer next themselves (AC_next). */
const PROUD_PART = 0.5

/** Place on the frontier of the greatest expected gain, and that gain. */
const bestEnd = (reservation: number, belief: ReservationBelief) => {
  let place = 0
  let gain = 0
  return {
    place: () => place,
    gain: () => gain,
    renew: ({ own, theirs }: Frontier, time: number, isLast: boolean): void => {
      place = own.length - 1
      gain = 0
      for (let i = 0; i < own.length; i += 1) {
        const most = own[i] - reservation
        // Odds are at most 1, so what cannot beat the best so far need not be asked.
        if (most <= gain) continue
        const bears = belief.bears(theirs[i])
        const expected =
          most * (isLast ? (1 - PROUD_PART) * bears + PROUD_PART * belief.matches(theirs[i], time) : bears)
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
  let frontier = bearableFrontier(seat, theirs.of)
  const most = frontier.own[0]
  const belief = reservationBelief(
    seat,
    theirs.of.reduce((best, utility) => Math.max(best, utility), 0),
  )
  const end = bestEnd(reservation, belief)
  end.renew(frontier, 0, false)
  const hear = (offer: number, time: number): void => {
    if (theirs.hear(offer, time)) frontier = bearableFrontier(seat, theirs.of)
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
      end.renew(frontier, time, isUltimatum(seat, left))
      const ending = frontier.own[end.place()]
      const curve = placeFor(frontier, most - (most - ending) * time ** POWER)
      const ours = frontier.outcomes[isUltimatum(seat, left) ? end.place() : curve]
      return offer !== NO_OFFER && takes(offer, ours, left) ? ACCEPT : ours
    },
  }
})
