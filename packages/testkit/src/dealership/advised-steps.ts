// What an adviser of a simulated talk would have said before they spoke and at the end, by the plainest model that is right on average.

import type { Side } from "@walkaway/engine"
import { Z90 } from "@walkaway/engine"
import type { AdvisedStep, MoveThen, Percentiles } from "@walkaway/engine/review"
import { ASK, type SimulatedTalk } from "./talk.ts"

/** Where a talk happened. */
export interface Place {
  readonly id: string
  readonly person: string
  readonly side: Side
  readonly value: number
  readonly opened: number
  readonly ageDays: number
  readonly odds: number
}

/** From percent of the value, as a talk is simulated, to money. */
export interface Writer {
  readonly price: (percent: number) => number
  readonly money: (percent: number) => number
  readonly range: (low: number, middle: number, high: number) => Percentiles
}

/** Buyers are sellers reflected about the value. */
export const writerOf = ({ side, value }: Place): Writer => {
  const money = (percent: number) => (percent * value) / 100
  const price = (percent: number) => money(side === "seller" ? percent : 200 - percent)
  const range = (low: number, middle: number, high: number) => {
    const [a, b] = [price(low), price(high)]
    return { p10: Math.min(a, b), p50: price(middle), p90: Math.max(a, b) }
  }
  return { money, price, range }
}

/** One more figure, at the middle of what is believed of them at the end: all the planning that the simulation does. */
const counterAt = ({ believedAtEnd: [, half], standing }: SimulatedTalk, line: number) => {
  const figure = Math.max(line, half)
  const taken = half >= line ? 0.4 : 0
  return { figure, gain: taken * (figure - line), risk: (1 - taken) * Math.max(0, standing - line) }
}

const movesAt = (talk: SimulatedTalk, line: number, place: Place, { money, price }: Writer): readonly MoveThen[] => {
  const counter = counterAt(talk, line)
  const away = talk.leftBy === "them"
  return [
    {
      move: "accept",
      price: price(talk.standing),
      available: !away,
      expectedValue: money(talk.standing - line),
      dealProbability: 1,
      valueAtRisk: money(counter.gain),
    },
    {
      move: "counter",
      price: price(counter.figure),
      available: !away,
      expectedValue: money(counter.gain),
      dealProbability: place.odds,
      valueAtRisk: money(counter.risk),
    },
    {
      move: "walk",
      available: !away,
      expectedValue: 0,
      dealProbability: 0,
      valueAtRisk: money(counter.gain),
    },
    {
      move: "let-walk",
      available: away,
      expectedValue: 0,
      dealProbability: 0.05,
      valueAtRisk: money(counter.gain),
    },
  ]
}

/** The two advices that the review will see: before they spoke, and at the end. */
export const stepsOf = (talk: SimulatedTalk, place: Place, writer: Writer, closed: number): readonly AdvisedStep[] => {
  const { lineBefore, line, believed, believedAtEnd, hours, price, leftBy } = talk
  const { mean, sd } = believed
  const first: AdvisedStep = {
    day: place.opened,
    hoursBefore: 0.2 * hours,
    recommended: "counter",
    moves: movesAt({ ...talk, leftBy: "us" }, lineBefore, place, writer),
    limit: writer.range(mean - Z90 * sd, mean, mean + Z90 * sd),
    walkAwayPrice: writer.price(lineBefore),
    chosen: { move: "counter", price: writer.price(ASK) },
  }
  const moves = movesAt(talk, line, place, writer)
  const open = moves.filter(({ available }) => available)
  const best = open.reduce((a, b) => (b.expectedValue > a.expectedValue ? b : a))
  const chosen = price === undefined ? (leftBy === "us" ? "walk" : "let-walk") : "accept"
  const accepted = price !== undefined && { price: writer.price(price), expectedValue: writer.money(price - line) }
  const last: AdvisedStep = {
    day: closed,
    hoursBefore: hours,
    recommended: best.move,
    moves,
    limit: writer.range(...believedAtEnd),
    walkAwayPrice: writer.price(line),
    chosen: { move: chosen, ...accepted },
  }
  return [first, last]
}
