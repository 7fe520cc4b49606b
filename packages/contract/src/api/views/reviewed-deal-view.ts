// One closed deal as the review sees it. Two questions stand apart: was it right given what was known then, and how did it turn out. Prices
// that were said are money; what is reckoned is a number, mostly with bounds, since what would have been is rarely known. For whoever may
// not see the line, `judgement` and everything else from which the line could be worked out keep their words and lose their figures.

import { ADVISED_MOVES, TEMPLATES } from "@walkaway/engine"
import { BASES, TURN_OUTS, VERDICTS } from "@walkaway/engine/review"
import { z } from "zod"
import { currencyCode, day, idText, instant, money } from "../fields.ts"
import { ADVICE_SOURCES, OUTCOMES, PARTIES } from "../words.ts"
import { customerRef, learntView, moveView, personRef, unitRef } from "./deal-view.ts"
import { lineInShort } from "./line-view.ts"
import { intervalView } from "./measured.ts"

const advisedMove = z.enum(ADVISED_MOVES)

const judgementView = z
  .strictObject({
    verdict: z.enum(VERDICTS).meta({ description: "By the advice of that moment, no later fact in it." }),
    notJudged: z.enum(["no-advice", "nothing-chosen", "figure-without-value", "withdrawn"]).nullable(),
    chosen: advisedMove.nullable(),
    best: advisedMove.nullable(),
    regret: z.number().nullable().meta({ description: "By how much the chosen move was worth less, as seen then." }),
    promised: z.number().nullable().meta({ description: "What the chosen move was to bring, as seen then." }),
    tieWithin: z.number().nullable().meta({ description: "What a difference counts as a tie." }),
  })
  .meta({ id: "Judgement" })

const turnOutView = z
  .strictObject({
    turnOut: z.enum(TURN_OUTS),
    bases: z.array(z.enum(BASES)).meta({ description: "What it rests on." }),
    happened: intervalView.nullable().meta({ description: "What this end gave over the line of that time." }),
    otherEnd: intervalView.nullable().meta({ description: "What the other end would have given." }),
    difference: intervalView.nullable().meta({ description: "The one less the other; bounds of what fits." }),
    regret: intervalView.nullable(),
  })
  .meta({ id: "TurnOut" })

const concessionReviewView = z
  .strictObject({
    given: z.number().meta({ description: "From our first figure to the agreed price, gifts at cost." }),
    needed: intervalView.meta({ description: "With which they would still have agreed." }),
    leakage: intervalView.meta({ description: "Given less needed." }),
  })
  .meta({ id: "ConcessionReview" })

const reviewedKeys = {
  dealId: idText,
  dealVersion: z.int().meta({ description: "Of the deal that was gone through; what If-Match wants." }),
  title: z.string(),
  owner: personRef,
  customer: customerRef.nullable(),
  unit: unitRef.nullable(),
  template: z.enum(TEMPLATES),
  currency: currencyCode,
  outcome: z.enum(OUTCOMES),
  openedAt: instant,
  closedAt: instant,
  price: money.nullable().meta({ description: "Agreed; null without a deal." }),
  ourOffer: money.nullable().meta({ description: "Our last figure." }),
  theirOffer: money.nullable(),
  line: lineInShort.nullable().meta({ description: "As it was at the end." }),
  end: z.enum(["deal", "left", "withdrawn"]),
  leftBy: z.enum(PARTIES).nullable(),
  adviceSource: z
    .enum(ADVICE_SOURCES)
    .meta({ description: '"recomputed": nobody asked at the end; worked out afterwards on what was known then.' }),
  judgement: judgementView,
  turnOut: turnOutView.nullable().meta({ description: "Null without a line to measure from, and when withdrawn." }),
  luck: intervalView.nullable().meta({ description: "What happened less what the chosen move promised then." }),
  concessions: concessionReviewView.nullable().meta({ description: "Of a deal that was made, where it can be told." }),
  hours: z.number(),
  learnt: z.array(learntView),
  laterSale: z
    .strictObject({ price: z.number(), on: day, toSame: z.boolean().meta({ description: "To this very customer." }) })
    .nullable()
    .meta({ description: "What the unit brought after this deal had ended without it, as the stock book tells." }),
  untold: z.boolean().meta({ description: "Nothing is known after the end: ask how it turned out." }),
}

/** As a list shows it. */
export const reviewedDealView = z.strictObject(reviewedKeys).meta({ id: "ReviewedDeal" })

const valueThen = z.strictObject({
  move: advisedMove,
  price: z.number().nullable(),
  expectedValue: z.number(),
  dealProbability: z.number(),
  valueAtRisk: z.number(),
})

const stepView = z
  .strictObject({
    at: instant,
    hoursBefore: z.number(),
    source: z.enum(ADVICE_SOURCES),
    recommended: z.strictObject({ move: advisedMove, price: z.number().nullable() }),
    chosen: z.strictObject({ move: advisedMove, price: z.number().nullable() }).nullable(),
    followed: z.boolean().nullable().meta({ description: "The very move; null when nothing was done upon it." }),
    moves: z.array(valueThen).nullable().meta({ description: "As valued then, over walking away." }),
    limit: z.strictObject({ p10: z.number(), p50: z.number(), p90: z.number() }).nullable(),
    walkAwayPrice: z.number().nullable(),
  })
  .meta({ id: "ReviewStep", description: "An advice as it was given, and what was done upon it." })

const lineMoveView = z.strictObject({
  from: money,
  to: money,
  reason: z.string().meta({ description: "Code of the policy's list." }),
  informational: z.boolean().meta({ description: "A new fact about what the deal is worth." }),
  at: instant,
  hoursBefore: z.number(),
})

/** In full: what was said, what was advised, what was done. */
export const dealReviewView = z
  .strictObject({
    ...reviewedKeys,
    moves: z.array(moveView),
    steps: z.array(stepView),
    lineMoves: z.array(lineMoveView).nullable().meta({ description: "Null for whoever may not see the line." }),
    effort: z.array(z.strictObject({ at: instant, stage: z.string(), hours: z.number() })),
  })
  .meta({ id: "DealReview" })
