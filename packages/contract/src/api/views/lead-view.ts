// A lead on the wire: in short for the ranked list, in full with the figures of every stage and where each comes from. What it is worth,
// and all that follows from it in money, is null for whoever may not see the line: with it the line could be worked out. What was spent is
// shown beside, and enters no figure.

import { z } from "zod"
import { actorView, currencyCode, day, idText, instant, money, reasonView } from "../fields.ts"
import {
  FIGURE_SOURCES,
  KILL_KINDS,
  LEAD_CHANGES,
  LEAD_CHANNELS,
  LEAD_EVENTS,
  LEAD_OUTCOMES,
  LEAD_REASONS,
  LEAD_STATUSES,
  PARK_TRIGGERS,
  VERDICTS,
} from "../lead-words.ts"
import { customerRef, personRef, unitRef } from "./deal-view.ts"

const verdict = z.enum(VERDICTS)
const ONLY_EXACT = "Null for whoever may not see the line."

/** An estimate: JSON number, in the lead's currency where it is money. */
const amount = z.number()

const stageCode = z.string().meta({ description: "Code of a stage, as in the policy's list." })

const leadReason = z
  .strictObject({
    code: z.enum(LEAD_REASONS),
    on: day.nullable().meta({ description: "The day that the reason is about." }),
    event: z.string().nullable().meta({ description: "Code of the event that it waits for." }),
    figures: z.record(z.string(), z.number()).meta({
      description: "Figures of the reason by name, e.g. indexPerHour. Empty for whoever may not see the line.",
    }),
  })
  .meta({ id: "LeadReason" })

export const leadChange = z
  .strictObject({ code: z.enum(LEAD_CHANGES), on: day, stage: stageCode.nullable() })
  .meta({ id: "LeadChange", description: "Something that is otherwise than yesterday." })

const turningPoints = z
  .strictObject({
    worth: amount.nullable(),
    passOdds: z.number().nullable().meta({ description: "Of the stage at hand." }),
    hoursToCome: z.number().nullable(),
    pricePerHour: amount.nullable(),
  })
  .meta({
    id: "LeadTurningPoints",
    description: "At what figure, all else as it is, the verdict would be another; null where no such figure would do.",
  })

const triageKeys = {
  day: day.meta({ description: "The organisation's day for which it was worked out." }),
  rank: z.int().nullable().meta({ description: "Among the leads that compete for the same hours, from 1." }),
  proposed: verdict.nullable().meta({ description: "Null when its worth is not known." }),
  closeCall: z.boolean().meta({ description: "The band of the index lies on both sides of the hour's price." }),
  indexPerHour: amount.nullable().meta({ description: `What an hour of work on it earns. ${ONLY_EXACT}` }),
  indexLow: amount.nullable(),
  indexHigh: amount.nullable(),
  pricePerHour: amount.nullable().meta({ description: `What its owner's last hour that fits earns. ${ONLY_EXACT}` }),
  expectedValue: amount.nullable().meta({ description: `Over the same hours spent elsewhere. ${ONLY_EXACT}` }),
  waitingCostPerDay: amount.nullable(),
  hoursToCome: z.number().nullable().meta({ description: "Expected: a lead that fails early takes no more." }),
  winOdds: z.number().nullable().meta({ description: "Odds that it ends well from where it stands." }),
  guesses: z.int().meta({ description: "Figures that are nobody's but a default's." }),
  figures: z.int().meta({ description: "Figures that the index rests on." }),
  wakesOn: day.nullable().meta({ description: "For a lead that had better be parked: when it pays to look again." }),
  wakesBy: z.enum(PARK_TRIGGERS).nullable(),
  reasons: z.array(leadReason),
  wouldHaveToBeTrue: turningPoints.nullable().meta({ description: ONLY_EXACT }),
}

const leadTriageView = z.strictObject(triageKeys).meta({ id: "LeadTriage" })

const verdictView = z
  .strictObject({
    verdict,
    wakesOn: day.nullable(),
    trigger: z.enum(PARK_TRIGGERS).nullable(),
    reason: reasonView.nullable(),
    proposed: verdict.nullable().meta({ description: "What the desk proposed at that moment." }),
    at: instant,
    actor: actorView,
    mayTakeBack: z.boolean().meta({ description: "Nothing but effort has been logged since." }),
  })
  .meta({ id: "LeadVerdict" })

const criterionKeys = {
  kind: z.enum(KILL_KINDS),
  stage: stageCode.nullable().meta({ description: "Hours in this stage; in all of them when null." }),
  hoursMax: z.number().nullable(),
  moneyMax: money.nullable(),
  lastDay: day.nullable(),
}

const killCriterionView = z
  .strictObject({
    ...criterionKeys,
    committedAt: instant,
    reachedAt: instant.nullable(),
    changes: z.array(
      z.strictObject({
        from: z.strictObject(criterionKeys),
        to: z.strictObject(criterionKeys),
        reason: reasonView,
        at: instant,
        actor: actorView,
      }),
    ),
  })
  .meta({
    id: "KillCriterion",
    description:
      "Agreed beforehand: past these hours, this money or this day we stop, whatever the figures say by then.",
  })

