// After the description of Shochan, winner of ANL 2024 [ANAC2024]: fits their concession curve for reservation value and exponent, looks at the
// efficient outcomes that both can bear, and chooses between waiting for the last moment and giving a little early where a little of
// ours is worth much to them; with few rounds it does not trust the fit. Our reading: the early gift is the farthest outcome on the
// frontier that costs us at most a tenth of what we have to give and brings them at least three times as much; until the last turns we
// stay there, then offer our best of what the fit says they can bear, never asking them to take less than half-way from the fit to the
// least that they offered themselves.

import type { Frontier } from "../../outcomes/frontier.ts"
import { nashPlace, placeAbove, placeFor } from "../../outcomes/frontier-places.ts"
import { SLACK } from "../../outcomes/slack.ts"
import { isLastWord, turnsLeft } from "../deadline.ts"
import { concessionFit } from "../models/concession-fit.ts"
import { frequencyModel } from "../models/frequency.ts"
import { theirUtility } from "../models/their-utility.ts"
import { seated } from "../offering.ts"
import { bearableFrontier } from "../ranking.ts"
import { ACCEPT, NO_OFFER } from "../strategy.ts"

const FEW_ROUNDS = 10
const LAST_TURNS = 2
const GIFT_COST = 0.1
const GIFT_RATIO = 3
const POWER = 12

/** Place of the early gift; 0 where none is worth its price. */
const giftPlace = ({ own, theirs }: Frontier, reservation: number): number => {
  const span = own[0] - reservation
  let gift = 0
  for (let place = 1; place < own.length; place += 1) {
    const cost = own[0] - own[place]
    if (cost > GIFT_COST * span) break
    if (theirs[place] - theirs[0] >= GIFT_RATIO * cost) gift = place
  }
  return gift
}

export const afterShochan = seated("after-shochan", "ANAC2024", (seat) => {
  const { own, reservation } = seat
  const theirs = theirUtility(seat, frequencyModel)
  let frontier = bearableFrontier(seat, theirs.of)
  const fit = concessionFit(theirs.of)
  const trustsFit = seat.rounds > FEW_ROUNDS
  let gift = giftPlace(frontier, reservation)
  const hear = (offer: number, time: number): void => {
    if (theirs.hear(offer, time)) {
      frontier = bearableFrontier(seat, theirs.of)
      gift = giftPlace(frontier, reservation)
    }
    fit.hear(time, theirs.of[offer])
  }
  const closing = (): number => {
    const fitted = trustsFit ? fit.reservation() : undefined
    const nash = nashPlace(frontier, reservation, fitted ?? 0)
    if (fitted === undefined) return nash
    return placeAbove(frontier, (fitted + fit.lowest()) / 2)
  }
  const waiting = (time: number): number => {
    const end = frontier.own[nashPlace(frontier, reservation, fit.reservation() ?? 0)]
    const start = frontier.own[gift]
    return Math.max(gift, placeFor(frontier, start - Math.max(0, start - end) * time ** POWER))
  }
  return {
    act: (round, time, offer) => {
      if (offer !== NO_OFFER) hear(offer, time)
      const left = turnsLeft(seat, round, time)
      const ours = frontier.outcomes[left <= LAST_TURNS ? closing() : waiting(time)]
      if (offer === NO_OFFER || own[offer] < reservation) return ours
      return isLastWord(seat, left) || own[offer] >= own[ours] - SLACK ? ACCEPT : ours
    },
  }
})
