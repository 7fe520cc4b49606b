// The leads of the worked example, from a document in which days count from now. They go the way of all leads: opened in the past, moved on
// from stage to stage, with what was spent on the way, so that the example's log reads like a lived one.

import { KILL_KINDS, LEAD_CHANNELS, LEAD_EVENTS, PARK_TRIGGERS, VERDICTS } from "@walkaway/contract/api"
import { must, ok, parseCurrency, type Result } from "@walkaway/engine"
import { z } from "zod"
import type { Caller } from "../caller.ts"
import { dayIn } from "../clock.ts"
import type { Unwritten } from "../event-log/event-log.ts"
import type { LeadCommand, OpenLead } from "../lead/commands.ts"
import { leadModel } from "../lead/model.ts"
import { type LeadState, noLead } from "../lead/state.ts"
import type { DeskParts } from "../parts.ts"
import { leadRulesOf, type Policy } from "../policy/policy.ts"
import type { Tx } from "../storage/storage.ts"
import { writeRows } from "../streams/write-rows.ts"
import { contextOf } from "./contexts.ts"
import { addCustomer } from "./customers.ts"
import type { Objection } from "./deals.ts"
import { criterionIn, figuresIn } from "./lead-figures-in.ts"
import { policyInForce } from "./policies.ts"

const range = z.tuple([z.number(), z.number(), z.number()])
const stage = z.strictObject({
  hours: z.number().exactOptional(),
  cost: z.number().exactOptional(),
  odds: z.number().exactOptional(),
})

const leadSchema = z.strictObject({
  title: z.string(),
  customer: z.string().exactOptional(),
  stock: z.string().exactOptional(),
  channel: z.enum(LEAD_CHANNELS),
  worth: range,
  stage: z.string(),
  stages: z.record(z.string(), stage).default({}),
  deadlineInDays: z.int().exactOptional(),
  decay: z
    .strictObject({ lostPerWeek: z.number().default(0), worthLostPerWeek: z.number().default(0) })
    .exactOptional(),
  events: z
    .array(
      z.strictObject({
        code: z.enum(LEAD_EVENTS),
        inDays: z.int(),
        odds: z.number(),
        worth: range.exactOptional(),
        passOdds: z.number().exactOptional(),
      }),
    )
    .default([]),
  killCriterion: z
    .strictObject({
      kind: z.enum(KILL_KINDS).extract(["hours-in-stage"]),
      stage: z.string().exactOptional(),
      hoursMax: z.number(),
    })
    .exactOptional(),
  openedDaysAgo: z.int().min(0),
  effort: z.array(z.strictObject({ stage: z.string(), hours: z.number() })).default([]),
  verdict: z
    .strictObject({ word: z.enum(VERDICTS), trigger: z.enum(PARK_TRIGGERS), wakesInDays: z.int().exactOptional() })
    .exactOptional(),
})

/** What the example's leads are written in. */
const exampleLeadsSchema = z.strictObject({ leads: z.array(leadSchema) })

type ExampleLead = z.output<typeof leadSchema>

const DAY_MS = 86_400_000

const worthOf = ([low, middle, high]: readonly [number, number, number]) => ({
  low: String(low),
  middle: String(middle),
  high: String(high),
})

const givenOf = (lead: ExampleLead, policy: Policy, dayFromNow: (days: number) => string) => ({
  worth: worthOf(lead.worth),
  stages: leadRulesOf(policy).stages.map(({ code }) => {
    const { cost, ...rest } = lead.stages[code] ?? {}
    return { code, ...rest, ...(cost !== undefined && { cost: String(cost) }) }
  }),
  ...(lead.deadlineInDays !== undefined && { deadline: dayFromNow(lead.deadlineInDays) }),
  ...(lead.decay && { decay: lead.decay }),
  events: lead.events.map(({ inDays, worth, ...event }) => ({
    ...event,
    on: dayFromNow(inDays),
    ...(worth && { worth: worthOf(worth) }),
  })),
})

interface Step {
  readonly command: LeadCommand
  readonly at: Date
}

type Days = (days: number) => string

