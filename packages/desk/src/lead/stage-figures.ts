// What the stages of a lead take: as stated for this lead, else as learnt from the house's own leads (its owner's towards the team's, the
// team's towards the policy's figures), else the policy's figures as the guesses that they are. Every figure says which it is.

import type { FigureSource } from "@walkaway/contract/api"
import { amountOf, type Estimate, known } from "@walkaway/engine"
import {
  type LearntFigure,
  type LearntStage,
  type LearntStages,
  learnStages,
  type StageRecord,
  type StageToCome,
  UNKNOWN_STAGE,
} from "@walkaway/engine/triage"
import type { LeadRules, StageRule } from "../policy/lead-rules.ts"
import type { LeadFigures } from "./events.ts"

type StageStated = LeadFigures["stages"][number]

export interface SourcedFigure {
  readonly estimate: Estimate
  readonly source: FigureSource
  /** Leads that it was learnt from. */
  readonly count?: number
}

export interface StageFigures {
  readonly code: string
  readonly label: string
  readonly hours: SourcedFigure
  readonly cost: SourcedFigure
  readonly odds: SourcedFigure
}

const GUESS = { kind: "default", detail: "the policy's figure" } as const
const STATED = { kind: "typed", detail: "stated for this lead" } as const

/** As uncertain as the engine takes a figure that nobody knows, around this middle. */
const hoursAround = (middle: number): Estimate => {
  const { p10, p50, p90 } = UNKNOWN_STAGE.hours
  return { p10: (middle * p10) / p50, p50: middle, p90: (middle * p90) / p50, source: GUESS }
}

const oddsAround = (middle: number): Estimate => {
  const { p10, p50, p90 } = UNKNOWN_STAGE.passProbability
  return { p10: (middle * p10) / p50, p50: middle, p90: 1 - ((1 - middle) * (1 - p90)) / (1 - p50), source: GUESS }
}

const ruleAsStage = ({ code, hours, cost, odds }: StageRule): StageToCome => ({
  name: code,
  hours: hoursAround(hours),
  cost: known(Number(cost), GUESS),
  passProbability: oddsAround(odds),
})

/** What the house's own leads have taught about its stages. */
export const learntOf = (records: readonly StageRecord[], { stages }: LeadRules): LearntStages =>
  learnStages(records, stages.map(ruleAsStage))

/** "follow-up" is Follow up, where the policy has no name for it. */
const labelOfCode = (code: string): string => `${code.charAt(0).toUpperCase()}${code.slice(1).replaceAll("-", " ")}`

const stated = (value: number | undefined): SourcedFigure | undefined =>
  value === undefined ? undefined : { estimate: known(value, STATED), source: "stated" }

const learnt = (own: LearntFigure | undefined, team: LearntFigure | undefined, unknown: Estimate): SourcedFigure => {
  const figure = own ?? team
  if (!figure) return { estimate: unknown, source: "default" }
  if (figure.estimate.source.kind !== "learnt") return { estimate: figure.estimate, source: "default" }
  return { estimate: figure.estimate, source: "learnt", count: figure.n > 0 ? figure.n : (team?.n ?? 0) }
}

const named = (stages: readonly LearntStage[] | undefined, code: string): LearntStage | undefined =>
  stages?.find(({ name }) => name === code)

const figuresOf = (stage: StageStated, label: string, all: LearntStages, person: string): StageFigures => {
  const own = named(all.people.get(person), stage.code)
  const team = named(all.team, stage.code)
  const { hours, cost, passProbability } = UNKNOWN_STAGE
  return {
    code: stage.code,
    label,
    hours: stated(stage.hours) ?? learnt(own?.hours, team?.hours, hours),
    cost: stated(stage.cost && amountOf(stage.cost)) ?? learnt(own?.cost, team?.cost, cost),
    odds: stated(stage.odds) ?? learnt(own?.passProbability, team?.passProbability, passProbability),
  }
}

/** The figures of all stages of a lead, those behind it included. */
export const stageFiguresOf = (
  { stages }: LeadFigures,
  person: string,
  all: LearntStages,
  { stages: rules }: LeadRules,
): readonly StageFigures[] =>
  stages.map((stage) => {
    const label = rules.find(({ code }) => code === stage.code)?.label ?? labelOfCode(stage.code)
    return figuresOf(stage, label, all, person)
  })

export const asStagesToCome = (figures: readonly StageFigures[]): readonly StageToCome[] =>
  figures.map(({ code, hours, cost, odds }) => ({
    name: code,
    hours: hours.estimate,
    cost: cost.estimate,
    passProbability: odds.estimate,
  }))
