// A lead as the triage takes it: stages still to come, each with hours, money, odds and waiting, ending in a worth; how it fades while
// it waits, the day by which it must be won, and the dated events that would change it. What has been spent on it has no
// place here: a lead that stands in its third stage has lost the first two from its list, hours and all.

import { type Estimate, estimateOf, known, ok, type Refusal, type Result, refuse, type Source } from "../units/index.ts"

/** One stage, all of it still to come. Known figures and ranges alike. */
export interface StageToCome {
  /** One of `LEAD_STAGES`, or the organisation's own word. */
  readonly name: string
  /** Of our own time, > 0. */
  readonly hours: Estimate
  /** Money spent when the stage begins, >= 0, in major units of one currency for all leads. */
  readonly cost: Estimate
  /** Chance to get through it, in [0, 1]. */
  readonly passProbability: Estimate
  /** Days in which the other side keeps us waiting, on top of our own work; >= 0. */
  readonly waitDays?: Estimate
}

/** How a lead fades with every day until it is won. */
export interface Decay {
  /** Chance in (0, 1] that a lead that is alive today is alive tomorrow; 1: it waits for us. */
  readonly survivalPerDay: number
  /** Share in (0, 1] of its worth that is left tomorrow; 1: its worth stays. */
  readonly worthKeptPerDay: number
  readonly source: Source
}

/** A dated change of the figures: a price that falls, a budget that opens, a decision that is taken. */
export interface LeadEvent {
  /** Kebab-case, e.g. `price-fall`, `decision`, `budget`, or the organisation's own word. */
  readonly code: string
  /** Days from now, >= 0. */
  readonly day: number
  /** Chance in [0, 1] that it happens; without it the figures stay as they are. */
  readonly probability: number
  /** The figures from then on; what is left out stays. The two stage figures are those of the stage it stands in. */
  readonly worth?: Estimate
  readonly passProbability?: Estimate
  readonly cost?: Estimate
}

/** What people, files and tables say about a lead, unchecked. */
export interface LeadDraft {
  readonly id: string
  /** The whole way or the rest of it, in order. */
  readonly stages: readonly StageToCome[]
  /** Stage that the lead stands in: those before it are behind us and fall away. The first when left out. */
  readonly standsIn?: string
  /** What winning is worth over the best alternative, at the line that is optimal for it (`worthOverLine`); may be negative. */
  readonly worth: Estimate
  readonly decay?: Decay
  /** Days from now by which it must be won; negative when that is past. */
  readonly deadlineDay?: number
  readonly events?: readonly LeadEvent[]
}

declare const checked: unique symbol

/** A lead that can be triaged. Made by `leadOf` only. */
export interface Lead {
  readonly id: string
  /** From the stage that it stands in to the last; at least one. */
  readonly stages: readonly Required<StageToCome>[]
  readonly worth: Estimate
  readonly decay: Decay
  /** Infinity when there is none. */
  readonly deadlineDay: number
  readonly events: readonly LeadEvent[]
  readonly [checked]: true
}

/** Waits for us for ever. */
export const NO_DECAY: Decay = {
  survivalPerDay: 1,
  worthKeptPerDay: 1,
  source: { kind: "default", detail: "no decay is known" },
}

const NO_WAIT = known(0, { kind: "default", detail: "no waiting is known" })

const no = (code: string, path: string, message: string, remedy: string): Refusal => ({ code, path, message, remedy })

const inRange = (figure: Estimate, path: string): Refusal | undefined => {
  const { p10, p50, p90 } = figure
  if (p10 <= p50 && p50 <= p90 && p90 - p10 < Number.POSITIVE_INFINITY) return undefined
  const range = estimateOf(p10, p50, p90, figure.source)
  return range.ok ? undefined : { ...range.error, path }
}

const oddsTrouble = (figure: Estimate, path: string): Refusal | undefined =>
  inRange(figure, path) ??
  (figure.p10 < 0 || figure.p90 > 1
    ? no("odds-out-of-range", path, "Odds lie between 0 and 1.", "Write 0.4 for four in ten.")
    : undefined)

const atLeastZero = (figure: Estimate, path: string): Refusal | undefined =>
  inRange(figure, path) ??
  (figure.p10 < 0 ? no("figure-negative", path, "This cannot be below zero.", "Write zero or more.") : undefined)

const hoursTrouble = (figure: Estimate, path: string): Refusal | undefined =>
  inRange(figure, path) ??
  (figure.p10 > 0
    ? undefined
    : no("hours-not-positive", path, "A stage takes some time.", "Write the hours still to come, above zero."))

const stageTrouble = (stage: StageToCome): Refusal | undefined =>
  hoursTrouble(stage.hours, "hours") ??
  atLeastZero(stage.cost, "cost") ??
  oddsTrouble(stage.passProbability, "passProbability") ??
  (stage.waitDays && atLeastZero(stage.waitDays, "waitDays"))

/** Position of a stage whose name stands before it already; -1 when there is none. */
const nameTwice = (stages: readonly StageToCome[]): number => {
  for (let i = 1; i < stages.length; i += 1) {
    for (let j = 0; j < i; j += 1) if (stages[j].name === stages[i].name) return i
  }
  return -1
}

type CompleteStages = readonly Required<StageToCome>[]

