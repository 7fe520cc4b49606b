// What an organisation has agreed about its leads: how many hours a week there are for them, the stages that a lead passes with what each
// takes until its own leads have taught better, what an hour earns anyway, and how one says goodbye. Part of the policy; one that
// was set before there were leads has none of it, and gets the defaults.

import { LEAD_STAGES, STAGE_DEFAULTS } from "@walkaway/engine/triage"
import { z } from "zod"

const amount = z.string().regex(/^\d{1,12}(\.\d{1,4})?$/)
const hoursPerWeek = z.number().min(0.5).max(1000)
const farewell = z.strictObject({ subject: z.string().min(1).max(200), text: z.string().min(1).max(4000) })

export const leadRulesSchema = z.strictObject({
  /** A person's. Null: nobody has said, and a guess stands in. */
  hoursPerWeek: hoursPerWeek.nullable(),
  /** Who has other hours than that. */
  people: z.array(z.strictObject({ personId: z.string().min(1).max(100), hoursPerWeek })).max(500),
  stages: z
    .array(
      z.strictObject({
        code: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
        label: z.string().min(1).max(80),
        hours: z.number().min(0.01).max(2000),
        cost: amount,
        odds: z.number().min(0).max(1),
      }),
    )
    .min(1)
    .max(12),
  /** In the currency, what an hour earns when leads leave it free. Null: nothing. */
  floorPerHour: amount.nullable(),
  /** Null: the one that comes with the program. */
  farewell: z.strictObject({ en: farewell.nullable(), de: farewell.nullable() }),
})

export type LeadRules = z.output<typeof leadRulesSchema>
export type StageRule = LeadRules["stages"][number]

/** A guess: half of a salesperson's week; the rest goes to deals, stock and customers who are there already. */
const HOURS_PER_WEEK_GUESSED = 20

const LABELS: Readonly<Record<(typeof LEAD_STAGES)[number], string>> = {
  prospecting: "Prospecting",
  meeting: "Meeting",
  pitching: "Pitching",
  relationship: "Relationship",
  negotiation: "Negotiation",
}

export const DEFAULT_LEAD_RULES: LeadRules = {
  hoursPerWeek: null,
  people: [],
  stages: LEAD_STAGES.map((code, index) => {
    const { hours, passProbability } = STAGE_DEFAULTS[index]
    return { code, label: LABELS[code], hours: hours.p50, cost: "0", odds: passProbability.p50 }
  }),
  floorPerHour: null,
  farewell: { en: null, de: null },
}

export interface HoursThereAre {
  readonly hoursPerWeek: number
  readonly source: "stated" | "default"
}

/** Hours a week that a person has for leads. */
export const hoursOf = ({ people, hoursPerWeek: all }: LeadRules, personId: string): HoursThereAre => {
  const own = people.find((one) => one.personId === personId)?.hoursPerWeek ?? all
  return own === null
    ? { hoursPerWeek: HOURS_PER_WEEK_GUESSED, source: "default" }
    : { hoursPerWeek: own, source: "stated" }
}
