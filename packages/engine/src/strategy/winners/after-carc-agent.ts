// After the description of CARCAgent, ANL 2024 [ANAC2024], which fits their concession by linear regression and earned one of the highest Nash
// scores: a line through what their offers were worth to them over time, extended to the end, is the estimate of their reservation
// value r; we come down evenly to the Nash point between our reservation value and r. How fast, and that half the weight lies on the newest
// tenth of the time (so a curve is followed by its end), is ours.

import { nashPlace, placeFor } from "../../outcomes/frontier-places.ts"
import { SLACK } from "../../outcomes/slack.ts"
import { isLastWord, turnsLeft } from "../deadline.ts"
import { frequencyModel } from "../models/frequency.ts"
import { theirUtility } from "../models/their-utility.ts"
import { seated } from "../offering.ts"
import { bearableFrontier } from "../ranking.ts"
import { ACCEPT, NO_OFFER } from "../strategy.ts"

const HALF_LIFE = 0.1
const POWER = 3

/** Weighted least-squares line through (time, utility), older points fading; read off at the end. */
const fadingLine = () => {
  let weight = 0
  let times = 0
  let utilities = 0
  let timesTimes = 0
  let timesUtilities = 0
  let before = 0
  return {
    hear: (time: number, utility: number): void => {
      const fade = 0.5 ** ((time - before) / HALF_LIFE)
      before = time
      weight = weight * fade + 1
      times = times * fade + time
      utilities = utilities * fade + utility
      timesTimes = timesTimes * fade + time * time
      timesUtilities = timesUtilities * fade + time * utility
    },
    /** In [0, 1]; 0 while there is no line to speak of. */
    atEnd: (): number => {
      const spread = weight * timesTimes - times * times
      if (spread < SLACK) return 0
      const slope = Math.min(0, (weight * timesUtilities - times * utilities) / spread)
      const level = (utilities - slope * times) / weight
      return Math.min(1, Math.max(0, level + slope))
    },
  }
}

export const afterCarcAgent = seated("after-carc-agent", "ANAC2024", (seat) => {
  const { own, reservation } = seat
  const theirs = theirUtility(seat, frequencyModel)
  let frontier = bearableFrontier(seat, theirs.of)
  const line = fadingLine()
  const most = frontier.own[0]
  let lowest = 1
  let nash = frontier.own[nashPlace(frontier, reservation, 0)]
  const hear = (offer: number, time: number): void => {
    if (theirs.hear(offer, time)) frontier = bearableFrontier(seat, theirs.of)
    line.hear(time, theirs.of[offer])
    lowest = Math.min(lowest, theirs.of[offer])
    nash = frontier.own[nashPlace(frontier, reservation, Math.min(lowest, line.atEnd()))]
  }
  return {
    act: (round, time, offer) => {
      if (offer !== NO_OFFER) hear(offer, time)
      const ours = frontier.outcomes[placeFor(frontier, most - (most - nash) * time ** POWER)]
      if (offer === NO_OFFER || own[offer] < reservation) return ours
      const left = turnsLeft(seat, round, time)
      return isLastWord(seat, left) || own[offer] >= own[ours] - SLACK ? ACCEPT : ours
    },
  }
})
