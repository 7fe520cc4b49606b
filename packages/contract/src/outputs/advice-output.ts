// `walkaway advise DEAL --json`: the moves side by side, the one to make, why, and what would change it.

import {
  ADVISED_MOVES,
  type Advice,
  amountOf,
  CONCESSION_PATTERNS,
  type Ledger,
  type Money,
  REASON_CODES,
} from "@walkaway/engine"
import { z } from "zod"
import type { AssumedFigures } from "../brief/learnt-figures.ts"
import { amountSchema, currencySchema, priceSchema, probabilitySchema, sideSchema, tidy } from "./common.ts"

const moveSchema = z.enum(ADVISED_MOVES)
const moved = { move: moveSchema, price: priceSchema.optional() }

const assumedFigure = z.strictObject({
  source: z.enum(["typed", "learnt", "guess"]),
  cases: z.int().meta({ description: "Own records in it." }),
})

export const adviceOutputSchema = z
  .strictObject({
    currency: currencySchema,
    side: sideSchema,
    walkAwayPrice: priceSchema,
    recommended: z.strictObject(moved),
    runnerUp: z.strictObject({ ...moved, behind: amountSchema }).nullable(),
    moves: z.array(
      z.strictObject({
        ...moved,
        available: z.boolean(),
        expectedValue: amountSchema.meta({ description: "Over walking away now." }),
        dealProbability: probabilitySchema,
        valueAtRisk: amountSchema,
      }),
    ),
    value: z.strictObject({ atLeast: amountSchema, likely: amountSchema, ifKnown: amountSchema }),
    reasons: z.array(
      z.strictObject({
        code: z.enum(REASON_CODES),
        price: z.number().optional(),
        amount: z.number().optional(),
        probability: z.number().optional(),
        move: moveSchema.optional(),
      }),
    ),
    switchPoints: z.array(
      z.strictObject({
        when: z.strictObject({
          figure: z.enum(["standing-offer", "line"]),
          turns: z.enum(["above", "below"]),
          price: priceSchema,
        }),
        // biome-ignore lint/suspicious/noThenProperty: the format has this key.
        then: moveSchema,
      }),
    ),
    belief: z.strictObject({
      limit: z.strictObject({ p10: amountSchema, p50: amountSchema, p90: amountSchema }),
      zopaProbability: probabilitySchema,
      prior: z.string(),
    }),
    prior: z
      .strictObject({
        id: z.string(),
        deals: z.int().meta({ description: "Own deals that it was learnt from; 0 for the shipped one." }),
        segment: z
          .strictObject({
            category: z.string().optional(),
            channel: z.string().optional(),
            customer: z.string().optional(),
          })
          .optional()
          .meta({ description: "The part of the trade that it was learnt for; the whole when left out." }),
      })
      .optional()
      .meta({ description: "What was believed about people like them beforehand." }),
    callBack: z
      .strictObject({
        calls: z.array(
          z.strictObject({ afterDays: z.number(), price: priceSchema, acceptProbability: probabilitySchema }),
        ),
        attemptsMax: z.int(),
        stopAfterDays: z.number(),
        expectedValue: amountSchema,
        returnProbability: probabilitySchema,
      })
      .nullable(),
    leave: z
      .strictObject({
        breakEvenCallBack: z.number().nullable().meta({ description: "Null when no odds of a call back would do." }),
        assumedCallBack: probabilitySchema,
        atRisk: amountSchema,
        holdGain: amountSchema,
        improvement: amountSchema,
        leave: z.boolean(),
      })
      .nullable(),
    assumed: z
      .strictObject({
        fromDay: z.string(),
        returnPerDay: assumedFigure,
        callHeard: assumedFigure,
        calledBack: assumedFigure,
      })
      .optional()
      .meta({ description: "Where the odds of a return come from, on a desk that keeps records." }),
    concessions: z
      .strictObject({
        given: amountSchema.meta({ description: "What our concessions cost us, as far as known." }),
        got: amountSchema.meta({ description: "What theirs are worth to us, as far as known." }),
        reciprocity: z.number().nullable().meta({ description: "got / given; null when nothing was given." }),
        pattern: z.enum(CONCESSION_PATTERNS).meta({ description: "Of our own steps." }),
        warning: z
          .strictObject({
            code: z.literal("giving-ahead-of-getting"),
            given: amountSchema,
            got: amountSchema,
            concessions: z.int(),
          })
          .nullable(),
      })
      .meta({ description: "The concession ledger in short." }),
    engine: z.string(),
  })
  .meta({ title: "Walkaway advice", description: "What to do next, with every move's value, odds and risk." })

