// The talk through the counterpart's eyes: what they look at when they answer. The same bookkeeping as the adviser's reading of the moves
// (advice/reading), without its belief; a test holds the two together.

import type { Facing, Frame } from "../belief/index.ts"
import { counterpartOf, type Move } from "../deal/index.ts"
import type { Observation } from "../session/index.ts"
import { amountOf, type Money } from "../units/index.ts"

export interface Scene {
  /** Answers of theirs so far. */
  readonly round: number
  /** Their best price on the table, in frame units; -Infinity when there is none. */
  readonly standing: number
  /** Our last price and the one before it; Infinity before the first. */
  readonly lastAsk: number
  readonly askBefore: number
  readonly anchor: number | undefined
}

type Units = (money: Money) => number

const opened = ({ ask, self }: Observation, units: Units): Scene => {
  const price = ask && units(ask)
  const theirs = self === "seller"
  return {
    round: 0,
    standing: price !== undefined && theirs ? price : -Infinity,
    lastAsk: price !== undefined && !theirs ? price : Number.POSITIVE_INFINITY,
    askBefore: Number.POSITIVE_INFINITY,
    anchor: price !== undefined && !theirs ? price : undefined,
  }
}

const afterTheirs = (scene: Scene, move: Move, units: Units): Scene => {
  const round = scene.round + 1
  switch (move.kind) {
    case "offer":
    case "call":
      return { ...scene, round, standing: Math.max(units(move.price), scene.standing) }
    case "hold":
    case "reject":
    case "walk":
      return { ...scene, round }
    case "expire":
      return { ...scene, standing: -Infinity }
    default:
      return scene
  }
}

const afterOurs = (scene: Scene, move: Move, units: Units): Scene => {
  if (move.kind !== "offer" && move.kind !== "call") return scene
  const price = units(move.price)
  return { ...scene, askBefore: scene.lastAsk, lastAsk: price, anchor: scene.anchor ?? price }
}

/** Where the talk stands for the one who looks, after the first `count` moves. */
export const sceneOf = (seen: Observation, frame: Frame, count = seen.moves.length): Scene => {
  const units: Units = (money) => frame.toUnits(amountOf(money))
  let scene = opened(seen, units)
  for (const move of seen.moves.slice(0, count)) {
    if (move.kind === "wait") continue
    scene = move.by === counterpartOf(seen.self) ? afterOurs(scene, move, units) : afterTheirs(scene, move, units)
  }
  return scene
}

/** What they look at when they answer; undefined before we have named a price. */
export const facingIn = ({ round, standing, lastAsk, askBefore, anchor }: Scene): Facing | undefined => {
  if (!Number.isFinite(lastAsk)) return undefined
  const priceBefore = Number.isFinite(askBefore) ? askBefore : lastAsk
  return { price: lastAsk, priceBefore, anchor: anchor ?? lastAsk, standing, round }
}
