// What one side wants in a scenario: its utility of every outcome, of no agreement, and how time eats both. Checked once, then shared by every
// match on it, together with its ranking.

import { rankingOf } from "../outcomes/ranking.ts"
import { ok, type Refusal, type Result, refuse } from "../units/index.ts"

export interface Profile {
  readonly name: string
  /** Utility of each outcome, in [0, 1]. */
  readonly utilities: Float64Array
  /** Outcomes by utility, best first; ties by index. */
  readonly ranking: Uint32Array
  /** Utility of no agreement, in [0, 1]. */
  readonly reservation: number
  /** An agreement at time t is worth u * discount ** t; in (0, 1], 1 is none. */
  readonly discount: number
}

export interface ProfileDraft {
  readonly name: string
  readonly utilities: Float64Array
  /** Default 0. */
  readonly reservation?: number
  /** Default 1. */
  readonly discount?: number
}

const inUnit = (figure: number): boolean => figure >= 0 && figure <= 1

/**
 * A profile from its figures.
 * Refusals: `utility-out-of-range` and `reservation-out-of-range` outside [0, 1], `discount-out-of-range` outside (0, 1], `no-outcomes`.
 */
export const checkedProfile = (draft: ProfileDraft): Result<Profile, Refusal> => {
  const { name, utilities, reservation = 0, discount = 1 } = draft
  const no = (code: string, message: string, remedy: string) => refuse({ code, message: `${name}: ${message}`, remedy })
  if (utilities.length === 0) return no("no-outcomes", "there is nothing to agree on.", "Give at least one outcome.")
  const wrong = utilities.findIndex((utility) => !inUnit(utility))
  if (wrong >= 0)
    return no(
      "utility-out-of-range",
      `outcome ${wrong} has the utility ${utilities[wrong]}.`,
      "Give utilities from 0 to 1.",
    )
  if (!inUnit(reservation))
    return no(
      "reservation-out-of-range",
      `no agreement has the utility ${reservation}.`,
      "Give a reservation from 0 to 1.",
    )
  if (!(discount > 0 && discount <= 1))
    return no("discount-out-of-range", `the discount is ${discount}.`, "Give one above 0, and at most 1 (none).")
  return ok({ name, utilities, ranking: rankingOf(utilities), reservation, discount })
}

/** The same wishes with another worth of no agreement, in [0, 1]. */
export const withReservation = (profile: Profile, reservation: number): Profile => ({ ...profile, reservation })
