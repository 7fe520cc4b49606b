// From a brief to advice: where we stand, what we believe, what every move is worth, and the best of them with its reasons. Pure:
// the same brief gives the same advice to the last digit. Effort already spent is not an input of anything here.

import {
  type Frame,
  frameOf,
  limitAtLeast,
  limitPercentiles,
  movedConduct,
  movedLimit,
  ownWordOf,
  type Prior,
  SHIPPED_PEOPLE,
  SHIPPED_PRIORS,
  type TypeModel,
  typeSetOf,
} from "../belief/index.ts"
import { counterpartOf, ROUNDS_DEFAULT } from "../deal/index.ts"
import {
  amountOf,
  type Currency,
  type Estimate,
  type Money,
  minorDigits,
  moneyFromAmount,
  ok,
  type Refusal,
  type Result,
  refuse,
} from "../units/index.ts"
import { ADVISED_MOVES, type Advice, type AdvisedMove, type CallBackPlan, type MoveValue } from "./advice.ts"
import { assumptionsOf, conductOf, type LimitBelief, limitBelief } from "./assumptions.ts"
import { AWAY_DAYS, type AwayView } from "./away.ts"
import type { Brief } from "./brief.ts"
import { sayableFigures } from "./figures.ts"
import { leaveQuestion } from "./leave.ts"
import { type Evaluation, evaluateMoves, type ValuedMove } from "./moves.ts"
import { knownValue, likelyValue } from "./plan-figures.ts"
import { PLAN_SIZE } from "./planning-problem.ts"
import type { Position } from "./position.ts"
import { type Reading, readMoves } from "./reading.ts"
import { reasonsFor } from "./reasons.ts"
import { type Stand, standOfBrief } from "./stand.ts"
import { switchPointsOf } from "./switch-points.ts"
import { highestThinkable } from "./table.ts"

/** Version of the rules by which advice is made; it changes when a figure may. */
export const ENGINE_VERSION = "0.1.0"

/** Calls that a policy allows unless it says otherwise. */
const CALLS_MAX = 2
/** Figures considered at the table. */
const FIGURES = PLAN_SIZE.prices

/** Everything that advice on a brief rests on; exported so that screens and tests can look inside. */
export interface Outlook {
  readonly brief: Brief
  readonly stand: Stand
  readonly frame: Frame
  readonly reading: Reading
  readonly position: Position
  readonly limitAssumed: boolean
  readonly prior: Prior
}

/** The counterparts held possible; a limit that was typed is believed as it stands. */
const modelOf = (brief: Brief, frame: Frame, believed: LimitBelief, prior: Prior): TypeModel => {
  const { deal } = brief
  const { limit, assumed } = believed
  const inUnits = [limit.p10, limit.p50, limit.p90].map((price) => frame.toUnits(price)).sort((a, b) => a - b)
  const [p10, p50, p90] = inUnits
  const range: Estimate = { p10, p50, p90, source: limit.source }
  const listing = deal.ask ? amountOf(deal.ask) : limit.p50
  return {
    set: typeSetOf(prior.family, assumed ? movedLimit(range, prior) : range),
    conduct: movedConduct(conductOf(assumptionsOf(brief.assumptions ?? {}, frame.middle)), prior),
    ownWord: ownWordOf(SHIPPED_PEOPLE, frame, listing),
  }
}

const positionOf = (brief: Brief, stand: Stand, frame: Frame, reading: Reading): Position => {
  const { deal } = brief
  const assumed = assumptionsOf(brief.assumptions ?? {}, frame.middle)
  const lines = [frame.toUnits(amountOf(stand.line)), frame.toUnits(stand.computedLine)]
  return {
    belief: reading.belief,
    round: reading.round,
    roundsLeft: Math.max(1, (deal.roundsMax ?? ROUNDS_DEFAULT) - reading.round),
    standing: reading.standing,
    lastAsk: reading.lastAsk,
    anchor: reading.anchor,
    // No offer at all; a worth with bends either way has no value at infinity.
    gainAt: (units) => (units === -Infinity ? -Infinity : stand.gainAt(frame.toPrice(units)) / frame.perUnit),
    line: Math.max(...lines),
    dropPerRound: 0,
    dropPerDay: stand.dropPerDay / frame.perUnit,
    costPerRound: assumed.costPerRound / frame.perUnit,
    costPerDay: assumed.costPerDayAway / frame.perUnit,
    breakdown: assumed.breakdownPerRound,
    mayRaise: false,
  }
}

