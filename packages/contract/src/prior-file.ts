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
  WALKING_LEAST,
  WALKING_MOST,
} from "@walkaway/engine"
import { z } from "zod"
import { expecting, knowing } from "./complaint-text.ts"
import type { Problem } from "./problem.ts"
import { problemsOfZod } from "./problems-of-zod.ts"

const example = (text: string) => `a number such as ${text}`

const figure = z.number({ error: expecting("a number", example("0.25")) })
const between = (low: number, high: number, such: number) => {
  const wrong = { error: expecting(`a number from ${low} to ${high}`, example(String(such))) }
  return z.number(wrong).min(low, wrong).max(high, wrong)
}
const notLess = (low: number, what: string) => {
  const wrong = { error: expecting(what, example("0.25")) }
  return z.number(wrong).min(low, wrong)
}
const whole = (low: number, high: number) => {
  const wrong = { error: expecting(`a whole number from ${low} to ${high}`, example("200")) }
  return z.int(wrong).min(low, wrong).max(high, wrong)
}
const count = whole(0, 1e9)
const share = between(0, 1, 0.25)
const name = z.string({ error: expecting("a name", 'a name such as "learnt-1"') }).min(1, {
  error: expecting("a name", 'a name such as "learnt-1"'),
})
const word = (what: string, words: readonly string[]) => ({ error: expecting(what, `one of ${words.join(", ")}`) })
const group = (what: string, keys: string) => ({ error: expecting(what, keys) })

const rising = { error: expecting("a range that rises", "a range such as [5, 20]") }
const range = (low: number, high: number) => {
  const end = between(low, high, high)
  return z.tuple([end, end], rising).refine(([from, to]) => from <= to, rising)
}

const sumsToOne = { error: expecting("shares that sum to one", "shares such as [0.6, 0.25, 0.15]") }
const isWhole = (shares: readonly number[]): boolean => Math.abs(shares.reduce((sum, one) => sum + one, 0) - 1) < 1e-3

// No fit goes beyond these: shifts to 3 and stretches of 0.2 to 3 in the scores of the shipped people (engine, belief/learning).
const SHIFT = 3
const shift = between(-SHIFT, SHIFT, 0.25)
const stretch = between(0.2, 3, 1)

const family: z.ZodType<TypeFamily> = z.object(
  {
    count: whole(1, 20_000),
    shares: z.tuple([share, share, share], sumsToOne).refine(isWhole, sumsToOne),
    openingRatio: range(0.2, 0.995),
    exponent: z.object(
      { median: between(0.1, 13, 1.3), logSd: between(0.1, 2.3, 0.75) },
      group("the bend of concessions", "median and logSd"),
    ),
    patience: range(1, 60),
    reciprocity: range(0, 3),
    styles: z.array(share, sumsToOne).min(1, sumsToOne).refine(isWhole, sumsToOne),
  },
  group("a family of types", "count, shares, openingRatio, exponent, patience, reciprocity and styles"),
)

const text = z.string({ error: expecting("a text", 'a text such as "car"') })
const segment: z.ZodType<Segment> = z.strictObject(
  { category: text.exactOptional(), channel: text.exactOptional(), customer: text.exactOptional() },
  { error: knowing("a part of the trade", SEGMENT_KEYS) },
)

const prior: z.ZodType<Prior> = z.object(
  {
    name,
    family,
    limit: z.object({ shift, stretch }, group("a move of limits", "shift and stretch")).exactOptional(),
    walking: between(WALKING_LEAST, WALKING_MOST, 1).exactOptional(),
    deals: count.exactOptional(),
    segment: segment.exactOptional(),
  },
  group("a prior over counterparts", "name and family"),
)

const learnt = {
  prior,
  evidence: z.object(
    {
      deals: count,
      answers: count,
      walkOuts: count,
      gain: figure,
      gainError: notLess(0, "a number from zero"),
      strength: notLess(0, "a number from zero"),
      seen: z.record(
        z.enum(TRAITS),
        notLess(0, "a number from zero"),
        group("deals by trait", `a number for each of ${TRAITS.join(", ")}`),
      ),
      verdict: z.enum(LEARNING_VERDICTS, word("a verdict", LEARNING_VERDICTS)),
      moreDeals: count.nullable(),
    },
    group(
      "what speaks for a prior",
      "deals, answers, walkOuts, gain, gainError, strength, seen, verdict and moreDeals",
    ),
  ),
}

const side = z.object(
  {
    ...learnt,
    segments: z.array(
      z.object({ ...learnt, segment }, group("what a part of the trade taught", "segment, prior and evidence")),
      group("a list of parts of the trade", "a list, or [] for none"),
    ),
  },
  group("what was learnt about a side", "prior, evidence and segments"),
)

const shifts: z.ZodType<PeopleShifts> = z.object(
  {
    choices: z.record(
      z.enum(CHOICES),
      between(-12, 12, 0.25),
      group("shifts of choices", `a number for each of ${CHOICES.join(", ")}`),
    ),
    share: between(-12, 12, 0.25),
  },
  group("how people choose here", "choices and share"),
)

export const priorFileSchema = z
  .object(
    {
      version: z.literal(1, { error: expecting("version 1 of a prior", "version 1, the one that this program reads") }),
      id: name,
      base: name,
      negotiations: count,
      keys: z.array(
        z.enum(SEGMENT_KEYS, word("a key of the trade", SEGMENT_KEYS)),
        group("a list of keys", `a list of some of ${SEGMENT_KEYS.join(", ")}, or []`),
      ),
      sides: z.object({ buyer: side, seller: side }, group("what was learnt by side", "buyer and seller")),
      people: z.object(
        { buyer: shifts.exactOptional(), seller: shifts.exactOptional() },
        group("how people choose here", "buyer and seller, or {} for as shipped"),
      ),
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
  return parsed.success ? ok(parsed.data) : refuse(problemsOfZod(parsed.error, "prior"))
}
