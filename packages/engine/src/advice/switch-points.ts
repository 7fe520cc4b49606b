// Where the advice would change: the offer of theirs at which taking it becomes best, and the line at which leaving does. Both are found
// on the plan at hand; the value of going on changes with what stands and with the line by slopes that the plan knows, and
// a few secant steps on a coarse plan settle the rest.

import { amountOf, minorDigits, moneyFromAmount } from "../units/index.ts"
import type { AdvisedMove, SwitchPoint } from "./advice.ts"
import type { Outlook } from "./advise.ts"
import { sayableStep } from "./figures.ts"
import type { Evaluation } from "./moves.ts"
import type { Position } from "./position.ts"
import { highestThinkable, viewTable } from "./table.ts"

const COARSE = { types: 30, prices: 16 }
const COARSE_ROUNDS = 8

/**
 * Value of going on in a changed position, on a coarse plan. What coarseness does to the value is taken off: it is known for the
 * position at hand, where there is a fine plan too.
 */
const goingOnFrom = (position: Position, evaluation: Evaluation): ((changed: Position) => number) => {
  const roundsLeft = Math.min(position.roundsLeft, COARSE_ROUNDS)
  const coarse = (at: Position) => viewTable({ ...at, roundsLeft }, COARSE).askValue
  const error = coarse(position) - evaluation.table.askValue
  return (changed) => coarse(changed) - error
}
type GoingOn = ReturnType<typeof goingOnFrom>

/**
 * Least offer of theirs that is better taken than bargained on. Taking it gains more with every pound, going on gains less
 * than a pound, so their difference crosses zero once; regula falsi finds it to within a figure.
 */
const takingPoint = (position: Position, now: number, goingOn: GoingOn): number | undefined => {
  let low = Math.max(position.line, position.standing)
  let high = Math.min(position.lastAsk, highestThinkable(position))
  if (high <= low) return undefined
  const advantage = (standing: number) => position.gainAt(standing) - goingOn({ ...position, standing })
  // What stands below the line is worth nothing, so up to there going on is worth what it is worth now.
  let atLow = position.gainAt(low) - now
  if (atLow >= 0) return low
  // At their full price there is nothing left to bargain for but the cost of another round.
  let atHigh = Math.max(NOTHING, position.costPerRound)
  for (let step = 0; step < 2; step += 1) {
    const middle = low + ((high - low) * atLow) / (atLow - atHigh)
    const found = advantage(middle)
    if (found < 0) {
      low = middle
      atLow = found
      atHigh /= 2
    } else {
      high = middle
      atHigh = found
      atLow /= 2
    }
  }
  return low + ((high - low) * atLow) / (atLow - atHigh)
}

/** Less than this is nothing, in units. */
const NOTHING = 0.05

/** The line, in units, above which nothing at the table beats walking; a seller's view. */
const leavingPoint = (position: Position, value: number, deal: number, goingOn: GoingOn): number | undefined => {
  if (value <= NOTHING || deal <= 1e-6) return undefined
  const raised = (by: number): Position => ({
    ...position,
    line: position.line + by,
    gainAt: (price) => position.gainAt(price) - by,
  })
  // The value falls with the line by the chance of a deal, and ever more slowly: each step stays short of the point.
  let by = value / deal
  for (let step = 0; step < 2; step += 1) {
    const left = Math.max(goingOn(raised(by)), position.gainAt(position.standing) - by)
    if (left <= NOTHING) break
    by += left / deal
  }
  return position.line + by
}

const pointAt = (when: SwitchPoint["when"], move: AdvisedMove): SwitchPoint =>
  // biome-ignore lint/suspicious/noThenProperty: the published format calls it "then"; it is a string and nothing awaits it.
  ({ when, then: move })

/** Points at which the advice switches, nearest to the present first. */
export const switchPointsOf = (
  outlook: Outlook,
  evaluation: Evaluation,
  recommended: AdvisedMove,
): readonly SwitchPoint[] => {
  const { frame, brief } = outlook
  const { table } = evaluation
  const position = { ...outlook.position, anchor: outlook.position.anchor ?? table.problem.prices[table.ask] }
  const { currency } = brief.deal
  const better = frame.self === "seller" ? "above" : "below"
  const step = sayableStep(brief.deal.ask ? amountOf(brief.deal.ask) : frame.middle, 0, 1, 10 ** -minorDigits(currency))
  // Said as a figure, rounded to the side on which it surely holds.
  const figure = (units: number) => {
    const steps = Math.max(0, frame.toPrice(units)) / step
    return moneyFromAmount(
      (frame.self === "seller" ? Math.ceil(steps - 1e-6) : Math.floor(steps + 1e-6)) * step,
      currency,
      "nearest",
    )
  }
  const goingOn = goingOnFrom(position, evaluation)
  const points: SwitchPoint[] = []
  if (recommended !== "accept") {
    const taking = takingPoint(position, table.askValue, goingOn)
    if (taking !== undefined)
      points.push(pointAt({ figure: "standing-offer", turns: better, price: figure(taking) }, "accept"))
  }
  const best = evaluation.moves.find((move) => move.move === recommended)
  if (recommended !== "walk" && best) {
    const leaving = leavingPoint(position, best.gain, best.deal, goingOn)
    if (leaving !== undefined) points.push(pointAt({ figure: "line", turns: better, price: figure(leaving) }, "walk"))
  }
  return points
}