/** Reads a brief up to the point of decision. Refusal codes: `already-over` and those of `standOfBrief`. */
export const outlookOn = (
  brief: Brief,
  prior: Prior = brief.prior ?? SHIPPED_PRIORS[counterpartOf(brief.deal.side)],
): Result<Outlook, Refusal> => {
  const { deal } = brief
  const stand = standOfBrief(brief)
  if (!stand.ok) return stand
  const { phase } = stand.value.session
  if (phase.kind === "agreed" || phase.kind === "over") {
    return refuse({
      code: "already-over",
      message:
        phase.kind === "agreed"
          ? "The deal is agreed; there is nothing left to advise."
          : "The deal is off for good; there is nothing left to advise.",
      remedy: "Leave the last move away to see the advice before it.",
    })
  }
  const believed = limitBelief(deal, stand.value.computedLine, brief.sheet?.template)
  const { limit, assumed } = believed
  if (!(limit.p50 > 0)) {
    return refuse({
      code: "no-market",
      message: "There is no positive price to think about.",
      remedy: "Give an ask, a line or a limit above zero.",
    })
  }
  const frame = frameOf(deal.side, limit.p50)
  const reading = readMoves(deal, modelOf(brief, frame, believed, prior), frame)
  const position = positionOf(brief, stand.value, frame, reading)
  return ok({ brief, stand: stand.value, frame, reading, position, limitAssumed: assumed, prior })
}

const FIRST_FIGURE_PERCENTILE = 0.975

/** Figures that we may name now, in frame units: none past the line, none above our last, none below what stands. */
export const figuresOf = (position: Position, frame: Frame, currency: Currency): Float64Array => {
  const low = Math.max(position.line, position.standing)
  // Having gone past the line already we can only stay where we are.
  if (position.lastAsk <= low) return Float64Array.of(position.lastAsk)
  // A first figure beyond what one in forty could pay is not taken seriously, whatever a model of patient people says.
  const [serious] = limitPercentiles(position.belief, [FIRST_FIGURE_PERCENTILE])
  const top = Math.max(
    low,
    Math.min(position.lastAsk, position.anchor === undefined ? serious : highestThinkable(position)),
  )
  const figures = sayableFigures(frame, low, top, FIGURES, 10 ** -minorDigits(currency))
  if (!Number.isFinite(position.lastAsk)) return figures
  // Our last figure closes the list even where hardly anybody pays it: holding must have its place.
  return Float64Array.of(...figures.filter((figure) => figure < position.lastAsk - 1e-9), position.lastAsk)
}

const moneyOf = (frame: Frame, currency: Currency, units: number, line: Money): Money => {
  const money = moneyFromAmount(frame.toPrice(units), currency, "nearest")
  // Rounding to the minor unit must not step over the line.
  const past = frame.self === "seller" ? money.minor < line.minor : money.minor > line.minor
  return past && Math.abs(Number(money.minor - line.minor)) <= 1 ? line : money
}

const callPlan = (view: AwayView, outlook: Outlook): CallBackPlan | undefined => {
  const { frame, stand, brief } = outlook
  if (view.calls.length === 0) return undefined
  const last = view.calls.at(-1)!
  return {
    calls: view.calls.map(({ afterDays, price, taken }) => ({
      afterDays,
      price: moneyOf(frame, brief.deal.currency, price, stand.line),
      acceptProbability: taken,
    })),
    attemptsMax: view.calls.length,
    stopAfterDays: Math.min(AWAY_DAYS, last.afterDays + 1),
    expectedValue: view.callValue * frame.perUnit,
    returnProbability: view.returns,
  }
}

