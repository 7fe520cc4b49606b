// What to ask from now to the end: the whole path of asks that earns most against the belief, found by sweeps that improve one stage after
// another with the others held (open-loop feedback, as for people); and a smooth, firm way to the same end, which we go unless it costs much,
// because the other side reads us as we read it. At each later turn we take what they offer when it beats going on; that rule looks only at the offer, so the value is
// one that can be earned. Only the first ask is made; the next turn plans anew with what it learnt.

import type { Frontier } from "../../outcomes/frontier.ts"
import { firstAtLeast } from "../../outcomes/frontier-places.ts"
import { ACCEPT_ODDS_MAX, acceptOdds, type Belief, CELL_HALF } from "./belief.ts"
import type { Horizon, Stage } from "./horizon.ts"

/** Kinds drawn from the belief for a plan. */
export const DRAWN = 128
const STAGES_MAX = 24
const SWEEPS = 2
const PLACES = 256
/**
 * Our way down is a power of time, firm until the last turns. The swept path is not gone unless it earns this much more by the belief: its ups
 * and downs would tell nothing to those who read a curve for where it ends, which is what we want them to read, and too much to those who
 * wait for our lowest.
 */
const FIRMNESS = 32
const SMOOTH_FAVOUR = 0.1
/** They leave in the whole time; small, but it makes the same deal better now than later. By time and not by turn: many turns leave no longer. */
const HAZARD = 0.04
/** Readings of the belief pass slower than turns once there are many: an error fades by time. */
const FADE_TIME = 1 / 40

export interface Table {
  readonly asks: Frontier
  readonly reservation: number
  readonly discount: number
  /** We act first in a round, so the last offer that can be taken is ours. */
  readonly isFirst: boolean
}

/** What their offers are worth to us. */
export interface Yield {
  /** The one that stands; who comes down hardly ever offers less again. -Infinity before the first. */
  readonly standing: number
  /** Behind the best for us of the same worth to them, on average, and how it scatters. */
  readonly loss: number
  readonly spread: number
  /** Odds that their very last offer follows no curve but only what they think we must take, and what that is worth over nothing. */
  readonly ultimatumOdds: number
  readonly ultimatumValue: number
}

export interface Plan {
  /** Place on the frontier to ask now. */
  readonly ask: number
  /** Expected utility over the reservation of asking it and going on as planned. */
  readonly value: number
  /** Odds that they take it now. */
  readonly acceptOdds: number
  /** Places on the frontier to ask, by stage. */
  readonly path: readonly number[]
}

// Scratch, shared by all plans: planning never waits, so no two are under way.
const kinds = new Uint16Array(DRAWN)
const rows = () => Array.from({ length: STAGES_MAX }, () => new Float64Array(DRAWN))
const levels = rows()
const offers = rows()
const reach = rows()
const values = [...rows(), new Float64Array(DRAWN)]
const odds = rows()
const going = new Float64Array(DRAWN)
const bids = new Float64Array(DRAWN)
const thresholds = new Float64Array(STAGES_MAX)
const stopOdds = new Float64Array(DRAWN)
const stopValues = new Float64Array(DRAWN)

// The standard normal on a table: odds below z and density, from -4 to 4. A plan is not more exact than that.
const Z_MAX = 4
const Z_STEPS = 64
const below = new Float64Array(2 * Z_MAX * Z_STEPS + 2)
const density = new Float64Array(2 * Z_MAX * Z_STEPS + 2)
for (let i = 0; i < below.length; i += 1) {
  const z = i / Z_STEPS - Z_MAX
  density[i] = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI)
  below[i] = i === 0 ? 0 : below[i - 1] + (density[i - 1] + density[i]) / (2 * Z_STEPS)
}

export class Planner {
  private readonly table: Table
  private readonly belief: Belief
  private stages: readonly Stage[] = []
  private horizon: Horizon = { turns: 1, step: 1 }
  private now = 0
  private yields: Yield = { standing: 0, loss: 0, spread: 0, ultimatumOdds: 0, ultimatumValue: 0 }
  /** Where to begin to look for a level of theirs. */
  private readonly places: Uint16Array
  private readonly ahead: Float64Array
  private readonly full: Float64Array

  constructor(table: Table, belief: Belief) {
    this.table = table
    this.places = Uint16Array.from({ length: PLACES + 1 }, (_, i) => firstAtLeast(table.asks.theirs, i / PLACES))
    this.belief = belief
    this.ahead = new Float64Array(table.asks.own.length + 1)
    this.full = new Float64Array(table.asks.own.length + 1)
  }

  /** The best path from a turn of ours at `time` on, when we do not take what is offered there. */
  plan(stages: readonly Stage[], horizon: Horizon, time: number, yields: Yield): Plan {
    this.stages = stages
    this.horizon = horizon
    this.now = time
    this.yields = yields
    this.belief.sample(kinds)
    const swept = this.sweep()
    const sweptValue = this.valueOf(swept)
    const smooth = this.smoothed(swept)
    const value = this.valueOf(smooth)
    if (value > sweptValue - SMOOTH_FAVOUR) return this.planned(smooth, value)
    return this.planned(swept, sweptValue)
  }

