// The mean squared error of stated odds and Murphy's parts of it [Murphy1973]: reliability (are 70 % really 70 %; less is better),
// resolution (do we tell deals apart; more is better) and uncertainty (how open the matter is). Murphy's identity holds for forecasts of
// a few values; ours are pooled, so what varies inside a bin is kept as a part of its own [Stephenson2008] and the sum stays exact.

import type { BrierParts } from "../calibration.ts"

interface Odds {
  readonly probability: number
  readonly happened: boolean
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

const squaredError = (odds: readonly Odds[]): number =>
  mean(odds.map(({ probability, happened }) => (probability - (happened ? 1 : 0)) ** 2))

/** Bins together hold every forecast once; none is empty. */
export const brierParts = (bins: readonly (readonly Odds[])[]): BrierParts => {
  const all = bins.flat()
  const base = mean(all.map(({ happened }) => (happened ? 1 : 0)))
  let reliability = 0
  let resolution = 0
  for (const bin of bins) {
    const observed = mean(bin.map(({ happened }) => (happened ? 1 : 0)))
    const stated = mean(bin.map(({ probability }) => probability))
    reliability += (bin.length / all.length) * (stated - observed) ** 2
    resolution += (bin.length / all.length) * (observed - base) ** 2
  }
  const uncertainty = base * (1 - base)
  const brier = squaredError(all)
  return { brier, reliability, resolution, uncertainty, withinBins: brier - reliability + resolution - uncertainty }
}

/** Mean of -ln(probability given to what happened), stated odds held `1e-6` from certainty. */
export const logScoreOf = (odds: readonly Odds[]): number =>
  mean(
    odds.map(({ probability, happened }) => {
      const held = Math.min(1 - 1e-6, Math.max(1e-6, probability))
      return -Math.log(happened ? held : 1 - held)
    }),
  )

/**
 * Neighbours in stated odds pooled into bins of about equal number: as many as leave `leastInBin` in each, at most `binsMax`.
 * Equal odds stay together, so the bins do not depend on the order given.
 */
export const pooledBins = <T extends Odds>(odds: readonly T[], leastInBin: number, binsMax: number): readonly T[][] => {
  const count = Math.max(1, Math.min(binsMax, Math.floor(odds.length / leastInBin)))
  const sorted = odds.toSorted((a, b) => a.probability - b.probability)
  const bins: T[][] = []
  for (const one of sorted) {
    const last = bins.at(-1)
    const full = last !== undefined && last.length >= sorted.length / count
    if (!last || (full && last.at(-1)?.probability !== one.probability)) bins.push([one])
    else last.push(one)
  }
  const short = bins.at(-1)
  if (short && bins.length > 1 && short.length < leastInBin) bins.at(-2)?.push(...(bins.pop() ?? []))
  return bins
}
