// After the description of Atlas3, winner of ANAC 2015 [Mori2017]. At the end both sides can give in or not, and what that game is expected to bring
// in the mixture that is evolutionarily stable is the lower limit to which it comes down,
//   u(t) = M - (M - E) t^5.
// Where neither gives in there is no deal, r; where only they do, it is our best, M; where only we do, the best that they offered, c; where both do,
// either one evenly. Then E - r is the harmonic mean of the two gains,
//   E = r + 2 (c - r) (M - r) / ((c - r) + (M - r)).
// In the last turns it offers what they offered and takes what it can bear. Followed: that the limit is what a stable mixture expects, that it moves
// with what they offer, that what they like is put in by frequency, the ending. Chosen: the payoffs, the power, how many turns are the last.

import { placeFor } from "../../outcomes/frontier-places.ts"
import { SLACK } from "../../outcomes/slack.ts"
import { turnsLeft } from "../deadline.ts"
import { frequencyModel } from "../models/frequency.ts"
import { theirUtility } from "../models/their-utility.ts"
import { seated } from "../offering.ts"
import { bearableFrontier } from "../ranking.ts"
import { ACCEPT, NO_OFFER } from "../strategy.ts"

const POWER = 5
const LAST_TURNS = 2

/** E - r from the gains c - r of their best offer and M - r of ours, neither below 0. */
export const stableGain = (theirOffer: number, ourOffer: number): number =>
  theirOffer <= 0 ? 0 : (2 * theirOffer * ourOffer) / (theirOffer + ourOffer)

export const afterAtlasThree = seated("after-atlas-three", "Mori2017", (seat) => {
  const { own, reservation } = seat
  const theirs = theirUtility(seat, frequencyModel)
  let frontier = bearableFrontier(seat, theirs.of)
  const most = own[seat.ranking[0]]
  let bestHeard = NO_OFFER
  const hear = (offer: number, time: number): void => {
    if (theirs.hear(offer, time)) frontier = bearableFrontier(seat, theirs.of)
    if (own[offer] >= reservation && (bestHeard === NO_OFFER || own[offer] > own[bestHeard])) bestHeard = offer
  }
  return {
    act: (round, time, offer) => {
      if (offer !== NO_OFFER) hear(offer, time)
      const heard = bestHeard === NO_OFFER ? 0 : own[bestHeard] - reservation
      const limit = reservation + stableGain(heard, most - reservation)
      const target = most - (most - limit) * time ** POWER
      const isEnd = turnsLeft(seat, round, time) <= LAST_TURNS
      const ours = isEnd && bestHeard !== NO_OFFER ? bestHeard : frontier.outcomes[placeFor(frontier, target)]
      if (offer === NO_OFFER || own[offer] < reservation) return ours
      return isEnd || own[offer] >= own[ours] - SLACK ? ACCEPT : ours
    },
  }
})
