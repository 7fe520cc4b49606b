// A practice that is over, judged: who they were, our moves beside the adviser's, what each concession cost, and both results.
// `walkaway practice --json` prints it, and the desk answers with the same judgement.

import { ADVISED_MOVES, amountOf, type Deal, formatMove, formatNotation, type Money } from "@walkaway/engine"
import { type JudgedStep, PARTNER_KINDS, type PracticeJudgement, type PracticeResult } from "@walkaway/engine/practice"
import { z } from "zod"
import { amountSchema, currencySchema, priceSchema, sideSchema, tidy } from "./common.ts"

export const partnerKindSchema = z.enum(PARTNER_KINDS).meta({
  description:
    "tough gives late, friendly early, fair as we do, hurried has little patience, bluffer leaves without meaning it, everyday goes by its own last word.",
})

const resultShape = {
  end: z.enum(["agreed", "we-left", "they-left", "open"]),
  price: priceSchema.nullable(),
  gain: amountSchema.meta({ description: "Over walking away at the start, time counted." }),
  timeCost: amountSchema,
}

const notationMove = z.string().meta({ description: "A move in the notation, such as s9750." })

export const practiceJudgementSchema = z.strictObject({
  kind: partnerKindSchema,
  limit: priceSchema.meta({
    description: "The most that they would have paid, or the least that they would have taken.",
  }),
  line: priceSchema.meta({ description: "Ours, from which gains count." }),
  ours: z.strictObject(resultShape),
  adviser: z
    .strictObject({ ...resultShape, moves: z.array(notationMove) })
    .meta({ description: "The adviser over the same counterpart with the same luck." }),
  firstFigure: z
    .strictObject({ price: priceSchema, gain: amountSchema })
    .nullable()
    .meta({ description: "Taking the first figure that they named." }),
  steps: z.array(
    z.strictObject({
      at: z.int().meta({ description: "Index among the moves of the talk." }),
      move: notationMove,
      value: amountSchema.nullable().meta({ description: "By what could be believed then, over walking away then." }),
      advised: z.strictObject({ move: z.enum(ADVISED_MOVES), price: priceSchema.nullable(), value: amountSchema }),
      cost: amountSchema.nullable(),
    }),
  ),
  concessions: z.array(
    z.strictObject({
      at: z.int(),
      from: priceSchema,
      to: priceSchema,
      given: amountSchema,
      needless: amountSchema.meta({ description: "The part past their limit: they would have signed without it." }),
    }),
  ),
  couldDeal: z.boolean().meta({ description: "There was a price that suited both." }),
  leftOnTable: amountSchema,
  score: z.number().meta({ description: "Our gain less the adviser's, in per cent of the price." }),
  engine: z.string(),
})

export type PracticeJudgementOutput = z.output<typeof practiceJudgementSchema>

export const practiceOutputSchema = z
  .strictObject({
    currency: currencySchema,
    side: sideSchema,
    seed: z.int().nullable().meta({
      description:
        "The same seed and wishes give the same counterpart with the same luck. Null for a deal of a desk that is not over.",
    }),
    notation: z.string().meta({ description: "The whole talk in one line." }),
    judgement: practiceJudgementSchema
      .nullable()
      .meta({ description: "Null when the input ended before the talk did." }),
  })
  .meta({ title: "Walkaway practice", description: "A practice with its judgement." })

export type PracticeOutput = z.output<typeof practiceOutputSchema>

const priced = (price: Money | undefined): number | null => (price ? amountOf(price) : null)

const resultView = ({ end, gain, timeCost }: PracticeResult) => ({
  end: end.kind,
  price: end.kind === "agreed" ? amountOf(end.price) : null,
  gain: tidy(gain),
  timeCost: tidy(timeCost),
})

const stepView = ({ at, move, value, advised, cost }: JudgedStep) => ({
  at,
  move: formatMove(move),
  value: value === undefined ? null : tidy(value),
  advised: { move: advised.move, price: priced(advised.price), value: tidy(advised.value) },
  cost: cost === undefined ? null : tidy(cost),
})

/** The engine's judgement as its output. */
export const practiceJudgementOf = (judgement: PracticeJudgement): PracticeJudgementOutput => ({
  kind: judgement.kind,
  limit: amountOf(judgement.limit),
  line: amountOf(judgement.line),
  ours: resultView(judgement.ours),
  adviser: { ...resultView(judgement.adviser), moves: judgement.adviser.moves.map(formatMove) },
  firstFigure: judgement.firstFigure
    ? { price: amountOf(judgement.firstFigure.price), gain: tidy(judgement.firstFigure.gain) }
    : null,
  steps: judgement.steps.map(stepView),
  concessions: judgement.concessions.map(({ at, from, to, given, needless }) => ({
    at,
    from: amountOf(from),
    to: amountOf(to),
    given: tidy(given),
    needless: tidy(needless),
  })),
  couldDeal: judgement.couldDeal,
  leftOnTable: tidy(judgement.leftOnTable),
  score: tidy(judgement.score),
  engine: judgement.engine,
})

/** A talk, judged or not, as its output. */
export const practiceOutputOf = (
  deal: Deal,
  seed: number | null,
  judgement: PracticeJudgementOutput | null,
): PracticeOutput => ({
  currency: deal.currency,
  side: deal.side,
  seed,
  notation: formatNotation(deal),
  judgement,
})
