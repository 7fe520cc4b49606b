// What each side of a scenario gets to see: its own profile and, where the rules say so, the other's utilities. The other's reservation value is
// in no seat.

import type { Seat } from "../strategy/strategy.ts"
import type { MatchSide } from "./match.ts"
import type { Profile } from "./profile.ts"
import type { Scenario } from "./scenario.ts"

/** What a side knows of the other's wishes: `full` all but the reservation, as in ANL 2024 [ANL2024]; `own` nothing. */
export const INFORMATION = ["full", "own"] as const
export type Information = (typeof INFORMATION)[number]

export interface SeatRules {
  readonly rounds: number
  /** The profile that acts first in each round. */
  readonly first: MatchSide
  /** What each side is told of the other's utilities; NaN where nothing. */
  readonly theirs: readonly [Float64Array, Float64Array]
}

/** Utilities of which nothing is known. */
const unknownUtilities = (outcomes: number): Float64Array => new Float64Array(outcomes).fill(Number.NaN)

/** What each side of a scenario is told of the other. */
export const toldOf = ({ profiles: [a, b] }: Scenario, information: Information): SeatRules["theirs"] => {
  if (information === "full") return [b.utilities, a.utilities]
  const unknown = unknownUtilities(a.utilities.length)
  return [unknown, unknown]
}

/** The seat of one profile. @param profile of that side, with the reservation that it plays with */
export const seatOf = (
  scenario: Scenario,
  side: MatchSide,
  profile: Profile,
  { rounds, first, theirs }: SeatRules,
  seed: number,
): Seat => ({
  own: profile.utilities,
  theirs: theirs[side],
  reservation: profile.reservation,
  ranking: profile.ranking,
  rounds,
  isFirst: side === first,
  discount: profile.discount,
  issues: scenario.table,
  seed,
})
