// Random walker [Baarslag2014boa]: any outcome at or above the reservation value, all equally likely, drawn from the seat's seed. The floor
// under every comparison.

import { seededRandom } from "../../units/random.ts"
import { acceptNext } from "../acceptance/next.ts"
import { type OfferingRule, withAcceptance } from "../offering.ts"
import { countAtLeast } from "../ranking.ts"

const anyOffer: OfferingRule = {
  source: "Baarslag2014boa",
  begin: (seat) => {
    const count = countAtLeast(seat, seat.reservation)
    const random = seededRandom(seat.seed)
    return { propose: () => seat.ranking[Math.floor(random.uniform() * count)] }
  },
}

export const randomOffers = withAcceptance("random", anyOffer, acceptNext())
