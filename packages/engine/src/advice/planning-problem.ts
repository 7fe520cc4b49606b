// From a position to the tables of the planner. The belief over some 2,900 types is thinned to about a hundred of equal
// weight by systematic resampling with a fixed offset (filter fine, plan coarse: planner.md section 2), so the same
// position always gives the same advice and near positions nearly the same.

import { aimOf, type Facing } from "../belief/response.ts"
import { CLOCK, OWN_WORD, RECIPROCAL } from "../belief/type-set.ts"
import { standardNormalCdfTable, standardNormalPdf } from "../units/index.ts"
import type { PlanProblem } from "./plan.ts"
import type { Position } from "./position.ts"

export interface PlanSize {
  /** Types planned on. */
  readonly types: number
  /** Prices considered. */
  readonly prices: number
  /** Paths to start from, 1 to 3; default 1. */
  readonly starts?: number
}

export const PLAN_SIZE = { types: 80, prices: 48, starts: 3 } as const satisfies PlanSize

/** Indices of `count` types, each standing for 1 / count of the weight; sorted, repeats allowed. */
export const thinned = (weight: Float64Array, count: number): Uint16Array => {
  const chosen = new Uint16Array(count)
  let total = 0
  for (let j = 0; j < weight.length; j += 1) total += weight[j]
  let i = 0
  let sum = weight[0]
  for (let j = 0; j < count; j += 1) {
    const target = ((j + 0.5) / count) * total
    while (sum < target && i < weight.length - 1) {
      i += 1
      sum += weight[i]
    }
    chosen[j] = i
  }
  return chosen
}

/** Evenly spaced prices from the line, or what stands if that is better, up to our last figure. */
export const priceGrid = (position: Position, count: number, top: number): Float64Array => {
  const low = Math.max(position.line, position.standing)
  const high = Math.max(low, position.mayRaise ? top : Math.min(position.lastAsk, top))
  if (high - low < 1e-9) return Float64Array.of(low)
  return Float64Array.from({ length: count }, (_, p) => low + ((high - low) * p) / (count - 1))
}

/** E max(N(mean, spread), floor), at most `cap`. */
const expectedBest = (mean: number, spread: number, floor: number, cap: number): number => {
  const z = (mean - floor) / spread
  return Math.min(floor + spread * (z * standardNormalCdfTable(z) + standardNormalPdf(z)), Math.max(cap, floor))
}

/** The tables of a problem; `ids` are types of the belief's set. */
export const planningProblem = (
  position: Position,
  ids: Uint16Array,
  prices: Float64Array,
  anchor: number,
): PlanProblem => {
  const builder = new TableBuilder(position, ids, prices, anchor)
  return builder.problem
}

/** Beyond e^300 either way odds are sure; two such factors still multiply to a number. */
const boundedExp = (x: number): number => Math.exp(Math.max(-300, Math.min(300, x)))

class TableBuilder {
  readonly problem: PlanProblem
  readonly #position: Position
  readonly #ids: Uint16Array
  readonly #anchor: number
  /** exp((100 - price) / width) by price. */
  readonly #decay: Float64Array
  /** exp((price - 100) / width of leaving) by price; and a row to write into. */
  readonly #push: Float64Array
  readonly #leaves: Float64Array

