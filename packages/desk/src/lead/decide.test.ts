// What may be done with a lead, what it becomes, and its rows.

import type { Result } from "@walkaway/engine"
import { getTableConfig } from "drizzle-orm/pg-core"
import { describe, expect, test } from "vitest"
import { contextAt, gbp, minutesAfterStart, usd, uuid, type Who } from "../deal/testing/given-when-then.ts"
import { viewTables } from "../storage/view-tables.ts"
import type { LeadCommand } from "./commands.ts"
import type { LeadEvent } from "./events.ts"
import { leadModel } from "./model.ts"
import { mayTakeBack, type OpenedLead } from "./state.ts"
import { agreed, figures, fold, fourHours, hours, opened, passed, verdict, worth } from "./testing/lead-stories.ts"

const open: LeadCommand = {
  kind: "open-lead",
  title: " Golf ",
  currency: "GBP",
  channel: "phone",
  ownerId: "sam",
  figures,
}

interface Story {
  readonly name: string
  readonly given: readonly LeadEvent[]
  readonly when: LeadCommand
  readonly by?: Who
  readonly gives?: readonly { readonly type: string; readonly data?: object }[]
  readonly refused?: string
  readonly at?: Date
}

const DAY = 24 * 60
const decided = ({ given, when, by, at }: Story): Result<readonly LeadEvent[], { readonly code: string }> =>
  leadModel.decide(fold(given), when, contextAt(minutesAfterStart(20), by ?? "sam", {}, at ?? minutesAfterStart(20)))

const tell = (stories: readonly Story[]) =>
  test.each(stories.map((story) => [story.name, story] as const))("%s", (_, story) => {
    const outcome = decided(story)
    if (story.refused !== undefined) {
      expect(outcome).toMatchObject({ ok: false, error: { code: story.refused, remedy: expect.any(String) } })
      return
    }
    expect(outcome).toMatchObject({ ok: true })
    if (!outcome.ok) return
    expect(outcome.value.map(({ type }) => type)).toEqual((story.gives ?? []).map(({ type }) => type))
    expect(outcome.value).toMatchObject(story.gives ?? [])
  })

describe("opening", () => {
  tell([
    {
      name: "begins at the first stage",
      given: [],
      when: open,
      gives: [{ type: "LeadOpened", data: { title: "Golf", stage: "prospecting" } }],
    },
    {
      name: "or where it stands, with what was agreed",
      given: [],
      when: { ...open, stage: "meeting", criterion: fourHours },
      gives: [{ type: "LeadOpened", data: { stage: "meeting" } }, { type: "KillCriterionCommitted" }],
    },
    { name: "twice is refused", given: [opened], when: open, refused: "lead-opened" },
    {
      name: "at no stage of its own is refused",
      given: [],
      when: { ...open, stage: "dancing" },
      refused: "unknown-stage",
    },
    { name: "of nobody is refused", given: [], when: { ...open, ownerId: " " }, refused: "owner-missing" },
    { name: "without a title is refused", given: [], when: { ...open, title: " " }, refused: "text-missing" },
    {
      name: "with a worth in another currency is refused",
      given: [],
      when: { ...open, figures: { ...figures, worth: { ...worth("1"), high: usd("2") } } },
      refused: "mixed-currencies",
    },
    {
      name: "with a worth that falls is refused",
      given: [],
      when: { ...open, figures: { ...figures, worth: worth("600", "700") } },
      refused: "range-out-of-order",
    },
    {
      name: "with a stage twice is refused",
      given: [],
      when: { ...open, figures: { ...figures, stages: [{ code: "meeting" }, { code: "meeting" }] } },
      refused: "stage-twice",
    },
    { name: "tomorrow is refused", given: [], when: open, at: minutesAfterStart(2 * DAY), refused: "in-the-future" },
  ])
})

