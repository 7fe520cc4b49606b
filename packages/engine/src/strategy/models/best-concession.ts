// When they will be worth most to us, and what to ask for by then [Williams2011]. With the forecast of what they offer at time t cut off to [0, 1],
// density f and C what lies inside,
//   E(t) = d^t 1/C int_0^1 u f(u; t) du,   t* = argmax E(t) over the time that is left,
//   u* = argmax (d^t* u - r) P(they offer u or more at t*).
// r is ours: the paper has no reservation values, and with r = 0 it is the paper's.

import { SLACK } from "../../outcomes/slack.ts"
import { standardNormalCdf, standardNormalPdf } from "../../units/normal.ts"
import type { Forecast } from "./concession-process.ts"

const STEPS = 100

/** Mean of a normal cut off to [0, 1]; the nearer end where nothing of it lies inside. */
export const meanInside = ({ mean, deviation }: Forecast): number => {
  const [low, high] = [-mean / deviation, (1 - mean) / deviation]
  const inside = standardNormalCdf(high) - standardNormalCdf(low)
  if (inside < 1e-12) return mean < 0.5 ? 0 : 1
  return mean + (deviation * (standardNormalPdf(low) - standardNormalPdf(high))) / inside
}

/** Odds that they offer `utility` or more, in [0, 1]. */
export const oddsOf = ({ mean, deviation }: Forecast, utility: number): number => {
  const top = standardNormalCdf((1 - mean) / deviation)
  const inside = top - standardNormalCdf(-mean / deviation)
  if (inside < 1e-12) return utility <= mean ? 1 : 0
  return Math.max(0, top - standardNormalCdf((utility - mean) / deviation)) / inside
}

/** Of these times the one at which what they offer is expected to be worth most; the last of equals. */
export const bestTime = (
  times: readonly number[],
  forecast: (time: number) => Forecast,
  discount: number,
): { readonly time: number; readonly forecast: Forecast } => {
  const all = times.map((time) => ({ time, forecast: forecast(time) }))
  const worth = (one: (typeof all)[number]) => meanInside(one.forecast) * discount ** one.time
  return all.reduce((best, one) => (worth(one) >= worth(best) ? one : best))
}

/** What to ask for by then, a hundredth of utility exactly. */
export const bestAsk = (at: { time: number; forecast: Forecast }, discount: number, reservation: number): number => {
  // Far above a forecast the odds round to nothing. They fall faster than any gain grows, so the best ask is then the least with a gain.
  let best = Math.min(1, (Math.floor((STEPS * reservation) / discount ** at.time + SLACK) + 1) / STEPS)
  let most = 0
  for (let step = 0; step <= STEPS; step += 1) {
    const utility = step / STEPS
    const gain = (utility * discount ** at.time - reservation) * oddsOf(at.forecast, utility)
    if (gain > most) {
      most = gain
      best = utility
    }
  }
  return best
}
