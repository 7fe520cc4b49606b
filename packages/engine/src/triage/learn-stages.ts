// What stages really take, learnt from leads that have passed or died in them. Every figure is shrunk: a person's towards the
// team's, the team's towards the defaults, so that three lucky leads move little and a hundred decide [Morris1983]. Odds by a
// Beta; hours by a mean of logarithms, since they are skewed; money by a plain mean, since it is often zero. Here spent hours
// are read, to learn what the next lead will take; they enter no value of the lead that they were spent on.

import betaQuantile from "@stdlib/stats-base-dists-beta-quantile"
import { type Estimate, meanOf, type Source, varianceOf, Z90 } from "../units/index.ts"
import type { StageToCome } from "./lead.ts"
import { UNKNOWN_STAGE } from "./stage-defaults.ts"

/** One lead that has left one stage. */
export interface StageRecord {
  readonly stage: string
  readonly person?: string
  /** Got through, or died there. */
  readonly passed: boolean
  /** Spent in the stage; left out, or under a minute, when nobody logged them. */
  readonly hours?: number
  /** Money spent in the stage, major units, >= 0; left out when nobody logged it. */
  readonly cost?: number
}

/** A figure with what it was learnt from. */
export interface LearntFigure {
  /** Own records behind it; 0: the estimate is what it would be shrunk towards. */
  readonly n: number
  /** Shrunk. Odds and money: where the true mean lies, nine in ten either way; hours: what the next lead takes. */
  readonly estimate: Estimate
  /** What it was shrunk towards: the team's figure, or the default. */
  readonly towards: Estimate
}

export interface LearntStage {
  readonly name: string
  readonly passProbability: LearntFigure
  readonly hours: LearntFigure
  readonly cost: LearntFigure
}

export interface LearntStages {
  readonly team: readonly LearntStage[]
  /** By the name or id in the records. */
  readonly people: ReadonlyMap<string, readonly LearntStage[]>
}

/** How many records the figure above weighs as much as, > 0. */
export interface Strengths {
  readonly teamTowardsDefaults: number
  readonly personTowardsTeam: number
}

/** Ours, guesses: a person's own ten leads count about as much as all the others' together. */
export const STRENGTHS_DEFAULT: Strengths = { teamTowardsDefaults: 10, personTowardsTeam: 10 }

const sourceOf = (n: number): Source => ({ kind: "learnt", detail: `${n} ${n === 1 ? "record" : "records"}` })

const ODDS_MARGIN = 1e-6

/** Beta with the mean of `towards` and `strength` leads' weight, after the passes and the deaths. */
const learntOdds = (passed: number, n: number, towards: Estimate, strength: number): LearntFigure => {
  if (n === 0) return { n, estimate: towards, towards }
  const mean = Math.min(1 - ODDS_MARGIN, Math.max(ODDS_MARGIN, meanOf(towards)))
  const [a, b] = [mean * strength + passed, (1 - mean) * strength + n - passed]
  const at = (p: number) => betaQuantile(p, a, b)
  return { n, estimate: { p10: at(0.1), p50: at(0.5), p90: at(0.9), source: sourceOf(n) }, towards }
}

interface Shrunk {
  readonly mean: number
  readonly variance: number
  readonly weight: number
}

/** Normal mean and variance after `values`, the prior worth `strength` values. */
const shrink = (values: readonly number[], priorMean: number, priorVariance: number, strength: number): Shrunk => {
  const n = values.length
  const weight = strength + n
  const own = values.reduce((sum, value) => sum + value, 0) / n
  const within = values.reduce((sum, value) => sum + (value - own) ** 2, 0)
  const between = ((strength * n) / weight) * (own - priorMean) ** 2
  const variance = (strength * priorVariance + within + between) / weight
  return { mean: (strength * priorMean + n * own) / weight, variance, weight }
}

