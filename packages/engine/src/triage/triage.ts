// The triage of all open leads of a person or a team: every lead's index, the price of an hour that follows from the hours there are, and
// what to do with each. Ranking by odds or by amount, as sales tools do, forgets the hours [Gittins1979].

import { ok, type Refusal, type Result } from "../units/index.ts"
import { type Capacity, capacityOf, fillHours, type HourPrices } from "./hour-price.ts"
import type { Lead } from "./lead.ts"
import { type LeadProject, projectOf } from "./project.ts"
import { rankHighestFirst } from "./rank.ts"
import { assessLead, type LeadAssessment } from "./verdict.ts"

/** A lead with everything that is said about it. */
export interface TriagedLead extends LeadAssessment {
  readonly id: string
  /** Name of the stage at hand. */
  readonly stage: string
  readonly project: LeadProject
}

export interface RankedLead extends TriagedLead {
  /** From 1, by index. */
  readonly rank: number
}

export interface Triage {
  /** Index of the last hour that fits into the week; the floor when hours are left. */
  readonly shadowPricePerHour: number
  readonly prices: HourPrices
  readonly hoursPerWeek: number
  /** Expected hours of what is pursued; beyond `hoursPerWeek` by what the last lead takes from the next week. */
  readonly hoursPursued: number
  /** By index, highest first; ties in the order given. */
  readonly leads: readonly RankedLead[]
}

/** Triage of all leads. Refusal codes: `hours-not-positive`, `floor-negative`, `change-in-the-past`. n log n. */
export const triage = (leads: readonly Lead[], capacity: Capacity): Result<Triage, Refusal> => {
  const checked = capacityOf(capacity)
  if (!checked.ok) return checked
  const { hoursPerWeek, hoursPerWeekPerLead } = checked.value
  const projects = leads.map((lead) => projectOf(lead, hoursPerWeekPerLead))
  const startBelowPerHour = projects.map((project) => project.startBelowPerHour)
  const hours = projects.map((project) => project.hours)
  const filling = rankHighestFirst(startBelowPerHour)
  const { prices, reach } = fillHours(filling, { startBelowPerHour, hours }, checked.value)
  const order = rankHighestFirst(projects.map(({ indexPerHour }) => indexPerHour))
  const ranked = Array.from(order, (at, i): RankedLead => {
    return { ...triaged(leads[at], projects[at], prices, reach[at]), rank: i + 1 }
  })
  const hoursPursued = ranked.reduce((sum, { verdict, project }) => sum + (verdict === "pursue" ? project.hours : 0), 0)
  return ok({ shadowPricePerHour: prices.pricePerHour, prices, hoursPerWeek, hoursPursued, leads: ranked })
}

const triaged = (lead: Lead, project: LeadProject, prices: HourPrices, reach?: number): TriagedLead => ({
  id: lead.id,
  stage: lead.stages[0].name,
  project,
  ...assessLead(project, prices, reach),
})

/** One lead at prices that are known already: a what-if that ranks nothing anew, in microseconds. */
export const triageAt = (lead: Lead, prices: HourPrices): TriagedLead =>
  triaged(lead, projectOf(lead, prices.hoursPerWeekPerLead), prices)
