import { describe, expect, test } from "vitest"
import type { Policy } from "../../desk/types.ts"
import { changedParts, codeFor, PARTS, rebased } from "./draft.ts"

const BASE: Policy = {
  timeZone: "Europe/London",
  currency: "GBP",
  costPerHour: { salesperson: null, manager: null, owner: null },
  holdingCostPerDay: null,
  approval: { autoUpTo: 0.015, managerUpTo: 0.05, reasonNeeded: true },
  lineBeforeOffers: "advised",
  reasons: [{ code: "other", label: "Other" }],
  lineSight: { salesperson: "exact", manager: "exact", owner: "exact" },
  lineBand: 0.03,
  callBack: { attemptsMax: 2, firstAfterHours: 24, nextAfterHours: 72, from: 9, until: 18 },
  leads: {
    hoursPerWeek: 20,
    people: [],
    stages: [{ code: "meeting", label: "Meeting", hours: 1, cost: "0", odds: 0.5 }],
    floorPerHour: null,
    farewell: { en: null, de: null },
  },
}

describe("a policy that is being changed", () => {
  test("has every part", () => {
    expect([...PARTS].toSorted()).toEqual(Object.keys(BASE).toSorted())
  })

  test("knows its changed parts", () => {
    expect(changedParts(BASE, BASE)).toEqual([])
    expect(changedParts(BASE, { ...BASE, lineBand: 0.04, currency: "EUR" })).toEqual(["lineBand", "currency"])
  })

  test("lies over what somebody else set, figure by figure", () => {
    const mine = { ...BASE, approval: { ...BASE.approval, autoUpTo: 0.02 }, currency: "EUR" }
    const theirs = { ...BASE, approval: { ...BASE.approval, managerUpTo: 0.06 }, currency: "CHF", lineBand: 0.01 }
    expect(rebased(BASE, mine, theirs)).toEqual({
      ...BASE,
      approval: { ...BASE.approval, autoUpTo: 0.02, managerUpTo: 0.06 },
      currency: "EUR",
      lineBand: 0.01,
    })
  })

  test("takes the list of reasons as one thing", () => {
    const mine = { ...BASE, reasons: [{ code: "mine", label: "Mine" }] }
    const theirs = { ...BASE, reasons: [{ code: "theirs", label: "Theirs" }] }
    expect(rebased(BASE, mine, theirs).reasons).toEqual(mine.reasons)
    expect(rebased(BASE, BASE, theirs).reasons).toEqual(theirs.reasons)
  })

  test.each([
    ["Matching a rival", [], "matching-a-rival"],
    ["Matching a rival", ["matching-a-rival"], "matching-a-rival-2"],
    ["Größere Stückzahl", [], "grossere-stuckzahl"],
    ["3 % for cash!", [], "for-cash"],
    ["理由", [], "reason"],
    ["理由", ["reason", "reason-2"], "reason-3"],
    ["x".repeat(80), [], "x".repeat(36)],
  ])("codes the reason %s", (label, taken, code) => {
    expect(codeFor(label, taken)).toBe(code)
    expect(code).toMatch(/^[a-z][a-z0-9-]{0,39}$/)
  })
})
