// From a deal so far to the brief that the engine advises on. The paper is read by the same reader as a deal file; the moves are the
// ones made, with the calendar days between them as the organisation counts them. Days run from the last statement of worth,
// since every figure in it (next buyers, trade value, expiries) is meant from that day on.

import {
  counterpartOf,
  dealOf,
  formatDecimal,
  type Money,
  type Move,
  ok,
  type Prior,
  playSession,
  type Result,
  refuse,
  type SunkEntry,
  type WorthSheet,
} from "@walkaway/engine"
import { type DealPaper, readDealFile } from "../deal-file/read-deal-file.ts"
import { type Problem, problemOfRefusal } from "../problem.ts"
import { completedPaper } from "./completed-paper.ts"
import { daysBetween, dayText } from "./days.ts"
import {
  type BriefContext,
  type BriefPolicy,
  type DealFigures,
  type DealSoFar,
  documentOf,
  type Row,
  sunkOf,
} from "./deal-so-far.ts"
import { assumedBy, type LearntFigures, learntOn } from "./learnt-figures.ts"
import { readOnce } from "./paper-memory.ts"
import { priorInForce, segmentOf } from "./priors-in-force.ts"

const isGap = ({ code, path }: Problem): boolean => code === "missing" && path.length === 1

/** What is wrong with a paper. A deal may be opened before everything is known, so gaps are not wrong yet. */
export const problemsOfPaper = (figures: DealFigures, paper: Row, policy: BriefPolicy): readonly Problem[] => {
  const read = readDealFile(documentOf(figures, completedPaper(paper, policy, "salesperson")))
  return read.ok ? [] : read.error.filter((problem) => !isGap(problem))
}

/** Agreed or off; moves that do not fit are nobody's end. */
const hasEnded = ({ side, currency, ask, moves }: DealSoFar): boolean => {
  const session = playSession({ side, currency, ...(ask && { ask }), moves: moves.map(({ move }) => move) })
  return session.ok && (session.value.phase.kind === "agreed" || session.value.phase.kind === "over")
}

/** The moves with the days between them, from the day on which the figures were stated, to today unless the talk has ended. */
export const movesByCalendar = (deal: DealSoFar, { policy, now }: BriefContext): readonly Move[] => {
  const moves: Move[] = []
  let day = 0
  const waitUntil = (instant: Date) => {
    const reached = daysBetween(deal.worthStatedAt, instant, policy.timeZone)
    if (reached > day) moves.push({ kind: "wait", days: reached - day })
    day = Math.max(day, reached)
  }
  for (const { move, occurredAt } of deal.moves) {
    waitUntil(occurredAt)
    moves.push(move)
  }
  if (!hasEnded(deal)) waitUntil(now)
  return moves
}

const effortsOf = (deal: DealSoFar) =>
  deal.efforts.map(({ stage, hours, money }) => ({ stage, hours, ...(money && { money: formatDecimal(money) }) }))

/** What is believed beforehand of whom this deal is with; undefined: as shipped. */
export const priorOf = (deal: DealSoFar, { priors, now }: BriefContext): Prior | undefined =>
  priors && priorInForce(priors, now, counterpartOf(deal.side), segmentOf(deal))

/** What was learnt and is in force on the day of the context. */
const learntNow = ({ learnt, policy, now }: BriefContext): LearntFigures | undefined =>
  learnt && learntOn(learnt, dayText(now, policy.timeZone))

const documentNow = (deal: DealSoFar, context: BriefContext): Row =>
  documentOf(deal, completedPaper(deal.paper, context.policy, context.ownerRole, learntNow(context)))

/** The whole deal as a deal file but for its moves. */
export const dealDocument = (deal: DealSoFar, context: BriefContext): Row => ({
  ...documentNow(deal, context),
  ...(deal.line && { line: formatDecimal(deal.line.price) }),
  ...(deal.line?.target && { target: formatDecimal(deal.line.target) }),
  ...(deal.efforts.length > 0 && { effort: effortsOf(deal) }),
})

/** With a line a deal can be advised on before its worth is whole: then by the distance from the line alone. */
const WITHOUT_WORTH = ["side", "currency", "template", "ask", "limit", "rounds", "assumptions"]

/** A deal file with its line and nothing of its worth. */
export const withoutWorth = (document: Row, line: Money): Row => ({
  ...Object.fromEntries(Object.entries(document).filter(([key]) => WITHOUT_WORTH.includes(key))),
  line: formatDecimal(line),
})

/** The figures of a deal, read and checked, without what changes as the talk goes on. */
const figuresOf = (deal: DealSoFar, context: BriefContext): Result<DealPaper, readonly Problem[]> => {
  const document = documentNow(deal, context)
  const whole = readOnce(document)
  if (whole.ok || !deal.line || !whole.error.every(isGap)) return whole
  return readOnce(withoutWorth(document, deal.line.price))
}

const withSunk = new WeakMap<WorthSheet, { readonly efforts: string; readonly sheet: WorthSheet }>()

/** The sheet with the effort beside it; the very same one while no effort is added, since the engine remembers by the object. */
const sheetWith = (sheet: WorthSheet, sunk: readonly SunkEntry[]): WorthSheet => {
  const efforts = JSON.stringify(sunk)
  const kept = withSunk.get(sheet)
  if (kept?.efforts === efforts) return kept.sheet
  const made = { ...sheet, sunk }
  withSunk.set(sheet, { efforts, sheet: made })
  return made
}

/** The engine's brief. The refusal lists what is missing or wrong, with its place in the worth statement. */
export const briefOf = (deal: DealSoFar, context: BriefContext): Result<DealPaper, readonly Problem[]> => {
  const paper = figuresOf(deal, context)
  if (!paper.ok) return paper
  const { brief } = paper.value
  const moved = dealOf({
    ...brief.deal,
    ...(deal.line && { line: deal.line.price }),
    ...(deal.line?.target && { target: deal.line.target }),
    moves: movesByCalendar(deal, context),
  })
  if (!moved.ok) return refuse([problemOfRefusal(moved.error)])
  const session = playSession(moved.value)
  if (!session.ok) return refuse([problemOfRefusal(session.error)])
  const sheet = brief.sheet && sheetWith(brief.sheet, sunkOf(deal.efforts))
  const learnt = learntNow(context)
  const prior = priorOf(deal, context)
  return ok({
    ...paper.value,
    brief: { ...brief, deal: moved.value, ...(sheet && { sheet }), ...(prior && { prior }) },
    ...(learnt && { assumed: assumedBy(deal.paper, learnt) }),
  })
}
