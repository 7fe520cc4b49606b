// `walkaway triage LEADS --json`: the price of an hour, every lead with its index and verdict, and what was not read. The command writes
// it piece by piece; this is the shape that it keeps to.

import { LEAD_VERDICTS } from "@walkaway/engine/triage"
import { z } from "zod"
import { amountSchema, currencySchema, probabilitySchema } from "./common.ts"

const perHour = z.number().meta({ description: "Money an hour of our own time, major units." })

const reasonSchema = z.looseObject({ code: z.string() }).meta({
  description:
    "Figures that stand in the lead itself, in its trigger, or at the top (the price of an hour) are not said again.",
})

const triggerSchema = z.union([
  z.strictObject({ kind: z.literal("event"), code: z.string(), day: z.number(), valueThen: amountSchema }),
  z.strictObject({
    kind: z.literal("capacity"),
    day: z.number(),
    hoursPerWeek: z.number(),
    pricePerHour: perHour,
    valueThen: amountSchema,
  }),
  z.strictObject({ kind: z.literal("hour-price"), belowPerHour: perHour, valueThen: z.literal(0) }),
])

const leadSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  stage: z.string().meta({ description: "The stage at hand." }),
  verdict: z.enum(LEAD_VERDICTS),
  indexPerHour: perHour.meta({ description: "What it earns an hour still to spend, at the best place to stop." }),
  low: perHour,
  high: perHour,
  straddles: z.boolean().meta({ description: "The price of an hour lies between low and high." }),
  expectedValue: amountSchema.meta({ description: "What pursuing it now earns over the same hours elsewhere." }),
  hoursToCome: z.number().meta({ description: "Expected, counting that it may die on the way." }),
  winProbability: probabilitySchema,
  waitingCostPerDay: amountSchema,
  /** What wakes a parked lead. */
  trigger: triggerSchema.nullable(),
  reasons: z.array(reasonSchema).meta({ description: "The first is the one that decided." }),
  turnsAt: z
    .strictObject({
      worth: z.number().nullable(),
      passProbability: probabilitySchema.nullable(),
      hoursToCome: z.number().nullable(),
      pricePerHour: z.number().nullable(),
    })
    .meta({
      description: "Each alone, all else as it is: the figure at which pursuing is just worth it. Null: none would do.",
    }),
})

export const triageOutputSchema = z
  .strictObject({
    shadowPricePerHour: perHour.meta({ description: "Index of the last hour that fits; 0 with hours to spare." }),
    hoursPerWeek: z.number(),
    currency: currencySchema.nullable(),
    /** By index, highest first. */
    leads: z.array(leadSchema),
    skipped: z.strictObject({ closed: z.int(), otherOwner: z.int() }),
    rejected: z.array(
      z.strictObject({
        line: z.int(),
        column: z.string().nullable(),
        code: z.string(),
        reason: z.string(),
        remedy: z.string(),
      }),
    ),
  })
  .meta({ title: "Walkaway triage", description: "Which leads are worth an hour." })

export type TriageOutput = z.output<typeof triageOutputSchema>
