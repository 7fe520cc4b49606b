// Our engine as a seller in the simulation: the same belief, planner and call-back plan that advise a person, without money or
// words around them.

import {
  afterReply,
  afterReturn,
  afterSilentDay,
  type Belief,
  chooseAtTable,
  PLAN_SIZE,
  type PlanSize,
  type Position,
  priorBelief,
  type TypeModel,
  viewAway,
} from "@walkaway/engine"
import { BREAKDOWN, COST_PER_DAY, COST_PER_ROUND, ROUNDS, type Seller } from "./negotiate.ts"
import type { Encounter } from "./people.ts"

export interface PlannerOptions {
  readonly mayRaise: boolean
  /** Types planned on; one is enough where there is one. */
  readonly types: number
}

/** A seller who plays the engine with these types; knows the own alternative, nothing of the person. */
export const plannerSeller = (
  model: TypeModel,
  encounter: Pick<Encounter, "alternative" | "drop">,
  options: PlannerOptions,
): Seller => {
  const size: PlanSize = { ...PLAN_SIZE, types: options.types }
  let belief: Belief = priorBelief(model)
  let anchor: number | undefined
  let lastAsk = Number.POSITIVE_INFINITY
  let askBefore = Number.POSITIVE_INFINITY
  let standing = -Infinity
  let elapsed = 0

  const position = (round: number): Position => {
    const outside = encounter.alternative - encounter.drop * elapsed
    return {
      belief,
      round,
      roundsLeft: Math.max(1, ROUNDS - round),
      standing,
      lastAsk,
      anchor,
      gainAt: (price) => price - outside,
      line: outside,
      dropPerRound: encounter.drop,
      dropPerDay: encounter.drop,
      costPerRound: COST_PER_ROUND,
      costPerDay: COST_PER_DAY,
      breakdown: BREAKDOWN,
      mayRaise: options.mayRaise,
    }
  }
  let roundNow = 0

  return {
    act: (round) => {
      roundNow = round
      const move = chooseAtTable(position(round), size)
      if (move.kind !== "ask") return move
      askBefore = Number.isFinite(lastAsk) ? lastAsk : move.price
      lastAsk = move.price
      anchor ??= move.price
      return { kind: "ask", price: move.price }
    },
    heard: (round, ask, reply) => {
      const facing = { price: ask, priceBefore: askBefore, anchor: anchor ?? ask, standing, round }
      belief = afterReply(belief, facing, reply)
      if (reply.kind === "offer") standing = Math.max(standing, reply.price)
      elapsed += 1
    },
    away: () => {
      const view = viewAway(position(roundNow + 1), 1)
      const call = view.calls[0]
      if (call?.afterDays === 0) return { kind: "call", price: call.price }
      return call || view.waitValue > 1e-9 ? { kind: "wait" } : { kind: "give-up" }
    },
    silentDay: () => {
      belief = afterSilentDay(belief)
      elapsed += 1
    },
    returned: () => {
      belief = afterReturn(belief)
      elapsed += 1
    },
  }
}
