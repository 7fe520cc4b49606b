// From a log so far to the odds of a deal and its price: filter both sides' styles, then let both fitted people play on
// many times. Paths carry their survival as a weight and leave the mass of a deal behind at every price they pass, so a
// few hundred paths do; the draws are one fixed table, so the same log gives the same prediction. A recursion on a
// grid was the rival: the state (two words, two styles, the last concessions) is too wide for it.

import { counterpartOf, type Side } from "../../deal/side.ts"
import { logistic, standardNormalCdf, standardNormalQuantile } from "../../units/normal.ts"
import { seededRandom } from "../../units/random.ts"
import { priceFaced } from "./features.ts"
import { styleBelief } from "./likelihood.ts"
import { answerOdds, counterDistribution, type PeopleModel, type SidePeople, type Style } from "./model.ts"
import type { Negotiation } from "./negotiation.ts"
import { type Mass, medianOf, merged, shortestRange } from "./price-range.ts"
import type { Situation } from "./situation.ts"
import { copyTable, namePrice, situationAt, type Table } from "./table.ts"
import { readTurns } from "./turns.ts"

export interface Prediction {
  /** P(the talk ends in a deal). */
  readonly dealProbability: number
  /**
   * Given a deal, in units of the listing. `low` and `high` are the ends of the narrowest range that holds 80%; equal tails
   * were the rival, but half of all deals are at one price, which then falls within both of them.
   */
  readonly price: { readonly low: number; readonly median: number; readonly high: number }
}

/** Content asked of the 80% range: single prices overshoot it, and with this it holds 80% of talks in cross-validation. */
const CONTENT = 0.77
const PATHS = 400
const STEPS = 14
const DRAWS_PER_STEP = 4
/** A path that has this little chance of still going on is let go. */
const SURVIVAL_LEAST = 3e-3
/** How far outside the gap a leap goes, as a share of the gap. */
const LEAP_MOST = 0.25
const draws = (() => {
  const random = seededRandom(20180531)
  return Float64Array.from({ length: PATHS * STEPS * DRAWS_PER_STEP }, () => random.uniform())
})()

const pick = (probabilities: readonly number[], u: number): number => {
  let left = u
  for (let i = 0; i < probabilities.length - 1; i += 1) {
    left -= probabilities[i]
    if (left < 0) return i
  }
  return probabilities.length - 1
}

/** A first bid below the price faced. */
const drawOpening = (people: SidePeople, style: Style, faced: number, u: number, v: number): number => {
  const { mean, sd } = u < people.frankness ? style.target : style.opening
  const below = standardNormalCdf((faced - 0.01 - mean) / sd)
  return below < 1e-6 ? faced - 0.01 : Math.max(0.1, mean + sd * standardNormalQuantile(v * below))
}

/** The price a person names when they name one. */
const drawPrice = (model: PeopleModel, style: Style, situation: Situation, u: number, v: number): number => {
  if (situation.side === "buyer" && situation.own === null) {
    return drawOpening(model.buyer, style, priceFaced(situation), u, v)
  }
  const counter = counterDistribution(model, style, situation)
  const way = counter.to - counter.from
  if (u < counter.hold) return counter.from
  if (u < counter.hold + counter.half) return counter.from + 0.5 * way
  if (u < counter.hold + counter.half + counter.inside) {
    return counter.from + way * logistic(counter.shareMean + counter.shareSd * standardNormalQuantile(v))
  }
  return counter.from - LEAP_MOST * v * way
}

/** One path of both people from an open turn; leaves what it closes at each price in `into`. */
const playOn = (
  model: PeopleModel,
  start: Table,
  first: Situation,
  styles: Record<Side, Style>,
  path: number,
  into: Mass[],
): void => {
  const table = copyTable(start)
  let weight = 1
  let situation = first
  for (let step = 0; step < STEPS && weight > SURVIVAL_LEAST; step += 1) {
    const at = (path * STEPS + step) * DRAWS_PER_STEP
    const side = situation.side
    const odds = answerOdds(model, styles[side], situation)
    into.push({ price: situation.price ?? 1, mass: weight * odds.accept })
    weight *= (1 - odds.accept) * (1 - odds.end)
    const passes = draws[at] < odds.pass
    const by = passes ? counterpartOf(side) : side
    const speaks = passes ? situationAt(table, by) : situation
    const price = drawPrice(model, styles[by], speaks, draws[at + 1], draws[at + 2])
    namePrice(table, by, price, draws[at + 3] < model[by].formalRate)
    situation = situationAt(table, counterpartOf(by))
  }
}

/** Where the deals of all futures lie, sorted by price; the masses sum to the probability of a deal. */
export interface Futures {
  readonly dealProbability: number
  readonly prices: readonly Mass[]
}

/**
 * Plays a negotiation on from its `k`-th bargaining price; later moves and the outcome are not read. `knows` is the
 * side we sit on: its own target is used, the other's never. Null when there is no such price.
 */
export const futures = (model: PeopleModel, negotiation: Negotiation, k: number, knows: Side): Futures | null => {
  const { turns, table, open } = readTurns(negotiation, k)
  if (open === null || table.round < k) return null
  const target =
    knows === "buyer" && negotiation.targets.buyer !== null ? negotiation.targets.buyer / negotiation.listing : null
  const buyer = styleBelief(model, "buyer", turns, target).posterior
  const seller = styleBelief(model, "seller", turns, null).posterior
  const masses: Mass[] = []
  for (let path = 0; path < PATHS; path += 1) {
    const styles = {
      buyer: model.buyer.styles[pick(buyer, (path + 0.5) / PATHS)],
      seller: model.seller.styles[pick(seller, (path * 0.6180339887498949 + 0.5) % 1)],
    }
    playOn(model, table, open, styles, path, masses)
  }
  const prices = merged(masses).map(({ price, mass }) => ({ price, mass: mass / PATHS }))
  return { dealProbability: prices.reduce((sum, { mass }) => sum + mass, 0), prices }
}

/** The odds of a deal and its price after the `k`-th bargaining price; see `futures`. */
export const predict = (model: PeopleModel, negotiation: Negotiation, k: number, knows: Side): Prediction | null => {
  const seen = futures(model, negotiation, k, knows)
  if (seen === null) return null
  const { low, high } = shortestRange(seen.prices, seen.dealProbability, CONTENT)
  return {
    dealProbability: seen.dealProbability,
    price: { low, median: medianOf(seen.prices, seen.dealProbability), high },
  }
}
