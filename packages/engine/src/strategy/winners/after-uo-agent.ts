// After the description of UOAgent, second in ANL 2024 [ANAC2024]: begins with a high estimate of their reservation value and lowers it with every
// offer that undercuts it; holds very firm itself; and in the last turns offers what is just above the estimate, looking at both sides'
// utility among the outcomes that they can bear. Our reading of "just above": nobody rational offers below its reservation value, so the
// least that they offered is one that they bear for certain. Weights of the last choice are ours: 0.9 on our utility, 0.1 on theirs.

import type { Frontier } from "../../outcomes/frontier.ts"
import { placeAbove, placeFor } from "../../outcomes/frontier-places.ts"
import { SLACK } from "../../outcomes/slack.ts"
import { isLastWord, turnsLeft } from "../deadline.ts"
import { frequencyModel } from "../models/frequency.ts"
import { theirUtility } from "../models/their-utility.ts"
import { seated } from "../offering.ts"
import { bearableFrontier } from "../ranking.ts"
import { ACCEPT, NO_OFFER } from "../strategy.ts"

const POWER = 20
const LAST_TURNS = 3
const THEIR_WEIGHT = 0.1

const closing = (frontier: Frontier, floor: number): number => {
  const { own, theirs } = frontier
  let best = placeAbove(frontier, floor)
  let most = Number.NEGATIVE_INFINITY
  for (let place = best; place < own.length; place += 1) {
    const both = (1 - THEIR_WEIGHT) * own[place] + THEIR_WEIGHT * theirs[place]
    if (both > most) {
      most = both
      best = place
    }
  }
  return best
}

export const afterUoAgent = seated("after-uo-agent", "ANAC2024", (seat) => {
  const { own } = seat
  const theirs = theirUtility(seat, frequencyModel)
  let frontier = bearableFrontier(seat, theirs.of)
  const most = frontier.own[0]
  let floor = 1
  const next = (time: number, left: number): number => {
    const firm = most - (most - seat.reservation) * time ** POWER
    return frontier.outcomes[left <= LAST_TURNS ? closing(frontier, floor) : placeFor(frontier, firm)]
  }
  return {
    act: (round, time, offer) => {
      if (offer !== NO_OFFER) {
        if (theirs.hear(offer, time)) frontier = bearableFrontier(seat, theirs.of)
        floor = Math.min(floor, theirs.of[offer])
      }
      const left = turnsLeft(seat, round, time)
      const ours = next(time, left)
      if (offer === NO_OFFER || own[offer] < seat.reservation) return ours
      return isLastWord(seat, left) || own[offer] >= own[ours] - SLACK ? ACCEPT : ours
    },
  }
})
