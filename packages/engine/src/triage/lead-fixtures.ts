// Leads for tests: random ones with ranges, decay, deadlines and events, and a plain one of known figures.

import fc from "fast-check"
import { type Estimate, known, must, type Source } from "../units/index.ts"
import { type Lead, type LeadDraft, leadOf, type StageToCome } from "./lead.ts"

const TYPED: Source = { kind: "typed" }

export const sure = (value: number): Estimate => known(value, TYPED)

export const range = (p10: number, p50: number, p90: number): Estimate => ({ p10, p50, p90, source: TYPED })

type Plain = readonly [hours: number, cost: number, passProbability: number]

/** A lead of known figures; stages are called one, two, three... */
export const plainLead = (id: string, worth: number, stages: readonly Plain[], more: Partial<LeadDraft> = {}): Lead =>
  must(leadOf({ id, worth: sure(worth), stages: plainStages(stages), ...more }))

const NAMES = ["one", "two", "three", "four"]

export const plainStages = (stages: readonly Plain[]): StageToCome[] =>
  stages.map(([hours, cost, odds], i) => ({
    name: NAMES[i],
    hours: sure(hours),
    cost: sure(cost),
    passProbability: sure(odds),
  }))

/** In steps of a 1,024th: a worth of 5e-324 is nobody's. */
const real = (min: number, max: number) =>
  fc.integer({ min: Math.ceil(1024 * min), max: 1024 * max }).map((steps) => steps / 1024)

const rangeWithin = (min: number, max: number) =>
  fc
    .tuple(real(min, max), real(min, max), real(min, max))
    .map((three) => three.sort((left, right) => left - right))
    .map(([p10, p50, p90]) => range(p10, p50, p90))

const figure = (min: number, max: number) => fc.oneof(real(min, max).map(sure), rangeWithin(min, max))

const stagesArbitrary: fc.Arbitrary<StageToCome[]> = fc
  .array(
    fc.record({
      hours: figure(0.25, 12),
      cost: fc.oneof(fc.constant(sure(0)), figure(0, 60)),
      passProbability: figure(0.05, 1),
      waitDays: fc.oneof(fc.constant(sure(0)), figure(0, 20)),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((stages) => stages.map((stage, i) => ({ name: NAMES[i], ...stage })))

const decayArbitrary = fc.record({
  survivalPerDay: fc.oneof(fc.constant(1), real(0.9, 1)),
  worthKeptPerDay: fc.oneof(fc.constant(1), real(0.95, 1)),
  source: fc.constant(TYPED),
})

/** Leads that wait for us: no decay, no deadline, no events. */
export const patientDraft: fc.Arbitrary<LeadDraft> = fc.record({
  id: fc.uuid(),
  stages: stagesArbitrary,
  worth: figure(-100, 3000),
})

export const anyDraft: fc.Arbitrary<LeadDraft> = fc
  .tuple(
    patientDraft,
    decayArbitrary,
    fc.oneof(fc.constant(Number.POSITIVE_INFINITY), real(-2, 60)),
    fc.array(
      fc.record({
        code: fc.constantFrom("price-fall", "decision"),
        day: fc.integer({ min: 0, max: 60 }),
        probability: real(0, 1),
        worth: figure(0, 5000),
      }),
      { maxLength: 2 },
    ),
  )
  .map(([draft, decay, deadlineDay, events]) => ({ ...draft, decay, deadlineDay, events }))