const learntHours = (hours: readonly number[], towards: Estimate, strength: number): LearntFigure => {
  const n = hours.length
  if (n === 0) return { n, estimate: towards, towards }
  const spread = Math.log(towards.p90 / towards.p10) / (2 * Z90)
  const { mean, variance, weight } = shrink(hours.map(Math.log), Math.log(towards.p50), spread ** 2, strength)
  const reach = Z90 * Math.sqrt(variance * (1 + 1 / weight))
  const estimate = {
    p10: Math.exp(mean - reach),
    p50: Math.exp(mean),
    p90: Math.exp(mean + reach),
    source: sourceOf(n),
  }
  return { n, estimate, towards }
}

const learntCost = (costs: readonly number[], towards: Estimate, strength: number): LearntFigure => {
  const n = costs.length
  if (n === 0) return { n, estimate: towards, towards }
  const { mean, variance, weight } = shrink(costs, meanOf(towards), varianceOf(towards), strength)
  const reach = Z90 * Math.sqrt(variance / weight)
  return { n, estimate: { p10: Math.max(0, mean - reach), p50: mean, p90: mean + reach, source: sourceOf(n) }, towards }
}

type Towards = Pick<StageToCome, "hours" | "cost" | "passProbability">

/** Less is a slip of the thumb on a timer, and its logarithm would outweigh a hundred leads. */
const HOURS_LEAST = 1 / 60

const learntStage = (
  name: string,
  records: readonly StageRecord[],
  towards: Towards,
  strength: number,
): LearntStage => {
  const hours = records.flatMap((record) =>
    record.hours !== undefined && record.hours >= HOURS_LEAST ? [record.hours] : [],
  )
  const costs = records.flatMap((record) => (record.cost !== undefined && record.cost >= 0 ? [record.cost] : []))
  const passed = records.filter((record) => record.passed).length
  return {
    name,
    passProbability: learntOdds(passed, records.length, towards.passProbability, strength),
    hours: learntHours(hours, towards.hours, strength),
    cost: learntCost(costs, towards.cost, strength),
  }
}

const grouped = <Key>(records: readonly StageRecord[], keyOf: (record: StageRecord) => Key) => {
  const groups = new Map<Key, StageRecord[]>()
  for (const record of records) {
    const group = groups.get(keyOf(record))
    if (group) group.push(record)
    else groups.set(keyOf(record), [record])
  }
  return groups
}

const towardsTeam = (stage: LearntStage): Towards => ({
  hours: stage.hours.estimate,
  cost: stage.cost.estimate,
  passProbability: stage.passProbability.estimate,
})

/**
 * Learns every stage of `defaults`, in its order, and of the records besides (towards `UNKNOWN_STAGE`). The team's figures
 * rest on all records, a person's on those that name the person. The order of the records does not matter.
 */
export const learnStages = (
  records: readonly StageRecord[],
  defaults: readonly StageToCome[],
  strengths: Strengths = STRENGTHS_DEFAULT,
): LearntStages => {
  const byStage = grouped(records, ({ stage }) => stage)
  const unknown = [...byStage.keys()].filter((name) => defaults.every((stage) => stage.name !== name)).sort()
  const all = [...defaults, ...unknown.map((name) => ({ name, ...UNKNOWN_STAGE }))]
  const team = all.map((stage) =>
    learntStage(stage.name, byStage.get(stage.name) ?? [], stage, strengths.teamTowardsDefaults),
  )
  const named = grouped(
    records.filter(({ person }) => person !== undefined),
    ({ person }) => person as string,
  )
  const people = new Map<string, readonly LearntStage[]>()
  for (const [person, own] of named) {
    const ownByStage = grouped(own, ({ stage }) => stage)
    const ofPerson = (stage: LearntStage) =>
      learntStage(stage.name, ownByStage.get(stage.name) ?? [], towardsTeam(stage), strengths.personTowardsTeam)
    people.set(person, team.map(ofPerson))
  }
  return { team, people }
}

/** The stages for `leadOf`: a person's where there are own records, else the team's. */
export const stagesLearnt = (learnt: LearntStages, person?: string): readonly StageToCome[] =>
  ((person !== undefined && learnt.people.get(person)) || learnt.team).map((stage) => ({
    name: stage.name,
    ...towardsTeam(stage),
  }))
