// After the description of Gahboninho, second in ANAC 2011 [BenAdan2013]. For the first tenth of the time it only presses: any of its very best
// outcomes. Meanwhile and afterwards it measures how nice they are, and the nicer, the less it gives: stubborn with those who give, ready to
// compromise with those who do not. In the last turns it goes for the best that they offered. Followed: these phases, that pressure comes
// before learning, the direction of the answer. Chosen, since the description has no formulas: niceness n is how far they have come to us of
// the way to our best, (x_best - x_first) / (M - x_first), and we come down along t^2 to
//   r + (M - r) (1 + n) / 2.

import { placeFor } from "../../outcomes/frontier-places.ts"
import { SLACK } from "../../outcomes/slack.ts"
import { seededRandom } from "../../units/random.ts"
import { isLastWord, turnsLeft } from "../deadline.ts"
import { frequencyModel } from "../models/frequency.ts"
import { theirUtility } from "../models/their-utility.ts"
import { seated } from "../offering.ts"
import { bearableFrontier, countAtLeast } from "../ranking.ts"
import { ACCEPT, NO_OFFER } from "../strategy.ts"

const PRESSING = 0.1
const BAND = 0.05
const POWER = 2
const LAST_TURNS = 2

/** n, in [0, 1]. @param first of their offers, in our utility @param best of them @param most our best */
export const niceness = (first: number, best: number, most: number): number =>
  most <= first ? 1 : (best - first) / (most - first)

export const afterGahboninho = seated("after-gahboninho", "BenAdan2013", (seat) => {
  const { own, ranking, reservation } = seat
  const random = seededRandom(seat.seed)
  const theirs = theirUtility(seat, frequencyModel)
  let frontier = bearableFrontier(seat, theirs.of)
  const most = own[ranking[0]]
  const pressing = Math.max(1, countAtLeast(seat, Math.max(reservation, most - BAND)))
  let first = Number.NaN
  let bestHeard = NO_OFFER
  const hear = (offer: number, time: number): void => {
    if (theirs.hear(offer, time)) frontier = bearableFrontier(seat, theirs.of)
    if (bestHeard === NO_OFFER) first = own[offer]
    if (bestHeard === NO_OFFER || own[offer] > own[bestHeard]) bestHeard = offer
  }
  const proposal = (time: number): number => {
    if (time < PRESSING) return ranking[Math.floor(random.uniform() * pressing)]
    const nice = bestHeard === NO_OFFER ? 0 : niceness(first, own[bestHeard], most)
    const floor = reservation + ((most - reservation) * (1 + nice)) / 2
    return frontier.outcomes[placeFor(frontier, most - (most - floor) * time ** POWER)]
  }
  return {
    act: (round, time, offer) => {
      if (offer !== NO_OFFER) hear(offer, time)
      const left = turnsLeft(seat, round, time)
      const isEnd = left <= LAST_TURNS && bestHeard !== NO_OFFER && own[bestHeard] >= reservation
      const ours = isEnd ? bestHeard : proposal(time)
      if (offer === NO_OFFER || own[offer] < reservation) return ours
      return isLastWord(seat, left) || own[offer] >= own[ours] - SLACK ? ACCEPT : ours
    },
  }
})
