// What an organisation has agreed about its deals: what an hour and a day cost, who may go how far beyond the line, which
// reasons count, who may see the line, how people who left are called back. Policy is an event like any other: old ones stay
// readable, and every step across a line names the policy that it was judged by.
//
// The default is a fast lane: 1.5 % of the line on one's own with a reason, up to 5 % with a manager, the owner beyond. More
// tiers make teams go round the tool (field reports of 6 and 7 tiers); three is the cure that they report.

import { z } from "zod"
import { DEFAULT_LEAD_RULES, type LeadRules, leadRulesSchema } from "./lead-rules.ts"

const share = z.number().min(0).max(1)
const amount = z.string().regex(/^\d{1,12}(\.\d{1,4})?$/)
const reasonCodeText = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)

export const LINE_SIGHT = ["exact", "banded", "hidden"] as const
export type LineSight = (typeof LINE_SIGHT)[number]

export const policySchema = z.strictObject({
  /** IANA name; days and reminders are counted in it. */
  timeZone: z
    .string()
    .refine((zone) => Intl.supportedValuesOf("timeZone").includes(zone) || zone === "UTC", "not a time zone"),
  /** ISO 4217; what a deal is in when it does not say. */
  currency: z.string().length(3),
  /** In the currency, an hour of work. Null: the engine's default range. */
  costPerHour: z.strictObject({ salesperson: amount.nullable(), manager: amount.nullable(), owner: amount.nullable() }),
  /** In the currency, a unit a day; used where a unit does not say. */
  holdingCostPerDay: amount.nullable(),
  /** Distance beyond the line as a share of the line, rising; beyond the last the owner decides. */
  approval: z.strictObject({ autoUpTo: share, managerUpTo: share, reasonNeeded: z.boolean() }),
  /** Whether a figure may be named before a line is committed. */
  lineBeforeOffers: z.enum(["required", "advised"]),
  reasons: z
    .array(z.strictObject({ code: reasonCodeText, label: z.string().min(1).max(80) }))
    .min(1)
    .max(50),
  lineSight: z.strictObject({
    salesperson: z.enum(LINE_SIGHT),
    manager: z.enum(LINE_SIGHT),
    owner: z.literal("exact"),
  }),
  /** Width of the band that a "banded" role sees, as a share of the line. */
  lineBand: share,
  callBack: z.strictObject({
    attemptsMax: z.int().min(0).max(20),
    firstAfterHours: z.number().min(0).max(2000),
    nextAfterHours: z.number().min(0).max(2000),
    /** Local hours between which a reminder may fall due, e.g. 9 and 18. */
    from: z.int().min(0).max(23),
    until: z.int().min(1).max(24),
  }),
  /** Absent in a policy that was set before there were leads. */
  leads: leadRulesSchema.exactOptional(),
})

export type Policy = z.output<typeof policySchema>

export const DEFAULT_POLICY: Policy = {
  timeZone: "Europe/London",
  currency: "GBP",
  costPerHour: { salesperson: null, manager: null, owner: null },
  holdingCostPerDay: null,
  approval: { autoUpTo: 0.015, managerUpTo: 0.05, reasonNeeded: true },
  lineBeforeOffers: "advised",
  reasons: [
    { code: "ageing-stock", label: "Ageing stock" },
    { code: "competitive-match", label: "Matching a rival" },
    { code: "loyal-customer", label: "Loyal customer" },
    { code: "new-information", label: "New information about the deal" },
    { code: "package", label: "Made up elsewhere in the package" },
    { code: "month-end", label: "Target for the month" },
    { code: "other", label: "Other" },
  ],
  lineSight: { salesperson: "exact", manager: "exact", owner: "exact" },
  lineBand: 0.03,
  callBack: { attemptsMax: 2, firstAfterHours: 24, nextAfterHours: 72, from: 9, until: 18 },
  leads: DEFAULT_LEAD_RULES,
}

/** What is agreed about leads; the defaults where nothing is. */
export const leadRulesOf = ({ leads }: Policy): LeadRules => leads ?? DEFAULT_LEAD_RULES
