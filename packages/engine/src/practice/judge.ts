// The judgement of a practice that is over: who they were, what our adviser would have done at each of our moves, what each concession cost,
// what was left on the table, and our result against the adviser's own over the same counterpart and luck, against taking their first figure,
// and against walking at once. One talk is mostly luck; that is why the same luck is dealt twice, and why progress (practice/progress)
// waits for several.

import { ENGINE_VERSION } from "../advice/advise.ts"
import { counterpartOf, type Move } from "../deal/index.ts"
import { amountOf, type Money, ok, type Refusal, type Result, refuse } from "../units/index.ts"
import { adviserPlays } from "./adviser-plays.ts"
import { type JudgedConcession, judgedConcessions } from "./judged-concessions.ts"
import { type JudgedStep, judgedSteps } from "./judged-steps.ts"
import type { PartnerKind } from "./kinds.ts"
import { limitOf } from "./nature.ts"
import { isPracticeOver, type Practice } from "./practice.ts"
import { briefAfter, type PracticeResult, resultOf, yardstickOf } from "./result.ts"

export interface PracticeJudgement {
  readonly kind: PartnerKind
  /** Theirs: the most that they would have paid, or the least taken. */
  readonly limit: Money
  /** Ours as it was before the practice; gains count from it. */
  readonly line: Money
  readonly ours: PracticeResult
  readonly adviser: PracticeResult & { readonly moves: readonly Move[] }
  /** Taking the first figure that they named in the practice; absent when they named none. Major units over walking. */
  readonly firstFigure?: { readonly price: Money; readonly gain: number }
  readonly steps: readonly JudgedStep[]
  readonly concessions: readonly JudgedConcession[]
  /** There was a price that suited both. */
  readonly couldDeal: boolean
  /** Agreed: what they would have paid more. Not agreed though it could have been: all that there was to get. Major units, at least 0. */
  readonly leftOnTable: number
  /** Our gain less the adviser's, in per cent of the price. */
  readonly score: number
  readonly engine: string
}

const firstFigureIn = (moves: readonly Move[], practice: Practice): Money | undefined => {
  const them = counterpartOf(practice.brief.deal.side)
  const first = moves.find((move) => (move.kind === "offer" || move.kind === "call") && move.by === them)
  return first && "price" in first ? first.price : undefined
}

const leftOf = ({ end }: PracticeResult, limitGain: number, gainAt: (price: number) => number): number =>
  Math.max(0, end.kind === "agreed" ? limitGain - gainAt(amountOf(end.price)) : limitGain)

/** Judges a practice. Refusal codes: `not-over`; those of the brief when it cannot be advised on. */
export const judgePractice = (practice: Practice): Result<PracticeJudgement, Refusal> => {
  const { brief, partner } = practice
  if (!isPracticeOver(practice))
    return refuse({ code: "not-over", message: "The practice is not over yet.", remedy: "Finish it, or leave." })
  const from = partner.metAfter
  const before = briefAfter(brief, from)
  const yardstick = yardstickOf(before, partner.middle)
  if (!yardstick.ok) return yardstick
  const { gainAt } = yardstick.value.stand
  const ours = resultOf(brief, from, yardstick.value)
  const played = adviserPlays(before, partner).brief
  const adviser = { ...resultOf(played, from, yardstick.value), moves: played.deal.moves.slice(from) }
  const limit = limitOf(partner)
  const limitGain = gainAt(amountOf(limit))
  const first = firstFigureIn(brief.deal.moves.slice(from), practice)
  return ok({
    kind: partner.kind,
    limit,
    line: yardstick.value.stand.line,
    ours,
    adviser,
    ...(first && { firstFigure: { price: first, gain: gainAt(amountOf(first)) } }),
    steps: judgedSteps(brief, from),
    concessions: judgedConcessions(brief.deal, from, limit, ours.end.kind === "agreed" ? ours.end.price : undefined),
    couldDeal: limitGain > 0,
    leftOnTable: leftOf(ours, limitGain, gainAt),
    score: (100 * (ours.gain - adviser.gain)) / partner.middle,
    engine: ENGINE_VERSION,
  })
}
