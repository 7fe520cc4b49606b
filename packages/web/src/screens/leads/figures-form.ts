// The figures of a lead while they are being typed, and what is sent of them: only what somebody says. A figure that was learnt or guessed is not
// sent back as if it had been said; it stands beside its field for comparison. Pure.

import type { RequestFor } from "@walkaway/contract/client"
import type { Lead } from "../../desk/types.ts"

type Body = RequestFor<"stateLeadFigures">["body"]
type Stage = Lead["stages"][number]
type ExpectedEvent = Lead["events"][number]

export interface StageTyped {
  readonly code: string
  readonly label: string
  readonly hours: number | null
  readonly cost: string | null
  readonly odds: number | null
}

export interface EventTyped {
  /** Of the row, while it is on the page. */
  readonly key: number
  readonly code: ExpectedEvent["code"]
  readonly on: string
  readonly odds: number | null
  readonly worth: WorthTyped
  readonly passOdds: number | null
}

export interface WorthTyped {
  readonly low: string | null
  readonly middle: string | null
  readonly high: string | null
}

export interface FiguresTyped {
  readonly worth: WorthTyped
  readonly deadline: string
  readonly lostPerWeek: number | null
  readonly worthLostPerWeek: number | null
  readonly stages: readonly StageTyped[]
  readonly events: readonly EventTyped[]
}

export const NO_WORTH: WorthTyped = { low: null, middle: null, high: null }

/** Somebody said it, or a file did. */
const isSaid = (source: Stage["hours"]["source"]): boolean => source === "stated" || source === "imported"

const saidOf = ({ value, source }: Stage["hours"]): number | null => (isSaid(source) ? value : null)

const worthOf = (worth: Lead["worth"]): WorthTyped =>
  worth && isSaid(worth.source) ? { low: worth.low, middle: worth.middle, high: worth.high } : NO_WORTH

const stageOf = ({ code, label, hours, cost, odds }: Stage): StageTyped => {
  const money = saidOf(cost)
  return { code, label, hours: saidOf(hours), cost: money === null ? null : String(money), odds: saidOf(odds) }
}

const eventOf = ({ code, on, odds, worth, passOdds }: ExpectedEvent, key: number): EventTyped => ({
  key,
  code,
  on,
  odds,
  worth: worthOf(worth),
  passOdds,
})

export const typedOf = ({ worth, deadline, decay, stages, events }: Lead): FiguresTyped => ({
  worth: worthOf(worth),
  deadline: deadline ?? "",
  lostPerWeek: decay?.lostPerWeek ?? null,
  worthLostPerWeek: decay?.worthLostPerWeek ?? null,
  stages: stages.map(stageOf),
  events: events.map(eventOf),
})

/** A range in which an end is missing is sent as it is: the desk completes it. */
export const worthBody = ({ low, middle, high }: WorthTyped): Body["worth"] | undefined => {
  if (low === null && middle === null && high === null) return undefined
  // Without a middle it cannot be told; the schema says so at its field.
  return { ...(low !== null && { low }), middle: middle ?? "", ...(high !== null && { high }) }
}

const stageBody = ({ code, hours, cost, odds }: StageTyped): NonNullable<Body["stages"]>[number] => ({
  code,
  ...(hours !== null && { hours }),
  ...(cost !== null && { cost }),
  ...(odds !== null && { odds }),
})

const eventBody = ({ code, on, odds, worth, passOdds }: EventTyped): NonNullable<Body["events"]>[number] => {
  const sent = worthBody(worth)
  return {
    code,
    on,
    ...(odds !== null && { odds }),
    ...(sent && { worth: sent }),
    ...(passOdds !== null && { passOdds }),
  }
}

/** Whoever does not see the worth (`seesWorth`) says nothing of it: what stands stays. */
export const figuresBody = (typed: FiguresTyped, seesWorth: boolean): Body => {
  const { deadline, lostPerWeek, worthLostPerWeek, stages, events } = typed
  const worth = seesWorth ? worthBody(typed.worth) : undefined
  const fades = lostPerWeek !== null || worthLostPerWeek !== null
  return {
    ...(worth && { worth }),
    stages: stages.map(stageBody),
    ...(deadline !== "" && { deadline }),
    ...(fades && { decay: { lostPerWeek: lostPerWeek ?? 0, worthLostPerWeek: worthLostPerWeek ?? 0 } }),
    ...(seesWorth && { events: events.map(eventBody) }),
  }
}
