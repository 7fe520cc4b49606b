// After the description of AgentK, winner of ANAC 2010 [Kawaguchi2012]: expects of them at most
//   e(t) = mu + (1 - mu) d,   d = sqrt(12) sigma,
// with mu and sigma the mean and the spread of what their offers were worth to us, and comes down towards it,
//   target(t) = 1 - (1 - e(t)) t^a,   a = 2 + 6 (1 - mu): firmer the less they gave.
// Offers anything at or above the target, drawn evenly; takes an offer x with the odds t^5 / 5 + (x - e) + (x - target), none below a tenth. The
// description leaves the limit of its compromise open; ours is the reservation value.

import { seededRandom } from "../../units/random.ts"
import { seated } from "../offering.ts"
import { countAtLeast } from "../ranking.ts"
import { ACCEPT, NO_OFFER } from "../strategy.ts"

const ODDS_MIN = 0.1

export const afterAgentK = seated("after-agent-k", "Kawaguchi2012", (seat) => {
  const { own, ranking, reservation } = seat
  const random = seededRandom(seat.seed)
  const most = own[ranking[0]]
  let count = 0
  let mean = 0
  let squares = 0
  const hear = (utility: number): void => {
    count += 1
    const off = utility - mean
    mean += off / count
    squares += off * (utility - mean)
  }
  return {
    act: (_round, time, offer) => {
      if (offer !== NO_OFFER) hear(own[offer])
      const width = count === 0 ? 0 : Math.sqrt((12 * squares) / count)
      const expected = Math.min(most, mean + (1 - mean) * width)
      const power = 2 + 6 * (1 - mean)
      const target = Math.max(reservation, most - (most - expected) * time ** power)
      if (offer !== NO_OFFER) {
        const odds = time ** 5 / 5 + (own[offer] - expected) + (own[offer] - target)
        if (own[offer] >= reservation && odds >= ODDS_MIN && random.uniform() < odds) return ACCEPT
      }
      const bearable = Math.max(1, countAtLeast(seat, target))
      return ranking[Math.floor(random.uniform() * bearable)]
    },
  }
})
