// Leads as JSON, for programs: a list, or a document with a currency. The same figures as the columns of a CSV, with ranges as
// [low, middle, high]; an unknown key is refused, since a program that misspells a figure should hear of it.

import { type Estimate, known, ok, type Result, refuse } from "@walkaway/engine"
import {
  type Lead,
  type LeadDraft,
  leadOf,
  NO_DECAY,
  STAGE_DEFAULTS,
  type StageToCome,
  UNKNOWN_STAGE,
  worthOfAmount,
} from "@walkaway/engine/triage"
import { z } from "zod"
import { expecting } from "./complaint-text.ts"
import { group } from "./deal-file/group.ts"
import { daysIn } from "./leads-file/cells.ts"
import { StageBook, withWholeFigures } from "./leads-file/lead-stages.ts"
import type { LeadsOptions } from "./leads-file/leads-reader.ts"
import { type DocumentPath, type Problem, parsePath } from "./problem.ts"
import { problemsOfZod } from "./problems-of-zod.ts"

const number = z.number({ error: expecting("a number", "a number such as 12.5") })

const figure = z.union([number, z.tuple([number, number, number])]).meta({
  description: "A number, or [low, middle, high]: one in ten below low, one in ten above high.",
})

const day = z.union([z.int(), z.iso.date()]).meta({ description: "Days from now, or a date such as 2026-12-24." })

const stage = group("a stage", {
  name: z.string().min(1),
  hours: figure.optional(),
  odds: figure.optional(),
  cost: figure.optional(),
  waitDays: figure.optional(),
})

const lead = group("a lead", {
  id: z.string().min(1),
  title: z.string().optional(),
  worth: figure.optional().meta({ description: "Of winning it, over the best alternative." }),
  amount: number.optional().meta({ description: "Of the order; a share of it is the worth where no worth is given." }),
  stage: z.string().optional().meta({ description: "Where it stands." }),
  hours: figure.optional(),
  odds: figure.optional(),
  cost: figure.optional(),
  waitDays: figure.optional(),
  stages: z
    .array(stage)
    .optional()
    .meta({ description: "Its stages to come, instead of hours, odds and cost of the whole." }),
  deadline: day.optional(),
  survivalPerDay: number.optional(),
  worthKeptPerDay: number.optional(),
  events: z
    .array(
      group("an event", {
        code: z.string().min(1),
        day,
        probability: number.optional(),
        worth: figure.optional(),
        odds: figure.optional(),
        cost: figure.optional(),
      }),
    )
    .optional(),
})

const leads = z.array(lead)

export const leadsFileSchema = z
  .union([group("a file of leads", { currency: z.string().optional(), leads }), leads])
  .meta({ title: "Walkaway leads", description: "Open leads, as walkaway triage reads them." })

type FiledLead = z.output<typeof lead>
type Figure = z.output<typeof figure>

const IMPORTED = { kind: "imported" } as const

const estimate = (value: Figure | undefined): Estimate | undefined => {
  if (value === undefined) return undefined
  return typeof value === "number"
    ? known(value, IMPORTED)
    : { p10: value[0], p50: value[1], p90: value[2], source: IMPORTED }
}

const stageOf = ({ name, ...own }: z.output<typeof stage>, book: StageBook): StageToCome => {
  const at = book.positionOf(name)
  const usual = at === undefined ? UNKNOWN_STAGE : book.stages[at]
  const waitDays = estimate(own.waitDays) ?? usual.waitDays
  return {
    name,
    hours: estimate(own.hours) ?? usual.hours,
    cost: estimate(own.cost) ?? usual.cost,
    passProbability: estimate(own.odds) ?? usual.passProbability,
    ...(waitDays && { waitDays }),
  }
}

const stagesOf = (filed: FiledLead, book: StageBook): Pick<LeadDraft, "stages" | "standsIn"> => {
  if (filed.stages) {
    const stages = filed.stages.map((own) => stageOf(own, book))
    return { stages, ...(filed.stage !== undefined && { standsIn: filed.stage }) }
  }
  const { hours, odds, cost, waitDays } = filed
  const standing = book.standing(filed.stage ?? "")
  const whole = { hours: estimate(hours), odds: estimate(odds), cost: estimate(cost), waitDays: estimate(waitDays) }
  return { stages: withWholeFigures(standing, whole) }
}

const eventsOf = (filed: FiledLead, days: (day: string | number) => number): LeadDraft["events"] =>
  filed.events?.map(({ code, day: when, probability = 1, worth, odds, cost }) => ({
    code,
    day: days(when),
    probability,
    ...(worth !== undefined && { worth: estimate(worth) as Estimate }),
    ...(odds !== undefined && { passProbability: estimate(odds) as Estimate }),
    ...(cost !== undefined && { cost: estimate(cost) as Estimate }),
  }))

const leadFrom = (filed: FiledLead, book: StageBook, { today, margin }: LeadsOptions) => {
  const days = (when: string | number): number =>
    typeof when === "number" ? when : (daysIn(when, { decimalMark: ".", dateOrder: "day-first" }, today) as number)
  const { survivalPerDay = 1, worthKeptPerDay = 1 } = filed
  const events = eventsOf(filed, days)
  return leadOf({
    id: filed.id,
    worth: estimate(filed.worth) ?? worthOfAmount(filed.amount ?? 0, margin),
    ...stagesOf(filed, book),
    decay:
      survivalPerDay === 1 && worthKeptPerDay === 1 ? NO_DECAY : { survivalPerDay, worthKeptPerDay, source: IMPORTED },
    ...(filed.deadline !== undefined && { deadlineDay: days(filed.deadline) }),
    ...(events && { events }),
  })
}

export interface LeadsOfJson {
  readonly leads: readonly { readonly lead: Lead; readonly title: string }[]
  readonly currency: string | undefined
}

/** Reads leads out of a document; every problem is told with its path. */
export const readLeadsJson = (document: unknown, options: LeadsOptions): Result<LeadsOfJson, readonly Problem[]> => {
  const parsed = leadsFileSchema.safeParse(document)
  if (!parsed.success) return refuse(problemsOfZod(parsed.error, "leads"))
  const filed = Array.isArray(parsed.data) ? { leads: parsed.data, currency: undefined } : parsed.data
  const base: DocumentPath = Array.isArray(parsed.data) ? [] : ["leads"]
  const book = new StageBook(options.stages ?? STAGE_DEFAULTS)
  const problems: Problem[] = []
  const read: { lead: Lead; title: string }[] = []
  for (const [i, one] of filed.leads.entries()) {
    const path = [...base, i]
    if (one.worth === undefined && one.amount === undefined) problems.push({ ...NO_WORTH, path })
    else {
      const made = leadFrom(one, book, options)
      if (made.ok) read.push({ lead: made.value, title: one.title ?? "" })
      else {
        const { code, message, remedy, path: at = "" } = made.error
        problems.push({ code, message, ...(remedy !== undefined && { remedy }), path: [...path, ...parsePath(at)] })
      }
    }
  }
  return problems.length > 0 ? refuse(problems) : ok({ leads: read, currency: filed.currency ?? options.currency })
}

const NO_WORTH = {
  code: "no-worth",
  message: "Nothing says what winning this lead is worth.",
  remedy: "Give worth, or amount.",
}
