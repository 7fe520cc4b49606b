// What the organisation has agreed about its deals. The shape is the desk's own policy, with words for whoever writes one by hand;
// the server's `words.test.ts` holds the two to one another.

import { z } from "zod"
import { expecting } from "../../complaint-text.ts"
import * as field from "../fields.ts"
import { operation } from "../operation.ts"
import { learntFiguresView } from "../views/call-back-statistics-view.ts"
import { priorChoiceView } from "../views/learnt-prior-view.ts"
import { LINE_SIGHTS } from "../words.ts"

const TAG = "policy"

const share = z
  .number({ error: expecting("a share from 0 to 1", "a share such as 0.05") })
  .min(0, { error: expecting("a share from 0 to 1", "a share such as 0.05") })
  .max(1, { error: expecting("a share from 0 to 1", "a share such as 0.05") })

const amount = z
  .string({ error: expecting("an amount", 'decimal text such as "24.50", or null') })
  .regex(/^\d{1,12}(\.\d{1,4})?$/, { error: expecting("an amount", 'decimal text such as "24.50", or null') })

const hours = z
  .number({ error: expecting("a number of hours", "a number such as 24") })
  .min(0, { error: expecting("a number of hours", "a number such as 24") })
  .max(2000, { error: expecting("a number of hours", "a number such as 24") })

const isTimeZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== ""
  } catch {
    return false
  }
}

const TIME_ZONE_EXAMPLE = "an IANA name such as Europe/London"

export const timeZone = z
  .string({ error: expecting("a time zone", TIME_ZONE_EXAMPLE) })
  .max(60, { error: expecting("a time zone", TIME_ZONE_EXAMPLE) })
  .refine(isTimeZone, { error: expecting("a time zone", TIME_ZONE_EXAMPLE) })

const sight = field.wordOf("a sight", LINE_SIGHTS)

const hoursPerWeek = z
  .number({ error: expecting("hours a week", "a number such as 20") })
  .min(0.5, { error: expecting("hours a week", "half an hour or more") })
  .max(1000, { error: expecting("hours a week", "a smaller number") })

const odds = z
  .number({ error: expecting("odds from 0 to 1", "a number such as 0.4") })
  .min(0, { error: expecting("odds from 0 to 1", "a number such as 0.4") })
  .max(1, { error: expecting("odds from 0 to 1", "a number such as 0.4") })

const farewell = field
  .group("a farewell", { subject: field.line("a subject"), text: field.note })
  .meta({ id: "FarewellTemplate", description: "{customer}, {title}, {me} and {house} are filled in when it is read." })

const leadRules = field
  .group("the rules for leads", {
    hoursPerWeek: hoursPerWeek.nullable().meta({ description: "A person has for leads; null: a guess, 20." }),
    people: z
      .array(field.group("a person's hours", { personId: field.opaqueId, hoursPerWeek }), {
        error: expecting("a list of people", "people, each with personId and hoursPerWeek"),
      })
      .max(500, { error: expecting("a list of at most 500 people", "the ones who differ") }),
    stages: z
      .array(
        field.group("a stage", {
          code: field.reasonCode,
          label: field.line("a label", 80),
          hours: hours.min(0.01, { error: expecting("a number of hours above zero", "a number such as 1.5") }),
          cost: amount,
          odds,
        }),
        { error: expecting("a list of stages", "stages, each with code, label, hours, cost and odds") },
      )
      .min(1, { error: expecting("a list of at least one stage", "one stage, with code and label") })
      .max(12, { error: expecting("a list of at most 12 stages", "the ones that matter") }),
    floorPerHour: amount.nullable().meta({ description: "What an hour earns anyway when leads leave it free." }),
    farewell: field.group("the farewells", { en: farewell.nullable(), de: farewell.nullable() }),
  })
  .meta({ id: "LeadRules" })

