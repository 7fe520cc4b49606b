// Laws of the judging: what was spent on a lead moves nothing of it, nor of any other, but where a kill criterion was agreed about just that;
// an hour that is worth more never makes more leads worth pursuing.

import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { uuid } from "../deal/testing/given-when-then.ts"
import { DEFAULT_LEAD_RULES } from "../policy/lead-rules.ts"
import type { Criterion, LeadEvent, LeadFigures } from "./events.ts"
import { type JudgedLead, type JudgingContext, judgeLeads } from "./judge.ts"
import { type LeadNow, type LeadRow, leadOfRow } from "./live-lead.ts"
import { leadModel } from "./model.ts"
import { learntOf, stageFiguresOf } from "./stage-figures.ts"
import { fold, hours, worth } from "./testing/lead-stories.ts"

const TODAY = "2026-11-26"
/** Rows are remembered by id and version, those of other tests too. */
const OWN_IDS = 1_000_000
let count = 0

const leadOf = (events: readonly LeadEvent[]): LeadNow => {
  count += 1
  const place = { organisationId: uuid(1), streamId: uuid(count + OWN_IDS), version: events.length }
  return leadOfRow(leadModel.rowsOf(fold(events), place).leads?.[0] as unknown as LeadRow)
}

const context = (spent: JudgingContext["hoursSpent"] = new Map()): JudgingContext => ({
  rules: DEFAULT_LEAD_RULES,
  currency: "GBP",
  learnt: learntOf([], DEFAULT_LEAD_RULES),
  today: TODAY,
  hoursSpent: spent,
})

const anyFigures: fc.Arbitrary<LeadFigures> = fc.record({
  worth: fc.integer({ min: 1, max: 3000 }).map((middle) => worth(String(middle))),
  stages: fc
    .array(fc.record({ hours: fc.integer({ min: 1, max: 30 }), odds: fc.double({ min: 0.05, max: 1, noNaN: true }) }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((stages) => stages.map((stage, index) => ({ ...stage, code: `stage-${index}` }))),
  events: fc.constant([]),
})

const openedWith = (figures: LeadFigures, ownerId: string): LeadEvent => ({
  type: "LeadOpened",
  data: { title: "Golf", currency: "GBP", channel: "other", ownerId, stage: "stage-0", figures },
})

const anyHouse = fc.array(fc.tuple(anyFigures, fc.constantFrom("sam", "tom")), { minLength: 1, maxLength: 8 })

/** What is said of a lead, whatever it is called. */
const said = ({ assessed, proposed, rank, pricePerHour }: JudgedLead) => {
  const { id: _id, ...rest } = assessed ?? { id: "" }
  return { ...rest, proposed, rank, pricePerHour }
}

describe("what was spent", () => {
  test("moves no index, no verdict and no price of an hour", () => {
    fc.assert(
      fc.property(anyHouse, fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 5 }), (house, spent) => {
        const plain = house.map(([figures, owner]) => leadOf([openedWith(figures, owner)]))
        const after = house.map(([figures, owner]) =>
          leadOf([openedWith(figures, owner), ...spent.map((one) => hours(one, "stage-0"))]),
        )
        const sums = new Map(after.map(({ row }) => [row.id, { "stage-0": spent.reduce((sum, one) => sum + one, 0) }]))
        const [fresh, worked] = [judgeLeads(plain, context()), judgeLeads(after, context(sums))]
        expect([...worked.judged.values()].map(said)).toEqual([...fresh.judged.values()].map(said))
      }),
      { numRuns: 60 },
    )
  })

  test("drops a lead where that was agreed, whatever the figures say", () => {
    const rich: LeadFigures = { worth: worth("9000"), stages: [{ code: "stage-0", hours: 1, odds: 1 }], events: [] }
    const criterion: Criterion = { kind: "hours-in-stage", hoursMax: 4 }
    const lead = leadOf([openedWith(rich, "sam"), { type: "KillCriterionCommitted", data: { criterion } }])
    const spent = (sum: number) => new Map([[lead.row.id, { "stage-0": sum }]])
    const judged = (sum: number) => judgeLeads([lead], context(spent(sum))).judged.get(lead.row.id)
    expect(judged(3.9)).toMatchObject({ proposed: "pursue" })
    expect(judged(4)).toMatchObject({ proposed: "drop", kill: { code: "kill-criterion-reached" } })
    expect(judged(4)?.assessed?.project).toEqual(judged(3.9)?.assessed?.project)
  })
})