describe("from stage to stage", () => {
  tell([
    {
      name: "passed leads to the next",
      given: [opened],
      when: { kind: "pass-stage", stage: "prospecting" },
      gives: [{ type: "StagePassed", data: { stage: "prospecting", next: "meeting" } }],
    },
    {
      name: "a stage that it does not stand at is refused",
      given: [opened, passed],
      when: { kind: "pass-stage", stage: "prospecting" },
      refused: "not-at-stage",
    },
    {
      name: "failed ends it",
      given: [opened],
      when: { kind: "fail-stage", stage: "prospecting", reason: { code: "other" } },
      gives: [{ type: "StageFailed" }],
    },
    {
      name: "nothing is passed after the end",
      given: [opened, { type: "StageFailed", data: { stage: "prospecting" } }],
      when: { kind: "pass-stage", stage: "prospecting" },
      refused: "lead-ended",
    },
    {
      name: "its own stage cannot be stated away",
      given: [opened, passed],
      when: { kind: "state-lead-figures", figures: { stages: [{ code: "prospecting" }], events: [] } },
      refused: "unknown-stage",
    },
    {
      name: "a colleague's is not one's to hand over",
      given: [opened],
      by: "tom",
      when: { kind: "assign-lead", ownerId: "tom" },
      refused: "not-your-lead",
    },
    {
      name: "a manager hands it over",
      given: [opened],
      by: "mia",
      when: { kind: "assign-lead", ownerId: "tom" },
      gives: [{ type: "LeadAssigned", data: { from: "sam", to: "tom" } }],
    },
    {
      name: "no effort is nothing to log",
      given: [opened],
      when: { kind: "log-lead-effort", hours: 0 },
      refused: "nothing-to-log",
    },
    {
      name: "effort after the end is still effort",
      given: [opened, verdict("drop")],
      when: { kind: "log-lead-effort", hours: 1 },
      gives: [{ type: "LeadEffortLogged", data: { stage: "prospecting" } }],
    },
    {
      name: "a deal ends it",
      given: [opened],
      when: { kind: "become-deal", dealId: uuid(9) },
      gives: [{ type: "LeadBecameDeal" }],
    },
    {
      name: "what became a deal is not taken up again",
      given: [opened, { type: "LeadBecameDeal", data: { dealId: uuid(9) } }],
      when: { kind: "re-enter" },
      refused: "lead-is-deal",
    },
  ])
})

describe("a verdict", () => {
  const proposed = { verdict: "pursue", indexPerHour: 50, pricePerHour: 20 } as const
  tell([
    {
      name: "keeps what was proposed",
      given: [opened],
      when: { kind: "give-verdict", verdict: "drop", proposed },
      gives: [{ type: "VerdictGiven", data: { verdict: "drop", proposed } }],
    },
    {
      name: "that stands is no event",
      given: [opened, verdict("drop")],
      when: { kind: "give-verdict", verdict: "drop" },
    },
    {
      name: "on what was dropped is refused",
      given: [opened, verdict("drop")],
      when: { kind: "give-verdict", verdict: "pursue" },
      refused: "lead-ended",
    },
    {
      name: "wakes what is parked on a later day",
      given: [opened],
      when: { kind: "give-verdict", verdict: "park", wakesOn: "2026-12-01", trigger: "day" },
      gives: [{ type: "VerdictGiven", data: { wakesOn: "2026-12-01" } }],
    },
    {
      name: "to park until today is refused",
      given: [opened],
      when: { kind: "give-verdict", verdict: "park", wakesOn: "2026-11-23" },
      refused: "wakes-too-early",
    },
    {
      name: "to pursue wakes nothing",
      given: [opened],
      when: { kind: "give-verdict", verdict: "pursue", trigger: "day" },
      refused: "not-for-this-verdict",
    },
    {
      name: "for a reason that nobody knows is refused",
      given: [opened],
      when: { kind: "give-verdict", verdict: "drop", reason: { code: "weather" } },
      refused: "unknown-reason",
    },
    {
      name: "is taken back",
      given: [opened, verdict("drop"), hours(1)],
      when: { kind: "take-verdict-back" },
      gives: [{ type: "VerdictTakenBack", data: { verdict: "drop" } }],
    },
    {
      name: "is not taken back once the lead has moved on",
      given: [opened, verdict("pursue"), passed],
      when: { kind: "take-verdict-back" },
      refused: "lead-moved-on",
    },
    {
      name: "that was never given is not taken back",
      given: [opened],
      when: { kind: "take-verdict-back" },
      refused: "no-verdict",
    },
    { name: "an open lead is not taken up again", given: [opened], when: { kind: "re-enter" }, refused: "lead-open" },
    {
      name: "a dropped one is, where it stood",
      given: [opened, passed, verdict("drop")],
      when: { kind: "re-enter" },
      gives: [{ type: "LeadReentered", data: { stage: "meeting" } }],
    },
  ])

  test("taken back leads to what was before, and that far only", () => {
    const state = fold([
      opened,
      verdict("park"),
      verdict("drop"),
      { type: "VerdictTakenBack", data: { verdict: "drop" } },
    ])
    expect(state).toMatchObject({ status: "parked", verdict: { verdict: "park" } })
    expect(state).not.toHaveProperty("closedAt")
    expect(mayTakeBack(state as OpenedLead)).toBe(false)
  })
})

