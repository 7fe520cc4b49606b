// The concessions in a talk, one by one: a better price than the own last one (the seller starts from the ask), the step to the
// other's price when accepting it, and what was given besides. What it cost the giver and was worth to the other is kept as
// far as it is known; an unknown figure stays unknown unless the other one suggests a range, which is then flagged.

import { counterpartOf, type Deal, directionOf, type Move, type Side } from "../deal/index.ts"
import { amountOf, type Estimate, known, type Money, type Source } from "../units/index.ts"
import { otherFigureOfGiveAway } from "./defaults.ts"
import type { PiecewiseLinear } from "./piecewise.ts"

export const CONCESSION_KINDS = ["price", "acceptance", "gift"] as const

export interface Concession {
  /** Index into the deal's moves. */
  readonly moveIndex: number
  readonly by: Side
  readonly kind: (typeof CONCESSION_KINDS)[number]
  /** The item given. */
  readonly item?: string
  /** Price before and after, major units. */
  readonly from?: number
  readonly to?: number
  /** Major units; below zero when a price is taken back, undefined when nobody knows. */
  readonly costToGiver?: Estimate
  readonly valueToReceiver?: Estimate
}

const FACE: Source = { kind: "typed", detail: "difference of two prices" }
const OURS: Source = { kind: "modelled", detail: "difference of our expected worth" }
const SAID: Source = { kind: "typed", detail: "said with the gift" }

/** Money that a change of price moves, seen by each side: by our worth for us if it is given, at face value otherwise. */
const priceStep = (deal: Deal, by: Side, from: number, to: number, worth: PiecewiseLinear | undefined) => {
  const face = (from - to) * directionOf(by)
  const ours = worth
    ? known(Math.abs(worth.evaluate(from) - worth.evaluate(to)) * Math.sign(face), OURS)
    : known(face, FACE)
  const theirs = known(face, FACE)
  return by === deal.side
    ? { from, to, costToGiver: ours, valueToReceiver: theirs }
    : { from, to, costToGiver: theirs, valueToReceiver: ours }
}

const giftFigures = ({ cost, value }: { readonly cost?: Money; readonly value?: Money }) => {
  const costToGiver = cost ? known(amountOf(cost), SAID) : value && otherFigureOfGiveAway(amountOf(value), "cost")
  const valueToReceiver = value ? known(amountOf(value), SAID) : cost && otherFigureOfGiveAway(amountOf(cost), "value")
  return { ...(costToGiver && { costToGiver }), ...(valueToReceiver && { valueToReceiver }) }
}

const namedPrice = (move: Move): number | undefined =>
  move.kind === "offer" || move.kind === "call" ? amountOf(move.price) : undefined

/**
 * All concessions of both sides in the order of the moves. `worth` is our mean worth as a function of the price: with it our own
 * price steps cost, and theirs bring, what is left of them for us. A price taken back counts with a negative cost.
 */
export const concessionsOf = (deal: Deal, worth?: PiecewiseLinear): readonly Concession[] => {
  const last: Partial<Record<Side, number>> = deal.ask ? { seller: amountOf(deal.ask) } : {}
  const concessions: Concession[] = []
  deal.moves.forEach((move, moveIndex) => {
    if (move.kind === "wait") return
    const { by } = move
    if (move.kind === "give") concessions.push({ moveIndex, by, kind: "gift", item: move.item, ...giftFigures(move) })
    const price = move.kind === "accept" ? last[counterpartOf(by)] : namedPrice(move)
    if (price === undefined) return
    const before = last[by]
    if (before !== undefined && before !== price) {
      const kind = move.kind === "accept" ? "acceptance" : "price"
      concessions.push({ moveIndex, by, kind, ...priceStep(deal, by, before, price, worth) })
    }
    last[by] = price
  })
  return concessions
}