  private planned(path: readonly number[], value: number): Plan {
    return { ask: path[0], value, acceptOdds: this.oddsNow(path), path }
  }

  /** The way from our best at the start of the talks to the end of the swept path in the last turn that is answered. */
  private smoothed(swept: readonly number[]): number[] {
    const { theirs } = this.table.asks
    const { isFirst } = this.table
    const end = swept[isFirst || swept.length === 1 ? swept.length - 1 : swept.length - 2]
    const { turns, step } = this.horizon
    const last = this.timeOf(Math.max(0, turns - (isFirst ? 1 : 2)))
    return this.stages.map(({ until }) => {
      const way = last <= 0 ? 1 : Math.min(1, (this.now + until * step) / last) ** FIRMNESS
      return Math.min(end, this.lastWithin(theirs[0] + (theirs[end] - theirs[0]) * way + 1e-9))
    })
  }

  /** Last place worth less than `level` to them: where places are far apart, waiting on the way beats running ahead of it. */
  private lastWithin(level: number): number {
    return Math.max(0, this.placeOf(level) - 1)
  }

  /** First place worth at least `level` to them. */
  private placeOf(level: number): number {
    const { theirs } = this.table.asks
    let place = this.places[Math.max(0, Math.min(PLACES, Math.floor(level * PLACES)))]
    while (place < theirs.length && theirs[place] < level) place += 1
    return place
  }

  private timeOf(until: number): number {
    return this.now + until * this.horizon.step
  }

  /** What every drawn kind asks and offers along a path; those who answer concessions follow it. */
  private follow(path: readonly number[]): void {
    const { isFirst, asks } = this.table
    const { step, turns } = this.horizon
    let given = 0
    for (let k = 0; k < this.stages.length; k += 1) {
      const { until } = this.stages[k]
      const lastResponse = turns - (isFirst ? 1 : 2)
      const time = this.timeOf(until) + (isFirst ? 0 : step)
      const steps = 1 + (until * step) / FADE_TIME
      this.belief.levels(kinds, { time, isLast: until >= lastResponse }, steps, given, levels[k])
      if (k > 0) this.offersAt(until, steps, given, offers[k])
      given = Math.max(given, this.belief.givenBy(asks.theirs[path[k]]))
    }
  }

  /** What they will have offered when we act that many turns from now, in our utility. */
  private offersAt(until: number, steps: number, given: number, into: Float64Array): void {
    const { isFirst, asks, reservation } = this.table
    const { standing, loss } = this.yields
    const time = this.timeOf(until) - (isFirst ? this.horizon.step : 0)
    this.belief.bids(kinds, time, steps, given, bids)
    for (let i = 0; i < DRAWN; i += 1) {
      const at = this.placeOf(bids[i] - 1e-9)
      // Beyond the frontier lies nothing that we could take.
      const yielded = at < asks.own.length ? asks.own[at] - loss : reservation - 0.05
      into[i] = this.belief.isSteady(kinds[i]) ? Math.max(standing, yielded) : yielded
    }
  }

  /** Of a deal at this utility in stage k, over the reservation. */
  private worth(utility: number, k: number): number {
    const { discount, reservation } = this.table
    if (discount === 1) return utility - reservation
    return utility * discount ** this.timeOf(this.stages[k].until) - reservation
  }

