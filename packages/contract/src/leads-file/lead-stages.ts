// The stages that a row's lead has to come: the file's own figures where it has some, the house's or the defaults elsewhere. Figures of
// the whole lead are spread over its stages as those of the defaults lie; with hours and odds both given there is nothing
// left to spread, and they are taken as one stage.

import { type Estimate, known, meanOf, must } from "@walkaway/engine"
import { type StageToCome, sharedStages, UNKNOWN_STAGE } from "@walkaway/engine/triage"
import { bareWords, standardStage } from "./stage-words.ts"

export interface WholeFigures {
  readonly hours: Estimate | undefined
  readonly odds: Estimate | undefined
  readonly cost: Estimate | undefined
  readonly waitDays: Estimate | undefined
}

/** Where a lead stands on a list of stages, and how the defaults' figures lie over the rest of it. */
export interface Standing {
  /** What one step to the end would be called. */
  readonly name: string
  readonly stages: readonly StageToCome[]
  readonly from: number
  readonly rest: readonly StageToCome[]
  /** Share of each stage in the hours of the rest; they add up to 1. */
  readonly shares: readonly number[]
  /** Power of the whole's odds that each stage's odds are; they add up to 1. */
  readonly powers: readonly number[]
}

const standingOn = (stages: readonly StageToCome[], from: number, name = stages[from].name): Standing => {
  const rest = stages.slice(from)
  const hours = rest.map((stage) => meanOf(stage.hours))
  const odds = rest.map((stage) => Math.log(meanOf(stage.passProbability)))
  const [allHours, allOdds] = [hours, odds].map((figures) => figures.reduce((sum, figure) => sum + figure, 0))
  const isEven = !(Number.isFinite(allOdds) && allOdds < 0)
  return {
    name,
    stages,
    from,
    rest,
    shares: hours.map((own) => own / allHours),
    powers: odds.map((own) => (isEven ? 1 / rest.length : own / allOdds)),
  }
}

/** The stages of a house; words for them are matched whatever their case, standard ones in the words of sales tools too. */
export class StageBook {
  readonly stages: readonly StageToCome[]
  readonly #positions = new Map<string, number>()
  readonly #standings = new Map<string, Standing>()

  constructor(stages: readonly StageToCome[]) {
    this.stages = must(sharedStages(stages))
    for (const [i, { name }] of stages.entries()) this.#positions.set(bareWords(name), i)
  }

  /** Undefined: no such stage. */
  positionOf(text: string): number | undefined {
    const own = this.#positions.get(bareWords(text))
    if (own !== undefined) return own
    const standard = standardStage(text)
    return standard === undefined ? undefined : this.#positions.get(standard)
  }

  /** A stage that the house has not heard of is one step to the end, with the figures of no stage in particular. */
  standing(text: string): Standing {
    const before = this.#standings.get(text)
    if (before) return before
    const from = text === "" ? 0 : this.positionOf(text)
    const standing =
      from === undefined
        ? standingOn(must(sharedStages([{ name: text, ...UNKNOWN_STAGE }])), 0)
        : standingOn(this.stages, from, text === "" ? "to come" : undefined)
    if (this.#standings.size < STANDINGS_MAX) this.#standings.set(text, standing)
    return standing
  }
}

/** A file whose every row names another stage shall not fill the memory. */
const STANDINGS_MAX = 1000

const scaled = ({ p10, p50, p90, source }: Estimate, share: number): Estimate => ({
  p10: p10 * share,
  p50: p50 * share,
  p90: p90 * share,
  source,
})

/** Such that the stages' odds multiply to what is given. Most are known, and powers are dear. */
const power = ({ p10, p50, p90, source }: Estimate, by: number): Estimate => {
  const middle = p50 ** by
  return p10 === p50 && p50 === p90
    ? { p10: middle, p50: middle, p90: middle, source }
    : { p10: p10 ** by, p50: middle, p90: p90 ** by, source }
}

const NO_COST = known(0, { kind: "default", detail: "no cost is known" })

/** Stages to come with the whole lead's figures in them. Money and waiting of the whole come at the start. */
export const withWholeFigures = (standing: Standing, whole: WholeFigures): readonly StageToCome[] => {
  const { hours, odds, cost, waitDays } = whole
  if (hours && odds) {
    const { name } = standing
    return [{ name, hours, cost: cost ?? NO_COST, passProbability: odds, ...(waitDays && { waitDays }) }]
  }
  return standing.rest.map((stage, i) => {
    const wait = (i === 0 && waitDays) || stage.waitDays
    return {
      name: stage.name,
      hours: hours ? scaled(hours, standing.shares[i]) : stage.hours,
      cost: cost ? (i === 0 ? cost : NO_COST) : stage.cost,
      passProbability: odds ? power(odds, standing.powers[i]) : stage.passProbability,
      ...(wait && { waitDays: wait }),
    }
  })
}
