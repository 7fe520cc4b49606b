// Learns the model from negotiations (the shipped figures from CraigslistBargain [He2018]): EM over the latent styles,
// each M-step a set of ridge regressions that are concave on their own, the two sides in turn. The strengths and the numbers
// of styles were chosen by cross-validation grouped by post (docs/model-card.md). No random start: styles begin ordered
// by what people hoped for, or by how much they gave, so a fit can be repeated to the last digit.

import { SIDES, type Side } from "../../deal/side.ts"
import {
  centreOf,
  choiceAt,
  designOf,
  floorsOf,
  type Holding,
  insideLogitAt,
  openingsOf,
  type Person,
  strengthsOf,
} from "./design.ts"
import { FEATURES } from "./features.ts"
import { styleBelief } from "./likelihood.ts"
import { CHOICES, type Choice, type PeopleModel, type SidePeople, type Style } from "./model.ts"
import type { Negotiation } from "./negotiation.ts"
import { type Design, linearRidge, logisticRidge, ridgeBySpread } from "./ridge.ts"
import { readTurns, type Turn } from "./turns.ts"

export interface FitOptions {
  readonly styles: Readonly<Record<Side, number>>
  readonly holding: Holding
  readonly iterations: number
}

export const FIT_OPTIONS: FitOptions = {
  styles: { buyer: 3, seller: 2 },
  holding: { slopes: 32, styleShifts: 4, kinship: 0.8, talkFloor: 0.5 },
  iterations: 25,
}

const WIDTH = FEATURES.length
/** Observations that a prior is worth where a figure is a plain mean. */
const PRIOR_COUNT = 10
const PRIOR_FRANKNESS = 1 / 3
const PRIOR_FORMAL = 0.05

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

interface Weighted {
  readonly value: number
  readonly weight: number
}

/** Mean and standard deviation, the latter drawn to `usual.sd` by ten observations and never below `floor`. */
const momentsOf = (sample: readonly Weighted[], usual: { mean: number; sd: number }, floor: number) => {
  const weight = total(sample.map((one) => one.weight))
  if (weight < 1e-6) return usual
  const mean = total(sample.map((one) => one.value * one.weight)) / weight
  const squares = total(sample.map((one) => one.weight * (one.value - mean) ** 2)) + PRIOR_COUNT * usual.sd ** 2
  return { mean, sd: Math.max(floor, Math.sqrt(squares / (weight + PRIOR_COUNT))) }
}

const NO_SHIFT = Object.fromEntries(CHOICES.map((choice) => [choice, 0])) as Record<Choice, number>

/** Weight, opening and target of each style; shifts still to come. */
const unshiftedStyles = (people: readonly Person[], count: number): Style[] =>
  Array.from({ length: count }, (_, s) => {
    const sample = (values: (person: Person) => readonly number[]): Weighted[] =>
      people.flatMap((person) => values(person).map((value) => ({ value, weight: person.belief[s] })))
    return {
      weight:
        (total(people.map(({ belief }) => belief[s])) + PRIOR_COUNT / 2) / (people.length + (PRIOR_COUNT / 2) * count),
      opening: momentsOf(sample(openingsOf), { mean: 0.7, sd: 0.1 }, 0.04),
      target: momentsOf(
        sample(({ target }) => (target === null ? [] : [target])),
        { mean: 0.75, sd: 0.08 },
        0.03,
      ),
      shift: NO_SHIFT,
      shareShift: 0,
    }
  })

const residualSd = ({ columns, x, y, weight }: Design, b: Float64Array): number => {
  let squares = 1
  let count = 1
  for (let i = 0; i < y.length; i += 1) {
    let residual = y[i]
    for (let j = 0; j < columns; j += 1) residual -= b[j] * x[i * columns + j]
    squares += weight[i] * residual * residual
    count += weight[i]
  }
  return Math.sqrt(squares / count)
}

/** Share of first bids within a hundredth of the bidder's own target. */
const franknessOf = (people: readonly Person[]): number => {
  const frank = people.flatMap((person) =>
    openingsOf(person).flatMap((bid) => (person.target === null ? [] : [Math.abs(bid - person.target) < 0.01])),
  )
  return (frank.filter(Boolean).length + PRIOR_COUNT * PRIOR_FRANKNESS) / (frank.length + PRIOR_COUNT)
}

/**
 * The M-step of one side: everything but the formal rate, given beliefs about styles. `before` only warms the regressions;
 * to `other`, the other side, they are drawn once it is known.
 */
