// Our own agent for many issues when the other side's reservation is unknown. Packages become a price along the efficient frontier; a belief
// weighs who they are by what they offer and refuse; the planner finds the asks from now to the end that earn most, and an offer is taken
// when it beats going on. Most of what there is to win is won in the last turns, so who has the ultimatum is part of the plan. Why not a curve of
// concession with a fitted estimate, as most winners have: it shows its own reservation and plays the same against everybody.

import { type Frontier, frontierOf } from "../../outcomes/frontier.ts"
import { firstAtLeast, thinned } from "../../outcomes/frontier-places.ts"
import type { TheirUtility } from "../models/their-utility.ts"
import { seated } from "../offering.ts"
import { ACCEPT, type Answer, NO_OFFER, type Player, type Seat } from "../strategy.ts"
import { Belief, type Response } from "./belief.ts"
import { Clock, type Horizon, stagesOf } from "./horizon.ts"
import { type Plan, Planner, type Yield } from "./planner.ts"
import { theirWishes } from "./their-wishes.ts"

/** Asks among which a plan chooses. */
const ASKS = 96
/** An offer this close to the value of going on is taken: the plan is not more exact. */
const NEAR = 0.0005
/** Turns per new plan while the end is far: one in so many of those left. */
const PLAN_EVERY = 4
/**
 * Below these odds nobody expects the ask to be taken. Then any package not offered before will do that costs no more than this part of what
 * there is to gain: who gives a step for every new offer gives us one, and who reads a curve sees hardly any.
 */
const IDLE_ODDS = 0.02
const IDLE_COST = 0.06
/** Weight of the newest offer in what their offers yield. */
const NEWEST = 0.2
const SPREAD_MIN = 0.01
const ULTIMATUM_ODDS = 0.25

class Agent implements Player {
  private readonly seat: Seat
  private readonly wishes: TheirUtility
  private readonly clock: Clock
  private readonly belief: Belief
  private frontier: Frontier
  private asks: Frontier
  private planner: Planner
  private readonly seen: Uint8Array
  private plan: Plan | undefined
  private plannedAt = Number.POSITIVE_INFINITY
  private lastAsk = NO_OFFER
  private response: Response = { time: 0, isLast: false }
  private lowestOwn = 1
  private loss = 0
  private variance = 0.0025
  private lastLoss = Number.NaN

  constructor(seat: Seat) {
    this.seat = seat
    this.wishes = theirWishes(seat)
    this.clock = new Clock(seat.rounds)
    this.belief = new Belief(!seat.isFirst)
    this.seen = new Uint8Array(seat.own.length)
    this.frontier = this.newFrontier()
    this.asks = thinned(this.frontier, ASKS)
    this.planner = this.newPlanner()
  }

  private newFrontier(): Frontier {
    const { own, ranking, reservation } = this.seat
    return frontierOf(own, this.wishes.of, ranking, reservation)
  }

  private newPlanner(): Planner {
    const { reservation, discount, isFirst } = this.seat
    return new Planner({ asks: this.asks, reservation, discount, isFirst }, this.belief)
  }

  /** What they want was learnt anew: other packages are efficient. */
  private relearn(): void {
    this.frontier = this.newFrontier()
    this.asks = thinned(this.frontier, ASKS)
    this.planner = this.newPlanner()
    this.plan = undefined
  }

  act(round: number, time: number, offer: number): Answer {
    const horizon = this.clock.at(round, time)
    if (offer !== NO_OFFER) this.read(offer, time, horizon)
    const { own, reservation, discount, isFirst } = this.seat
    const worth = offer === NO_OFFER ? Number.NEGATIVE_INFINITY : own[offer] * discount ** time - reservation
    const isTakeable = worth >= 0 && own[offer] >= reservation
    if (horizon.turns === 1 && !isFirst)
      return isTakeable ? ACCEPT : this.offering(this.asks.outcomes[0], time, horizon)
    const plan = this.planFor(horizon, time, worth, offer === NO_OFFER ? Number.NEGATIVE_INFINITY : own[offer])
    if (isTakeable && worth >= plan.value - NEAR) return ACCEPT
    return this.offering(this.packageOf(plan), time, horizon)
  }

  private read(offer: number, time: number, { step }: Horizon): void {
    if (this.wishes.hear(offer, time)) this.relearn()
    const bid = this.wishes.of[offer]
    const theirTime = this.seat.isFirst ? Math.max(0, time - step) : time
    if (this.lastAsk === NO_OFFER) this.belief.offered(bid, theirTime)
    else this.belief.offered(bid, theirTime, { bid: this.wishes.of[this.lastAsk], ...this.response })
    const at = firstAtLeast(this.frontier.theirs, bid - 1e-9)
    if (at < this.frontier.own.length) this.readLoss(this.frontier.own[at] - this.seat.own[offer])
  }

  /** How far behind the frontier they offer, and how unevenly. */
  private readLoss(loss: number): void {
    this.loss += NEWEST * (loss - this.loss)
    if (!Number.isNaN(this.lastLoss))
      this.variance += NEWEST * (0.5 * (loss - this.lastLoss) * (loss - this.lastLoss) - this.variance)
    this.lastLoss = loss
  }

  /** @param standing what their offer that stands is worth to us */
  private yields(standing: number): Yield {
    const { reservation } = this.seat
    const room = Math.max(0, this.lowestOwn - reservation)
    return {
      standing,
      loss: Math.max(0, this.loss),
      spread: Math.max(SPREAD_MIN, Math.sqrt(this.variance)),
      ultimatumOdds: ULTIMATUM_ODDS,
      ultimatumValue: (room * room) / (2 * Math.max(1e-9, this.lowestOwn)),
    }
  }

  /** The plan stands for a while when the end is far and nothing on the table comes near it. */
  private planFor(horizon: Horizon, time: number, worth: number, standing: number): Plan {
    const { turns } = horizon
    const wait = Math.floor(turns / PLAN_EVERY)
    const isFresh = this.plan !== undefined && this.plannedAt - turns < wait && worth < this.plan.value - 0.05
    if (this.plan !== undefined && isFresh) return this.plan
    this.plan = this.planner.plan(stagesOf(turns), horizon, time, this.yields(standing))
    this.plannedAt = turns
    return this.plan
  }

  /** The planned package; while nothing is expected of it, the best for us of those not offered before that are nearly as good. */
  private packageOf(plan: Plan): number {
    const outcome = this.asks.outcomes[plan.ask]
    if (plan.acceptOdds > IDLE_ODDS || this.seen[outcome] === 0) return outcome
    const { own, ranking, reservation } = this.seat
    const least = Math.max(reservation, own[outcome] - IDLE_COST * (own[ranking[0]] - reservation))
    for (const other of ranking) {
      if (own[other] < least) break
      if (this.seen[other] === 0) return other
    }
    return outcome
  }

  private offering(outcome: number, time: number, { turns, step }: Horizon): Answer {
    const { isFirst, own } = this.seat
    this.lastAsk = outcome
    this.seen[outcome] = 1
    this.lowestOwn = Math.min(this.lowestOwn, own[outcome])
    this.belief.gave(this.wishes.of[outcome])
    this.response = { time: isFirst ? time : time + step, isLast: turns <= (isFirst ? 1 : 2) }
    return outcome
  }
}

export const walkaway = seated("walkaway", "WalkawayAgent", (seat) => new Agent(seat))
