// A prior in a file, as `walkaway learn` writes it: what was learnt about counterparts on either side, with the evidence for it. Checked
// figure by figure, because one that is missing would move every advice in silence.

import {
  CHOICES,
  LEARNING_VERDICTS,
  type LearntPrior,
  ok,
  type PeopleShifts,
  type Prior,
  type Result,
  refuse,
  SEGMENT_KEYS,
  type Segment,
  TRAITS,
  type TypeFamily,
} from "@walkaway/engine"
import { z } from "zod"
import { expecting } from "./complaint-text.ts"
import type { Problem } from "./problem.ts"
import { problemsOfZod } from "./problems-of-zod.ts"

const figure = z.number({ error: expecting("a number", "a number such as 0.25") })
const above = figure.gt(0, { error: expecting("a number above zero", "a number such as 0.25") })
const count = z
  .int({ error: expecting("a whole number", "a whole number such as 200") })
  .min(0, { error: expecting("a whole number", "a whole number such as 200") })
const share = figure.min(0).max(1)
const name = z.string({ error: expecting("a name", 'a name such as "learnt-1"') }).min(1)

const rising = { error: expecting("a range that rises", "a range such as [5, 20]") }
const range = z.tuple([figure, figure], rising).refine(([low, high]) => low <= high, rising)

const sumsToOne = { error: expecting("shares that sum to one", "shares such as [0.6, 0.25, 0.15]") }
const isWhole = (shares: readonly number[]): boolean => Math.abs(shares.reduce((sum, one) => sum + one, 0) - 1) < 1e-3

const family: z.ZodType<TypeFamily> = z.object({
  count: z.int().min(1).max(20_000),
  shares: z.tuple([share, share, share], sumsToOne).refine(isWhole, sumsToOne),
  openingRatio: range,
  exponent: z.object({ median: above, logSd: above }),
  patience: range,
  reciprocity: range,
  styles: z.array(share).min(1).refine(isWhole, sumsToOne),
})

const segment: z.ZodType<Segment> = z.strictObject({
  category: z.string().exactOptional(),
  channel: z.string().exactOptional(),
  customer: z.string().exactOptional(),
})

const prior: z.ZodType<Prior> = z.object({
  name,
  family,
  limit: z.object({ shift: figure, stretch: above }).exactOptional(),
  walking: above.exactOptional(),
  deals: count.exactOptional(),
  segment: segment.exactOptional(),
})

const learnt = {
  prior,
  evidence: z.object({
    deals: count,
    answers: count,
    walkOuts: count,
    gain: figure,
    gainError: figure.min(0),
    strength: above,
    seen: z.record(z.enum(TRAITS), figure.min(0)),
    verdict: z.enum(LEARNING_VERDICTS),
    moreDeals: count.nullable(),
  }),
}

const side = z.object({ ...learnt, segments: z.array(z.object({ ...learnt, segment })) })

const shifts: z.ZodType<PeopleShifts> = z.object({ choices: z.record(z.enum(CHOICES), figure), share: figure })

export const priorFileSchema = z
  .object(
    {
      version: z.literal(1, { error: expecting("version 1 of a prior", "version 1, the one that this program reads") }),
      id: name,
      base: name,
      negotiations: count,
      keys: z.array(z.enum(SEGMENT_KEYS)),
      sides: z.object({ buyer: side, seller: side }),
      people: z.object({ buyer: shifts.exactOptional(), seller: shifts.exactOptional() }),
    },
    { error: expecting("a prior", "what `walkaway learn` wrote") },
  )
  .meta({
    title: "Walkaway prior",
    description:
      "What a log of deals taught about counterparts, by the side that they sit on: the whole trade and parts of it, with the evidence.",
  })

/** Reads a prior out of a document. */
export const readPrior = (document: unknown): Result<LearntPrior, readonly Problem[]> => {
  const parsed = priorFileSchema.safeParse(document)
  return parsed.success ? ok(parsed.data) : refuse(problemsOfZod(parsed.error))
}