describe("a kill criterion", () => {
  const later = { kind: "hours-in-stage", hoursMax: 6 } as const
  tell([
    {
      name: "is agreed",
      given: [opened],
      when: { kind: "commit-criterion", criterion: fourHours },
      gives: [{ type: "KillCriterionCommitted" }],
    },
    {
      name: "once",
      given: [opened, agreed],
      when: { kind: "commit-criterion", criterion: later },
      refused: "criterion-committed",
    },
    {
      name: "is not moved before",
      given: [opened],
      when: { kind: "move-criterion", criterion: later },
      refused: "no-criterion",
    },
    {
      name: "is never moved without a reason",
      given: [opened, agreed],
      when: { kind: "move-criterion", criterion: later },
      refused: "reason-needed",
    },
    {
      name: "is moved with one",
      given: [opened, agreed],
      when: { kind: "move-criterion", criterion: later, reason: { code: "new-information" } },
      gives: [{ type: "KillCriterionMoved", data: { from: fourHours, to: later } }],
    },
    {
      name: "to where it stands is no event",
      given: [opened, agreed],
      when: { kind: "move-criterion", criterion: fourHours },
    },
    {
      name: "of no hours is refused",
      given: [opened],
      when: { kind: "commit-criterion", criterion: { kind: "hours-in-stage", hoursMax: 0 } },
      refused: "hours-not-positive",
    },
    {
      name: "in a stage that it has not is refused",
      given: [opened],
      when: { kind: "commit-criterion", criterion: { kind: "hours-in-stage", hoursMax: 4, stage: "dancing" } },
      refused: "unknown-stage",
    },
    {
      name: "of no money is refused",
      given: [opened],
      when: { kind: "commit-criterion", criterion: { kind: "money", moneyMax: gbp("0") } },
      refused: "money-not-positive",
    },
    {
      name: "is reached by the hour that reaches it",
      given: [opened, agreed, hours(3)],
      when: { kind: "log-lead-effort", hours: 1 },
      gives: [{ type: "LeadEffortLogged" }, { type: "KillCriterionReached", data: { hours: 4 } }],
    },
    {
      name: "and not before",
      given: [opened, agreed, hours(2.5)],
      when: { kind: "log-lead-effort", hours: 1 },
      gives: [{ type: "LeadEffortLogged" }],
    },
    {
      name: "nor twice",
      given: [opened, agreed, hours(9), { type: "KillCriterionReached", data: { criterion: fourHours, hours: 9 } }],
      when: { kind: "check-criterion" },
    },
    {
      name: "counts what was spent on the deal that came of it",
      given: [opened, agreed, { type: "LeadBecameDeal", data: { dealId: uuid(9) } }],
      by: "desk",
      when: { kind: "check-criterion", spent: { hoursByStage: { meeting: 5 }, money: gbp("0") } },
      gives: [{ type: "KillCriterionReached", data: { hours: 5 } }],
    },
    {
      name: "of a day that is over is reached",
      given: [opened, { type: "KillCriterionCommitted", data: { criterion: { kind: "date", lastDay: "2026-11-22" } } }],
      by: "desk",
      when: { kind: "check-criterion" },
      gives: [{ type: "KillCriterionReached", data: { day: "2026-11-23" } }],
    },
  ])
})

test("its rows fit their tables", () => {
  const story = [opened, agreed, hours(2), passed, verdict("park")]
  const rows = leadModel.rowsOf(fold(story), { organisationId: uuid(1), streamId: uuid(2), version: 5 })
  expect(Object.keys(rows)).toEqual(["leads", "lead_efforts", "lead_stages"])
  for (const [name, found] of Object.entries(rows)) {
    expect(found).toHaveLength(1)
    const table = viewTables[name as keyof typeof viewTables]
    expect(Object.keys(found[0] ?? {}).toSorted()).toEqual(
      Object.keys(table)
        .filter((key) => getTableConfig(table).columns.some((column) => column === table[key as never]))
        .toSorted(),
    )
  }
})
