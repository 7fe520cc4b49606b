// How far one house's people lie from the fitted ones in each choice: an intercept a choice on top of the fitted odds, drawn to none. Slopes
// are left alone, since hundreds of talks barely tell them (docs/model-card.md). Styles are believed as fitted: two turns a
// person hardly move them, and a belief that moved with the intercepts would be EM for a difference in the third decimal.

import type { Side } from "../../deal/index.ts"
import { choiceAt, insideLogitAt } from "../people/design.ts"
import { FEATURES, writeFeatures } from "../people/features.ts"
import {
  CHOICES,
  type Choice,
  type PeopleModel,
  type PeopleShifts,
  type SidePeople,
  shiftedPeople,
  styleBelief,
  type Turn,
} from "../people/index.ts"

/** One person's turns of one deal, and what they hoped for in units of the listing, where known. */
export interface PersonTurns {
  readonly turns: readonly Turn[]
  readonly target: number | null
}

interface Row {
  readonly offset: number
  readonly y: number
  readonly weight: number
}

/** A person's rows in every regression: what the fitted people would do, what this one did. */
type Rows = Readonly<Record<Choice | "share", readonly Row[]>>

const scratch = new Float64Array(FEATURES.length)

const offsetOf = (slopes: readonly number[], features: Float64Array, shift: number): number => {
  let sum = shift
  for (let j = 0; j < slopes.length; j += 1) sum += slopes[j] * features[j]
  return sum
}

const rowsOf = (people: SidePeople, { turns }: PersonTurns, belief: readonly number[]): Rows => {
  const rows = Object.fromEntries([...CHOICES, "share"].map((part) => [part, [] as Row[]])) as Record<
    Choice | "share",
    Row[]
  >
  for (const turn of turns) {
    const inside = insideLogitAt(turn)
    for (const [s, style] of people.styles.entries()) {
      const features = writeFeatures(turn.situation, style.opening.mean, scratch)
      for (const choice of CHOICES) {
        const y = choiceAt(turn, choice)
        if (y === null) continue
        const offset = offsetOf(people.slopes[choice], features, style.shift[choice])
        rows[choice].push({ offset, y, weight: belief[s] })
      }
      if (inside === null) continue
      rows.share.push({
        offset: offsetOf(people.share.slopes, features, style.shareShift),
        y: inside,
        weight: belief[s],
      })
    }
  }
  return rows
}

/** The intercept with the best penalised likelihood; Newton, concave. */
const bestShift = (rows: readonly Row[], strength: number): number => {
  let shift = 0
  for (let step = 0; step < 12; step += 1) {
    let gradient = -strength * shift
    let curvature = strength
    for (const { offset, y, weight } of rows) {
      const p = 1 / (1 + Math.exp(-offset - shift))
      gradient += weight * (y - p)
      curvature += weight * p * (1 - p)
    }
    const move = Math.min(1, Math.max(-1, gradient / curvature))
    shift += move
    if (Math.abs(move) < 1e-9) break
  }
  return shift
}

/** Logits that no choice of people is apart by; the odds of slips of the pen in a log are. */
const SHARE_SHIFT_MOST = 12

const bestShare = (rows: readonly Row[], sd: number, strength: number): number => {
  let [sum, weights] = [0, 0]
  for (const { offset, y, weight } of rows) {
    sum += weight * (y - offset)
    weights += weight
  }
  const shift = sum / (weights + strength * sd * sd)
  return Math.min(SHARE_SHIFT_MOST, Math.max(-SHARE_SHIFT_MOST, shift))
}

/** People read once, so that many parts of them can be fitted. */
export interface ReadPeople {
  readonly side: Side
  readonly people: SidePeople
  readonly rows: readonly Rows[]
  readonly persons: readonly PersonTurns[]
}

const modelWith = (people: SidePeople): PeopleModel => ({ version: 1, buyer: people, seller: people })

export const readPeople = (people: SidePeople, side: Side, persons: readonly PersonTurns[]): ReadPeople => ({
  side,
  people,
  persons,
  rows: persons.map((person) =>
    rowsOf(people, person, styleBelief(modelWith(people), side, person.turns, person.target).posterior),
  ),
})

/** The shifts of the people at `chosen`; `strength` is the precision with which none is expected, above zero. */
export const fitShifts = ({ people, rows }: ReadPeople, chosen: readonly number[], strength: number): PeopleShifts => {
  const all = (part: Choice | "share") => chosen.flatMap((index) => rows[index][part])
  return {
    choices: Object.fromEntries(CHOICES.map((choice) => [choice, bestShift(all(choice), strength)])) as Record<
      Choice,
      number
    >,
    share: bestShare(all("share"), people.share.sd, strength),
  }
}

/** Log likelihood of one person's turns with these shifts. */
export const logLikelihoodWith = (read: ReadPeople, index: number, shifts: PeopleShifts | undefined): number => {
  const model = modelWith(shifts ? shiftedPeople(read.people, shifts) : read.people)
  const { turns, target } = read.persons[index]
  return styleBelief(model, read.side, turns, target).logLikelihood
}
