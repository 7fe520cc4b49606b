// Reads the moves of a deal as evidence: walks through what was said and done, updates the belief at every act of theirs,
// and ends in the position from which to decide. What they do is an answer to our last price; the advertised price of a
// seller is one.

import {
  afterCall,
  afterReply,
  afterReturn,
  afterSilentDay,
  type Belief,
  type Facing,
  type Frame,
  priorBelief,
  type Reply,
  type TypeModel,
} from "../belief/index.ts"
import { counterpartOf, type Deal, type Move } from "../deal/index.ts"
import { amountOf, type Money } from "../units/index.ts"

/** Where the talk is, in frame units. */
export interface Reading {
  readonly belief: Belief
  /** Answers of theirs so far. */
  readonly round: number
  /** Their best price on the table; -Infinity when there is none. */
  readonly standing: number
  /** Our last price; Infinity before the first. */
  readonly lastAsk: number
  readonly askBefore: number
  readonly anchor: number | undefined
  /** A call of ours that they have not answered yet. */
  readonly openCall: number | undefined
}

const facingOf = (reading: Reading): Facing => {
  const { limit, byLimit } = reading.belief.model.set
  // Somebody who speaks before we have named a price answers to no figure: to one that nobody pays.
  const unseen = limit[byLimit.at(-1)!] + 1
  const price = Number.isFinite(reading.lastAsk) ? reading.lastAsk : unseen
  const priceBefore = Number.isFinite(reading.askBefore) ? reading.askBefore : price
  return { price, priceBefore, anchor: reading.anchor ?? price, standing: reading.standing, round: reading.round }
}

/** What they look at when they answer next. */
export const facingNow = facingOf

const replied = (reading: Reading, reply: Reply): Reading => ({
  ...reading,
  belief: reading.belief.away ? reading.belief : afterReply(reading.belief, facingOf(reading), reply),
  round: reading.round + 1,
})

const asked = (reading: Reading, price: number): Reading => ({
  ...reading,
  askBefore: reading.lastAsk,
  lastAsk: price,
  anchor: reading.anchor ?? price,
})

/** A call that was not taken at once is an answer too, once time has passed or they have done something else. */
const settleCall = (reading: Reading): Reading =>
  reading.openCall === undefined
    ? reading
    : {
        ...reading,
        belief: reading.belief.away ? afterCall(reading.belief, reading.openCall) : reading.belief,
        openCall: undefined,
      }

const ofTheirs = (reading: Reading, move: Move, units: (money: Money) => number): Reading => {
  switch (move.kind) {
    case "offer": {
      const price = units(move.price)
      const next = replied(reading, { kind: "offer", price })
      return { ...next, standing: Math.max(price, reading.standing) }
    }
    case "hold":
    case "reject":
      return replied(reading, { kind: "hold" })
    case "walk":
      return replied(reading, { kind: "walk" })
    case "return":
      return reading.belief.away ? { ...reading, belief: afterReturn(reading.belief), openCall: undefined } : reading
    case "expire":
      return { ...reading, standing: -Infinity }
    case "call": {
      // They call us back after we left: their figure is an offer.
      const price = units(move.price)
      return { ...replied(reading, { kind: "offer", price }), standing: Math.max(price, reading.standing) }
    }
    default:
      return reading
  }
}

const ofOurs = (reading: Reading, move: Move, units: (money: Money) => number): Reading => {
  if (move.kind === "offer") return asked(reading, units(move.price))
  // What we call with is our word from then on.
  if (move.kind === "call") return { ...asked(settleCall(reading), units(move.price)), openCall: units(move.price) }
  return reading
}

const afterDays = (reading: Reading, days: number): Reading => {
  let next = settleCall(reading)
  for (let day = 0; day < days && next.belief.away; day += 1) next = { ...next, belief: afterSilentDay(next.belief) }
  return next
}

/** Reads a deal whose moves are a legal session. */
export const readMoves = (deal: Deal, model: TypeModel, frame: Frame): Reading => {
  const units = (money: Money) => frame.toUnits(amountOf(money))
  const ask = deal.ask && units(deal.ask)
  const ours = deal.side === "seller"
  let reading: Reading = {
    belief: priorBelief(model),
    round: 0,
    standing: ask !== undefined && !ours ? ask : -Infinity,
    lastAsk: ask !== undefined && ours ? ask : Number.POSITIVE_INFINITY,
    askBefore: Number.POSITIVE_INFINITY,
    anchor: ask !== undefined && ours ? ask : undefined,
    openCall: undefined,
  }
  for (const move of deal.moves) {
    if (move.kind === "wait") reading = afterDays(reading, move.days)
    else reading = move.by === counterpartOf(deal.side) ? ofTheirs(reading, move, units) : ofOurs(reading, move, units)
  }
  return reading
}
