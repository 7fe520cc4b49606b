// A practice as its person sees it. Until it is over nothing in it says what the other side wants: not the limit, not the luck, and not the kind
// unless that was to be told.

import type { PracticeJudgementOutput } from "@walkaway/contract"
import type { operations } from "@walkaway/contract/api"
import { formatDecimal, type Money, type Move, moverOf, must, playSession, standOfBrief } from "@walkaway/engine"
import {
  CALLS_MOST,
  type CostlyMoves,
  PROGRESS_LEAST,
  type Practice,
  practiceProgress,
} from "@walkaway/engine/practice"
import type { NotEnough } from "@walkaway/engine/review"
import type { z } from "zod"
import { practiceOf } from "../practice/kept-practice.ts"
import type { PersonsPractice } from "../services/practice-by-person.ts"
import type { PracticeRow, PracticeScore } from "../services/practices.ts"
import { onlyExact, type Reader } from "./reader.ts"

type Ops = typeof operations
export type PracticeView = z.output<Ops["getPractice"]["answers"][200]>
export type PracticeInShort = z.output<Ops["listPractices"]["answers"][200]>["items"][number]
export type PersonsPracticeView = z.output<Ops["listPracticeByPerson"]["answers"][200]>["items"][number]
export type PracticeProgressView = z.output<Ops["getPracticeProgress"]["answers"][200]>

const priced = (price: Money | undefined): string | null => (price ? formatDecimal(price) : null)

const moveView = (move: Move, { brief }: Practice): PracticeView["moves"][number] => {
  const by = moverOf(move)
  return {
    kind: move.kind,
    by: by === undefined ? null : by === brief.deal.side ? "us" : "them",
    price: "price" in move ? priced(move.price) : null,
    door: move.kind === "walk" ? move.door : null,
    days: move.kind === "wait" ? move.days : null,
  }
}

/** An invented deal's line is nobody's secret; a real one's is for whoever may see it. */
const shownTo = (reader: Reader, { dealId }: PracticeRow, line: string): string | null =>
  dealId === null ? line : onlyExact(reader, line)

const judgementFor = (reader: Reader, { dealId, judgement }: PracticeRow): PracticeJudgementOutput | null =>
  dealId === null || reader.sight === "exact" ? (judgement as PracticeJudgementOutput | null) : null

const headOf = (row: PracticeRow, { brief, partner }: Practice): Omit<PracticeInShort, "end" | "price"> => ({
  id: row.id,
  version: row.version,
  dealId: row.dealId,
  title: row.title,
  side: brief.deal.side,
  currency: brief.deal.currency,
  ask: priced(brief.deal.ask),
  startedAt: row.startedAt.toISOString(),
  endedAt: row.endedAt?.toISOString() ?? null,
  kind: row.kindTold || row.endedAt ? partner.kind : null,
  score: row.score,
})

const phaseOf = ({ brief }: Practice): Pick<PracticeView, "phase" | "callsLeft"> => {
  const { phase } = must(playSession(brief.deal))
  if (phase.kind !== "away") return { phase: phase.kind, callsLeft: 0 }
  return phase.who === brief.deal.side
    ? { phase: "we-left", callsLeft: 0 }
    : { phase: "they-left", callsLeft: Math.max(0, CALLS_MOST - phase.calls) }
}

const standingOf = ({ brief }: Practice): PracticeView["standing"] => {
  const { standing } = must(playSession(brief.deal))
  const { side } = brief.deal
  return {
    us: priced(standing[side]?.price),
    them: priced(standing[side === "seller" ? "buyer" : "seller"]?.price),
  }
}

export const practiceView = (row: PracticeRow, reader: Reader): PracticeView => {
  const practice = practiceOf(row)
  const { brief, partner } = practice
  return {
    ...headOf(row, practice),
    ...phaseOf(practice),
    line: shownTo(reader, row, formatDecimal(must(standOfBrief(brief)).line)),
    standing: standingOf(practice),
    moves: brief.deal.moves.map((move) => moveView(move, practice)),
    movesBefore: partner.metAfter,
    judgement: judgementFor(reader, row),
    seed: row.endedAt ? partner.seed : null,
  }
}

export const practiceInShort = (row: PracticeRow, reader: Reader): PracticeInShort => {
  const judgement = judgementFor(reader, row)
  const { price, end } = judgement?.ours ?? { price: null, end: null }
  return { ...headOf(row, practiceOf(row)), end, price: price === null ? null : String(price) }
}

const costlyView = (costly: CostlyMoves | NotEnough): PracticeProgressView["costly"] =>
  "kind" in costly
    ? costly
    : { kind: "measured", talks: costly.talks, moves: costly.moves.map((move) => ({ ...move })) }

const progressOf = (scores: readonly number[], costly: CostlyMoves | NotEnough) => {
  const { means, change } = practiceProgress(scores)
  return {
    needed: PROGRESS_LEAST,
    means: means.map((point) => ({ ...point })),
    change: "kind" in change ? change : { kind: "measured" as const, ...change },
    costly: costlyView(costly),
  }
}

export const practiceProgressView = (
  scores: readonly PracticeScore[],
  costly: CostlyMoves | NotEnough,
): PracticeProgressView => ({
  scores: scores.map(({ practiceId, endedAt, score }) => ({ practiceId, endedAt: endedAt.toISOString(), score })),
  ...progressOf(
    scores.map(({ score }) => score),
    costly,
  ),
})

export const personsPracticeView = ({ person, talks, scores, costly }: PersonsPractice): PersonsPracticeView => ({
  person,
  talks,
  scores: scores.map(({ endedAt, score }) => ({ endedAt: endedAt.toISOString(), score })),
  ...progressOf(
    scores.map(({ score }) => score),
    costly,
  ),
})
