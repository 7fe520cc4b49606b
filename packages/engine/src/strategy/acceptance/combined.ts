// AC_combi(T, MAX_W) [Baarslag2014]: AC_next, or from time T on whatever is at least the best that they offered in a window before now as long as
// the time that is left: r = 1 - t, W = [t - r, t]. What they gave within such a window they will probably give again before the end, so
// less is not taken yet. With the mean of the window instead of the maximum it is AC_combi(T, AVG_W).

import { SLACK } from "../../outcomes/slack.ts"
import type { AcceptanceRule } from "../offering.ts"
import { acceptNext } from "./next.ts"

/** Which figure of the window an offer must reach. */
export type WindowFigure = "maximum" | "mean"

/**
 * The own utilities of the offers in a window whose start only moves on. What fell out of it is forgotten, so memory is what a window holds,
 * however many turns a clock leaves room for.
 */
const heardOffers = () => {
  const utilities: number[] = []
  const times: number[] = []
  let first = 0
  const forget = (): void => {
    utilities.splice(0, first)
    times.splice(0, first)
    first = 0
  }
  return {
    hear: (time: number, utility: number): void => {
      utilities.push(utility)
      times.push(time)
    },
    figure: (since: number, which: WindowFigure): number => {
      while (first < times.length && times[first] < since - SLACK) first += 1
      if (2 * first > times.length) forget()
      let most = 0
      let sum = 0
      for (let i = first; i < utilities.length; i += 1) {
        most = Math.max(most, utilities[i])
        sum += utilities[i]
      }
      const inside = utilities.length - first
      return which === "maximum" || inside === 0 ? most : sum / inside
    },
  }
}

/** @param since T in [0, 1], published as 0.99 */
export const acceptCombined = (since = 0.99, figure: WindowFigure = "maximum"): AcceptanceRule => ({
  source: "Baarslag2014",
  begin: (seat) => {
    const next = acceptNext().begin(seat)
    const heard = heardOffers()
    const firstNeeded = 2 * since - 1 - SLACK
    return {
      accepts: (round, time, offer, ours) => {
        const utility = seat.own[offer]
        const isLate = time >= since && utility >= heard.figure(2 * time - 1, figure) - SLACK
        if (time >= firstNeeded) heard.hear(time, utility)
        return isLate || next.accepts(round, time, offer, ours)
      },
    }
  },
})