/** Passes the stages before the one at which the lead stands, with what was spent on the way, and is parked where that was decided. */
const stepsOf = (lead: ExampleLead, opening: OpenLead, now: Date, dayFromNow: Days): readonly Step[] => {
  const codes = opening.figures.stages.map(({ code }) => code)
  const opened = now.getTime() - lead.openedDaysAgo * DAY_MS
  const stride = (lead.openedDaysAgo * DAY_MS) / (codes.length + 1)
  const at = codes.indexOf(lead.stage)
  const way = codes.slice(0, at + 1).flatMap((code, index): readonly Step[] => {
    const on = new Date(opened + (index + 0.5) * stride)
    const spent = lead.effort.filter(({ stage: where }) => where === code)
    return [
      ...spent.map((effort) => ({ command: { kind: "log-lead-effort", ...effort } as const, at: on })),
      ...(index < at ? [{ command: { kind: "pass-stage", stage: code } as const, at: on }] : []),
    ]
  })
  const { verdict } = lead
  const wakes = verdict?.wakesInDays === undefined ? {} : { wakesOn: dayFromNow(verdict.wakesInDays) }
  return [
    { command: opening, at: new Date(opened) },
    ...way,
    ...(verdict
      ? [
          {
            command: { kind: "give-verdict", verdict: verdict.word, trigger: verdict.trigger, ...wakes } as const,
            at: now,
          },
        ]
      : []),
  ]
}

/** A whole life at once, since one command after the other would keep whoever loads the example waiting. */
const tell = async (
  tx: Tx,
  parts: DeskParts,
  { organisationId, actor }: Caller,
  policy: Policy,
  steps: readonly Step[],
): Promise<Result<undefined, Objection>> => {
  let state: LeadState = noLead
  const events: Unwritten[] = []
  for (const { command, at } of steps) {
    const decided = leadModel.decide(state, command, contextOf(parts, actor, policy, at))
    if (!decided.ok) return decided
    for (const event of decided.value) {
      events.push({ ...leadModel.encode(event), actor, occurredAt: at })
      state = leadModel.evolve(state, { version: events.length, event, actor, occurredAt: at })
    }
  }
  const streamId = parts.newId()
  const stream = { organisationId, kind: leadModel.kind, id: streamId, expectedVersion: 0 }
  const appended = await parts.log.append(tx, stream, events)
  if (!appended.ok) throw new Error("A fresh lead was written by somebody else.")
  await writeRows(tx, {}, leadModel.rowsOf(state, { organisationId, streamId, version: events.length }))
  return ok(undefined)
}

/** Opens the leads of the document; `units` are the example's by stock number. Gives how many. */
export const openExampleLeads = async (
  tx: Tx,
  parts: DeskParts,
  caller: Caller,
  document: unknown,
  units: ReadonlyMap<string, string>,
): Promise<Result<number, Objection>> => {
  const { leads } = exampleLeadsSchema.parse(document)
  const { policy } = await policyInForce(tx)
  const currency = must(parseCurrency(policy.currency))
  const now = parts.clock()
  const today = dayIn(now, policy.timeZone)
  const dayFromNow = (days: number): string => today.add({ days }).toString()
  for (const lead of leads) {
    const figures = figuresIn(givenOf(lead, policy, dayFromNow), currency, [])
    if (!figures.ok) return figures
    const criterion = lead.killCriterion && criterionIn(lead.killCriterion, currency)
    if (criterion && !criterion.ok) return criterion
    const unitId = lead.stock === undefined ? undefined : units.get(lead.stock)
    const { customer, title, channel } = lead
    const opening: OpenLead = {
      kind: "open-lead",
      title,
      channel,
      currency,
      ownerId: caller.actor.id,
      figures: figures.value,
      ...(customer !== undefined && { customerId: await addCustomer(tx, parts, caller, { name: customer }) }),
      ...(unitId !== undefined && { unitId }),
      ...(criterion && { criterion: criterion.value }),
    }
    const told = await tell(tx, parts, caller, policy, stepsOf(lead, opening, now, dayFromNow))
    if (!told.ok) return told
  }
  return ok(leads.length)
}