const policyDocument = field
  .group("a policy", {
    timeZone,
    currency: field.currencyCode,
    costPerHour: field.group("costs per hour", {
      salesperson: amount.nullable(),
      manager: amount.nullable(),
      owner: amount.nullable(),
    }),
    holdingCostPerDay: amount.nullable(),
    approval: field.group("the tiers of approval", {
      autoUpTo: share,
      managerUpTo: share,
      reasonNeeded: field.yesOrNo,
    }),
    lineBeforeOffers: field.wordOf("a rule", ["required", "advised"]),
    reasons: z
      .array(field.group("a reason", { code: field.reasonCode, label: field.line("a label", 80) }), {
        error: expecting("a list of reasons", "reasons, each with code and label"),
      })
      .min(1, { error: expecting("a list of at least one reason", "one reason, with code and label") })
      .max(50, { error: expecting("a list of at most 50 reasons", "the ones that matter") }),
    lineSight: field.group("who sees the line", {
      salesperson: sight,
      manager: sight,
      owner: z.literal("exact", { error: expecting("the owner's sight", "exact") }),
    }),
    lineBand: share,
    callBack: field.group("calling back", {
      attemptsMax: field.wholeNumber("a number of attempts", 0, 20),
      firstAfterHours: hours,
      nextAfterHours: hours,
      from: field.wholeNumber("an hour", 0, 23),
      until: field.wholeNumber("an hour", 1, 24),
    }),
    leads: leadRules
      .exactOptional()
      .meta({ description: "Always in an answer; left out of a policy that is set: as they were." }),
  })
  .meta({ id: "Policy" })

const policyInForce = z
  .strictObject({
    version: z.int().min(0).meta({ description: "What If-Match wants; 0: nobody has set one yet." }),
    policy: policyDocument,
    setAt: field.instant.nullable(),
    setBy: field.actorView.nullable(),
    learnt: z.array(learntFiguresView).exactOptional().meta({
      description: "What advice assumes of people who leave, learnt from own records, by the day from which it counts.",
    }),
    priors: z.array(priorChoiceView).exactOptional().meta({
      description:
        "What advice believes of people beforehand, learnt from own deals: what is in force, and what is to come.",
    }),
  })
  .meta({ id: "PolicyInForce" })

const getPolicy = operation({
  id: "getPolicy",
  method: "get",
  path: "/policy",
  summary: "The policy in force",
  tag: TAG,
  scope: "read",
  answers: { 200: policyInForce },
  problems: [],
})

const setPolicy = operation({
  id: "setPolicy",
  method: "put",
  path: "/policy",
  summary: "Set the policy",
  description: "Only owners change who may approve what, who sees the line, and what an owner's hour costs.",
  tag: TAG,
  scope: "manage",
  roles: ["manager", "owner"],
  body: policyDocument,
  answers: { 200: policyInForce },
  problems: ["owner-only", "not-yours-to-set", "tiers-out-of-order", "window-out-of-order", "reason-twice"],
  precondition: "required",
  example: {
    body: {
      timeZone: "Europe/London",
      currency: "GBP",
      costPerHour: { salesperson: "24", manager: "38", owner: null },
      holdingCostPerDay: "12",
      approval: { autoUpTo: 0.015, managerUpTo: 0.05, reasonNeeded: true },
      lineBeforeOffers: "advised",
      reasons: [{ code: "competitive-match", label: "Matching a rival" }],
      lineSight: { salesperson: "exact", manager: "exact", owner: "exact" },
      lineBand: 0.03,
      callBack: { attemptsMax: 2, firstAfterHours: 24, nextAfterHours: 72, from: 9, until: 18 },
    },
  },
})

const listPolicies = operation({
  id: "listPolicies",
  method: "get",
  path: "/policy/history",
  summary: "Policies that were in force, the last first",
  tag: TAG,
  scope: "read",
  query: field.group("the query", field.pageKeys),
  answers: { 200: field.pageOf(policyInForce) },
  problems: [],
  page: true,
})

export const policyOperations = { getPolicy, setPolicy, listPolicies }
