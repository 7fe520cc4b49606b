// After the description of Shochan, winner of ANL 2024 [ANAC2024]: fits their concession curve for reservation value and exponent, looks at the
// efficient outcomes that both can bear, and chooses between waiting for the last moment and giving a little early where a little of
// ours is worth much to them; with few rounds it does not trust the fit. Our reading: the early gift is the farthest outcome on the
// frontier that costs us at most a tenth of what we have to give and brings them at least three times as much; until the last turns we
// stay there, then offer our best of what the fit says they can bear, never asking them to take less than half-way from the fit to the
// least that they offered themselves.

import { isLastWord, turnsLeft } from "../deadline.ts"
import { concessionFit } from "../models/concession-fit.ts"
import { frequencyModel } from "../models/frequency.ts"
import { type Frontier, frontierOf } from "../models/frontier.ts"
import { theirUtility } from "../models/their-utility.ts"
import { seated } from "../offering.ts"
import { SLACK } from "../ranking.ts"
import { ACCEPT, NO_OFFER, type Seat } from "../strategy.ts"

const FEW_ROUNDS = 10
const LAST_TURNS = 2
const GIFT_COST = 0.1
const GIFT_RATIO = 3
const POWER = 12

/** Place of the early gift; 0 where none is worth its price. */
const giftPlace = (seat: Seat, frontier: Frontier, theirs: Float64Array): number => {
  const best = frontier.at(0)
  const span = seat.own[best] - seat.reservation
  let gift = 0
  for (let place = 1; place < frontier.count(); place += 1) {
    const cost = seat.own[best] - seat.own[frontier.at(place)]
    if (cost > GIFT_COST * span) break
    if (theirs[frontier.at(place)] - theirs[best] >= GIFT_RATIO * cost) gift = place
  }
  return gift
}

export const afterShochan = seated("after-shochan", "ANAC2024", (seat) => {
  const { own } = seat
  const theirs = theirUtility(seat, frequencyModel)
  const frontier = frontierOf(seat, theirs.of)
  const fit = concessionFit(theirs.of)
  const trustsFit = seat.rounds > FEW_ROUNDS
  let gift = giftPlace(seat, frontier, theirs.of)
  const hear = (offer: number, time: number): void => {
    if (theirs.hear(offer, time)) {
      frontier.refresh()
      gift = giftPlace(seat, frontier, theirs.of)
    }
    fit.hear(time, theirs.of[offer])
  }
  const closing = (): number => {
    const fitted = trustsFit ? fit.reservation() : undefined
    const nash = frontier.nash(fitted ?? 0)
    if (fitted === undefined) return nash
    return frontier.placeAbove((fitted + fit.lowest()) / 2)
  }
  const waiting = (time: number): number => {
    const end = own[frontier.at(frontier.nash(fit.reservation() ?? 0))]
    const start = own[frontier.at(gift)]
    return Math.max(gift, frontier.placeFor(start - Math.max(0, start - end) * time ** POWER))
  }
  return {
    act: (round, time, offer) => {
      if (offer !== NO_OFFER) hear(offer, time)
      const left = turnsLeft(seat, round, time)
      const ours = frontier.at(left <= LAST_TURNS ? closing() : waiting(time))
      if (offer === NO_OFFER || own[offer] < seat.reservation) return ours
      return isLastWord(seat, left) || own[offer] >= own[ours] - SLACK ? ACCEPT : ours
    },
  }
})