const completed = ({ name, hours, cost, passProbability, waitDays = NO_WAIT }: StageToCome): Required<StageToCome> => ({
  name,
  hours,
  cost,
  passProbability,
  waitDays,
})

const checkStages = (stages: readonly StageToCome[]): Result<CompleteStages, Refusal> => {
  if (stages.length === 0) {
    return refuse(no("no-stages", "stages", "The lead has no stage to come.", "Give at least one stage."))
  }
  const twice = nameTwice(stages)
  if (twice >= 0) {
    const message = `The stage "${stages[twice].name}" comes twice.`
    return refuse(no("stage-twice", `stages[${twice}].name`, message, "Give every stage a name of its own."))
  }
  for (let i = 0; i < stages.length; i += 1) {
    const trouble = stageTrouble(stages[i])
    if (trouble) return refuse({ ...trouble, path: `stages[${i}].${trouble.path}` })
  }
  return ok(stages.map(completed))
}

interface SharedStages {
  readonly complete: CompleteStages
  /** The rest of the way by the stage that it begins with. */
  readonly rests: ReadonlyMap<string, CompleteStages>
}

const shared = new WeakMap<readonly StageToCome[], SharedStages>()

/**
 * Checks a list of stages once for all leads that will be made with this very list: a house has a few of them and a million
 * leads. Same refusals as `leadOf`.
 */
export const sharedStages = (stages: readonly StageToCome[]): Result<readonly StageToCome[], Refusal> => {
  const complete = checkStages(stages)
  if (!complete.ok) return complete
  const rests = new Map(complete.value.map(({ name }, i) => [name, complete.value.slice(i)]))
  shared.set(stages, { complete: complete.value, rests })
  return ok(stages)
}

const unknownStage = ({ stages, standsIn }: LeadDraft): Refusal => {
  const remedy = `The stages are ${stages.map(({ name }) => name).join(", ")}.`
  return no("unknown-stage", "standsIn", `There is no stage "${standsIn}".`, remedy)
}

const stagesToCome = (draft: LeadDraft): Result<CompleteStages, Refusal> => {
  const { stages, standsIn } = draft
  const list = shared.get(stages)
  if (list) {
    const rest = standsIn === undefined ? list.complete : list.rests.get(standsIn)
    return rest ? ok(rest) : refuse(unknownStage(draft))
  }
  const complete = checkStages(stages)
  if (!complete.ok || standsIn === undefined || standsIn === complete.value[0].name) return complete
  const at = complete.value.findIndex(({ name }) => name === standsIn)
  return at < 0 ? refuse(unknownStage(draft)) : ok(complete.value.slice(at))
}

const isShareLeft = (share: number): boolean => share > 0 && share <= 1

const decayTrouble = ({ survivalPerDay, worthKeptPerDay }: Decay): Refusal | undefined => {
  const survives = isShareLeft(survivalPerDay)
  if (survives && isShareLeft(worthKeptPerDay)) return undefined
  return no(
    "decay-out-of-range",
    `decay.${survives ? "worthKeptPerDay" : "survivalPerDay"}`,
    "What is left after a day is above 0 and at most 1.",
    "Write 0.97 for 3% a day.",
  )
}

const eventTrouble = (event: LeadEvent, path: string): Refusal | undefined => {
  if (!(event.day >= 0 && Number.isFinite(event.day))) {
    return no("event-in-the-past", `${path}.day`, "The event lies in the past.", "Change the figures themselves.")
  }
  if (!(event.probability >= 0 && event.probability <= 1)) {
    return no("odds-out-of-range", `${path}.probability`, "Odds lie between 0 and 1.", "Write 1 when it is certain.")
  }
  return (
    (event.worth && inRange(event.worth, `${path}.worth`)) ??
    (event.passProbability && oddsTrouble(event.passProbability, `${path}.passProbability`)) ??
    (event.cost && atLeastZero(event.cost, `${path}.cost`))
  )
}

const eventsTrouble = (events: readonly LeadEvent[]): Refusal | undefined => {
  for (let i = 0; i < events.length; i += 1) {
    const trouble = eventTrouble(events[i], `events[${i}]`)
    if (trouble) return trouble
  }
  return undefined
}

const NO_EVENTS: readonly LeadEvent[] = []

/**
 * Checks a lead. Refusal codes: `no-stages`, `stage-twice`, `unknown-stage`, `hours-not-positive`, `figure-negative`,
 * `odds-out-of-range`, `not-finite`, `range-out-of-order`, `decay-out-of-range`, `event-in-the-past`; each with its path.
 */
export const leadOf = (draft: LeadDraft): Result<Lead, Refusal> => {
  const { id, worth, decay = NO_DECAY, deadlineDay = Number.POSITIVE_INFINITY, events = NO_EVENTS } = draft
  const stages = stagesToCome(draft)
  if (!stages.ok) return stages
  const trouble = inRange(worth, "worth") ?? decayTrouble(decay) ?? eventsTrouble(events)
  if (trouble) return refuse(trouble)
  if (Number.isNaN(deadlineDay)) {
    return refuse(no("not-finite", "deadlineDay", "The deadline is not a number of days.", "Write days from now."))
  }
  return ok({ id, stages: stages.value, worth, decay, deadlineDay, events } as Lead)
}
