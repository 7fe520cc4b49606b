// MiCRO [DeJonge2022]: the smallest concession, and only for one of theirs. Outcomes in the order of own utility; with n different ones
// offered by us and m by them: if n <= m and the next is not below the reservation value, offer it; otherwise repeat one of those offered, drawn
// evenly. Takes what is at least as good as the worst that it has offered or now offers. No model, no clock, and hard to exploit: it gives
// nothing to who gives nothing. Equal utilities are taken in the order of their index.

import { SLACK } from "../../outcomes/slack.ts"
import { seededRandom } from "../../units/random.ts"
import { seated } from "../offering.ts"
import { countAtLeast } from "../ranking.ts"
import { ACCEPT, NO_OFFER } from "../strategy.ts"

export const micro = seated("micro", "DeJonge2022", (seat) => {
  const { own, ranking } = seat
  const bearable = countAtLeast(seat, seat.reservation)
  const random = seededRandom(seat.seed)
  const heard = new Uint8Array(own.length)
  let theirs = 0
  let ours = 0
  const concession = (): number => {
    ours += 1
    return ranking[ours - 1]
  }
  return {
    act: (_round, _time, offer) => {
      if (offer !== NO_OFFER && heard[offer] === 0) {
        heard[offer] = 1
        theirs += 1
      }
      const concedes = ours <= theirs && ours < bearable
      const worst = own[ranking[concedes ? ours : ours - 1]]
      if (offer !== NO_OFFER && own[offer] >= worst - SLACK) return ACCEPT
      return concedes ? concession() : ranking[Math.floor(random.uniform() * ours)]
    },
  }
})
