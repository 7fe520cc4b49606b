// Does it work? The simulated populations of planner.md section 5, and people of other kinds, played on paired seeds: our planner
// against the best of 480 tuned curves, a fixed price, split the difference, and play with the person known. Once with figures
// that may rise, as in the paper, and once with figures that never rise, as people are advised; and with the prior that is shipped and the one
// that was assumed before any real talk was read.

import {
  ASSUMED_PRIORS,
  frameOf,
  known,
  ownWordOf,
  PLANNER_CONDUCT,
  PLANNER_FAMILY,
  type Prior,
  SHIPPED_PEOPLE,
  SHIPPED_PRIORS,
  seededRandom,
  type TypeModel,
  typeSetOf,
  Z90,
} from "@walkaway/engine"
import { negotiate, type Outcome, type Seller } from "./population/negotiate.ts"
import { draw, type Encounter, POPULATIONS, type Population } from "./population/people.ts"
import { plannerSeller } from "./population/planner-seller.ts"
import { type Curve, curveSeller, curves, fixedSeller, splitSeller } from "./population/tactics.ts"

const LIMIT = { p10: 100 - 12 * Z90, p50: 100, p90: 100 + 12 * Z90, source: { kind: "typed" } } as const
/** What is asked for a thing that is worth 100 to the middle one of them, as assumed of buyers of used cars. */
const LISTING = 107
const TUNING_NEGOTIATIONS = 1500
const TUNING_SEED = 7919

/** What a way of selling earned in one population. Gains in per cent of the market value over walking away at once. */
export interface Row {
  readonly seller: string
  readonly gain: number
  readonly standardError: number
  /** Gain less that of our planner with figures that never rise, on the same seeds, and its standard error. */
  readonly difference: number
  readonly differenceError: number
  /** Share of the negotiations with a common price that ended in a deal; and of those without that were left. */
  readonly closed: number
  readonly left: number
  readonly rounds: number
}

export interface PopulationResult {
  readonly population: Population
  readonly rows: readonly Row[]
}

export const OURS = "Walkaway, figures never rise"
export const OURS_RAISING = "Walkaway, figures may rise"
export const KNOWN = "person known, figures never rise"
export const KNOWN_RAISING = "person known, figures may rise"
export const SHIPPED = "Walkaway, prior as shipped"
export const ASSUMED = "Walkaway, prior as assumed"
export const CURVE = "best of 480 curves"
export const SPLIT = "split the difference"

const encountersOf = (population: Population, count: number, seed: number): readonly Encounter[] => {
  const random = seededRandom(seed)
  return Array.from({ length: count }, () => draw(population, random))
}

const unknownModel: TypeModel = { set: typeSetOf(PLANNER_FAMILY, LIMIT), conduct: PLANNER_CONDUCT }

/** With the people of real talks as one manner among three. */
const modelUnder = ({ family }: Prior): TypeModel => ({
  set: typeSetOf(family, LIMIT),
  conduct: PLANNER_CONDUCT,
  ownWord: ownWordOf(SHIPPED_PEOPLE, frameOf("seller", 100), LISTING),
})
const shippedModel = modelUnder(SHIPPED_PRIORS.buyer)
const assumedModel = modelUnder(ASSUMED_PRIORS.buyer)

/** Knows everything about the person except the dice. */
const knownModel = (encounter: Encounter): TypeModel => {
  const { limit, opening, exponent, patience, width, spread, push, bluff } = encounter
  const one = typeSetOf({ ...PLANNER_FAMILY, count: 1, shares: [1, 0, 0] }, known(limit, { kind: "typed" }))
  return {
    set: {
      ...one,
      limit: Float64Array.of(limit),
      opening: Float64Array.of(opening),
      exponent: Float64Array.of(exponent),
      patience: Float64Array.of(patience),
    },
    conduct: { ...PLANNER_CONDUCT, acceptWidth: width, offerSpread: spread, walkPush: push, walkBluff: bluff },
  }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

const standardErrorOf = (values: readonly number[]): number => {
  const centre = mean(values)
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2)) / values.length)
}

const play = (
  encounters: readonly Encounter[],
  seed: number,
  sellerFor: (encounter: Encounter) => Seller,
): readonly Outcome[] =>
  encounters.map((encounter, index) => negotiate(encounter, sellerFor(encounter), seed * 100_003 + index))

/** The curve that earns most on other seeds. */
const tuned = (population: Population, seed: number): Curve => {
  const encounters = encountersOf(population, TUNING_NEGOTIATIONS, seed + TUNING_SEED)
  const gainOf = (curve: Curve) =>
    mean(
      play(encounters, seed + TUNING_SEED, ({ alternative }) => curveSeller(curve, alternative)).map(
        ({ gain }) => gain,
      ),
    )
  return curves
    .map((curve) => ({ curve, gain: gainOf(curve) }))
    .reduce((best, one) => (one.gain > best.gain ? one : best)).curve
}

