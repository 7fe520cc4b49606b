// How many turns are left. Rounds say it exactly; where a clock decides, the pace so far says it roughly, and "the last turn" is a guess that
// may come early. Part of the time alone would not do: the same 0.99 is the last turn of 100 and the hundredth-last of 10,000.

import type { Seat } from "./strategy.ts"

/** Own turns left, this one included: at least 1. */
export const turnsLeft = (seat: Seat, round: number, time: number): number => {
  const byRounds = seat.rounds - round
  if (round === 0 || time <= 0) return Math.max(1, byRounds)
  const byPace = Math.round(((1 - time) * round) / time)
  return Math.max(1, Math.min(byRounds, byPace))
}

/** Whether nothing that we offer now or later will be answered: we act second and this is our last turn. */
export const isLastWord = (seat: Seat, left: number): boolean => !seat.isFirst && left === 1

/** Whether the offer of this turn is the last that the other side can answer: it takes it or there is no deal. */
export const isUltimatum = (seat: Seat, left: number): boolean => (seat.isFirst ? left === 1 : left === 2)
