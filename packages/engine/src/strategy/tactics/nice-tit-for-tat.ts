// Nice tit-for-tat [Baarslag2013]: gives in proportion to what they gave, measured on the way to the Nash point. With x(0) and x(n) what their
// first and best offers are worth to us and N our utility at the Nash point,
//   given = min(1, (x(n) - x(0)) / (N - x(0))),   u = M - given (M - N),
// and near the end a bonus takes the rest of the gap to N. Of the outcomes at least that good for us the one that they like best is offered, by
// the known utility or a Bayesian model [HindriksTykhonov2008]. Takes what AC_next takes, and late what is as good as what the time left
// promises (AC_combi). The paper leaves the bonus open: ours grows evenly over the last tenth.

import { nashPlace, placeFor } from "../../outcomes/frontier-places.ts"
import { acceptCombined } from "../acceptance/combined.ts"
import { bayesianModel } from "../models/bayesian.ts"
import { theirUtility } from "../models/their-utility.ts"
import { type OfferingRule, withAcceptance } from "../offering.ts"
import { bearableFrontier } from "../ranking.ts"
import { NO_OFFER } from "../strategy.ts"

const BONUS_SINCE = 0.9

/** Part of the way to the Nash point that they have come, in [0, 1]. */
const partGiven = (first: number, best: number, nash: number): number => {
  if (best >= nash) return 1
  return (best - first) / (nash - first)
}

const reciprocating: OfferingRule = {
  source: "Baarslag2013",
  begin: (seat) => {
    const { own, reservation } = seat
    const theirs = theirUtility(seat, bayesianModel)
    let frontier = bearableFrontier(seat, theirs.of)
    const most = own[seat.ranking[0]]
    let nash = frontier.own[nashPlace(frontier, reservation, 0)]
    let first = -1
    let best = 0
    const hear = (offer: number, time: number): void => {
      if (first < 0) first = own[offer]
      best = Math.max(best, own[offer])
      if (!theirs.hear(offer, time)) return
      frontier = bearableFrontier(seat, theirs.of)
      nash = frontier.own[nashPlace(frontier, reservation, 0)]
    }
    return {
      propose: (_round, time, offer) => {
        if (offer === NO_OFFER) return frontier.outcomes[0]
        hear(offer, time)
        const bonus = Math.max(0, (time - BONUS_SINCE) / (1 - BONUS_SINCE))
        const given = partGiven(first, best, nash)
        return frontier.outcomes[placeFor(frontier, most - (given + (1 - given) * bonus) * (most - nash))]
      },
    }
  },
}

export const niceTitForTat = withAcceptance("nice-tit-for-tat", reciprocating, acceptCombined(0.99))
