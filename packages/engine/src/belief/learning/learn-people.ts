// Whether the fitted people of either side choose otherwise in this log, and by how much: the intercepts of fit-shifts.ts, held back by
// cross-validation and taken only when they are surely better on talks held out. Our own side is learnt too: predictions play
// both sides on.

import { SIDES, type Side } from "../../deal/index.ts"
import { type Negotiation, type PeopleShifts, readTurns, SHIPPED_PEOPLE } from "../people/index.ts"
import { fitShifts, logLikelihoodWith, type ReadPeople, readPeople } from "./fit-shifts.ts"
import { foldOf } from "./folds.ts"
import { compared, isSure } from "./held-out.ts"

const FOLDS = 5
const TALKS_LEAST = 20
/** Precisions with which no difference is expected. */
const STRENGTHS = [4, 16, 64]

const shiftsOf = (read: ReadPeople, posts: readonly string[]): PeopleShifts | undefined => {
  if (posts.length < TALKS_LEAST) return undefined
  const folds = posts.map((post) => foldOf(post, FOLDS))
  const everyone = [...posts.keys()]
  const before = everyone.map((index) => logLikelihoodWith(read, index, undefined))
  // Gains of every talk by strength, each under shifts that were learnt without its fold.
  const gains = STRENGTHS.map((strength) => {
    const byFold = Array.from({ length: FOLDS }, (_, fold) =>
      fitShifts(
        read,
        everyone.filter((index) => folds[index] !== fold),
        strength,
      ),
    )
    return everyone.map((index) => logLikelihoodWith(read, index, byFold[folds[index]]) - before[index])
  })
  const bestWithout = (fold: number): number => {
    const sums = gains.map((list) => list.reduce((sum, gain, index) => sum + (folds[index] === fold ? 0 : gain), 0))
    return sums.reduce((top, sum, s) => (sum > sums[top] ? s : top), 0)
  }
  const picks = Array.from({ length: FOLDS }, (_, fold) => bestWithout(fold))
  const differences = everyone.map((index) => ({ post: posts[index], gain: gains[picks[folds[index]]][index] }))
  return isSure(compared(differences)) ? fitShifts(read, everyone, STRENGTHS[bestWithout(-1)]) : undefined
}

/** The shifts of each side that are surely better than none. */
export const learnPeople = (negotiations: readonly Negotiation[]): Readonly<Partial<Record<Side, PeopleShifts>>> => {
  const logs = negotiations
    .map((negotiation) => ({ negotiation, turns: readTurns(negotiation).turns }))
    .filter(({ turns }) => turns.length > 0)
  const learnt = SIDES.flatMap((side) => {
    const talks = logs.filter(({ turns }) => turns.some(({ situation }) => situation.side === side))
    const read = readPeople(
      SHIPPED_PEOPLE[side],
      side,
      talks.map(({ negotiation: { targets, listing }, turns }) => ({
        turns: turns.filter(({ situation }) => situation.side === side),
        target: side === "buyer" && targets.buyer !== null ? targets.buyer / listing : null,
      })),
    )
    const shifts = shiftsOf(
      read,
      talks.map(({ negotiation }) => negotiation.post),
    )
    return shifts ? [[side, shifts] as const] : []
  })
  return Object.fromEntries(learnt)
}
