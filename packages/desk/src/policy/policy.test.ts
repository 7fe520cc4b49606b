// Who may change which of the house's rules, and which rules hold together.

import { describe, expect, test } from "vitest"
import { contextAt, minutesAfterStart, PEOPLE, uuid, type Who } from "../deal/testing/given-when-then.ts"
import { policyModel } from "./model.ts"
import { DEFAULT_POLICY, type Policy } from "./policy.ts"
import { noPolicy, type PolicyState } from "./policy-event.ts"

const { approval, callBack, lineSight, costPerHour } = DEFAULT_POLICY

const set = (state: PolicyState, policy: Policy): PolicyState =>
  policyModel.evolve(state, {
    version: state.history.length + 1,
    event: { type: "PolicySet", data: { policy } },
    actor: PEOPLE.olga,
    occurredAt: minutesAfterStart(0),
  })

interface Row {
  readonly name: string
  readonly by: Who
  readonly change: Partial<Policy>
  readonly refused?: string
}

const ROWS: readonly Row[] = [
  { name: "a salesperson changes nothing", by: "sam", change: { timeZone: "UTC" }, refused: "not-yours-to-set" },
  { name: "nor does the desk itself", by: "desk", change: { timeZone: "UTC" }, refused: "not-yours-to-set" },
  { name: "a manager changes the reasons", by: "mia", change: { reasons: [{ code: "mine", label: "Mine" }] } },
  {
    name: "a manager changes what a salesperson's hour costs",
    by: "mia",
    change: { costPerHour: { ...costPerHour, salesperson: "22" } },
  },
  {
    name: "not what the owner's costs",
    by: "mia",
    change: { costPerHour: { ...costPerHour, owner: "99" } },
    refused: "owner-only",
  },
  {
    name: "not the approval tiers",
    by: "mia",
    change: { approval: { ...approval, managerUpTo: 0.5 } },
    refused: "owner-only",
  },
  {
    name: "not whether reasons are needed",
    by: "mia",
    change: { approval: { ...approval, reasonNeeded: false } },
    refused: "owner-only",
  },
  {
    name: "not who sees the line",
    by: "mia",
    change: { lineSight: { ...lineSight, salesperson: "hidden" } },
    refused: "owner-only",
  },
  { name: "the owner changes the tiers", by: "olga", change: { approval: { ...approval, managerUpTo: 0.5 } } },
  {
    name: "the owner changes who sees the line",
    by: "olga",
    change: { lineSight: { ...lineSight, salesperson: "hidden" } },
  },
  {
    name: "tiers that fall are refused",
    by: "olga",
    change: { approval: { ...approval, autoUpTo: 0.06 } },
    refused: "tiers-out-of-order",
  },
  {
    name: "hours that end before they begin are refused",
    by: "mia",
    change: { callBack: { ...callBack, from: 18, until: 9 } },
    refused: "window-out-of-order",
  },
  {
    name: "a reason that stands twice is refused",
    by: "mia",
    change: {
      reasons: [
        { code: "a", label: "A" },
        { code: "a", label: "B" },
      ],
    },
    refused: "reason-twice",
  },
  { name: "no currency is refused", by: "mia", change: { currency: "XXQ" }, refused: "unknown-currency" },
  { name: "no time zone is refused", by: "mia", change: { timeZone: "Middle/Earth" }, refused: "policy-malformed" },
  {
    name: "authority comes before form",
    by: "mia",
    change: { approval: { ...approval, autoUpTo: 0.06 }, callBack: { ...callBack, from: 18, until: 9 } },
    refused: "owner-only",
  },
]

describe("setting the policy", () => {
  test.each(ROWS)("$name", ({ by, change, refused }) => {
    const policy = { ...DEFAULT_POLICY, ...change }
    const outcome = policyModel.decide(noPolicy, { kind: "set-policy", policy }, contextAt(minutesAfterStart(1), by))
    expect(outcome).toMatchObject(
      refused === undefined
        ? { ok: true, value: [{ type: "PolicySet", data: { policy } }] }
        : { ok: false, error: { code: refused } },
    )
  })

  test("the default can be set by name; the policy in force is no event, in whatever order its keys come", () => {
    const context = contextAt(minutesAfterStart(1), "mia")
    const command = { kind: "set-policy", policy: DEFAULT_POLICY } as const
    expect(policyModel.decide(noPolicy, command, context)).toMatchObject({ ok: true, value: [{ type: "PolicySet" }] })
    const turned = Object.fromEntries(Object.entries(DEFAULT_POLICY).toReversed()) as Policy
    expect(policyModel.decide(set(noPolicy, DEFAULT_POLICY), { ...command, policy: turned }, context)).toEqual({
      ok: true,
      value: [],
    })
  })

  test("is judged by the policy in force, not by the default", () => {
    const wide = { ...DEFAULT_POLICY, approval: { ...approval, managerUpTo: 0.5 } }
    const context = contextAt(minutesAfterStart(1), "mia")
    const state = set(noPolicy, wide)
    const kept = policyModel.decide(state, { kind: "set-policy", policy: { ...wide, timeZone: "UTC" } }, context)
    expect(kept).toMatchObject({ ok: true })
    const narrowed = policyModel.decide(state, { kind: "set-policy", policy: DEFAULT_POLICY }, context)
    expect(narrowed).toMatchObject({ ok: false, error: { code: "owner-only" } })
  })

  test("leaves a row for every version", () => {
    const place = { organisationId: uuid(8), streamId: uuid(8), version: 2 }
    const rows = policyModel.rowsOf(set(set(noPolicy, DEFAULT_POLICY), { ...DEFAULT_POLICY, timeZone: "UTC" }), place)
    expect(rows.policies).toMatchObject([
      { organisationId: uuid(8), version: 1, setAt: minutesAfterStart(0), actor: { id: "olga" } },
      { version: 2, policy: { timeZone: "UTC" } },
    ])
    expect(policyModel.rowsOf(noPolicy, place)).toEqual({})
  })
})
