// Learns the model from negotiations: EM over the latent styles, each M-step a set of ridge regressions that are
// concave on their own. The ridge strengths and the number of styles are chosen by grouped cross-validation
// (docs/model-card.md). No random start: styles begin ordered by what people hoped for or gave, so a fit can be repeated.

import { SIDES, type Side } from "../../deal/side.ts"
import { FEATURES, FIRST_OF_TALK, writeFeatures } from "./features.ts"
import { logitOf, styleBelief } from "./likelihood.ts"
import { CHOICES, type Choice, type PeopleModel, type SidePeople, type Style } from "./model.ts"
import type { Negotiation } from "./negotiation.ts"
import { type Design, linearRidge, logisticRidge, ridgeBySpread } from "./ridge.ts"
import { readTurns, type Turn } from "./turns.ts"

export interface FitOptions {
  readonly styles: Readonly<Record<Side, number>>
  /** Ridge on slopes and on style shifts, in observations per column variance. */
  readonly slopeRidge: number
  readonly shiftRidge: number
  readonly talkFloor: number
  readonly iterations: number
}

export const FIT_OPTIONS: FitOptions = { styles: { buyer: 3, seller: 2 }, slopeRidge: 8, shiftRidge: 4,
  talkFloor: 0.5,
 iterations: 25 }

/** One person in one negotiation, with what the E-step believes about their style. */
interface Person {
  readonly turns: readonly Turn[]
  readonly target: number | null
  belief: number[]
}

const WIDTH = FEATURES.length

/** Whether a choice was open at a turn, and what was chosen. */
const choiceAt = ({ answer }: Turn, choice: Choice): 0 | 1 | null => {
  const counter = "counter" in answer ? answer.counter.kind : null
  if (choice === "accept") return answer.did === "speak" ? null : answer.did === "accept" ? 1 : 0
  if (choice === "end") return answer.did === "speak" || answer.did === "accept" ? null : answer.did === "end" ? 1 : 0
  if (choice === "pass") return answer.did === "pass" ? 1 : answer.did === "counter" ? 0 : null
  if (counter === null || counter === "opening") return null
  if (choice === "outside") return counter === "outside" ? 1 : 0
  if (counter === "outside") return null
  if (choice === "hold") return counter === "hold" ? 1 : 0
  return counter === "hold" ? null : counter === "half" ? 1 : 0
}

const insideAt = ({ answer }: Turn): number | null =>
  "counter" in answer && answer.counter.kind === "inside" ? logitOf(answer.counter.share) : null

/** Rows for one regression: every turn once per style, weighted by the belief; columns FEATURES, then one per style. */
const designOf = (
  people: readonly Person[],
  styles: readonly Style[],
  outcome: (turn: Turn) => number | null,
): Design => {
  const columns = WIDTH + styles.length
  const rows: { turn: Turn; y: number; style: number; weight: number }[] = []
  for (const { turns, belief } of people) {
    for (const turn of turns) {
      const y = outcome(turn)
      if (y !== null)
        for (let style = 0; style < styles.length; style += 1) rows.push({ turn, y, style, weight: belief[style] })
    }
  }
  const x = new Float64Array(rows.length * columns)
  for (const [index, { turn, style }] of rows.entries()) {
    const start = index * columns
    writeFeatures(turn.situation, styles[style].opening.mean, x.subarray(start, start + WIDTH))
    x[start + WIDTH + style] = 1
  }
  return {
    columns,
    x,
    y: Float64Array.from(rows, (row) => row.y),
    weight: Float64Array.from(rows, (row) => row.weight),
  }
}

/** The round is the clock that everybody's patience runs by; it is spread so little that a full ridge would stop it. */
const CLOCK = FEATURES.indexOf("round")

/** Words are rare signals: they are shrunk as if one turn in ten or so had them. */
const floors = (styles: number, options: FitOptions): number[] =>
  Array.from({ length: WIDTH + styles }, (_, j) => (j >= FIRST_OF_TALK && j < WIDTH ? options.talkFloor : 0))

const strengths = (options: FitOptions, styles: number): number[] =>
  Array.from({ length: WIDTH + styles }, (_, j) =>
    j === 0 ? 0.01 : j === CLOCK ? options.slopeRidge / 10 : j < WIDTH ? options.slopeRidge : 4 * options.shiftRidge,
  )

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Mean and standard deviation under weights, the latter drawn to `prior` by ten observations and never below `floor`. */
const weightedMoments = (values: readonly number[], weights: readonly number[], priorSd: number, floor: number) => {
  const total = sum(weights) + 1e-9
  const mean = sum(values.map((value, i) => value * weights[i])) / total
  const squares = sum(values.map((value, i) => weights[i] * (value - mean) ** 2)) + 10 * priorSd ** 2
  return { mean, sd: Math.max(floor, Math.sqrt(squares / (total + 10))) }
}

/** A misread price or a swapped role would widen a style beyond use. */
const isPlausible = (opening: number): boolean => opening > 0.2 && opening < 1.1

/** First bids. */
const openings = (people: readonly Person[]): { value: number; belief: number[] }[] =>
  people.flatMap(({ turns, belief }) =>
    turns.flatMap(({ answer }) =>
      "counter" in answer && answer.counter.kind === "opening" && isPlausible(answer.counter.price)
        ? [{ value: answer.counter.price, belief }]
        : [],
    ),
  )

