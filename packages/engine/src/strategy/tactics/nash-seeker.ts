// Nash seeker, the idea of the tutorial of that name [ANL2024]: both utilities are known, so aim at the outcome with the greatest product of gains
// [Nash1950], taking their reservation value as 0 since nothing better is known, and come down to it along a Boulware curve,
//   u(t) = N + (M - N) (1 - t^5).
// Of the outcomes at or above the target they get the one that they like best. Where their utility is not known it is learnt by counting.

import { nashPlace, placeFor } from "../../outcomes/frontier-places.ts"
import { acceptNext } from "../acceptance/next.ts"
import { frequencyModel } from "../models/frequency.ts"
import { theirUtility } from "../models/their-utility.ts"
import { type OfferingRule, withAcceptance } from "../offering.ts"
import { bearableFrontier } from "../ranking.ts"
import { NO_OFFER } from "../strategy.ts"

const POWER = 5

const towardsNash: OfferingRule = {
  source: "ANL2024",
  begin: (seat) => {
    const theirs = theirUtility(seat, frequencyModel)
    let frontier = bearableFrontier(seat, theirs.of)
    const most = frontier.own[0]
    let nash = frontier.own[nashPlace(frontier, seat.reservation, 0)]
    return {
      propose: (_round, time, offer) => {
        if (offer !== NO_OFFER && theirs.hear(offer, time)) {
          frontier = bearableFrontier(seat, theirs.of)
          nash = frontier.own[nashPlace(frontier, seat.reservation, 0)]
        }
        return frontier.outcomes[placeFor(frontier, most - (most - nash) * time ** POWER)]
      },
    }
  },
}

export const nashSeeker = withAcceptance("nash-seeker", towardsNash, acceptNext())
