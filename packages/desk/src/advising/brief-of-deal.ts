// From a deal of the desk to the brief that the engine advises on. The paper is read by the same reader as a deal file; the
// moves are the ones logged, with the calendar days between them as the organisation counts them. Days run from the last
// statement of worth, since every figure in it (next buyers, trade value, expiries) is meant from that day on; what the policy
// knows (cost of an hour, holding cost) fills what the paper leaves out, and is named as its source.

import { type DealPaper, type Problem, problemOfRefusal, readDealFile } from "@walkaway/contract"
import {
  amountOf,
  dealOf,
  formatDecimal,
  type Money,
  type Move,
  ok,
  playSession,
  type Result,
  refuse,
} from "@walkaway/engine"
import { LRUCache } from "lru-cache"
import { daysBetween } from "../clock.ts"
import type { LimitOfThem, Paper } from "../deal/commands.ts"
import { type OpenedDeal, playedMove } from "../deal/state.ts"
import type { Policy } from "../policy/policy.ts"
import type { Role } from "../recorded.ts"

export interface BriefContext {
  readonly policy: Policy
  readonly now: Date
  /** Of the deal's owner: whose hours are counted. */
  readonly ownerRole: Role
}

type Row = Readonly<Record<string, unknown>>
const isRow = (value: unknown): value is Row => typeof value === "object" && value !== null && !Array.isArray(value)

const fromPolicy = (amount: string) => ({ value: amount, source: "policy" })

const withHoldingCost = (alternatives: unknown, amount: string | null): unknown =>
  Array.isArray(alternatives) && amount !== null
    ? alternatives.map((one) =>
        isRow(one) && one.kind === "next-buyer" && one.holdingCostPerDay === undefined
          ? { ...one, holdingCostPerDay: fromPolicy(amount) }
          : one,
      )
    : alternatives

const withHourCost = (time: unknown, amount: string | null): unknown =>
  isRow(time) && time.costPerHour === undefined && amount !== null ? { ...time, costPerHour: fromPolicy(amount) } : time

/** The paper with what the policy knows filled in where it is silent. */
export const completedPaper = (paper: Paper, policy: Policy, ownerRole: Role): Row => ({
  ...paper,
  ...(paper.alternatives !== undefined && {
    alternatives: withHoldingCost(paper.alternatives, policy.holdingCostPerDay),
  }),
  ...(paper.time !== undefined && { time: withHourCost(paper.time, policy.costPerHour[ownerRole]) }),
})

/** Figures of a deal that stand beside its paper. */
export interface DealFigures {
  readonly side: string
  readonly currency: string
  readonly template: string
  readonly ask?: Money
  readonly limit?: LimitOfThem
  readonly roundsMax?: number
}

/** As a deal file, without line and moves. */
export const documentOf = (figures: DealFigures, paper: Row): Row => ({
  ...paper,
  side: figures.side,
  currency: figures.currency,
  template: figures.template,
  ...(figures.ask && { ask: formatDecimal(figures.ask) }),
  ...(figures.limit && { limit: figures.limit.map(amountOf) }),
  ...(figures.roundsMax !== undefined && { rounds: figures.roundsMax }),
})

/**
 * Papers by their text. The engine remembers what an alternative is worth by the very object, and the paper of a deal stays the same
 * from offer to offer, so reading it once makes every later advice on the deal more than twice as fast.
 */
const papers = new LRUCache<string, Result<DealPaper, readonly Problem[]>>({ max: 300 })

const readOnce = (document: Row): Result<DealPaper, readonly Problem[]> => {
  const text = JSON.stringify(document)
  const read = papers.get(text) ?? readDealFile(document)
  papers.set(text, read)
  return read
}

const isGap = ({ code, path }: Problem): boolean => code === "missing" && path.length === 1

/** What is wrong with a paper. A deal may be opened before everything is known, so gaps are not wrong yet. */
export const problemsOfPaper = (figures: DealFigures, paper: Paper, policy: Policy): readonly Problem[] => {
  const read = readDealFile(documentOf(figures, completedPaper(paper, policy, "salesperson")))
  return read.ok ? [] : read.error.filter((problem) => !isGap(problem))
}

/** The logged moves with the days between them, from the day on which the figures were stated. */
export const movesByCalendar = (deal: OpenedDeal, { policy, now }: BriefContext): readonly Move[] => {
  const start = deal.worthStatedAt
  const moves: Move[] = []
  let day = 0
  const waitUntil = (instant: Date) => {
    const reached = daysBetween(start, instant, policy.timeZone)
    if (reached > day) moves.push({ kind: "wait", days: reached - day })
    day = Math.max(day, reached)
  }
  for (const logged of deal.moves) {
    waitUntil(logged.occurredAt)
    moves.push(playedMove(logged))
  }
  const ended = deal.session.phase.kind === "agreed" || deal.session.phase.kind === "over"
  if (!ended) waitUntil(now)
  return moves
}

const effortsOf = (deal: OpenedDeal) =>
  deal.efforts.map(({ stage, hours, money }) => ({ stage, hours, ...(money && { money: formatDecimal(money) }) }))

/** The whole deal as a deal file but for its moves: what the advice was computed from, kept with it. */
export const dealDocument = (deal: OpenedDeal, context: BriefContext): Row => ({
  ...documentOf(deal, completedPaper(deal.paper, context.policy, context.ownerRole)),
  ...(deal.line && { line: formatDecimal(deal.line.price) }),
  ...(deal.line?.target && { target: formatDecimal(deal.line.target) }),
  ...(deal.efforts.length > 0 && { effort: effortsOf(deal) }),
})

/** With a line a deal can be advised on before its worth is whole: then by the distance from the line alone. */
const WITHOUT_WORTH = ["side", "currency", "template", "ask", "limit", "rounds", "assumptions"]

const withoutWorth = (document: Row, line: Money): Row => ({
  ...Object.fromEntries(Object.entries(document).filter(([key]) => WITHOUT_WORTH.includes(key))),
  line: formatDecimal(line),
})

/** The figures of a deal, read and checked, without what changes as the talk goes on. */
const figuresOf = (deal: OpenedDeal, { policy, ownerRole }: BriefContext): Result<DealPaper, readonly Problem[]> => {
  const document = documentOf(deal, completedPaper(deal.paper, policy, ownerRole))
  const whole = readOnce(document)
  if (whole.ok || !deal.line || !whole.error.every(isGap)) return whole
  return readDealFile(withoutWorth(document, deal.line.price))
}

const sunkOf = (deal: OpenedDeal) =>
  deal.efforts.map(({ stage, hours, money }) => ({ stage, hours, money: money ? amountOf(money) : 0 }))

/** The engine's brief. The refusal lists what is missing or wrong, with its place in the worth statement. */
export const briefOfDeal = (deal: OpenedDeal, context: BriefContext): Result<DealPaper, readonly Problem[]> => {
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
  const sheet = brief.sheet && { ...brief.sheet, sunk: sunkOf(deal) }
  return ok({ ...paper.value, brief: { ...brief, deal: moved.value, ...(sheet && { sheet }) } })
}