  constructor(position: Position, ids: Uint16Array, prices: Float64Array, anchor: number) {
    this.#position = position
    this.#ids = ids
    this.#anchor = anchor
    const steps = position.roundsLeft
    const types = ids.length
    const { conduct, set } = position.belief.model
    this.#decay = prices.map((price) => boundedExp((100 - price) / conduct.acceptWidth))
    this.#push = prices.map((price) => boundedExp((price - 100) / conduct.walkWidth))
    this.#leaves = new Float64Array(prices.length)
    const fall = (days: number) =>
      Float64Array.from({ length: steps + 1 }, (_, k) => -k * position.dropPerRound - days * position.dropPerDay)
    const moved = Array.from(ids).some((id) => set.manner[id] !== CLOCK)
    this.problem = {
      types,
      steps,
      prices,
      gain: Float64Array.from(prices, (price) => position.gainAt(price)),
      weight: new Float64Array(types).fill(1 / types),
      outside: fall(0),
      outsideAway: fall(1),
      accept: new Float64Array(types * steps * prices.length),
      leave: new Float64Array(types * steps * prices.length),
      bluff: conduct.walkBluff,
      standing: new Float64Array(types * (steps + 1)),
      standingTaken: new Float64Array(types * (steps + 1)),
      callTaken: new Float64Array(types * prices.length),
      bluffing: conduct.bluffing,
      leaving: conduct.leaving,
      costPerRound: position.costPerRound,
      costPerDay: position.costPerDay,
      breakdown: position.breakdown,
      mayRaise: position.mayRaise,
      ...(moved && { refresh: (path: Int32Array) => this.#followPath(path) }),
    }
    for (let j = 0; j < types; j += 1) {
      this.#fillCalls(j)
      if (set.manner[ids[j]] !== OWN_WORD) this.#fillAnswers(j)
      if (set.manner[ids[j]] === CLOCK) this.#fillStanding(j, (k) => aimOf(set, ids[j], position.round + k, 0, anchor))
    }
  }

  /** A call is weighed against the limit alone: the logistic of the acceptance, centred on the limit. */
  #fillCalls(j: number): void {
    const { prices, callTaken } = this.problem
    const { set, conduct } = this.#position.belief.model
    const limit = set.limit[this.#ids[j]]
    const odds = boundedExp((limit - 100) / conduct.acceptWidth)
    const row = j * prices.length
    for (let p = 0; p < prices.length && prices[p] <= limit; p += 1) {
      const ratio = odds * this.#decay[p]
      callTaken[row + p] = ratio / (1 + ratio)
    }
  }

  /** Clock and reciprocal types: logistics of one width, so an exponential a step and one a price serve every cell. */
  #fillAnswers(j: number): void {
    const { steps, prices, accept, leave } = this.problem
    const { set, conduct } = this.#position.belief.model
    const id = this.#ids[j]
    const limit = set.limit[id]
    const width = prices.length
    const reciprocal = set.manner[id] === RECIPROCAL
    const row = j * steps * width
    if (reciprocal) this.#fillReciprocalStep(id, row)
    const impatientFrom = set.patience[id] - this.#position.round
    const leaves = this.#leaveRow(limit)
    for (let k = 0; k < steps; k += 1) {
      const cell = row + k * width
      const extra = k >= impatientFrom ? conduct.walkImpatient : 0
      for (let p = 0; p < width; p += 1) leave[cell + p] = leaves[p] + extra
      if (reciprocal) accept.copyWithin(cell, row, row + width)
      else {
        const odds = boundedExp((aimOf(set, id, this.#position.round + k, 0, 0) - 100) / conduct.acceptWidth)
        for (let p = 0; p < width && prices[p] <= limit; p += 1) {
          const ratio = odds * this.#decay[p]
          accept[cell + p] = ratio / (1 + ratio)
        }
      }
    }
  }

  #fillReciprocalStep(id: number, row: number): void {
    const { prices, accept } = this.problem
    const { set, conduct } = this.#position.belief.model
    for (let p = 0; p < prices.length && prices[p] <= set.limit[id]; p += 1) {
      const aim = aimOf(set, id, 0, prices[p], this.#anchor)
      accept[row + p] = 1 / (1 + Math.exp((prices[p] - aim) / conduct.acceptWidth))
    }
  }

  #leaveRow(limit: number): Float64Array {
    const { walkBase, walkPush, walkSlack, walkWidth } = this.#position.belief.model.conduct
    const odds = boundedExp((100 - limit - walkSlack) / walkWidth)
    const row = this.#leaves
    for (let p = 0; p < row.length; p += 1) {
      const ratio = odds * this.#push[p]
      row[p] = walkBase + (walkPush * ratio) / (1 + ratio)
    }
    return row
  }

  /** What stands at each step, given what the type aims for in each round before it. */
  #fillStanding(j: number, aimAt: (k: number) => number): void {
    const { steps, standing, standingTaken, outside } = this.problem
    const { position, spread, limit } = {
      position: this.#position,
      spread: this.#position.belief.model.conduct.offerSpread,
      limit: this.#position.belief.model.set.limit[this.#ids[j]],
    }
    // Below the line nothing is taken, whatever its worth: an offer counts with the chance that it gets there.
    const floor = Math.max(position.standing, position.line)
    const stands = position.standing >= position.line
    const atFloor = position.gainAt(floor)
    for (let k = 0; k <= steps; k += 1) {
      const aim = k === 0 ? -Infinity : Math.min(aimAt(k - 1), limit)
      const best = k === 0 ? floor : expectedBest(aim, spread, floor, limit)
      const reached = stands ? 1 : floor > limit ? 0 : standardNormalCdfTable((aim - floor) / spread)
      const cell = j * (steps + 1) + k
      const taken = outside[k] + reached * (atFloor - outside[k]) + position.gainAt(best) - atFloor
      standing[cell] = Math.max(outside[k], taken)
      standingTaken[cell] = stands && atFloor < outside[k] ? 0 : reached
    }
  }

  /** Reciprocal and own-word types answer to the prices before: their cells are written along the path. */
  #followPath(path: Int32Array): void {
    const { set } = this.#position.belief.model
    const { prices } = this.problem
    const styles = new Map<number, StylePath>()
    for (let j = 0; j < this.#ids.length; j += 1) {
      const id = this.#ids[j]
      if (set.manner[id] === RECIPROCAL) {
        this.#fillStanding(j, (k) => aimOf(set, id, 0, prices[path[k]], this.#anchor))
      } else if (set.manner[id] === OWN_WORD) {
        const style = set.style[id]
        const followed = styles.get(style) ?? this.#followStyle(style, path)
        styles.set(style, followed)
        this.#fillOwnWord(j, followed)
      }
    }
  }

  /** What a style would do at every step along the path, no limit in its way. */
  #followStyle(style: number, path: Int32Array): StylePath {
    const { steps, prices } = this.problem
    const { ownWord } = this.#position.belief.model
    const width = prices.length
    const followed = {
      accept: new Float64Array(steps * width),
      leave: new Float64Array(steps * width),
      words: new Float64Array(steps),
    }
    const { lastAsk, standing, round } = this.#position
    let facing: Facing = {
      price: 0,
      priceBefore: Number.isFinite(lastAsk) ? lastAsk : this.#anchor,
      anchor: this.#anchor,
      standing,
      round,
    }
    for (let k = 0; k < steps; k += 1) {
      if (k >= STYLE_STEPS) {
        followed.accept.copyWithin(k * width, (k - 1) * width, k * width)
        followed.leave.copyWithin(k * width, (k - 1) * width, k * width)
        followed.words[k] = facing.standing
        continue
      }
      this.#fillStyleStep(style, facing, followed, k * width)
      const price = prices[path[k]]
      const word = Math.max(facing.standing, ownWord!.word(style, { ...facing, price }).mean)
      followed.words[k] = word
      facing = { ...facing, priceBefore: price, standing: word, round: facing.round + 1 }
    }
    return followed
  }

