// Bayesian model [HindriksTykhonov2008], the scalable form: hypotheses about each issue are updated apart, with the other issues at their expected
// values. About an issue's weight: ten levels. About its values: uphill, downhill, or a triangle with its top at some value. An offer at
// time t is expected to be worth 1 - c t to them, and the likelihood of a hypothesis is normal around that.
//   P(h | o) ~ P(h) exp(-(u(o | h) - (1 - c t))^2 / (2 s^2)),   c = 0.3, s = 0.15 (the paper leaves both open).
// Issues of many values get at most 12 tops, evenly spread, so that an update stays small.

import type { Seat } from "../strategy.ts"
import { type IssueView, issueView } from "./issue-view.ts"
import type { OpponentModel } from "./their-utility.ts"

const CONCESSION = 0.3
const SPREAD = 0.15
const LEVELS = 10
const TOPS_MAX = 12

const triangle = (value: number, top: number, size: number): number =>
  value <= top ? (top === 0 ? 1 : value / top) : (size - 1 - value) / (size - 1 - top)

const shapesOf = (size: number): Float64Array[] => {
  const topCount = Math.min(size, TOPS_MAX)
  return Array.from({ length: topCount }, (_, i) => {
    const top = topCount === 1 ? 0 : Math.round((i * (size - 1)) / (topCount - 1))
    return Float64Array.from({ length: size }, (_value, value) => triangle(value, top, size))
  })
}

/** Hypotheses of one issue, and what is expected over them. */
interface IssueBelief {
  readonly shapes: readonly Float64Array[]
  readonly shapeOdds: Float64Array
  readonly levelOdds: Float64Array
  /** Expected worth of each value. */
  readonly worth: Float64Array
}

const beliefOf = (size: number): IssueBelief => {
  const shapes = shapesOf(size)
  const belief = {
    shapes,
    shapeOdds: new Float64Array(shapes.length).fill(1 / shapes.length),
    levelOdds: new Float64Array(LEVELS).fill(1 / LEVELS),
    worth: new Float64Array(size),
  }
  expectWorth(belief)
  return belief
}

const expectWorth = ({ shapes, shapeOdds, worth }: IssueBelief): void => {
  worth.fill(0)
  for (let shape = 0; shape < shapes.length; shape += 1) {
    for (let value = 0; value < worth.length; value += 1) worth[value] += shapeOdds[shape] * shapes[shape][value]
  }
}

const level = (index: number): number => (index + 1) / LEVELS

const expectedLevel = ({ levelOdds }: IssueBelief): number => {
  let sum = 0
  for (let i = 0; i < LEVELS; i += 1) sum += levelOdds[i] * level(i)
  return sum
}

const likelihood = (miss: number): number => Math.exp((-miss * miss) / (2 * SPREAD * SPREAD))

// Odds that all but vanish stay a little, so that a change of mind remains possible.
const normalise = (odds: Float64Array): void => {
  let sum = 0
  for (let i = 0; i < odds.length; i += 1) {
    odds[i] += 1e-12
    sum += odds[i]
  }
  for (let i = 0; i < odds.length; i += 1) odds[i] /= sum
}

const expectations = (issues: IssueView, beliefs: readonly IssueBelief[], weights: Float64Array): void => {
  let sum = 0
  for (let issue = 0; issue < issues.count; issue += 1) {
    weights[issue] = expectedLevel(beliefs[issue])
    sum += weights[issue]
  }
  for (let issue = 0; issue < issues.count; issue += 1) weights[issue] /= sum
}

/** Learns by Bayes' rule. */
export const bayesianModel = (seat: Seat): OpponentModel => {
  const issues = issueView(seat)
  const beliefs = issues.sizes.map(beliefOf)
  const weights = new Float64Array(issues.count)
  expectations(issues, beliefs, weights)
  const utility = (outcome: number): number => {
    let sum = 0
    for (let issue = 0; issue < issues.count; issue += 1) {
      sum += weights[issue] * beliefs[issue].worth[issues.value(outcome, issue)]
    }
    return sum
  }
  const update = (issue: number, value: number, expected: number, utilityNow: number): void => {
    const belief = beliefs[issue]
    const others = utilityNow - weights[issue] * belief.worth[value]
    for (let shape = 0; shape < belief.shapes.length; shape += 1) {
      belief.shapeOdds[shape] *= likelihood(others + weights[issue] * belief.shapes[shape][value] - expected)
    }
    // A level is a weight before normalising; the others keep their share of the rest.
    const rest = weights[issue] < 1 ? others / (1 - weights[issue]) : 0
    for (let i = 0; i < LEVELS && issues.count > 1; i += 1) {
      belief.levelOdds[i] *= likelihood(level(i) * belief.worth[value] + (1 - level(i)) * rest - expected)
    }
    normalise(belief.shapeOdds)
    normalise(belief.levelOdds)
  }
  return {
    hear: (offer, time) => {
      const expected = 1 - CONCESSION * time
      const now = utility(offer)
      for (let issue = 0; issue < issues.count; issue += 1) update(issue, issues.value(offer, issue), expected, now)
      for (const belief of beliefs) expectWorth(belief)
      expectations(issues, beliefs, weights)
    },
    utility,
  }
}
