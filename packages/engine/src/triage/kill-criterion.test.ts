import { expect, test } from "vitest"
import { type Currency, type Money, must, parseMoney } from "../units/index.ts"
import { type KillCriterion, killCriterionOf, killCriterionReached, type LeadProgress } from "./kill-criterion.ts"

const gbp = (text: string): Money => must(parseMoney(text, "GBP" as Currency))
const progress: LeadProgress = {
  hoursByStage: { meeting: 3, pitching: 2 },
  moneySpent: gbp("120"),
  stalls: 2,
  today: "2026-03-10",
}

test.each<[string, KillCriterion, unknown]>([
  ["hours of the stage", { kind: "hours-in-stage", stage: "meeting", hoursMax: 3 }, { agreed: 3, reached: 3 }],
  ["hours of a stage not begun", { kind: "hours-in-stage", stage: "negotiation", hoursMax: 1 }, undefined],
  ["hours of the stage not yet", { kind: "hours-in-stage", stage: "pitching", hoursMax: 3 }, undefined],
  ["hours of all stages", { kind: "hours-in-stage", hoursMax: 4.5 }, { agreed: 4.5, reached: 5 }],
  ["money", { kind: "money", moneyMax: gbp("120") }, { reached: gbp("120") }],
  ["money not yet", { kind: "money", moneyMax: gbp("120.01") }, undefined],
  ["the day after", { kind: "date", lastDay: "2026-03-09" }, { agreed: "2026-03-09", reached: "2026-03-10" }],
  ["the last day", { kind: "date", lastDay: "2026-03-10" }, undefined],
  ["put off too often", { kind: "stalls", stallsMax: 2 }, { reached: 2 }],
  ["put off less often", { kind: "stalls", stallsMax: 3 }, undefined],
])("%s", (_, criterion, reached) => {
  expect(must(killCriterionOf(criterion))).toBe(criterion)
  const reason = killCriterionReached(criterion, progress)
  if (reached === undefined) expect(reason).toBeUndefined()
  else
    expect(reason).toMatchObject({ code: "kill-criterion-reached", proposes: "drop", kind: criterion.kind, ...reached })
})

test.each<[KillCriterion, code: string, path: string]>([
  [{ kind: "hours-in-stage", hoursMax: 0 }, "hours-not-positive", "hoursMax"],
  [{ kind: "money", moneyMax: gbp("0") }, "money-not-positive", "moneyMax"],
  [{ kind: "date", lastDay: "2026-02-30" }, "not-a-date", "lastDay"],
  [{ kind: "date", lastDay: "24.12.2026" }, "not-a-date", "lastDay"],
  [{ kind: "stalls", stallsMax: 1.5 }, "stalls-not-positive", "stallsMax"],
])("refuses what is no criterion: %#", (criterion, code, path) => {
  expect(killCriterionOf(criterion)).toMatchObject({ ok: false, error: { code, path } })
})

test("money of two currencies is a bug, not an answer", () => {
  const euros = { ...progress, moneySpent: must(parseMoney("1", "EUR" as Currency)) }
  expect(() => killCriterionReached({ kind: "money", moneyMax: gbp("5") }, euros)).toThrow("one currency")
})
