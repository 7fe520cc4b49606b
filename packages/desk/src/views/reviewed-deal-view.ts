// One closed deal under both questions as people read it, in short for lists and in full with every step. Verdicts are words and stay for
// everybody; the figures behind them tell the line and are null for whoever may not see it.

import type { operations } from "@walkaway/contract/api"
import { formatDecimal } from "@walkaway/engine"
import type { AdvisedStep, DealReview } from "@walkaway/engine/review"
import type { z } from "zod"
import type { OpenedDeal } from "../deal/state.ts"
import { hoursUntil } from "../review/closed-story.ts"
import type { StepNote } from "../review/facts-of-deal.ts"
import type { ReviewedDealRow } from "../services/review-rows.ts"
import type { Tx } from "../storage/storage.ts"
import { moveView } from "./deal-view.ts"
import { type Names, namesOf } from "./names.ts"
import { lineInShort, onlyExact, type Reader } from "./reader.ts"
import { intervalOrNull } from "./review-view.ts"

type Ops = typeof operations
export type ReviewedDealView = z.output<Ops["listReviewedDeals"]["answers"][200]>["items"][number]
export type DealReviewView = z.output<Ops["getDealReview"]["answers"][200]>
type StepView = DealReviewView["steps"][number]

export const namesOfReviewed = (tx: Tx, rows: readonly ReviewedDealRow[]): Promise<Names> =>
  namesOf(tx, {
    people: rows.map(({ ownerId }) => ownerId),
    keys: rows.map(({ ownerId }) => ownerId),
    customers: rows.flatMap(({ customerId }) => customerId ?? []),
    units: rows.flatMap(({ deal }) => deal.unitId ?? []),
  })

const judgementView = ({ judgement }: DealReview, reader: Reader): ReviewedDealView["judgement"] => ({
  verdict: judgement.verdict,
  notJudged: judgement.notJudged ?? null,
  chosen: judgement.chosen ?? null,
  best: judgement.best ?? null,
  regret: onlyExact(reader, judgement.regret ?? null),
  promised: onlyExact(reader, judgement.promised ?? null),
  tieWithin: onlyExact(reader, judgement.tieWithin ?? null),
})

const turnOutView = ({ turnOut }: DealReview, reader: Reader): ReviewedDealView["turnOut"] =>
  turnOut
    ? {
        turnOut: turnOut.turnOut,
        bases: [...turnOut.bases],
        happened: onlyExact(reader, intervalOrNull(turnOut.happened)),
        otherEnd: onlyExact(reader, intervalOrNull(turnOut.otherEnd)),
        difference: onlyExact(reader, intervalOrNull(turnOut.difference)),
        regret: onlyExact(reader, intervalOrNull(turnOut.regret)),
      }
    : null

const concessionsView = ({ concession }: ReviewedDealRow, reader: Reader): ReviewedDealView["concessions"] =>
  concession
    ? onlyExact(reader, { given: concession.given, needed: concession.needed, leakage: concession.leakage })
    : null

export const reviewedDealView = (row: ReviewedDealRow, names: Names, reader: Reader): ReviewedDealView => {
  const { deal, facts, review } = row
  return {
    dealId: row.dealId,
    dealVersion: row.dealVersion,
    title: deal.title,
    owner: names.person(row.ownerId),
    customer: names.customer(row.customerId),
    unit: names.unit(deal.unitId),
    template: facts.deal.template,
    currency: row.currency,
    outcome: facts.deal.outcome,
    openedAt: deal.openedAt.toISOString(),
    closedAt: row.closedAt.toISOString(),
    price: facts.deal.price === undefined ? null : deal.agreedPrice,
    ourOffer: deal.ourOffer,
    theirOffer: deal.theirOffer,
    line: deal.line === null ? null : lineInShort(reader, deal.line),
    end: review.end,
    leftBy: facts.deal.leftBy ?? null,
    adviceSource: facts.endSource,
    judgement: judgementView(review, reader),
    turnOut: turnOutView(review, reader),
    luck: onlyExact(reader, intervalOrNull(review.luck)),
    concessions: concessionsView(row, reader),
    hours: row.hours,
    learnt: facts.told.map((one) => ({ ...one, margin: onlyExact(reader, one.margin) })),
    laterSale: facts.laterSale,
    untold: facts.untold,
  }
}

/** A figure this near to the advised one, as a share of it, was that figure. */
const SAME_FIGURE = 0.001

const followedOf = ({ recommended, chosen }: AdvisedStep, advised: number | null): boolean | null => {
  if (!chosen) return null
  if (chosen.move !== recommended) return false
  const { price } = chosen
  return price === undefined || advised === null || Math.abs(price - advised) <= SAME_FIGURE * Math.abs(advised)
}

const stepView = (step: AdvisedStep, note: StepNote, reader: Reader): StepView => ({
  at: note.at,
  hoursBefore: step.hoursBefore,
  source: note.source,
  recommended: { move: step.recommended, price: note.recommendedPrice },
  chosen: step.chosen ? { move: step.chosen.move, price: step.chosen.price ?? null } : null,
  followed: followedOf(step, note.recommendedPrice),
  moves: onlyExact(
    reader,
    step.moves
      .filter(({ available }) => available)
      .map(({ move, price, expectedValue, dealProbability, valueAtRisk }) => ({
        move,
        price: price ?? null,
        expectedValue,
        dealProbability,
        valueAtRisk,
      })),
  ),
  limit: onlyExact(reader, step.limit),
  walkAwayPrice: onlyExact(reader, step.walkAwayPrice),
})

const lineMovesView = (row: ReviewedDealRow, deal: OpenedDeal): NonNullable<DealReviewView["lineMoves"]> =>
  (deal.line?.changes ?? []).map(({ from, to, reason, at }, index) => ({
    from: formatDecimal(from),
    to: formatDecimal(to),
    reason: reason.code,
    informational: row.facts.deal.line?.shifts[index]?.informational ?? false,
    at: at.toISOString(),
    hoursBefore: hoursUntil(deal, at),
  }))

/** `names` has those of the deal too. */
export const dealReviewView = (
  row: ReviewedDealRow,
  deal: OpenedDeal,
  names: Names,
  reader: Reader,
): DealReviewView => ({
  ...reviewedDealView(row, names, reader),
  moves: deal.moves.map((logged) => moveView(logged, deal, names)),
  steps: row.facts.deal.steps.flatMap((step, index) => {
    const note = row.facts.notes[index]
    return note ? [stepView(step, note, reader)] : []
  }),
  lineMoves: onlyExact(reader, lineMovesView(row, deal)),
  effort: deal.efforts.map(({ occurredAt, stage, hours }) => ({ at: occurredAt.toISOString(), stage, hours })),
})
