// A prior in a file: the fitted model of people as `walkaway learn` writes it, checked figure by figure, because a slope that
// is missing would move every prediction in silence.

import {
  CHOICES,
  FEATURES,
  ok,
  type PeopleModel,
  type Result,
  refuse,
  type SidePeople,
  type Style,
} from "@walkaway/engine"
import { z } from "zod"
import { expecting, rows } from "./complaint-text.ts"
import type { Problem } from "./problem.ts"
import { problemsOfZod } from "./problems-of-zod.ts"

const figure = z.number({ error: expecting("a number", "a number such as 0.25") })
const probability = figure.min(0).max(1)
const spread = z.object({ mean: figure, sd: figure.min(0) })

const slopes = z.array(figure).length(FEATURES.length, {
  error: rows(
    `A list of slopes has ${FEATURES.length} figures, one a feature.`,
    "Learn the prior again with this version.",
  ),
})

const byChoice = <Value extends z.ZodType>(value: Value) => z.record(z.enum(CHOICES), value)

const style: z.ZodType<Style> = z.object({
  weight: probability,
  opening: spread,
  target: spread,
  shift: byChoice(figure),
  shareShift: figure,
})

const side: z.ZodType<SidePeople> = z.object({
  styles: z.array(style).min(1),
  slopes: byChoice(slopes),
  share: z.object({ slopes, sd: figure.min(0) }),
  frankness: probability,
  formalRate: probability,
})

export const priorFileSchema = z
  .object(
    {
      version: z.literal(1, { error: expecting("version 1 of a prior", "version 1, the one that this program reads") }),
      buyer: side,
      seller: side,
    },
    { error: expecting("a prior", "what `walkaway learn` wrote") },
  )
  .meta({ title: "Walkaway prior", description: "What is known beforehand about how people haggle." })

/** Reads a prior out of a document. */
export const readPrior = (document: unknown): Result<PeopleModel, readonly Problem[]> => {
  const parsed = priorFileSchema.safeParse(document)
  return parsed.success ? ok(parsed.data) : refuse(problemsOfZod(parsed.error))
}
