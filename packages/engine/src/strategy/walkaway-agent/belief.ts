// What we believe about the other side: a weight for every kind of counterpart, moved by every offer that we see and every offer of ours that
// they refuse. Offers are read with heavy tails and with errors that persist from one to the next, and a part of the weight flows back to
// the prior as time passes: nobody follows our curves exactly, and a belief that is sure for the wrong reason is worse than a slow one.
// Why not fit one curve, as is usual: the fit knows no other explanation, and late movers look like hardliners until they move.

import { aspirationOf, CURVES, EXPONENTS, LAST_STRETCH, LENIENCES, LIMITS, RANDOM, sharesAt, TIMED } from "./styles.ts"

const KINDS_OF_LENIENCE = LENIENCES.length
const LAST_TURN = LENIENCES.indexOf("last-turn")
const NEVER = LENIENCES.indexOf("never")

/** Spread of an offer about the aspiration behind it, in their utility. */
const NOISE = 0.03
/** How much of an error stays until the next offer that we read. */
const PERSISTENCE = 0.7
const DEVIATION_MAX = 0.15
/** Half the width of a cell of reservations: a step of acceptance is blurred by it, so that the grid adds up to a smooth curve. */
export const CELL_HALF = 0.5 / LIMITS
/** Even a bid worth taking is sometimes refused. */
export const ACCEPT_ODDS_MAX = 0.97
/** Likelihood of an offer below their own reservation, against one above it. */
const SLIP_ODDS = 0.02
/** Who offers at random offers things this different, in their utility, at least; else it could not be told from standing still. */
const RANDOM_WIDTH_MIN = 0.4
/** Part of the weight that flows back to the prior with each reading, and that planning adds once more. */
const FORGETTING = 0.02
const CONTAMINATION = 0.06
/** Part of the way back up that we believe of an offer above the one before. */
const RETREAT = 0.3
/** Readings over the whole time, and the time from which every turn is read. */
const READINGS = 40
const READ_ALL_FROM = 0.94
/** Who acts first has the ultimatum, and asks for this part of the rest for giving it up. */
const ULTIMATUM_SHARE = 0.3

/** Student's density with three degrees of freedom, heavy enough to be wrong now and then. */
const density = (error: number): number => {
  const z = error / NOISE
  const tail = 1 + (z * z) / 3
  return 0.3675526 / (NOISE * tail * tail)
}

/** Odds that a bid this far above the level asked is accepted. */
export const acceptOdds = (above: number): number =>
  ACCEPT_ODDS_MAX * Math.min(1, Math.max(0, 0.5 + above / (2 * CELL_HALF)))

/** When the other side decides on an offer of ours. */
export interface Response {
  /** Part of the time that is over, in [0, 1]. */
  readonly time: number
  /** They cannot accept anything later. */
  readonly isLast: boolean
}

export class Belief {
  /** Of curve c with lenience l at [c * LENIENCES.length + l]; sums to 1. */
  readonly weights = CURVES.prior.slice()
  /** Error of the last offer read, by curve. */
  private readonly deviations = new Float64Array(CURVES.count)
  private readonly shares = new Float64Array(EXPONENTS.length)
  private readonly theyActFirst: boolean
  /** Their best, as far as they have shown it. */
  private top = 1
  private lowestOffered = Number.POSITIVE_INFINITY
  /** Where their offers stand: who has come down rarely goes up again. */
  private standing = 1
  private firstGiven = Number.NaN
  /** What we have given over our first offer, and what we gave last, which they have not answered yet. */
  private given = 0
  private unanswered = 0
  private lastReadAt = Number.NEGATIVE_INFINITY
  private refusal = { bid: Number.NEGATIVE_INFINITY, time: 0, isLast: false }

  constructor(theyActFirst: boolean) {
    this.theyActFirst = theyActFirst
  }

  /**
   * They offered something worth `bid` to them at `time`, in [0, 1], and so refused what we had offered, if anything.
   * @param refused what that was worth to them, and when they decided
   */
  offered(bid: number, time: number, refused: { bid: number } & Response = { bid: -1, time, isLast: false }): void {
    if (bid > this.top || this.lowestOffered === Number.POSITIVE_INFINITY) this.top = Math.max(0.2, Math.min(1, bid))
    this.lowestOffered = Math.min(this.lowestOffered, bid)
    this.standing = bid < this.standing ? bid : this.standing + RETREAT * (bid - this.standing)
    if (refused.bid >= this.refusal.bid) this.refusal = refused
    if (time < this.lastReadAt + 1 / READINGS && time < READ_ALL_FROM) return
    this.lastReadAt = time
    this.forget()
    this.readRefusal()
    this.given = Math.max(this.given, this.unanswered)
    this.readOffer(bid, time)
    this.refusal = { bid: Number.NEGATIVE_INFINITY, time: 0, isLast: false }
  }

  /** We offered something worth `bid` to them. */
  gave(bid: number): void {
    if (Number.isNaN(this.firstGiven)) this.firstGiven = bid
    this.unanswered = Math.max(this.given, bid - this.firstGiven)
  }

  /** A part flows back to the prior, where their own offers do not rule it out. */
  private forget(): void {
    const { prior } = CURVES
    for (let i = 0; i < prior.length; i += 1)
      this.weights[i] = (1 - FORGETTING) * this.weights[i] + FORGETTING * prior[i] * this.possible(i)
  }

  private possible(i: number): number {
    const above = CURVES.limit[Math.floor(i / KINDS_OF_LENIENCE)] - this.lowestOffered
    return above > CELL_HALF ? SLIP_ODDS : 1
  }

