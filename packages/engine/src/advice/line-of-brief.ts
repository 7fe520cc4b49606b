// The line of a brief with its range, what it rests on, and how it moves with the days. The figure itself is exact; the range
// comes from the engine's fixed draws. By day: what is uncertain stands at its middle, and the schedule is moved so that
// today's figure is the line itself, because a range a day would cost a dynamic programme a draw.

import {
  known,
  type Money,
  meanOf,
  moneyFromAmount,
  ok,
  quantileOf,
  type Refusal,
  type Result,
} from "../units/index.ts"
import {
  type Alternative,
  type BestAlternative,
  bestAlternative,
  estimateOfValue,
  lineMoney,
  type NextBuyerOutlook,
  nextBuyerOutlook,
  settled,
  walkAwayRange,
} from "../walkaway/index.ts"
import { meanWorth, type PiecewiseLinear, type WorthFigures, withPromisedGiveAways, worthDraw } from "../worth/index.ts"
import type { Brief } from "./brief.ts"
import { type Stand, standOfBrief } from "./stand.ts"

export interface LineByDay {
  readonly day: number
  readonly walkAwayPrice: Money
}

export interface LineOfBrief {
  /** The price from which the deal is worth at least what we would do without it. */
  readonly computed: Money
  /** The line that counts: the one committed beforehand, if there is one. */
  readonly walkAwayPrice: Money
  readonly low: Money
  readonly high: Money
  readonly alternative?: BestAlternative
  readonly schedule?: readonly LineByDay[]
  /** The days ahead for a unit that waits for its next buyer. */
  readonly outlook?: NextBuyerOutlook
}

/** Prices that are at all conceivable: ten times whatever figure stands in the deal. */
const conceivable = (line: number) => ({ low: line - 10 * Math.abs(line) - 1, high: line + 10 * Math.abs(line) + 1 })

/**
 * The figures without the doubt about the stand-in cost: it is the common zero of the deal and of every alternative, so it moves
 * what is left but not the line.
 */
const sureOfUnit = (figures: WorthFigures): WorthFigures => {
  const { unit } = figures
  if (!unit) return figures
  return { ...figures, unit: { ...unit, standInCost: known(meanOf(unit.standInCost), unit.standInCost.source) } }
}

const rangeOf = (sheet: WorthFigures, best: BestAlternative, line: number): { low: number; high: number } => {
  const draw = worthDraw(sureOfUnit(sheet))
  const drawn = new Map<Float64Array, PiecewiseLinear>()
  const worthOf = (u: Float64Array): PiecewiseLinear => {
    const known = drawn.get(u) ?? draw.at(u)
    drawn.set(u, known)
    return known
  }
  const alternative = estimateOfValue(best)
  const certain = alternative.p10 === alternative.p90
  if (draw.dimensions === 0 && certain) return { low: line, high: line }
  const range = walkAwayRange({
    side: sheet.side,
    worth: (price, u) => worthOf(u).evaluate(price),
    alternative: (u) => (certain ? alternative.p50 : quantileOf(alternative, u[draw.dimensions])),
    figures: draw.dimensions + (certain ? 0 : 1),
    between: conceivable(line),
  })
  return range.ok ? range.value : { low: line, high: line }
}

const changesByDay = (one: Alternative): boolean =>
  one.kind === "next-buyer" || one.expiresInDays !== undefined || (one.kind === "trade" && one.fallPerDay !== undefined)

const daysAhead = (alternatives: readonly Alternative[]): number =>
  Math.max(
    0,
    ...alternatives.map((one) => {
      if (one.kind === "next-buyer") return one.days
      return one.kind === "trade" && one.fallPerDay !== undefined ? 30 : (one.expiresInDays ?? 0) + 1
    }),
  )

const DAYS_MAX = 400

const scheduleOf = (sheet: WorthFigures, brief: Brief, today: number, line: number) => {
  const { alternatives, alternativeShift = 0 } = brief
  if (!alternatives.some(changesByDay)) return undefined
  const worth = meanWorth(sheet)
  const list = settled(alternatives)
  const { currency, side } = sheet
  const days: LineByDay[] = []
  let shift = 0
  for (let day = 0; day <= Math.min(DAYS_MAX, daysAhead(alternatives)); day += 1) {
    const best = bestAlternative(list, { day: today + day, shift: alternativeShift })
    if (!best.ok) break
    const price = worth.inverse(best.value.mean)
    if (day === 0) shift = line - price
    days.push({ day, walkAwayPrice: lineMoney(Math.max(0, price + shift), currency, side) })
  }
  return days
}

const outlookOf = (alternatives: readonly Alternative[]): NextBuyerOutlook | undefined => {
  const waiting = alternatives.find((one) => one.kind === "next-buyer")
  const outlook = waiting && nextBuyerOutlook(waiting)
  return outlook?.ok ? outlook.value : undefined
}

const fromWorth = (brief: Brief, stand: Stand, figures: WorthFigures): Result<LineOfBrief, Refusal> => {
  const { day } = stand.session
  const best = bestAlternative(brief.alternatives, { day, shift: brief.alternativeShift ?? 0 })
  if (!best.ok) return best
  const { currency, side } = brief.deal
  const { low, high } = rangeOf(figures, best.value, stand.computedLine)
  const schedule = scheduleOf(figures, brief, day, stand.computedLine)
  const outlook = outlookOf(brief.alternatives)
  return ok({
    computed: lineMoney(Math.max(0, stand.computedLine), currency, side),
    walkAwayPrice: stand.line,
    low: moneyFromAmount(low, currency, "nearest"),
    high: moneyFromAmount(high, currency, "nearest"),
    alternative: best.value,
    ...(schedule && { schedule }),
    ...(outlook && { outlook }),
  })
}

/** The line of a brief. Refusal codes: `no-line`, and those of the session and the alternatives. */
export const lineOfBrief = (brief: Brief): Result<LineOfBrief, Refusal> => {
  const stand = standOfBrief(brief)
  if (!stand.ok) return stand
  if (brief.sheet && brief.alternatives.length > 0) {
    return fromWorth(brief, stand.value, withPromisedGiveAways(brief.sheet, brief.deal.moves))
  }
  const { line } = stand.value
  return ok({ computed: line, walkAwayPrice: line, low: line, high: line })
}
