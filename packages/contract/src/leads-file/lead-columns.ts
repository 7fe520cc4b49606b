// Which column says what: by its header, whatever its case and order, in the words of people and of the three big sales tools. A
// column that nobody knows is left alone. A stage's own columns are called after it: "meeting hours", "meeting odds".

import { bareWords } from "./stage-words.ts"

const LEAD_COLUMNS = {
  id: "id|lead|lead id|deal id|record id|opportunity id|reference|ref|number|no|nr",
  title: "title|name|deal|deal title|deal name|opportunity name|lead name|lead title|customer|subject",
  worth: "worth|worth to us|surplus|gain|profit|gross profit|what it is worth",
  amount: "amount|value|deal value|deal amount|order value|price|opportunity amount",
  currency:
    "currency|deal currency|deal currency of value|amount currency|currency code|currencyisocode|opportunity currency",
  stage: "stage|deal stage|stagename|stage name|opportunity stage|stands in",
  odds: "odds|probability|win probability|deal probability|chance|win odds|odds of winning|probability percent",
  hours: "hours|hours to come|hours left|time to come|hours still to come",
  cost: "cost|costs|cost to come|money to come|costs to come",
  waitDays: "wait|wait days|days waiting|waiting days",
  deadline: "deadline|win by|must be won by|won by|latest",
  survival: "survival per day|alive per day",
  decay: "decay|decay per day|dies per day|lost per day",
  worthDecay: "worth decay|worth decay per day|worth lost per day",
  owner: "owner|deal owner|opportunity owner|salesperson|person|sales rep",
  status: "status|deal status|lead status",
  closed: "isclosed|is closed|closed|iswon|is won|won|is closed won|is closed lost|deal won",
  eventDay: "wakes on|event on|event day|event date|changes on",
  eventCode: "wakes because|event|change",
  eventOdds: "event odds|wakes odds|event probability",
  eventWorth: "worth then|event worth",
} as const

export type LeadColumn = keyof typeof LEAD_COLUMNS

const STAGE_FIGURES = ["hours", "odds", "cost", "wait days"] as const
export type StageFigure = (typeof STAGE_FIGURES)[number]

/** Columns of one stage, by position. */
export interface StageColumns {
  /** As the header writes it. */
  readonly name: string
  readonly at: Readonly<Partial<Record<StageFigure, number>>>
}

export interface FoundColumns {
  /** Positions; -1 where there is none. */
  readonly at: Readonly<Record<LeadColumn, number>>
  /** Every position that says that a lead is closed. */
  readonly closedAt: readonly number[]
  /** In order of appearance. */
  readonly stages: readonly StageColumns[]
}

const SYNONYMS: ReadonlyMap<string, LeadColumn> = new Map(
  (Object.entries(LEAD_COLUMNS) as [LeadColumn, string][]).flatMap(([column, words]) =>
    words.split("|").map((word) => [word, column] as const),
  ),
)

const STAGE_HEADER = /^(.+?)[\s_:-]+(hours|odds|probability|cost|costs|wait|wait days)\s*(?:\(?%\)?)?$/i

const FIGURES: Readonly<Record<string, StageFigure>> = {
  hours: "hours",
  odds: "odds",
  probability: "odds",
  cost: "cost",
  costs: "cost",
  wait: "wait days",
  "wait days": "wait days",
}

const addStageColumn = (
  stages: Map<string, { name: string; at: Partial<Record<StageFigure, number>> }>,
  header: string,
  at: number,
) => {
  const match = STAGE_HEADER.exec(header.trim())
  if (!match) return
  const name = match[1].trim()
  const stage = stages.get(bareWords(name)) ?? { name, at: {} }
  stage.at[FIGURES[match[2].toLowerCase()]] ??= at
  stages.set(bareWords(name), stage)
}

/** Finds the columns; where two mean the same, the first counts. */
export const columnsIn = (headers: readonly string[]): FoundColumns => {
  const at = Object.fromEntries(Object.keys(LEAD_COLUMNS).map((column) => [column, -1])) as Record<LeadColumn, number>
  const stages = new Map<string, { name: string; at: Partial<Record<StageFigure, number>> }>()
  const closedAt: number[] = []
  for (const [i, header] of headers.entries()) {
    const column = SYNONYMS.get(bareWords(header))
    if (column === "closed") closedAt.push(i)
    if (column === undefined) addStageColumn(stages, header, i)
    else if (at[column] < 0) at[column] = i
  }
  return { at, closedAt, stages: [...stages.values()] }
}
