// AC_combi(T, MAX_W) [Baarslag2014]: AC_next, or from time T on whatever is at least the best that they offered in a window before now as long as
// the time that is left: r = 1 - t, W = [t - r, t]. What they gave within such a window they will probably give again before the end, so
// less is not taken yet. With the mean of the window instead of the maximum it is AC_combi(T, AVG_W).

import type { AcceptanceRule } from "../offering.ts"
import { SLACK } from "../ranking.ts"
import type { Seat } from "../strategy.ts"
import { acceptNext } from "./next.ts"

/** Which figure of the window an offer must reach. */
export type WindowFigure = "maximum" | "mean"

/** The offers heard so far as own utilities, with their times; reads one window's figure without allocating. */
const heardOffers = (seat: Seat) => {
  const utilities = new Float64Array(seat.rounds + 1)
  const times = new Float64Array(seat.rounds + 1)
  let count = 0
  return {
    hear: (time: number, utility: number): void => {
      if (count === utilities.length) return
      utilities[count] = utility
      times[count] = time
      count += 1
    },
    figure: (since: number, which: WindowFigure): number => {
      let most = 0
      let sum = 0
      let inside = 0
      for (let i = count - 1; i >= 0 && times[i] >= since - SLACK; i -= 1) {
        most = Math.max(most, utilities[i])
        sum += utilities[i]
        inside += 1
      }
      return which === "maximum" || inside === 0 ? most : sum / inside
    },
  }
}

/** @param since T in [0, 1], published as 0.99 */
export const acceptCombined = (since = 0.99, figure: WindowFigure = "maximum"): AcceptanceRule => ({
  source: "Baarslag2014",
  begin: (seat) => {
    const next = acceptNext().begin(seat)
    const heard = heardOffers(seat)
    return {
      accepts: (round, time, offer, ours) => {
        const utility = seat.own[offer]
        const isLate = time >= since && utility >= heard.figure(2 * time - 1, figure) - SLACK
        heard.hear(time, utility)
        return isLate || next.accepts(round, time, offer, ours)
      },
    }
  },
})