const stylesOf = (people: readonly Person[], count: number): Omit<Style, "shift" | "shareShift">[] => {
  const first = openings(people)
  const targets = people.filter((person) => person.target !== null)
  return Array.from({ length: count }, (_, s) => ({
    weight: (sum(people.map(({ belief }) => belief[s])) + 5) / (people.length + 5 * count),
    opening:
      first.length === 0
        ? { mean: 0.7, sd: 0.16 }
        : weightedMoments(
            first.map(({ value }) => value),
            first.map(({ belief }) => belief[s]),
            0.1,
            0.04,
          ),
    target:
      targets.length === 0
        ? { mean: 0.75, sd: 0.2 }
        : weightedMoments(
            targets.map(({ target }) => target ?? 0),
            targets.map(({ belief }) => belief[s]),
            0.08,
            0.03,
          ),
  }))
}

const maximise = (
  people: readonly Person[],
  before: SidePeople | null,
  count: number,
  options: FitOptions,
  formalRate: number,
): SidePeople => {
  const blank = {
    shift: Object.fromEntries(CHOICES.map((choice) => [choice, 0])) as Record<Choice, number>,
    shareShift: 0,
  }
  const styles: Style[] = stylesOf(people, count).map((style) => ({ ...style, ...blank }))
  const ridge = strengths(options, count)
  const floor = floors(count, options)
  const fits = CHOICES.map((choice) => {
    const design = designOf(people, styles, (turn) => choiceAt(turn, choice))
    const start =
      before === null
        ? new Float64Array(design.columns)
        : Float64Array.from([...before.slopes[choice], ...before.styles.map((style) => style.shift[choice])])
    return [choice, logisticRidge(design, ridgeBySpread(design, ridge, floor), start)] as const
  })
  const design = designOf(people, styles, insideAt)
  const share = linearRidge(design, ridgeBySpread(design, ridge, floor))
  return {
    styles: styles.map((style, s) => ({
      ...style,
      shift: Object.fromEntries(fits.map(([choice, b]) => [choice, b[WIDTH + s]])) as Record<Choice, number>,
      shareShift: share[WIDTH + s],
    })),
    slopes: Object.fromEntries(
      fits.map(([choice, b]) => [choice, [...b.subarray(0, WIDTH)]]),
    ) as unknown as SidePeople["slopes"],
    share: { slopes: [...share.subarray(0, WIDTH)], sd: residualSd(design, share) },
    frankness: franknessOf(people),
    formalRate,
  }
}

/** Share of first bids within a hundredth of the bidder's own target, drawn to a third by ten bids. */
const franknessOf = (people: readonly Person[]): number => {
  const misses = people.flatMap(({ turns, target }) =>
    turns.flatMap(({ answer }) =>
      target !== null && "counter" in answer && answer.counter.kind === "opening"
        ? [Math.abs(answer.counter.price - target)]
        : [],
    ),
  )
  return (misses.filter((miss) => miss < 0.01).length + 10 / 3) / (misses.length + 10)
}

const residualSd = ({ columns, x, y, weight }: Design, b: Float64Array): number => {
  let squares = 1
  let total = 1
  for (let i = 0; i < y.length; i += 1) {
    let residual = y[i]
    for (let j = 0; j < columns; j += 1) residual -= b[j] * x[i * columns + j]
    squares += weight[i] * residual * residual
    total += weight[i]
  }
  return Math.sqrt(squares / total)
}

/** Starting beliefs: people ordered by target, or by how much of the gaps they gave, leaning to their quantile's style. */
const startingBeliefs = (people: Person[], count: number): void => {
  const key = ({ turns, target }: Person) =>
    target ?? sum(turns.map((turn) => ("counter" in turn.answer ? turn.answer.counter.share - 0.4 : 0)))
  const ranked = people
    .map((person, index) => ({ person, index, key: key(person) }))
    .sort((a, b) => a.key - b.key || a.index - b.index)
  for (const [rank, { person }] of ranked.entries()) {
    const home = Math.min(count - 1, Math.floor((rank / ranked.length) * count))
    person.belief = Array.from({ length: count }, (_, s) => (count === 1 ? 1 : s === home ? 0.8 : 0.2 / (count - 1)))
  }
}

const fitSide = (readings: readonly Reading[], side: Side, options: FitOptions): SidePeople => {
  const count = options.styles[side]
  const people: Person[] = readings.map(({ turns, buyerTarget }) => ({
    turns: turns.filter(({ situation }) => situation.side === side),
    target: side === "buyer" ? buyerTarget : null,
    belief: [],
  }))
  startingBeliefs(people, count)
  const formalRate = formalRateOf(readings, side)
  let fitted = maximise(people, null, count, options, formalRate)
  for (let round = 1; round < options.iterations; round += 1) {
    const model = { version: 1, [side]: fitted } as unknown as PeopleModel
    for (const person of people) person.belief = styleBelief(model, side, person.turns, person.target).posterior
    fitted = maximise(people, fitted, count, options, formalRate)
  }
  return fitted
}

interface Reading {
  readonly turns: readonly Turn[]
  readonly buyerTarget: number | null
}

/** How often this side's prices are formal, seen from the other side's turns. */
const formalRateOf = (readings: readonly Reading[], side: Side): number => {
  const faced = readings.flatMap(({ turns }) =>
    turns.filter(({ situation, answer }) => situation.side !== side && answer.did !== "speak"),
  )
  return (faced.filter(({ situation }) => situation.formal).length + 1) / (faced.length + 10)
}

/** The model that fits these negotiations best under the options. Deterministic; about a second for 600. */
export const fitPeople = (negotiations: readonly Negotiation[], options: FitOptions = FIT_OPTIONS): PeopleModel => {
  const readings = negotiations.map((negotiation) => ({
    turns: readTurns(negotiation).turns,
    buyerTarget: negotiation.targets.buyer === null ? null : negotiation.targets.buyer / negotiation.listing,
  }))
  const [buyer, seller] = SIDES.map((side) => fitSide(readings, side, options))
  return { version: 1, buyer, seller }
}
