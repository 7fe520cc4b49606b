// `walkaway arena --json`: the scenarios with their marks, the standings, every match. The command writes the matches piece by piece; this is
// the shape that it keeps to. The words of the engine are repeated, held to it by their types: who wants a schema need not load an arena.

import type { Information, ReservationSource } from "@walkaway/engine/arena"
import { z } from "zod"

const utilitySchema = z.number().min(0).max(1)
const pairOf = <T extends z.ZodType>(one: T) => z.tuple([one, one])
const pointsSchema = z
  .array(z.strictObject({ outcome: z.int(), utilities: pairOf(utilitySchema) }))
  .meta({ description: "Several where they tie; none where nothing suits both." })

const scenarioSchema = z.strictObject({
  name: z.string(),
  issues: z.array(z.strictObject({ name: z.string(), values: z.int().min(1) })),
  outcomes: z.int(),
  efficient: z.int().meta({ description: "Outcomes on the efficient frontier." }),
  frontier: z
    .array(z.strictObject({ outcome: z.int(), utilities: pairOf(utilitySchema) }))
    .meta({ description: "The efficient outcomes, from best to worst for the first profile." }),
  opposition: z.number().meta({ description: "Distance of the nearest outcome to the best for both; 0 is none." }),
  profiles: pairOf(z.strictObject({ name: z.string(), reservation: utilitySchema, discount: utilitySchema })),
  nash: pointsSchema,
  kalai: pointsSchema,
  kalaiSmorodinsky: pointsSchema,
  welfare: pointsSchema,
  notes: z.array(z.string()).meta({ description: "What of its files was read leniently." }),
})

const standingSchema = z.strictObject({
  strategy: z.string(),
  advantage: z
    .number()
    .meta({ description: "Mean of (utility - reservation) / (1 - reservation), 0 without agreement." }),
  advantageLow: z.number().nullable().meta({ description: "95 % interval; null where there is one situation only." }),
  advantageHigh: z.number().nullable(),
  behind: z
    .strictObject({ mean: z.number(), low: z.number(), high: z.number() })
    .nullable()
    .meta({ description: "Behind the first one, compared on the same situations; null for the first." }),
  utility: utilitySchema,
  agreementRate: utilitySchema,
  nashDistance: z.number().nullable(),
  n: z.int().meta({ description: "Seats that it sat on." }),
  faults: z.int().meta({ description: "Matches that it ended by breaking the rules." }),
  belowReservation: z.int().meta({ description: "Offers and acceptances below its own reservation." }),
})

const sideSchema = z.union([z.literal(0), z.literal(1)])

const stepSchema = z.strictObject({
  by: sideSchema,
  action: z.enum(["offer", "accept", "walk", "illegal"]),
  outcome: z.int().nullable(),
  utilities: pairOf(utilitySchema).nullable(),
})

const matchSchema = z.strictObject({
  scenario: z.string(),
  repetition: z.int(),
  strategies: pairOf(z.string()).meta({ description: "On the first and the second profile of the scenario." }),
  first: sideSchema.meta({ description: "The profile that acts first in each round." }),
  reservations: pairOf(utilitySchema),
  agreement: z.int().nullable(),
  values: z.array(z.string()).nullable().meta({ description: "What was agreed, issue by issue." }),
  end: z.enum(["agreement", "walk", "deadline", "fault"]),
  endedBy: sideSchema.nullable().meta({ description: "Who accepted, left or broke the rules." }),
  rounds: z.int(),
  utilities: pairOf(utilitySchema),
  advantages: pairOf(z.number()),
  nashDistance: z.number().nullable(),
  fault: z.strictObject({ code: z.string(), message: z.string().nullable() }).optional(),
  trace: z.array(stepSchema).optional().meta({ description: "Every answer in its order, with --trace." }),
})

export const arenaOutputSchema = z
  .strictObject({
    rules: z.strictObject({
      rounds: z.int(),
      repetitions: z.int(),
      seed: z.int(),
      reservations: z.enum(["files", "uniform"] satisfies ReservationSource[]),
      information: z.enum(["full", "own"] satisfies Information[]),
      selfPlay: z.boolean(),
    }),
    scenarios: z.array(scenarioSchema),
    /** By advantage, highest first. */
    standings: z.array(standingSchema),
    matches: z.array(matchSchema),
  })
  .meta({ title: "A tournament of strategies over scenarios" })

export type ArenaOutput = z.infer<typeof arenaOutputSchema>