  private readRefusal(): void {
    const { bid, time } = this.refusal
    if (!(bid >= 0)) return
    sharesAt(time, this.shares)
    for (let c = 0; c < CURVES.count; c += 1)
      for (let l = 0; l < KINDS_OF_LENIENCE; l += 1)
        this.weights[c * KINDS_OF_LENIENCE + l] *=
          1 - acceptOdds(bid - this.levelOf(c, l, this.refusal, PERSISTENCE, this.given))
  }

  private readOffer(bid: number, time: number): void {
    sharesAt(time, this.shares)
    let sum = 0
    for (let c = 0; c < CURVES.count; c += 1) {
      const likelihood = this.likelihoodOf(c, bid)
      for (let i = c * KINDS_OF_LENIENCE; i < (c + 1) * KINDS_OF_LENIENCE; i += 1) {
        this.weights[i] *= likelihood
        sum += this.weights[i]
      }
    }
    for (let i = 0; i < this.weights.length; i += 1) this.weights[i] /= sum
  }

  private likelihoodOf(c: number, bid: number): number {
    const limit = CURVES.limit[c]
    const slip = limit - bid > CELL_HALF ? SLIP_ODDS : 1
    if (CURVES.kind[c] === RANDOM) return slip / Math.max(RANDOM_WIDTH_MIN, 1 - limit)
    const error = bid - aspirationOf(c, this.shares, this.top, this.given)
    const news = error - PERSISTENCE * this.deviations[c]
    this.deviations[c] = Math.max(-DEVIATION_MAX, Math.min(DEVIATION_MAX, error))
    return slip * density(news)
  }

  /** What a kind accepts at least, in their utility; `shares` must stand at the time of the response. */
  private levelOf(c: number, l: number, response: Response, fade: number, given: number): number {
    if (l !== NEVER && (response.isLast || (l !== LAST_TURN && response.time >= LAST_STRETCH)))
      return this.lenient(c, l)
    const aim = aspirationOf(c, this.shares, this.top, given) + this.deviations[c] * fade
    return Math.max(CURVES.limit[c], Math.min(aim, this.standing))
  }

  /** What is better than nothing; who never came down wants a part of the rest, more so with the ultimatum. */
  private lenient(c: number, l: number): number {
    const limit = CURVES.limit[c]
    if (CURVES.kind[c] !== TIMED || EXPONENTS[CURVES.exponent[c]] !== Number.POSITIVE_INFINITY) return limit
    const share = this.theyActFirst && l === LAST_TURN ? Math.max(ULTIMATUM_SHARE, CURVES.share[c]) : CURVES.share[c]
    return limit + share * Math.max(0, this.top - limit)
  }

  /**
   * Draws kinds by weight, always the same ones for the same belief; each stands for an equal part of it.
   * @param into as many as wanted; filled with c * LENIENCES.length + l, ascending
   */
  sample(into: Uint16Array): void {
    const { prior } = CURVES
    let possible = 0
    for (let i = 0; i < prior.length; i += 1) possible += prior[i] * this.possible(i)
    const step = 1 / into.length
    let reached = 0
    let at = 0
    for (let i = 0; i < prior.length && at < into.length; i += 1) {
      reached += (1 - CONTAMINATION) * this.weights[i] + (CONTAMINATION * prior[i] * this.possible(i)) / possible
      while (at < into.length && reached > (at + 0.5) * step) {
        into[at] = i
        at += 1
      }
    }
    // What rounding left over.
    while (at < into.length) {
      into[at] = prior.length - 1
      at += 1
    }
  }

  /** What drawn kinds accept at least at a response so many readings ahead, in their utility; `given` over our first offer by then. */
  levels(kinds: Uint16Array, response: Response, steps: number, given: number, into: Float64Array): void {
    sharesAt(response.time, this.shares)
    const fade = PERSISTENCE ** steps
    const most = Math.max(this.given, given)
    for (let n = 0; n < kinds.length; n += 1) {
      const c = Math.floor(kinds[n] / KINDS_OF_LENIENCE)
      into[n] = this.levelOf(c, kinds[n] - c * KINDS_OF_LENIENCE, response, fade, most)
    }
  }

  /** What drawn kinds offer at `time`, in their utility, when what we have given by then is `given`, over our first offer. */
  bids(kinds: Uint16Array, time: number, steps: number, given: number, into: Float64Array): void {
    sharesAt(time, this.shares)
    const fade = PERSISTENCE ** steps
    const most = Math.max(this.given, given)
    for (let n = 0; n < kinds.length; n += 1) {
      const c = Math.floor(kinds[n] / KINDS_OF_LENIENCE)
      const aim = aspirationOf(c, this.shares, this.top, most) + this.deviations[c] * fade
      into[n] = Math.max(CURVES.limit[c], Math.min(aim, this.standing))
    }
  }

  /** Whether a drawn kind comes down and stays there; who offers at random does not. */
  isSteady(kind: number): boolean {
    return CURVES.kind[Math.floor(kind / KINDS_OF_LENIENCE)] !== RANDOM
  }

  /** What an offer of this worth to them gives them over our first one. */
  givenBy(bid: number): number {
    return Number.isNaN(this.firstGiven) ? 0 : Math.max(0, bid - this.firstGiven)
  }

  /** Odds of the belief that their reservation is at most `level`. */
  limitAtMost(level: number): number {
    let sum = 0
    for (let i = 0; i < this.weights.length; i += 1) {
      const below = (level - CURVES.limit[Math.floor(i / KINDS_OF_LENIENCE)] + CELL_HALF) / (2 * CELL_HALF)
      sum += this.weights[i] * Math.min(1, Math.max(0, below))
    }
    return sum
  }
}