  /** The fitted odds are smooth in our price: they are asked for at a few prices and joined by straight lines. */
  #fillStyleStep(style: number, facing: Facing, into: StylePath, row: number): void {
    const { prices } = this.problem
    const { ownWord } = this.#position.belief.model
    const last = prices.length - 1
    let from = 0
    let low = ownWord!.odds(style, { ...facing, price: prices[0] })
    into.accept[row] = low.accept
    into.leave[row] = low.end
    while (from < last) {
      const to = Math.min(last, from + STYLE_KNOTS)
      const high = ownWord!.odds(style, { ...facing, price: prices[to] })
      for (let p = from + 1; p <= to; p += 1) {
        const share = (prices[p] - prices[from]) / (prices[to] - prices[from])
        into.accept[row + p] = low.accept + share * (high.accept - low.accept)
        into.leave[row + p] = low.end + share * (high.end - low.end)
      }
      from = to
      low = high
    }
  }

  /** A style's answers with the limit of type j on top. */
  #fillOwnWord(j: number, { accept, leave, words }: StylePath): void {
    const { problem } = this
    const { steps, prices } = problem
    const limit = this.#position.belief.model.set.limit[this.#ids[j]]
    const width = prices.length
    const row = j * steps * width
    problem.accept.set(accept, row)
    problem.leave.set(leave, row)
    let affordable = width
    while (affordable > 0 && prices[affordable - 1] > limit) affordable -= 1
    for (let k = 0; k < steps; k += 1) problem.accept.fill(0, row + k * width + affordable, row + (k + 1) * width)
    this.#fillStanding(j, (k) => Math.min(limit, words[k]))
  }
}

interface StylePath {
  readonly accept: Float64Array
  readonly leave: Float64Array
  /** Their word after each step. */
  readonly words: Float64Array
}

/** Steps after which a style is taken to go on as before: by then nearly all talks of such people are over. */
const STYLE_STEPS = 6

/** Distance in grid steps between the prices at which a fitted person is asked. */
const STYLE_KNOTS = 13
