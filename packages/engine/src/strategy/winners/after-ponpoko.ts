// After the description of PonPokoAgent, winner of ANAC 2017 [Aydogan2021]: no model at all. One of five pairs of curves is drawn before the talks; in
// each turn any outcome between the lower and the upper curve is offered, and what reaches the lower one is taken. Who tries to learn
// it learns little. That there are five pairs, some of them waves, is the description's; their figures are ours.

import { SLACK } from "../../outcomes/slack.ts"
import { seededRandom } from "../../units/random.ts"
import { seated } from "../offering.ts"
import { countAtLeast } from "../ranking.ts"
import { ACCEPT, NO_OFFER } from "../strategy.ts"

/** Lower and upper curve as what is given of the whole utility at time t. */
interface Band {
  readonly lower: (time: number) => number
  readonly upper: (time: number) => number
}

const wave = (time: number, height: number, turns: number): number => height * Math.abs(Math.sin(turns * time))

const BANDS: readonly Band[] = [
  { lower: (time) => 0.1 * time + wave(time, 0.1, 40), upper: (time) => 0.1 * time },
  { lower: (time) => 0.2 * time, upper: () => 0 },
  { lower: (time) => 0.1 * time + wave(time, 0.15, 20), upper: (time) => 0.1 * time },
  { lower: (time) => (time > 0.99 ? 0.3 * time : 0.15 * time), upper: (time) => 0.05 * time },
  { lower: (time) => 0.15 * time + wave(time, 0.15, 20), upper: (time) => 0.15 * time },
]

export const afterPonpoko = seated("after-ponpoko", "Aydogan2021", (seat) => {
  const { own, ranking, reservation } = seat
  const random = seededRandom(seat.seed)
  const { lower, upper } = BANDS[Math.floor(random.uniform() * BANDS.length)]
  const most = own[ranking[0]]
  return {
    act: (_round, time, offer) => {
      const least = Math.max(reservation, most - lower(time))
      if (offer !== NO_OFFER && own[offer] >= least - SLACK) return ACCEPT
      const end = Math.max(1, countAtLeast(seat, least))
      const start = Math.min(end - 1, countAtLeast(seat, most - upper(time) + 2 * SLACK))
      return ranking[start + Math.floor(random.uniform() * (end - start))]
    },
  }
})
