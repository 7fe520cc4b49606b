// How long until something happens, when many are lost from sight before it does: the product-limit estimate, with Greenwood's
// variance on the scale of log(-log S), so that intervals stay between 0 and 1 [KaplanMeier1958], [Kalbfleisch2002].

import { Z95 } from "./levels.ts"

export interface Watched {
  /** Days until the event or until sight was lost, at least 0. */
  readonly days: number
  readonly happened: boolean
}

export interface Survival {
  readonly day: number
  readonly atRisk: number
  readonly events: number
  readonly away: { readonly low: number; readonly middle: number; readonly high: number }
}

const intervalOf = (survival: number, greenwood: number) => {
  if (survival === 1 || survival === 0) return { low: survival, middle: survival, high: survival }
  const reach = (Z95 * Math.sqrt(greenwood)) / Math.abs(Math.log(survival))
  return { low: survival ** Math.exp(reach), middle: survival, high: survival ** Math.exp(-reach) }
}

/** One step for each day on which something happened, in order. Losses of a day count as after its events. */
export const kaplanMeier = (watched: readonly Watched[]): readonly Survival[] => {
  const days = [...new Set(watched.filter(({ happened }) => happened).map(({ days }) => days))].sort((a, b) => a - b)
  let survival = 1
  let greenwood = 0
  return days.map((day) => {
    const atRisk = watched.filter((one) => one.days >= day).length
    const events = watched.filter((one) => one.happened && one.days === day).length
    survival *= 1 - events / atRisk
    greenwood += events === atRisk ? 0 : events / (atRisk * (atRisk - events))
    return { day, atRisk, events, away: intervalOf(survival, greenwood) }
  })
}
