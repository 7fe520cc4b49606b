// A row as a lead: worth (or a share of the amount), the stages to come, how it fades, its deadline and its event. What a row
// leaves out is a default that says so; what it has and cannot be read rejects the row with the column's name.

import { type Estimate, ok, type Refusal, type Result, refuse } from "@walkaway/engine"
import {
  type Decay,
  type Lead,
  type LeadEvent,
  leadOf,
  NO_DECAY,
  type StageToCome,
  worthOfAmount,
} from "@walkaway/engine/triage"
import type { FoundColumns } from "./lead-columns.ts"
import { type StageBook, type Standing, withWholeFigures } from "./lead-stages.ts"
import type { Rejection, RowCells } from "./row-cells.ts"
import { isClosedWord } from "./stage-words.ts"

export interface RowPlan {
  readonly columns: FoundColumns
  readonly book: StageBook
  /** Position of a stage's own columns by its place in the book. */
  readonly stageColumns: readonly (FoundColumns["stages"][number] | undefined)[]
  readonly margin: Estimate
  readonly owner: string | undefined
}

export interface LeadRow {
  readonly lead: Lead
  readonly title: string
  readonly owner: string
  readonly currency: string
}

/** A row that is no lead to decide about, though nothing is wrong with it. */
export type SkippedRow = "closed" | "other-owner"

const YES = /^(true|yes|y|1|x|ja|oui)$/i

const isClosed = (cells: RowCells, { at, closedAt }: FoundColumns): boolean =>
  isClosedWord(cells.text(at.status)) ||
  isClosedWord(cells.text(at.stage)) ||
  (closedAt.length > 0 && closedAt.some((position) => YES.test(cells.text(position))))

/** A row that is passed over before anything in it is read. */
export const skippedAs = (cells: RowCells, { columns, owner }: RowPlan): SkippedRow | undefined => {
  if (isClosed(cells, columns)) return "closed"
  if (owner !== undefined && cells.text(columns.at.owner).toLowerCase() !== owner.toLowerCase()) return "other-owner"
  return undefined
}

const worthOf = (cells: RowCells, { columns, margin }: RowPlan): Estimate | undefined => {
  const { worth, amount } = columns.at
  const own = cells.amount(worth)
  if (own) return own
  const sum = cells.amount(amount)
  if (sum) return worthOfAmount(sum.p50, margin)
  const message = "Nothing says what winning this lead is worth."
  cells.reject(worth < 0 ? amount : worth, "no-worth", message, "Fill in the worth, or the amount of the order.")
  return undefined
}

const stageWith = (stage: StageToCome, cells: RowCells, columns: RowPlan["stageColumns"][number]): StageToCome => {
  if (!columns) return stage
  const at = (figure: keyof typeof columns.at) => columns.at[figure] ?? -1
  const waitDays = cells.amount(at("wait days")) ?? stage.waitDays
  return {
    name: stage.name,
    hours: cells.hours(at("hours")) ?? stage.hours,
    cost: cells.amount(at("cost")) ?? stage.cost,
    passProbability: cells.odds(at("odds")) ?? stage.passProbability,
    ...(waitDays && { waitDays }),
  }
}

const stagesOf = (cells: RowCells, { columns, book, stageColumns }: RowPlan, standing: Standing) => {
  if (stageColumns.length > 0 && standing.stages === book.stages) {
    const rest = standing.stages.slice(standing.from)
    return rest.map((stage, i) => stageWith(stage, cells, stageColumns[standing.from + i]))
  }
  const { at } = columns
  const whole = {
    hours: cells.hours(at.hours),
    odds: cells.odds(at.odds),
    cost: cells.amount(at.cost),
    waitDays: cells.amount(at.waitDays),
  }
  return whole.hours || whole.odds || whole.cost || whole.waitDays ? withWholeFigures(standing, whole) : undefined
}

const decayOf = (cells: RowCells, { at }: FoundColumns): Decay => {
  if (at.survival < 0 && at.decay < 0 && at.worthDecay < 0) return NO_DECAY
  const survival = cells.odds(at.survival)?.p50
  const decay = cells.odds(at.decay)?.p50
  const worthDecay = cells.odds(at.worthDecay)?.p50
  if (survival === undefined && decay === undefined && worthDecay === undefined) return NO_DECAY
  return {
    survivalPerDay: survival ?? 1 - (decay ?? 0),
    worthKeptPerDay: 1 - (worthDecay ?? 0),
    source: { kind: "imported" },
  }
}

const NO_EVENTS: readonly LeadEvent[] = []

const eventsOf = (cells: RowCells, { at }: FoundColumns): readonly LeadEvent[] => {
  const day = cells.days(at.eventDay)
  if (day === undefined) return NO_EVENTS
  const worth = cells.amount(at.eventWorth)
  const code = cells.text(at.eventCode) || "event"
  return [{ code, day, probability: cells.odds(at.eventOdds)?.p50 ?? 1, ...(worth && { worth }) }]
}

const COLUMN_OF_PATH: readonly (readonly [RegExp, keyof FoundColumns["at"]])[] = [
  [/hours/, "hours"],
  [/passProbability/, "odds"],
  [/cost/, "cost"],
  [/waitDays/, "waitDays"],
  [/worthKept/, "worthDecay"],
  [/survival/, "decay"],
  [/deadline/, "deadline"],
  [/events.*day/, "eventDay"],
  [/events.*probability/, "eventOdds"],
  [/worth/, "worth"],
]

const rejectAs = (refusal: Refusal, cells: RowCells, { at }: FoundColumns): Rejection => {
  const column = COLUMN_OF_PATH.find(([path]) => path.test(refusal.path ?? ""))?.[1]
  return cells.reject(column ? at[column] : -1, refusal.code, refusal.message, refusal.remedy ?? "")
}

/** The lead of a row that is not skipped. `cells` has been given the row; `line` names the lead where nothing else does. */
export const leadOfRow = (cells: RowCells, line: number, plan: RowPlan): Result<LeadRow, Rejection> => {
  const { at } = plan.columns
  const standing = plan.book.standing(cells.text(at.stage))
  const worth = worthOf(cells, plan)
  const own = stagesOf(cells, plan, standing)
  const decay = decayOf(cells, plan.columns)
  const deadlineDay = cells.days(at.deadline) ?? Number.POSITIVE_INFINITY
  const events = eventsOf(cells, plan.columns)
  if (cells.rejection || !worth) return refuse(cells.rejection as Rejection)
  const title = cells.text(at.title)
  const stages = own ?? standing.stages
  const standsIn = own ? own[0].name : standing.stages[standing.from].name
  const id = cells.text(at.id) || title || `line ${line}`
  const lead = leadOf({ id, worth, stages, standsIn, decay, deadlineDay, events })
  if (lead.ok) return ok({ lead: lead.value, title, owner: cells.text(at.owner), currency: cells.text(at.currency) })
  return refuse(rejectAs(lead.error, cells, plan.columns))
}
