// What the counterpart does next, given only what a counterpart may see. A pure function of that and of their luck: no memory, no clock, and
// no way to our line. It is asked after every move of ours and after every day that passes.

import { CALL_SHARE } from "../advice/leave.ts"
import { counterpartOf, type Move } from "../deal/index.ts"
import type { Observation } from "../session/index.ts"
import { amountOf } from "../units/index.ts"
import { AWAY_DAYS_MOST, absenceOf, takesCall } from "./absence.ts"
import { type Answer, answerTo } from "./answer.ts"
import { luckOf } from "./chance.ts"
import { saidFigure } from "./figures-of-theirs.ts"
import { type Counterpart, frameOfCounterpart, modelOfCounterpart } from "./nature.ts"
import { facingIn, type Scene, sceneOf } from "./scene.ts"

const NOTHING: readonly Move[] = []

/** A no without a figure: they stay where they are, or say that they will not where they have named nothing. */
const refusalIn = ({ self }: Observation, { standing }: Scene): Move =>
  standing === -Infinity ? { kind: "reject", by: self } : { kind: "hold", by: self }

const moveOf = (answer: Answer, partner: Counterpart, seen: Observation, scene: Scene): Move => {
  const { self: by } = seen
  if (answer.kind === "accept") return { kind: "accept", by }
  if (answer.kind === "walk") return { kind: "walk", by, door: "open" }
  if (answer.kind === "hold") return refusalIn(seen, scene)
  const frame = frameOfCounterpart(partner)
  const price = saidFigure(answer.units, partner.nature.limit, frame, seen.currency)
  const units = frame.toUnits(amountOf(price))
  // Nobody offers more than is asked.
  if (units >= scene.lastAsk) return { kind: "accept", by }
  return units > scene.standing + 1e-9 ? { kind: "offer", by, price } : refusalIn(seen, scene)
}

/** The last move that somebody made; days that pass are nobody's. */
const lastSpoken = (moves: readonly Move[]) => moves.findLast((move) => move.kind !== "wait")

const atTable = (partner: Counterpart, seen: Observation): readonly Move[] => {
  const scene = sceneOf(seen, frameOfCounterpart(partner))
  const facing = facingIn(scene)
  if (!facing) return NOTHING
  // What they offered themselves they take.
  if (facing.price <= facing.standing + 1e-9) return [{ kind: "accept", by: seen.self }]
  const answer = answerTo(modelOfCounterpart(partner), facing, luckOf(partner.seed, "answer", facing.round))
  // Who came to talk neither takes the first price unsaid nor leaves before a word.
  const opens = lastSpoken(seen.moves) === undefined
  if (opens && answer.kind !== "figure") return [refusalIn(seen, scene)]
  const move = moveOf(answer, partner, seen, scene)
  return [opens && move.kind === "accept" ? refusalIn(seen, scene) : move]
}

/** They left, and a call or a day has gone by. */
const whileAway = (partner: Counterpart, seen: Observation): readonly Move[] => {
  const { self: by, moves } = seen
  const last = moves.at(-1)
  const frame = frameOfCounterpart(partner)
  const model = modelOfCounterpart(partner)
  const absence = absenceOf(partner, seen, model, frame)
  if (last?.kind === "call") {
    const calls = moves.filter((move) => move.kind === "call" && move.by !== by).length
    return takesCall(partner, model, frame, absence, last.price, calls) ? [{ kind: "accept", by }] : NOTHING
  }
  if (last?.kind !== "wait") return NOTHING
  if (absence.returns) return [{ kind: "return", by }]
  return absence.days >= AWAY_DAYS_MOST ? [{ kind: "walk", by, door: "closed" }] : NOTHING
}

/** We left with the door open, and a day has gone by: do they call, and with which figure? */
const leftAlone = (partner: Counterpart, seen: Observation): readonly Move[] => {
  const walks = seen.moves.filter((move) => move.kind === "walk" && move.by !== seen.self).length
  if (luckOf(partner.seed, "left-alone", walks).uniform() >= partner.callsBack) return NOTHING
  const frame = frameOfCounterpart(partner)
  const { standing, lastAsk } = sceneOf(seen, frame)
  const { limit, opening } = partner.nature
  const better = standing === -Infinity ? opening : standing + CALL_SHARE * Math.max(0, limit - standing)
  const price = saidFigure(Math.min(better, lastAsk), limit, frame, seen.currency)
  if (frame.toUnits(amountOf(price)) <= standing + 1e-9) return NOTHING
  return [{ kind: "call", by: seen.self, price }]
}

/** Our moves that want a word from them. */
const WANTS_A_WORD: ReadonlySet<Move["kind"]> = new Set(["offer", "hold", "reject"])

/**
 * Their answer to the last move, in the order in which they make it; none when it is our turn, or when there is nothing to say. `seen` is
 * the talk as their side may see it (`observe`).
 */
export const counterpartAnswers = (partner: Counterpart, seen: Observation): readonly Move[] => {
  const { phase, moves } = seen
  const us = counterpartOf(partner.side)
  if (phase.kind === "agreed" || phase.kind === "over") return NOTHING
  if (phase.kind === "talking") {
    const last = lastSpoken(moves)
    const theirTurn = last === undefined || (last.by === us && WANTS_A_WORD.has(last.kind))
    return theirTurn ? atTable(partner, seen) : NOTHING
  }
  if (phase.who === partner.side) return whileAway(partner, seen)
  return moves.at(-1)?.kind === "wait" ? leftAlone(partner, seen) : NOTHING
}
