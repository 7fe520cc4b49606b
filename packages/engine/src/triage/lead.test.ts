import { expect, test } from "vitest"
import { known, meanOf, must } from "../units/index.ts"
import { type LeadDraft, leadOf, NO_DECAY, sharedStages } from "./lead.ts"
import { plainStages, range, sure } from "./lead-fixtures.ts"
import { MARGIN_DEFAULT, worthOfAmount, worthOverLine } from "./lead-worth.ts"
import { LEAD_STAGES, STAGE_DEFAULTS } from "./stage-defaults.ts"

const draft: LeadDraft = {
  id: "a",
  worth: sure(100),
  stages: plainStages([
    [1, 2, 0.5],
    [2, 3, 0.6],
  ]),
}
const [first, second] = draft.stages

test("a lead keeps only what is to come", () => {
  expect(must(leadOf({ ...draft, standsIn: "two" })).stages.map(({ name }) => name)).toEqual(["two"])
  expect(must(leadOf(draft))).toMatchObject({ decay: NO_DECAY, deadlineDay: Number.POSITIVE_INFINITY, events: [] })
})

test.each<[string, Partial<LeadDraft>, string]>([
  ["no-stages", { stages: [] }, "stages"],
  ["stage-twice", { stages: [first, first] }, "stages[1].name"],
  ["unknown-stage", { standsIn: "nine" }, "standsIn"],
  ["hours-not-positive", { stages: [{ ...first, hours: sure(0) }] }, "stages[0].hours"],
  ["figure-negative", { stages: [first, { ...second, cost: sure(-1) }] }, "stages[1].cost"],
  ["figure-negative", { stages: [{ ...first, waitDays: sure(-1) }] }, "stages[0].waitDays"],
  ["odds-out-of-range", { stages: [{ ...first, passProbability: sure(1.2) }] }, "stages[0].passProbability"],
  ["not-finite", { worth: sure(Number.NaN) }, "worth"],
  ["not-finite", { deadlineDay: Number.NaN }, "deadlineDay"],
  ["range-out-of-order", { worth: range(3, 2, 1) }, "worth"],
  ["decay-out-of-range", { decay: { ...NO_DECAY, survivalPerDay: 0 } }, "decay.survivalPerDay"],
  ["decay-out-of-range", { decay: { ...NO_DECAY, worthKeptPerDay: 1.1 } }, "decay.worthKeptPerDay"],
  ["event-in-the-past", { events: [{ code: "x", day: -1, probability: 1 }] }, "events[0].day"],
  ["odds-out-of-range", { events: [{ code: "x", day: 1, probability: 2 }] }, "events[0].probability"],
  ["range-out-of-order", { events: [{ code: "x", day: 1, probability: 1, worth: range(2, 1, 3) }] }, "events[0].worth"],
])("refuses %s: %j", (code, change, path) => {
  expect(leadOf({ ...draft, ...change })).toMatchObject({ ok: false, error: { code, path } })
})

test("a list of stages that was checked once makes the same leads, and the same refusals", () => {
  const stages = must(sharedStages([...draft.stages]))
  for (const standsIn of ["one", "two", "nine"]) {
    expect(leadOf({ ...draft, stages, standsIn })).toEqual(leadOf({ ...draft, standsIn }))
  }
  expect(leadOf({ ...draft, stages })).toEqual(leadOf(draft))
  expect(sharedStages([first, first])).toMatchObject({ ok: false, error: { code: "stage-twice" } })
})

test("the defaults are leads that can be triaged, and say that they are guesses", () => {
  const lead = must(leadOf({ ...draft, stages: STAGE_DEFAULTS, standsIn: "pitching" }))
  expect(lead.stages.map(({ name }) => name)).toEqual(LEAD_STAGES.slice(2))
  for (const { hours, cost, passProbability } of STAGE_DEFAULTS) {
    for (const figure of [hours, cost, passProbability]) expect(figure.source.kind).toBe("default")
  }
})

test("worth over the line: what the price leaves, mirrored for a buyer, and never below zero", () => {
  const price = range(9000, 9400, 9600)
  expect(worthOverLine("seller", price, sure(9100))).toMatchObject({ p10: 0, p50: 300, p90: 500 })
  expect(worthOverLine("buyer", price, sure(9700))).toMatchObject({ p10: 100, p50: 300, p90: 700 })
  // Independent figures: 300 and 400 make 500.
  expect(worthOverLine("seller", range(9700, 10_000, 10_000), range(9000, 9000, 9400))).toMatchObject({ p10: 500 })
})

test("worth of an amount is the share that is left of it", () => {
  expect(worthOfAmount(20_000)).toMatchObject({ p10: 1000, p50: 2000, p90: 4000, source: { kind: "default" } })
  expect(meanOf(worthOfAmount(500, known(0.2, { kind: "typed" })))).toBe(100)
  expect(worthOfAmount(-100, MARGIN_DEFAULT)).toMatchObject({ p10: -20, p50: -10, p90: -5 })
})