export type AdviceOutput = z.output<typeof adviceOutputSchema>

const priced = (price: Money | undefined) => (price ? { price: amountOf(price) } : {})

const callBackOf = ({ callBack }: Advice): AdviceOutput["callBack"] =>
  callBack
    ? {
        calls: callBack.calls.map(({ afterDays, price, acceptProbability }) => ({
          afterDays,
          price: amountOf(price),
          acceptProbability: tidy(acceptProbability),
        })),
        attemptsMax: callBack.attemptsMax,
        stopAfterDays: callBack.stopAfterDays,
        expectedValue: tidy(callBack.expectedValue),
        returnProbability: tidy(callBack.returnProbability),
      }
    : null

const leaveOf = ({ leave }: Advice): AdviceOutput["leave"] =>
  leave
    ? {
        breakEvenCallBack: Number.isFinite(leave.breakEvenCallBack) ? tidy(leave.breakEvenCallBack) : null,
        assumedCallBack: tidy(leave.assumedCallBack),
        atRisk: tidy(leave.atRisk),
        holdGain: tidy(leave.holdGain),
        improvement: tidy(leave.improvement),
        leave: leave.leave,
      }
    : null

const reasonOf = ({ code, price, amount, probability, move }: Advice["reasons"][number]) => ({
  code,
  ...(price !== undefined && { price: tidy(price) }),
  ...(amount !== undefined && { amount: tidy(amount) }),
  ...(probability !== undefined && { probability: tidy(probability) }),
  ...(move !== undefined && { move }),
})

const concessionsOf = ({ totals, pattern, warning }: Ledger, side: Advice["side"]): AdviceOutput["concessions"] => ({
  given: tidy(totals.given),
  got: tidy(totals.got),
  reciprocity: totals.reciprocity === undefined ? null : tidy(totals.reciprocity),
  pattern: pattern[side],
  warning: warning
    ? { code: warning.code, given: tidy(warning.given), got: tidy(warning.got), concessions: warning.concessions }
    : null,
})

/** The engine's advice and the concession ledger beside it as its output. */
export const adviceOutputOf = (advice: Advice, ledger: Ledger, assumed?: AssumedFigures): AdviceOutput => ({
  currency: advice.currency,
  side: advice.side,
  walkAwayPrice: amountOf(advice.walkAwayPrice),
  recommended: { move: advice.recommended.move, ...priced(advice.recommended.price) },
  runnerUp: advice.runnerUp
    ? { move: advice.runnerUp.move, ...priced(advice.runnerUp.price), behind: tidy(advice.runnerUp.behind) }
    : null,
  moves: advice.moves.map(({ move, price, available, expectedValue, dealProbability, valueAtRisk }) => ({
    move,
    ...priced(price),
    available,
    expectedValue: tidy(expectedValue),
    dealProbability: tidy(dealProbability),
    valueAtRisk: tidy(valueAtRisk),
  })),
  value: {
    atLeast: tidy(advice.value.atLeast),
    likely: tidy(advice.value.likely),
    ifKnown: tidy(advice.value.ifKnown),
  },
  reasons: advice.reasons.map(reasonOf),
  switchPoints: advice.switchPoints.map(({ when, then }) => ({ when: { ...when, price: amountOf(when.price) }, then })),
  belief: {
    limit: {
      p10: tidy(advice.belief.limit.p10),
      p50: tidy(advice.belief.limit.p50),
      p90: tidy(advice.belief.limit.p90),
    },
    zopaProbability: tidy(advice.belief.zopaProbability),
    prior: advice.belief.prior,
  },
  prior: advice.prior,
  callBack: callBackOf(advice),
  leave: leaveOf(advice),
  ...(assumed && { assumed: { fromDay: assumed.fromDay, ...assumed.figures } }),
  concessions: concessionsOf(ledger, advice.side),
  engine: advice.engine,
})
