// After the description of AgreeableAgent, winner of ANAC 2018 [Aydogan2020]: a Boulware target; of the outcomes in a band above it one is drawn by
// roulette wheel, with their estimated utility as its share of the wheel, so offers that they like come more often and the other side still
// sees many different ones. Their utility is learnt by counting. The description leaves figures open: ours are e = 0.1 and a band of 0.05. Takes
// what AC_combi takes.

import { seededRandom } from "../../units/random.ts"
import { acceptCombined } from "../acceptance/combined.ts"
import { frequencyModel } from "../models/frequency.ts"
import { theirUtility } from "../models/their-utility.ts"
import { type OfferingRule, withAcceptance } from "../offering.ts"
import { countAtLeast } from "../ranking.ts"
import { NO_OFFER } from "../strategy.ts"
import { concededPart } from "../tactics/time-dependent.ts"

const FIRMNESS = 0.1
const BAND = 0.05

const agreeable: OfferingRule = {
  source: "Aydogan2020",
  begin: (seat) => {
    const { own, ranking, reservation } = seat
    const random = seededRandom(seat.seed)
    const theirs = theirUtility(seat, frequencyModel)
    const most = own[ranking[0]]
    const share = (place: number): number => Math.max(theirs.of[ranking[place]], 1e-6)
    const drawn = (start: number, end: number): number => {
      let sum = 0
      for (let place = start; place < end; place += 1) sum += share(place)
      let left = random.uniform() * sum
      for (let place = start; place < end; place += 1) {
        left -= share(place)
        if (left < 0) return ranking[place]
      }
      return ranking[end - 1]
    }
    return {
      propose: (_round, time, offer) => {
        if (offer !== NO_OFFER) theirs.hear(offer, time)
        const target = most - (most - reservation) * concededPart(time, FIRMNESS, 0)
        const end = Math.max(1, countAtLeast(seat, target))
        return drawn(Math.min(end - 1, countAtLeast(seat, target + BAND)), end)
      },
    }
  },
}

export const afterAgreeableAgent = withAcceptance("after-agreeable-agent", agreeable, acceptCombined(0.99))
