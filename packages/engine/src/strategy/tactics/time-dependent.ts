// Time-dependent tactics [Faratin1998]: the target falls from the best to the reservation value along
//   u(t) = m + (M - m) (1 - F(t)),   F(t) = k + (1 - k) t^(1/e),
// with M the best own utility, m the reservation value, k the part conceded at once. e < 1 holds firm and gives way at the end (Boulware), e > 1
// gives way at once (Conceder). e is the paper's beta; NegMAS calls its reciprocal the exponent. Time runs over [0, 1) here, so the very last
// offer stays a little above m. The offer is the outcome of least own utility at or above u(t), the lowest index of equals.

import { acceptNext } from "../acceptance/next.ts"
import { type OfferingRule, withAcceptance } from "../offering.ts"
import { fallingOutcome } from "../ranking.ts"

/** Part conceded of what there is to concede. @param e above 0 @param k in [0, 1] @param time in [0, 1] */
export const concededPart = (time: number, e: number, k: number): number => k + (1 - k) * time ** (1 / e)

// A power a turn would be half of the work of a match, and the powers depend on nothing but the number of rounds, which is the same all through a
// tournament: those of the last number are kept.
const curveByRounds = (e: number, k: number): ((rounds: number) => Float64Array) => {
  let curve = new Float64Array(0)
  return (rounds) => {
    if (curve.length !== rounds)
      curve = Float64Array.from({ length: rounds }, (_, round) => concededPart(round / rounds, e, k))
    return curve
  }
}

/** @param e above 0: the paper's beta @param k in [0, 1]: conceded with the first offer */
export const timeDependent = (e: number, k = 0): OfferingRule => {
  const curveOf = curveByRounds(e, k)
  return {
    source: "Faratin1998",
    begin: (seat) => {
      const { rounds, own, ranking, reservation } = seat
      const most = own[ranking[0]]
      const span = most - reservation
      const curve = curveOf(rounds)
      const outcomeAt = fallingOutcome(seat)
      return {
        propose: (round, time) => {
          // Where a clock decides, time is not the round's share.
          const conceded = time === round / rounds ? curve[round] : concededPart(time, e, k)
          return outcomeAt(most - span * conceded)
        },
      }
    },
  }
}

export const boulware = withAcceptance("boulware", timeDependent(0.2), acceptNext())
export const linear = withAcceptance("linear", timeDependent(1), acceptNext())
export const conceder = withAcceptance("conceder", timeDependent(2), acceptNext())