const maximise = (
  people: readonly Person[],
  before: SidePeople | null,
  other: SidePeople | null,
  count: number,
  holding: Holding,
) => {
  const styles = unshiftedStyles(people, count)
  const strengths = strengthsOf(holding, count)
  const floors = floorsOf(holding, count)
  const startOf = (choice: Choice): number[] =>
    before === null
      ? new Array(WIDTH + count).fill(0)
      : [...before.slopes[choice], ...before.styles.map(({ shift }) => shift[choice])]
  const fitChoice = (choice: Choice): Float64Array => {
    const design = designOf(people, styles, (turn) => choiceAt(turn, choice))
    const centre = centreOf(holding, other?.slopes[choice], count)
    return logisticRidge(design, ridgeBySpread(design, strengths, floors), Float64Array.from(startOf(choice)), centre)
  }
  const fitted = Object.fromEntries(CHOICES.map((choice) => [choice, [...fitChoice(choice)]])) as Record<
    Choice,
    number[]
  >
  const inside = designOf(people, styles, insideLogitAt)
  const centre = centreOf(holding, other?.share.slopes, count)
  const share = linearRidge(inside, ridgeBySpread(inside, strengths, floors), centre)
  const byChoice = <Value>(value: (figures: number[]) => Value) =>
    Object.fromEntries(CHOICES.map((choice) => [choice, value(fitted[choice])])) as Record<Choice, Value>
  return {
    styles: styles.map((style, s) => ({
      ...style,
      shift: byChoice((figures) => figures[WIDTH + s]),
      shareShift: share[WIDTH + s],
    })),
    slopes: byChoice((figures) => figures.slice(0, WIDTH)),
    share: { slopes: [...share.subarray(0, WIDTH)], sd: residualSd(inside, share) },
    frankness: franknessOf(people),
  }
}

/** How much of the gaps somebody gave, against what is usual: orders sellers, whose hopes nobody wrote down. */
const generosity = ({ turns }: Person): number =>
  total(turns.map(({ answer }) => ("counter" in answer ? answer.counter.share - 0.4 : 0)))

/** Starting beliefs: people in order of target or generosity, leaning to the style of their quantile. */
const leanToQuantiles = (people: readonly Person[], count: number): void => {
  const ranked = people
    .map((person, index) => ({ person, index, key: person.target ?? generosity(person) }))
    .sort((a, b) => a.key - b.key || a.index - b.index)
  for (const [rank, { person }] of ranked.entries()) {
    const home = Math.min(count - 1, Math.floor((rank / ranked.length) * count))
    person.belief = Array.from({ length: count }, (_, s) => (count === 1 ? 1 : s === home ? 0.8 : 0.2 / (count - 1)))
  }
}

interface Read {
  readonly turns: readonly Turn[]
  readonly buyerTarget: number | null
}

/** How often this side's prices are formal, as seen from the other side's turns. */
const formalRateOf = (logs: readonly Read[], side: Side): number => {
  const faced = logs.flatMap(({ turns }) =>
    turns.filter(({ situation, answer }) => situation.side !== side && answer.did !== "speak"),
  )
  const formal = faced.filter(({ situation }) => situation.formal).length
  return (formal + PRIOR_COUNT * PRIOR_FORMAL) / (faced.length + PRIOR_COUNT)
}

/** The people of one side in every log, leaning to their starting styles. */
const peopleOf = (logs: readonly Read[], side: Side, styles: number): Person[] => {
  const people: Person[] = logs.map(({ turns, buyerTarget }) => ({
    turns: turns.filter(({ situation }) => situation.side === side),
    target: side === "buyer" ? buyerTarget : null,
    belief: [],
  }))
  leanToQuantiles(people, styles)
  return people
}

/** The model that fits these negotiations best under the options. Deterministic; a few seconds for 600. */
export const fitPeople = (
  negotiations: readonly Negotiation[],
  { styles, holding, iterations }: FitOptions = FIT_OPTIONS,
): PeopleModel => {
  const logs = negotiations.map((negotiation) => ({
    turns: readTurns(negotiation).turns,
    buyerTarget: negotiation.targets.buyer === null ? null : negotiation.targets.buyer / negotiation.listing,
  }))
  const people = { buyer: peopleOf(logs, "buyer", styles.buyer), seller: peopleOf(logs, "seller", styles.seller) }
  const formalRate = { buyer: formalRateOf(logs, "buyer"), seller: formalRateOf(logs, "seller") }
  const learn = (side: Side, before: PeopleModel | null, other: SidePeople | null): SidePeople => ({
    ...maximise(people[side], before?.[side] ?? null, other, styles[side], holding),
    formalRate: formalRate[side],
  })
  const improve = (before: PeopleModel | null): PeopleModel => {
    const buyer = learn("buyer", before, before?.seller ?? null)
    return { version: 1, buyer, seller: learn("seller", before, buyer) }
  }
  let model = improve(null)
  for (let round = 1; round < iterations; round += 1) {
    for (const side of SIDES) {
      for (const person of people[side]) {
        person.belief = styleBelief(model, side, person.turns, person.target).posterior
      }
    }
    model = improve(model)
  }
  return model
}
