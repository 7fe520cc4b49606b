// After the description of CUHKAgent, winner of ANAC 2012, and its strategy ABiNeS [Hao2014]. Until the non-exploitation point L it asks for ever
// less, afterwards not any more; the more of their latest offers are new, the more they seem to give way, and the later L is:
//   accepts from  u(t) = M - (M - M d^(1 - L)) (t / L)^a before L,  M d^(1 - t) from L on,
//   L = L0 + w (1 - L0) s^(g d),   L0 = l + (1 - l) d^b,
// with M our best, d the discount, s the part of new outcomes among their offers of the latest tenth of the time. Offers, of what it would
// take itself, what they like best, and one time in ten any of it. Near the end it goes for the best that they offered. Followed: these
// formulas and rules. Chosen: the constants; L not piled up over the turns; the turns that are the end; and where waiting costs nothing,
// d = 1, the formula would never give way, so d is then half or the reservation value's part of M, and u(t) stays at M d^(1 - L) after L.

import { placeFor } from "../../outcomes/frontier-places.ts"
import { SLACK } from "../../outcomes/slack.ts"
import { seededRandom } from "../../units/random.ts"
import { isLastWord, turnsLeft } from "../deadline.ts"
import { frequencyModel } from "../models/frequency.ts"
import { theirUtility } from "../models/their-utility.ts"
import { seated } from "../offering.ts"
import { bearableFrontier, countAtLeast } from "../ranking.ts"
import { ACCEPT, NO_OFFER, type Seat } from "../strategy.ts"

const POINT_MIN = 0.5
const POINT_POWER = 2
const POINT_WEIGHT = 0.5
const NOVELTY_POWER = 1
const POWER = 3
const PERIOD = 0.1
const CHANCE = 0.1
const LAST_TURNS = 2
const STAND_IN = 0.5

/** L. @param novelty s, the part of new ones among their latest offers, in [0, 1] @param discount d, in (0, 1] */
export const nonExploitationPoint = (novelty: number, discount: number): number => {
  const start = POINT_MIN + (1 - POINT_MIN) * discount ** POINT_POWER
  return start + POINT_WEIGHT * (1 - start) * novelty ** (NOVELTY_POWER * discount)
}

/** Part of our best from which an offer is taken. @param point L, in (0, 1] */
export const acceptedPart = (time: number, point: number, discount: number): number =>
  time < point ? 1 - (1 - discount ** (1 - point)) * (time / point) ** POWER : discount ** (1 - time)

/** How much of what they offered lately they had not offered before. */
const novelties = (outcomes: number) => {
  const heard = new Uint8Array(outcomes)
  let [periodBegan, offers, news] = [0, 0, 0]
  let last = 1
  return {
    hear: (offer: number, time: number): void => {
      if (time >= periodBegan + PERIOD) {
        last = news / Math.max(1, offers)
        ;[periodBegan, offers, news] = [time, 0, 0]
      }
      offers += 1
      news += 1 - heard[offer]
      heard[offer] = 1
    },
    /** Of the last whole period. */
    part: (): number => last,
  }
}

const thresholds = ({ own, ranking, reservation, discount }: Seat) => {
  const most = own[ranking[0]]
  const isDiscounted = discount < 1
  const cost = isDiscounted ? discount : Math.max(STAND_IN, most > 0 ? reservation / most : 1)
  return (time: number, novelty: number): number => {
    const point = nonExploitationPoint(novelty, cost)
    return most * acceptedPart(isDiscounted ? time : Math.min(time, point), point, cost)
  }
}

export const afterCuhkAgent = seated("after-cuhk-agent", "Hao2014", (seat) => {
  const { own, ranking, reservation } = seat
  const theirs = theirUtility(seat, frequencyModel)
  let frontier = bearableFrontier(seat, theirs.of)
  const random = seededRandom(seat.seed)
  const novelty = novelties(own.length)
  const thresholdAt = thresholds(seat)
  let bestHeard = NO_OFFER
  const hear = (offer: number, time: number): void => {
    if (theirs.hear(offer, time)) frontier = bearableFrontier(seat, theirs.of)
    novelty.hear(offer, time)
    if (bestHeard === NO_OFFER || own[offer] > own[bestHeard]) bestHeard = offer
  }
  const proposal = (threshold: number): number => {
    if (random.uniform() >= CHANCE) return frontier.outcomes[placeFor(frontier, threshold)]
    return ranking[Math.floor(random.uniform() * Math.max(1, countAtLeast(seat, threshold)))]
  }
  return {
    act: (round, time, offer) => {
      if (offer !== NO_OFFER) hear(offer, time)
      const left = turnsLeft(seat, round, time)
      const threshold = Math.max(reservation, thresholdAt(time, novelty.part()))
      const isEnd = left <= LAST_TURNS && bestHeard !== NO_OFFER && own[bestHeard] >= reservation
      const ours = isEnd ? bestHeard : proposal(threshold)
      if (offer === NO_OFFER || own[offer] < reservation) return ours
      const isEnough = own[offer] >= Math.min(threshold, own[ours]) - SLACK
      return isEnough || isLastWord(seat, left) ? ACCEPT : ours
    },
  }
})
