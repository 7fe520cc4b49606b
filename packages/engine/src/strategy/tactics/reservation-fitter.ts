// Reservation fitter, the idea of the tutorial's RVFitter [ANL2024]: fit the time-dependent curve to what their offers are worth to them, read their
// reservation value r off its end, and come down along a Boulware curve to the Nash point between our reservation value and r,
//   u(t) = N(r) + (M - N(r)) (1 - t^5).
// Until the fit has something to go by r is 0. Nothing is offered that the fit says they cannot bear while something that they can is left.

import { nashPlace, placeAbove, placeFor } from "../../outcomes/frontier-places.ts"
import { acceptNext } from "../acceptance/next.ts"
import { concessionFit } from "../models/concession-fit.ts"
import { frequencyModel } from "../models/frequency.ts"
import { theirUtility } from "../models/their-utility.ts"
import { type OfferingRule, withAcceptance } from "../offering.ts"
import { bearableFrontier } from "../ranking.ts"
import { NO_OFFER } from "../strategy.ts"

const POWER = 5

const fittingReservation: OfferingRule = {
  source: "ANL2024",
  begin: (seat) => {
    const theirs = theirUtility(seat, frequencyModel)
    let frontier = bearableFrontier(seat, theirs.of)
    const fit = concessionFit(theirs.of)
    const most = frontier.own[0]
    let floor = 0
    let nash = frontier.own[nashPlace(frontier, seat.reservation, floor)]
    const hear = (offer: number, time: number): void => {
      if (theirs.hear(offer, time)) frontier = bearableFrontier(seat, theirs.of)
      fit.hear(time, theirs.of[offer])
      floor = fit.reservation() ?? 0
      nash = frontier.own[nashPlace(frontier, seat.reservation, floor)]
    }
    return {
      propose: (_round, time, offer) => {
        if (offer !== NO_OFFER) hear(offer, time)
        const wanted = placeFor(frontier, most - (most - nash) * time ** POWER)
        return frontier.outcomes[Math.max(wanted, placeAbove(frontier, floor))]
      },
    }
  },
}

export const reservationFitter = withAcceptance("reservation-fitter", fittingReservation, acceptNext())