  private sweep(): number[] {
    const end = this.table.asks.own.length - 1
    const path = this.stages.map(() => Math.floor(end / 2))
    if (!this.table.isFirst) path[path.length - 1] = 0
    thresholds.fill(Number.POSITIVE_INFINITY)
    values[path.length].fill(0)
    for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
      this.follow(path)
      this.forward(path)
      for (let k = this.stages.length - 1; k >= 0; k -= 1) {
        if (!this.isMute(k)) path[k] = this.bestAsk(k)
        this.backward(k, path[k])
      }
    }
    return path
  }

  /** The value of a path, exactly along it. */
  private valueOf(path: readonly number[]): number {
    this.follow(path)
    this.forward(path)
    for (let k = this.stages.length - 1; k >= 0; k -= 1) this.backward(k, path[k])
    let sum = 0
    for (let i = 0; i < DRAWN; i += 1) sum += values[0][i]
    return sum / DRAWN
  }

  /** Whoever acts second makes its last offer to nobody. */
  private isMute(k: number): boolean {
    return !this.table.isFirst && k === this.stages.length - 1
  }

  /** Odds that each kind takes an ask in stage k. */
  private respond(k: number, ask: number): void {
    const row = odds[k]
    if (this.isMute(k)) {
      row.fill(0)
      return
    }
    const bid = this.table.asks.theirs[ask]
    // Who refuses once though it is good enough takes it the next time.
    const scale = this.stages[k].turns > 1 ? 1 / ACCEPT_ODDS_MAX : 1
    for (let i = 0; i < DRAWN; i += 1) row[i] = scale * acceptOdds(bid - levels[k][i])
  }

  private oddsNow(path: readonly number[]): number {
    this.follow(path)
    let sum = 0
    this.respond(0, path[0])
    for (let i = 0; i < DRAWN; i += 1) sum += odds[0][i]
    return sum / DRAWN
  }

  /** Odds and value of taking what a kind offers in stage k when anything worth `threshold` is taken. */
  private stops(k: number, threshold: number): void {
    const { spread } = this.yields
    const { turns } = this.stages[k]
    const scale = this.worth(1, k) - this.worth(0, k)
    for (let i = 0; i < DRAWN; i += 1) {
      const mean = this.worth(offers[k][i], k)
      const sd = spread * scale
      const z = (threshold - mean) / sd
      if (z >= Z_MAX) {
        stopOdds[i] = 0
        stopValues[i] = 0
        continue
      }
      if (z <= -Z_MAX) {
        stopOdds[i] = 1
        stopValues[i] = mean
        continue
      }
      const at = Math.round((z + Z_MAX) * Z_STEPS)
      const once = 1 - below[at]
      const onceValue = mean * once + sd * density[at]
      const ever = turns === 1 ? once : 1 - (1 - once) ** turns
      stopOdds[i] = ever
      stopValues[i] = once > 1e-9 ? (onceValue * ever) / once : 0
    }
  }

  /** Odds that they are still there after so many turns. */
  private staying(turns: number): number {
    return (1 - HAZARD) ** (turns * this.horizon.step)
  }

  /** Who is still there in each stage, after what they offer was not worth taking. */
  private forward(path: readonly number[]): void {
    let present: Float64Array | undefined
    for (let k = 0; k < this.stages.length; k += 1) {
      const row = reach[k]
      if (present === undefined) row.fill(1)
      else {
        const before = k - 1
        this.stops(k, thresholds[k])
        const stays = this.staying(this.stages[before].turns)
        this.respond(before, path[before])
        const taken = odds[before]
        for (let i = 0; i < DRAWN; i += 1) row[i] = present[i] * (1 - taken[i]) * stays * (1 - stopOdds[i])
      }
      present = row
    }
  }

  /** The ask that earns most in stage k: each kind adds to the asks at which it accepts, so one pass over kinds and one over asks do. */
  private bestAsk(k: number): number {
    const { theirs, own } = this.table.asks
    const count = own.length
    const cap = this.stages[k].turns > 1 ? 1 : ACCEPT_ODDS_MAX
    const { ahead, full } = this
    ahead.fill(0)
    full.fill(0)
    for (let i = 0; i < DRAWN; i += 1) {
      const weight = reach[k][i]
      if (weight < 1e-9) continue
      const next = values[k + 1][i]
      const low = levels[k][i] - CELL_HALF
      const high = levels[k][i] + CELL_HALF
      let j = this.placeOf(low)
      for (; j < count && theirs[j] < high; j += 1) {
        const part = (weight * cap * (theirs[j] - low)) / (high - low)
        ahead[j] += part
        full[j] -= part * next
        ahead[j + 1] -= part
        full[j + 1] += part * next
      }
      ahead[j] += weight * cap
      full[j] -= weight * cap * next
    }
    return this.argBest(k, count)
  }

  private argBest(k: number, count: number): number {
    const { own } = this.table.asks
    let accepting = 0
    let lost = 0
    let best = 0
    let bestValue = Number.NEGATIVE_INFINITY
    for (let j = 0; j < count; j += 1) {
      accepting += this.ahead[j]
      lost += this.full[j]
      const value = accepting * this.worth(own[j], k) + lost
      if (value > bestValue + 1e-6) {
        bestValue = value
        best = j
      }
    }
    return best
  }

  /** Values of every kind from stage k on, with the ask of the path and, later than now, the offers that are worth taking. */
  private backward(k: number, ask: number): void {
    const next = values[k + 1]
    const gain = this.worth(this.table.asks.own[ask], k)
    const stays = this.staying(this.stages[k].turns)
    this.respond(k, ask)
    const taken = odds[k]
    let sum = 0
    let mass = 0
    for (let i = 0; i < DRAWN; i += 1) {
      going[i] = taken[i] * gain + (1 - taken[i]) * stays * next[i]
      sum += reach[k][i] * going[i]
      mass += reach[k][i]
    }
    if (k === 0) {
      values[0].set(going)
      return
    }
    thresholds[k] = Math.max(0, mass > 1e-9 ? sum / mass : 0)
    this.stops(k, thresholds[k])
    const { ultimatumOdds, ultimatumValue } = this.yields
    for (let i = 0; i < DRAWN; i += 1) {
      values[k][i] = stopValues[i] + (1 - stopOdds[i]) * going[i]
      if (this.isMute(k)) values[k][i] += ultimatumOdds * (ultimatumValue - values[k][i])
    }
  }
}
