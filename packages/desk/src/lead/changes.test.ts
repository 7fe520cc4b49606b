// What is told in the morning: what of a lead is otherwise than the value that was kept of it the day before.

import { describe, expect, test } from "vitest"
import { uuid } from "../deal/testing/given-when-then.ts"
import { DEFAULT_LEAD_RULES } from "../policy/lead-rules.ts"
import { changesOf, type ValueBefore } from "./changes.ts"
import type { LeadEvent } from "./events.ts"
import { type JudgedLead, judgeLeads } from "./judge.ts"
import { type LeadRow, leadOfRow } from "./live-lead.ts"
import { leadModel } from "./model.ts"
import { learntOf } from "./stage-figures.ts"
import { agreed, figures, fold, opened, passed } from "./testing/lead-stories.ts"

const TODAY = "2026-11-26"

let count = 500
const judged = (events: readonly LeadEvent[], spent = 0): JudgedLead => {
  count += 1
  const place = { organisationId: uuid(1), streamId: uuid(count), version: events.length }
  const lead = leadOfRow(leadModel.rowsOf(fold(events), place).leads?.[0] as unknown as LeadRow)
  const context = {
    rules: DEFAULT_LEAD_RULES,
    currency: "GBP",
    learnt: learntOf([], DEFAULT_LEAD_RULES),
    today: TODAY,
    hoursSpent: new Map([[lead.row.id, { prospecting: spent }]]),
  }
  return judgeLeads([lead], context).judge(lead)
}

const yesterday: ValueBefore = {
  day: "2026-11-25",
  stage: "prospecting",
  proposed: "pursue",
  indexPerHour: 50,
  pricePerHour: 0,
  daysLeft: 8,
  killReached: false,
}
const codes = (lead: JudgedLead, before: ValueBefore | undefined, openedOn = "2026-11-20") =>
  changesOf(lead, TODAY, openedOn, before).map(({ code }) => code)
const due = (deadline: string): LeadEvent => ({
  type: "LeadFiguresStated",
  data: { figures: { ...figures, deadline } },
})
const parkedUntil = (wakesOn: string): LeadEvent => ({ type: "VerdictGiven", data: { verdict: "park", wakesOn } })

describe("since yesterday", () => {
  test("nothing, where all is as it was", () => {
    expect(codes(judged([opened]), yesterday)).toEqual([])
  })

  test("a lead is new on its first day only", () => {
    expect(codes(judged([opened]), undefined, TODAY)).toEqual(["new"])
    expect(codes(judged([opened]), undefined)).toEqual([])
  })

  test("it came above the hour's price, or fell below it", () => {
    expect(codes(judged([opened]), { ...yesterday, indexPerHour: 10, pricePerHour: 20 })).toEqual([
      "now-above-hour-price",
    ])
    const poor: LeadEvent = {
      type: "LeadFiguresStated",
      data: { figures: { ...figures, stages: figures.stages.map((one) => ({ ...one, cost: figures.worth!.high })) } },
    }
    expect(codes(judged([opened, poor]), yesterday)).toEqual(["now-below-hour-price"])
  })

  test("it passed a stage, and which", () => {
    const changes = changesOf(judged([opened, passed]), TODAY, "2026-11-20", yesterday)
    expect(changes).toEqual([{ code: "stage-passed", stage: "prospecting" }])
  })

  test("its deadline came within a week, three days, a day", () => {
    expect(codes(judged([opened, due("2026-12-03")]), yesterday)).toEqual(["deadline-nearer"])
    expect(codes(judged([opened, due("2026-12-02")]), { ...yesterday, daysLeft: 7 })).toEqual([])
    expect(codes(judged([opened, due("2026-11-27")]), { ...yesterday, daysLeft: 2 })).toEqual(["deadline-nearer"])
  })

  test("what was agreed is reached, told once", () => {
    expect(codes(judged([opened, agreed], 4), yesterday)).toEqual(["kill-criterion-reached"])
    expect(codes(judged([opened, agreed], 4), { ...yesterday, killReached: true })).toEqual([])
  })

  test("it woke today, and not again tomorrow", () => {
    expect(codes(judged([opened, parkedUntil(TODAY)]), yesterday)).toEqual(["woken"])
    expect(codes(judged([opened, parkedUntil("2026-11-25")]), yesterday)).toEqual([])
    expect(codes(judged([opened, parkedUntil("2026-12-25")]), yesterday)).toEqual([])
  })
})
