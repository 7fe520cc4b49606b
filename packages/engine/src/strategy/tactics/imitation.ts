// What the behaviour-dependent tactics of [Faratin1998] share: they answer a change in the other side's offers with a like change in their own.
// The paper's formulas are for the value of one issue; ours apply them to the own utility of whole offers, in which "they give way" is a rise and
// "we give way" a fall, so the paper's ratios and differences stay as they are. Until enough offers are heard the best outcome is offered.

import type { OfferingRule } from "../offering.ts"
import { outcomeFor } from "../ranking.ts"
import { NO_OFFER } from "../strategy.ts"

/** Our next target from own utilities: of their offer then, of theirs now, and of ours before. */
export type Imitation = (theirsThen: number, theirsNow: number, oursBefore: number) => number

/** @param back how many of their offers lie between then and now, at least 1 */
export const imitating = (back: number, imitation: Imitation): OfferingRule => ({
  source: "Faratin1998",
  begin: (seat) => {
    const { own, reservation } = seat
    const most = own[seat.ranking[0]]
    const heard = new Float64Array(back + 1)
    let count = 0
    let ours = seat.ranking[0]
    return {
      propose: (_round, _time, offer) => {
        if (offer === NO_OFFER) return ours
        heard[count % (back + 1)] = own[offer]
        count += 1
        if (count <= back) return ours
        const wanted = imitation(heard[count % (back + 1)], own[offer], own[ours])
        ours = outcomeFor(seat, Math.min(most, Math.max(reservation, wanted)))
        return ours
      },
    }
  },
})
