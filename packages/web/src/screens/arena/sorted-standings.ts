// The standing by any of its columns: names upwards, figures downwards at first, the other way round when the same head is pressed again. Who has no
// figure stands last either way.

import type { Result } from "./arena-types.ts"

type Standing = Result["standings"][number]

export const COLUMNS = ["strategy", "advantage", "worth", "deals", "offNash", "seats"] as const
export type Column = (typeof COLUMNS)[number]

export interface SortedBy {
  readonly column: Column
  readonly isRising: boolean
}

const figureOf = ({ advantage, utility, agreementRate, nashDistance, n }: Standing, column: Column) => {
  const figures = { advantage, worth: utility, deals: agreementRate, offNash: nashDistance, seats: n }
  return column === "strategy" || (n === 0 && column !== "seats") ? undefined : figures[column]
}

/** What pressing a head leads to. */
export const turnedTo = (by: SortedBy, column: Column): SortedBy => ({
  column,
  // Near Nash is what one looks for first.
  isRising: by.column === column ? !by.isRising : column === "strategy" || column === "offNash",
})

/** Ties as they stood. */
export const sortedStandings = (
  standings: readonly Standing[],
  { column, isRising }: SortedBy,
): readonly Standing[] => {
  const way = isRising ? 1 : -1
  return standings.toSorted((one, other) => {
    if (column === "strategy") return way * (one.strategy < other.strategy ? -1 : 1)
    const [a, b] = [figureOf(one, column), figureOf(other, column)]
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
    return way * (a - b)
  })
}
