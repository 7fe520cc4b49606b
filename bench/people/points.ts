// Prediction points of a log with all that a simple model may look at, and the folds: negotiations about the same post
// stay together. The fold goes by a hash of the post, so that it depends on neither the order nor the size of the log.

import { type BargainingPoint, bargainingPoints, FEATURES, type Negotiation, readTurns } from "@walkaway/engine"
import { foldOf, writeFeatures } from "@walkaway/engine/learning"

export const ROUNDS_MAX = 6
export const FOLDS = 5

export interface Point {
  readonly negotiation: Negotiation
  readonly at: BargainingPoint
  readonly deal: boolean
  readonly final: number | null
  /** Features of whoever is asked now, twice: once for each side's answer, zeros for the other, and a few of the table. */
  readonly features: readonly number[]
}

/** The fold of a post in one of several divisions of the log; the first is the usual one. */
export const foldIn = (division: number, post: string): number =>
  foldOf(division === 0 ? post : `${post} ${division}`, FOLDS)

const finalOf = ({ listing, outcome }: Negotiation): number | null => {
  if (!outcome?.deal || outcome.price === null) return null
  const final = outcome.price / listing
  return final >= 0.25 && final <= 1.5 ? final : null
}

/** Where the two offers stand; a silent buyer at .70 (the mean first bid), a silent seller at the listing. */
export const standing = ({ buyer, seller }: BargainingPoint): { low: number; high: number } => ({
  low: buyer ?? 0.7,
  high: seller ?? 1,
})

const featuresAt = (negotiation: Negotiation, at: BargainingPoint): number[] => {
  const { open } = readTurns(negotiation, at.k)
  const row = open === null ? [] : [...writeFeatures(open, 0.7, new Float64Array(FEATURES.length))]
  const { low, high } = standing(at)
  const none = row.map(() => 0)
  return [...row, ...(at.by === "buyer" ? row : none), low, high]
}

/** Every scored point of the negotiations, in order. */
export const pointsOf = (negotiations: readonly Negotiation[]): Point[] =>
  negotiations.flatMap((negotiation) =>
    bargainingPoints(negotiation)
      .slice(0, ROUNDS_MAX)
      .map((at) => ({
        negotiation,
        at,
        deal: negotiation.outcome?.deal ?? false,
        final: finalOf(negotiation),
        features: featuresAt(negotiation, at),
      })),
  )