test("with more hours an hour never costs more, and nobody is dropped for it", () => {
  fc.assert(
    fc.property(anyHouse, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }), (house, few, more) => {
      const leads = house.map(([figures]) => leadOf([openedWith(figures, "sam")]))
      const at = (hoursPerWeek: number) => judgeLeads(leads, context(), { personId: "sam", hoursPerWeek })
      const [tight, ample] = [at(few), at(few + more)]
      expect(ample.hoursFor("sam").triage.shadowPricePerHour).toBeLessThanOrEqual(
        tight.hoursFor("sam").triage.shadowPricePerHour + 1e-9,
      )
      for (const [id, before] of tight.judged) {
        if (before.proposed === "pursue") expect(ample.judged.get(id)?.proposed).toBe("pursue")
      }
    }),
    { numRuns: 60 },
  )
})

describe("a lead", () => {
  const figures: LeadFigures = { worth: worth("600"), stages: [{ code: "stage-0", hours: 2, odds: 0.5 }], events: [] }
  const parked = (data: { readonly wakesOn?: string; readonly trigger?: "hour-price" | "event" }): LeadEvent => ({
    type: "VerdictGiven",
    data: { verdict: "park", ...data },
  })
  const judgedOf = (events: readonly LeadEvent[], at: JudgingContext = context()) => {
    const lead = leadOf(events)
    return judgeLeads([lead], at).judge(lead)
  }

  test("that sleeps competes for no hours, and is held against their price", () => {
    expect(judgedOf([openedWith(figures, "sam"), parked({ wakesOn: "2026-12-01" })])).toMatchObject({
      woken: false,
      proposed: "pursue",
    })
    expect(judgedOf([openedWith(figures, "sam"), parked({ wakesOn: "2026-12-01" })]).rank).toBeUndefined()
  })

  test("wakes on its day, at its event and when the hour's price allows", () => {
    expect(judgedOf([openedWith(figures, "sam"), parked({ wakesOn: TODAY })])).toMatchObject({ woken: true, rank: 1 })
    expect(judgedOf([openedWith(figures, "sam"), parked({ trigger: "hour-price" })])).toMatchObject({ woken: true })
    const fell = { ...figures, events: [{ code: "price-fall" as const, on: TODAY, odds: 1 }] }
    expect(judgedOf([openedWith(fell, "sam"), parked({ trigger: "event" })])).toMatchObject({ woken: true })
  })

  test("without a worth, or in other money, is not ranked and says why", () => {
    const { worth: _worth, ...unknown } = figures
    expect(judgedOf([openedWith(unknown, "sam")])).toMatchObject({ unclear: "worth-unknown" })
    expect(judgedOf([openedWith(figures, "sam")], { ...context(), currency: "EUR" })).toMatchObject({
      unclear: "other-currency",
    })
    expect(judgedOf([openedWith(unknown, "sam")]).proposed).toBeUndefined()
  })

  test("says of each figure where it comes from", () => {
    const records = Array.from({ length: 3 }, () => ({ stage: "meeting", passed: true, hours: 2, person: "sam" }))
    const learnt = learntOf(records, DEFAULT_LEAD_RULES)
    const own: LeadFigures = { stages: [{ code: "meeting", odds: 0.9 }, { code: "negotiation" }], events: [] }
    const [meeting, negotiation] = stageFiguresOf(own, "sam", learnt, DEFAULT_LEAD_RULES)
    expect(meeting).toMatchObject({
      label: "Meeting",
      odds: { source: "stated", estimate: { p50: 0.9 } },
      hours: { source: "learnt", count: 3 },
    })
    expect(negotiation).toMatchObject({ hours: { source: "default" }, odds: { source: "default" } })
    // A colleague learns from the team's three.
    const [ofTom] = stageFiguresOf(own, "tom", learnt, DEFAULT_LEAD_RULES)
    expect(ofTom).toMatchObject({ hours: { source: "learnt", count: 3 } })
  })
})