const stageNow = z.strictObject({ code: stageCode, label: z.string(), number: z.int(), of: z.int() })

const leadKeys = {
  id: idText,
  version: z.int().min(1).meta({ description: "What If-Match wants." }),
  title: z.string(),
  currency: currencyCode,
  status: z.enum(LEAD_STATUSES),
  outcome: z.enum(LEAD_OUTCOMES).nullable(),
  channel: z.enum(LEAD_CHANNELS),
  owner: personRef,
  customer: customerRef.nullable(),
  unit: unitRef.nullable(),
  dealId: idText.nullable().meta({ description: "The deal that it became." }),
  stage: stageNow.meta({ description: "Where it stands; when it has ended, where it stood last." }),
  deadline: day.nullable(),
  daysLeft: z.int().nullable(),
  verdict: verdictView.nullable().meta({ description: "As somebody gave it last." }),
  killCriterion: killCriterionView.nullable(),
  sunk: z
    .strictObject({ hours: z.number(), money })
    .meta({ description: "Spent so far. Shown struck out; enters no figure." }),
  triage: leadTriageView.nullable().meta({ description: "Null once it has ended." }),
  changes: z.array(leadChange).meta({ description: "Since yesterday." }),
  openedAt: instant,
  touchedAt: instant,
  closedAt: instant.nullable(),
}

export const leadInShort = z.strictObject(leadKeys).meta({ id: "LeadInShort" })

const sourced = (description: string) =>
  z
    .strictObject({
      value: z.number(),
      source: z.enum(FIGURE_SOURCES),
      count: z.int().nullable().meta({ description: "Leads that it was learnt from." }),
    })
    .meta({ description })

const leadStageView = z
  .strictObject({
    code: stageCode,
    label: z.string(),
    state: z.enum(["passed", "failed", "current", "ahead"]),
    hours: sourced("Hours of our own time."),
    cost: sourced("Money, in the lead's currency."),
    odds: sourced("Chance to get through."),
  })
  .meta({ id: "LeadStage" })

const leadWorthView = z
  .strictObject({ low: money, middle: money, high: money, source: z.enum(FIGURE_SOURCES) })
  .meta({ id: "LeadWorth", description: "What success leaves over our best alternative, at our line." })

const decayView = z.strictObject({ lostPerWeek: z.number(), worthLostPerWeek: z.number() }).meta({
  id: "LeadDecay",
  description: "Chance that a week of waiting ends it; share of its worth that a week takes.",
})

const leadEventView = z
  .strictObject({
    code: z.enum(LEAD_EVENTS),
    on: day,
    odds: z.number(),
    worth: leadWorthView.nullable().meta({ description: `From then on. ${ONLY_EXACT}` }),
    passOdds: z.number().nullable().meta({ description: "Of the stage that it stands in, from then on." }),
  })
  .meta({ id: "LeadEvent" })

export const leadEffortView = z
  .strictObject({
    id: idText,
    stage: stageCode,
    hours: z.number(),
    money: money.nullable(),
    note: z.string().nullable(),
    occurredAt: instant,
    actor: actorView,
  })
  .meta({ id: "LeadEffort" })

export const leadView = z
  .strictObject({
    ...leadKeys,
    worth: leadWorthView.nullable().meta({ description: `Null while nobody has stated it. ${ONLY_EXACT}` }),
    stages: z.array(leadStageView),
    decay: decayView.nullable(),
    events: z.array(leadEventView).meta({ description: "Dated changes of the figures that are expected." }),
    efforts: z.array(leadEffortView),
    externalId: z.string().nullable().meta({ description: "What the system that it was imported from calls it." }),
  })
  .meta({ id: "Lead" })

const counts = z.strictObject({ pursue: z.int(), park: z.int(), drop: z.int(), unclear: z.int() })

export const triageHead = z
  .strictObject({
    day,
    currency: currencyCode,
    owner: personRef.nullable().meta({ description: "Whose hours; null: the whole team's." }),
    pricePerHour: amount.nullable().meta({
      description: `What the last hour that fits earns: below it a lead is not worth the time. ${ONLY_EXACT}`,
    }),
    pricePerHourYesterday: amount.nullable(),
    hoursPerWeek: z.number(),
    hoursSource: z.enum(["stated", "default"]),
    hoursPursued: z.number().meta({ description: "Expected hours of what is proposed to be pursued." }),
    ranked: z.int().meta({ description: "Leads that compete for the hours." }),
    proposed: counts.meta({
      description: "Open and parked leads by what the desk proposes; unclear: no worth is stated.",
    }),
    given: z.strictObject({ pursue: z.int(), park: z.int(), drop: z.int(), none: z.int() }),
  })
  .meta({ id: "TriageHead" })
