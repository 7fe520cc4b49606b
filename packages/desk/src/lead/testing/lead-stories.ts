// Stories of a lead for tests: what happened, folded into a state, and the pieces that stories are made of.

import { gbp, minutesAfterStart, PEOPLE } from "../../deal/testing/given-when-then.ts"
import type { Criterion, LeadEvent, LeadFigures } from "../events.ts"
import { leadModel } from "../model.ts"
import { type LeadState, noLead } from "../state.ts"

export const worth = (middle: string, low = middle, high = middle) => ({
  low: gbp(low),
  middle: gbp(middle),
  high: gbp(high),
  source: "stated" as const,
})

export const figures: LeadFigures = {
  worth: worth("600", "250", "900"),
  stages: [{ code: "prospecting", hours: 1, odds: 0.5 }, { code: "meeting", hours: 1 }, { code: "negotiation" }],
  events: [],
}

export const opened: LeadEvent = {
  type: "LeadOpened",
  data: { title: "Golf", currency: "GBP", channel: "phone", ownerId: "sam", stage: "prospecting", figures },
}
export const passed: LeadEvent = { type: "StagePassed", data: { stage: "prospecting", next: "meeting" } }
export const verdict = (word: "pursue" | "park" | "drop"): LeadEvent => ({
  type: "VerdictGiven",
  data: { verdict: word },
})
export const hours = (count: number, stage = "prospecting"): LeadEvent => ({
  type: "LeadEffortLogged",
  data: { effortId: "0193a5c4-7b2e-7c3d-8e4f-000000000077", stage, hours: count },
})
export const fourHours: Criterion = { kind: "hours-in-stage", hoursMax: 4 }
export const agreed: LeadEvent = { type: "KillCriterionCommitted", data: { criterion: fourHours } }

/** A minute apart, by Sam. */
export const fold = (events: readonly LeadEvent[], from: LeadState = noLead): LeadState =>
  events.reduce<LeadState>(
    (state, event, index) =>
      leadModel.evolve(state, { version: index + 1, event, actor: PEOPLE.sam, occurredAt: minutesAfterStart(index) }),
    from,
  )