const share = (list: readonly boolean[]): number => list.filter(Boolean).length / Math.max(1, list.length)

const rowOf = (
  seller: string,
  outcomes: readonly Outcome[],
  ours: readonly Outcome[],
  encounters: readonly Encounter[],
): Row => {
  const gains = outcomes.map(({ gain }) => gain)
  const differences = gains.map((gain, i) => gain - ours[i].gain)
  const common = encounters.map(({ limit, alternative }) => limit > alternative)
  return {
    seller,
    gain: mean(gains),
    standardError: standardErrorOf(gains),
    difference: mean(differences),
    differenceError: standardErrorOf(differences),
    closed: share(outcomes.filter((_, i) => common[i]).map(({ deal }) => deal)),
    left: share(outcomes.filter((_, i) => !common[i]).map(({ deal }) => !deal)),
    rounds: mean(outcomes.map(({ rounds }) => rounds)),
  }
}

/** Plays one population. */
export const measurePopulation = (population: Population, negotiations: number, seed: number): PopulationResult => {
  const encounters = encountersOf(population, negotiations, seed)
  const curve = tuned(population, seed)
  const planned = (model: (encounter: Encounter) => TypeModel, mayRaise: boolean, types: number) =>
    play(encounters, seed, (encounter) => plannerSeller(model(encounter), encounter, { mayRaise, types }))
  const ours = planned(() => unknownModel, false, 80)
  const sellers: readonly (readonly [string, readonly Outcome[]])[] = [
    ...(population === "in-family"
      ? ([
          [KNOWN_RAISING, planned(knownModel, true, 1)],
          [KNOWN, planned(knownModel, false, 1)],
        ] as const)
      : []),
    [OURS_RAISING, planned(() => unknownModel, true, 80)],
    [OURS, ours],
    [SHIPPED, planned(() => shippedModel, false, 80)],
    [ASSUMED, planned(() => assumedModel, false, 80)],
    [CURVE, play(encounters, seed, ({ alternative }) => curveSeller(curve, alternative))],
    ["fixed price 100", play(encounters, seed, ({ alternative }) => fixedSeller(100, alternative))],
    [SPLIT, play(encounters, seed, ({ alternative }) => splitSeller(alternative))],
  ]
  return { population, rows: sellers.map(([name, outcomes]) => rowOf(name, outcomes, ours, encounters)) }
}

/** All populations, or one. */
export const measurePopulations = (negotiations: number, seed: number, only?: string): readonly PopulationResult[] =>
  POPULATIONS.filter((population) => only === undefined || only === population).map((population) =>
    measurePopulation(population, negotiations, seed),
  )

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`

/** The results as Markdown, for the README. */
export const markdownOf = (results: readonly PopulationResult[]): string =>
  [
    "| people | seller | gain (s.e.) | less ours (s.e.) | closed, where a price suits both | left, where none does | rounds |",
    "|---|---|---|---|---|---|---|",
    ...results.flatMap(({ population, rows }) =>
      rows.map(({ seller, gain, standardError, difference, differenceError, closed, left, rounds }) => {
        const gap = seller === OURS ? "" : `${difference.toFixed(2)} (${differenceError.toFixed(2)})`
        return `| ${population} | ${seller} | ${gain.toFixed(2)} (${standardError.toFixed(2)}) | ${gap} | ${percent(closed)} | ${percent(left)} | ${rounds.toFixed(1)} |`
      }),
    ),
  ].join("\n")

/** What the table must show: ratio to the best curve, share of play with the person known, lead over splitting. */
export const verdictsOf = (results: readonly PopulationResult[]): Readonly<Record<string, number>> => {
  const gainOf = (population: string, seller: string) => rowIn(results, population, seller)?.gain ?? Number.NaN
  const split = rowIn(results, "tit-for-tat", SPLIT)
  return Object.fromEntries(
    Object.entries({
      "in family: ours / best curve": gainOf("in-family", OURS) / gainOf("in-family", CURVE),
      "in family: ours raising / best curve": gainOf("in-family", OURS_RAISING) / gainOf("in-family", CURVE),
      "in family: ours / person known": gainOf("in-family", OURS) / gainOf("in-family", KNOWN),
      "in family: ours raising / person known": gainOf("in-family", OURS_RAISING) / gainOf("in-family", KNOWN_RAISING),
      "tit-for-tat: lead over splitting, s.e.": split ? -split.difference / split.differenceError : Number.NaN,
      "least share of hopeless deals left": Math.min(
        ...results.flatMap(({ rows }) =>
          rows.filter(({ seller }) => seller.startsWith("Walkaway")).map(({ left }) => left),
        ),
      ),
    }).filter(([, value]) => Number.isFinite(value)),
  )
}

const rowIn = (results: readonly PopulationResult[], population: string, seller: string): Row | undefined =>
  results.find((result) => result.population === population)?.rows.find((row) => row.seller === seller)
