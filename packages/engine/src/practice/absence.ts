// Somebody who got up and left: every day they may come back, or be lost to another deal without our knowing; a call may be heard, and taken.
// The rates are those that the adviser plans with. In which mood they left is told to nobody.

import { callTaken, type Frame, type TypeModel } from "../belief/index.ts"
import type { Observation } from "../session/index.ts"
import { amountOf, type Money } from "../units/index.ts"
import { answerTo } from "./answer.ts"
import { luckOf } from "./chance.ts"
import type { Counterpart, Mood } from "./nature.ts"
import { facingIn, sceneOf } from "./scene.ts"

/** Silent days after which they are not coming any more. */
export const AWAY_DAYS_MOST = 14

const dayAfter = ({ moves }: Observation, count: number): number =>
  moves.slice(0, count).reduce((days, move) => days + (move.kind === "wait" ? move.days : 0), 0)

/** Index of their last walk-out; -1 when there is none. */
const lastWalkOut = ({ moves, self }: Observation): number =>
  moves.findLastIndex((move) => move.kind === "walk" && move.by === self)

const moodAtFirst = (partner: Counterpart, seen: Observation, model: TypeModel, frame: Frame, walkAt: number): Mood => {
  if (walkAt < partner.metAfter) return partner.metAway ?? "leaving"
  const facing = facingIn(sceneOf(seen, frame, walkAt))
  if (!facing) return "leaving"
  const answer = answerTo(model, facing, luckOf(partner.seed, "answer", facing.round))
  return answer.kind === "walk" ? answer.mood : "leaving"
}

export interface Absence {
  readonly mood: Mood
  /** Days since they left, or since we met them away. */
  readonly days: number
  /** They come back today. */
  readonly returns: boolean
}

/** How it stands with them, who left; a function of what they see and their luck. */
export const absenceOf = (partner: Counterpart, seen: Observation, model: TypeModel, frame: Frame): Absence => {
  const walkAt = lastWalkOut(seen)
  let mood = moodAtFirst(partner, seen, model, frame, walkAt)
  const from = dayAfter(seen, Math.max(walkAt, partner.metAfter))
  const to = dayAfter(seen, seen.moves.length)
  let returns = false
  for (let day = from + 1; day <= to && mood !== "lost"; day += 1) {
    const rates = partner.conduct[mood]
    const u = luckOf(partner.seed, "day", day).uniform()
    returns = u < rates.returnPerDay
    if (u >= 1 - rates.lostPerDay) mood = "lost"
  }
  return { mood, days: to - from, returns }
}

/** Whether they take a call at a price, being away in this mood; `calls` counts the calls of the whole talk, this one included. */
export const takesCall = (
  { seed, conduct }: Counterpart,
  model: TypeModel,
  frame: Frame,
  { mood }: Absence,
  price: Money,
  calls: number,
): boolean => {
  if (mood === "lost") return false
  const luck = luckOf(seed, "call", calls)
  if (luck.uniform() >= conduct[mood].callHeard) return false
  return luck.uniform() < callTaken(model, 0, frame.toUnits(amountOf(price)))
}
