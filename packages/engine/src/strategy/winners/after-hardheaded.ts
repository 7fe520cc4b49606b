// After the description of HardHeaded, winner of ANAC 2011 [VanKrimpen2013]: one concession curve, very firm, that ends at 0.585 or the reservation
// value if that is higher,
//   u(t) = m + (M - m) (1 - k - (1 - k) t^(1/e)),   k = 0.05, e = 0.2,
// and of the outcomes at or above it the one that they like best by the frequency model. Once they have offered something at or above the
// target, that is offered back. Takes what is as good as the worst that it has offered or is about to offer. The handling of discounts in
// the description is left out.

import { placeFor } from "../../outcomes/frontier-places.ts"
import { SLACK } from "../../outcomes/slack.ts"
import { frequencyModel } from "../models/frequency.ts"
import { theirUtility } from "../models/their-utility.ts"
import { seated } from "../offering.ts"
import { bearableFrontier } from "../ranking.ts"
import { ACCEPT, NO_OFFER } from "../strategy.ts"
import { concededPart } from "../tactics/time-dependent.ts"

const FLOOR = 0.585

export const afterHardheaded = seated("after-hardheaded", "VanKrimpen2013", (seat) => {
  const { own } = seat
  const theirs = theirUtility(seat, frequencyModel)
  let frontier = bearableFrontier(seat, theirs.of)
  const most = own[seat.ranking[0]]
  const floor = Math.min(most, Math.max(FLOOR, seat.reservation))
  let bestHeard = NO_OFFER
  let worstOffered = most
  const hear = (offer: number, time: number): void => {
    if (theirs.hear(offer, time)) frontier = bearableFrontier(seat, theirs.of)
    if (bestHeard === NO_OFFER || own[offer] > own[bestHeard]) bestHeard = offer
  }
  return {
    act: (_round, time, offer) => {
      if (offer !== NO_OFFER) hear(offer, time)
      const target = most - (most - floor) * concededPart(time, 0.2, 0.05)
      const isBack = bestHeard !== NO_OFFER && own[bestHeard] >= target
      const next = isBack ? bestHeard : frontier.outcomes[placeFor(frontier, target)]
      worstOffered = Math.min(worstOffered, own[next])
      return offer !== NO_OFFER && own[offer] >= worstOffered - SLACK ? ACCEPT : next
    },
  }
})
