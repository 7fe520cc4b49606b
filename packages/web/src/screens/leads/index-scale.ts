// One scale for all bars of the list, so that they can be compared down the column: from nothing to three times the price of an hour, which
// so stands at the same place in each. What earns more runs out of the picture, and shows that it does.

import { scaleLinear } from "d3-scale"
import type { LeadInShort } from "../../desk/types.ts"

const TIMES_PRICE = 3

/** Highest figure of the scale, in money an hour. `figures`: what the leads in sight earn, for when an hour has no price. */
export const topOf = (pricePerHour: number | null, figures: readonly number[]): number => {
  if (pricePerHour !== null && pricePerHour > 0) return TIMES_PRICE * pricePerHour
  return Math.max(1, ...figures.filter(Number.isFinite))
}

export const indexesOf = (leads: readonly LeadInShort[]): readonly number[] =>
  leads.flatMap(({ triage }) => triage?.indexHigh ?? triage?.indexPerHour ?? [])

export interface BarPlaces {
  /** In percent of the width. */
  readonly at: number
  readonly from: number
  readonly to: number
  readonly price: number | undefined
  /** Runs out of the picture. */
  readonly isBeyond: boolean
}

export interface BarFigures {
  readonly index: number
  readonly low: number | null
  readonly high: number | null
  readonly price: number | null
}

export const placesOf = ({ index, low, high, price }: BarFigures, top: number): BarPlaces => {
  const place = scaleLinear([0, top], [0, 100]).clamp(true)
  return {
    at: place(index),
    from: place(low ?? index),
    to: place(high ?? index),
    price: price === null ? undefined : place(price),
    isBeyond: Math.max(index, high ?? index) > top,
  }
}