const preference: readonly AdvisedMove[] = ["accept", "hold", "counter", "call-back", "let-walk", "walk"]

/** Moves at a price past the line are valued, never advised. */
const keepsLine = ({ price }: ValuedMove, { line }: Position): boolean => price === undefined || price >= line - 1e-9

const byGain = (left: ValuedMove, right: ValuedMove): number =>
  right.gain - left.gain || preference.indexOf(left.move) - preference.indexOf(right.move)

const valuesOf = ({ table, moves, isAway }: Evaluation, position: Position) => {
  const best = Math.max(
    0,
    ...moves.filter((move) => move.available && keepsLine(move, position)).map((move) => move.gain),
  )
  // What the table is worth has to wait until they are back at it.
  if (isAway) return { atLeast: best, likely: best, ifKnown: Math.max(best, knownValue(table.problem)) }
  const atLeast = Math.max(0, table.acceptValue, table.plan.first[table.ask])
  return {
    atLeast,
    likely: Math.max(best, likelyValue(table.problem, table.plan, table.ask)),
    ifKnown: Math.max(best, knownValue(table.problem)),
  }
}

const adviceFrom = (outlook: Outlook, evaluation: Evaluation): Advice => {
  const { brief, frame, position, stand, prior } = outlook
  const { side, currency } = brief.deal
  const price = (units: number) => moneyOf(frame, currency, units, stand.line)
  const values: readonly MoveValue[] = evaluation.moves.map(
    ({ move, price: units, available, gain, deal, atRisk }) => ({
      move,
      ...(units !== undefined && { price: price(units) }),
      available,
      expectedValue: gain * frame.perUnit,
      dealProbability: deal,
      valueAtRisk: atRisk * frame.perUnit,
    }),
  )
  const ranked = evaluation.moves.filter((move) => move.available && keepsLine(move, position)).sort(byGain)
  const [first, second] = ranked
  const figure = (move: ValuedMove) => ({
    move: move.move,
    ...(move.price !== undefined && { price: price(move.price) }),
  })
  const [p10, p50, p90] = limitPercentiles(position.belief, side === "seller" ? [0.1, 0.5, 0.9] : [0.9, 0.5, 0.1]).map(
    (units) => frame.toPrice(units),
  )
  const value = valuesOf(evaluation, position)
  const calls = callPlan(evaluation.away, outlook)
  const leave = evaluation.isAway ? undefined : leaveQuestion(outlook, evaluation)
  return {
    side,
    currency,
    walkAwayPrice: stand.line,
    recommended: figure(first),
    ...(second && { runnerUp: { ...figure(second), behind: (first.gain - second.gain) * frame.perUnit } }),
    moves: [...values].sort((a, b) => ADVISED_MOVES.indexOf(a.move) - ADVISED_MOVES.indexOf(b.move)),
    value: {
      atLeast: value.atLeast * frame.perUnit,
      likely: value.likely * frame.perUnit,
      ifKnown: value.ifKnown * frame.perUnit,
    },
    reasons: reasonsFor(outlook, evaluation, first, ranked.slice(1)),
    switchPoints: position.belief.away ? [] : switchPointsOf(outlook, evaluation, first.move),
    belief: {
      limit: { p10, p50, p90 },
      zopaProbability: limitAtLeast(position.belief, position.line),
      prior: prior.name,
    },
    prior: {
      id: prior.name,
      deals: prior.deals ?? 0,
      ...(prior.segment && { segment: prior.segment }),
    },
    ...(calls && { callBack: calls }),
    ...(leave && { leave }),
    engine: ENGINE_VERSION,
  }
}

/** Advice on a brief, or why there is none. Refusal codes: those of `outlookOn`, `no-market`. */
export const adviseOn = (brief: Brief, prior?: Prior): Result<Advice, Refusal> => {
  const outlook = outlookOn(brief, prior)
  if (!outlook.ok) return outlook
  const { position, frame, reading } = outlook.value
  const figures = figuresOf(position, frame, brief.deal.currency)
  return ok(adviceFrom(outlook.value, evaluateMoves(position, reading, figures, CALLS_MAX)))
}
