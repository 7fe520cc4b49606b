// The conformance vectors of tactics as the product plays them: a strategy by its name, or a curve with an acceptance condition, against a given
// series of offers; and the formulas that strategies after descriptions are built on.

import { must } from "../units/result.ts"
import { acceptCombined, type WindowFigure } from "./acceptance/combined.ts"
import { acceptConstant } from "./acceptance/constant.ts"
import { acceptLate } from "./acceptance/late.ts"
import { acceptNext } from "./acceptance/next.ts"
import { bestAsk, bestTime, meanInside } from "./models/best-concession.ts"
import { concessionProcess, type Forecast } from "./models/concession-process.ts"
import { type AcceptanceRule, withAcceptance } from "./offering.ts"
import { strategyNamed } from "./registry.ts"
import type { Answer, Strategy } from "./strategy.ts"
import { seatOfLaw } from "./strategy-laws.ts"
import { timeDependent } from "./tactics/time-dependent.ts"
import { answersTo } from "./transcript.ts"
import { stableGain } from "./winners/after-atlas-three.ts"
import { acceptedPart, nonExploitationPoint } from "./winners/after-cuhk-agent.ts"

/** What is known and what the other side offers, round by round; -1 is nothing. */
export interface TacticCase {
  readonly own: readonly number[]
  readonly theirs?: readonly number[]
  readonly reservation: number
  readonly rounds: number
  readonly isFirst: boolean
  readonly offers: readonly number[]
}

export interface AcceptanceForm {
  readonly e: number
  readonly k: number
  readonly acceptance:
    | { readonly kind: "next"; readonly factor?: number; readonly gap?: number }
    | { readonly kind: "constant"; readonly level: number }
    | { readonly kind: "late"; readonly since: number }
    | { readonly kind: "combined"; readonly since: number; readonly figure: WindowFigure }
}

interface Played {
  readonly turns: number
  readonly answers: readonly Answer[]
}

const played = (strategy: Strategy, input: TacticCase): Played => {
  const { own, theirs, offers, ...rest } = input
  const known = theirs ? { theirs: Float64Array.from(theirs) } : {}
  const seat = seatOfLaw({ own: Float64Array.from(own), ...known, ...rest })
  const answers = answersTo(strategy, seat, (round) => offers[round])
  return { turns: answers.length, answers }
}

export const answersOfNamed = (input: TacticCase & { readonly strategy: string }): Played =>
  played(must(strategyNamed(input.strategy)), pick(input))

const ruleOf = (form: AcceptanceForm["acceptance"]): AcceptanceRule => {
  switch (form.kind) {
    case "next":
      return acceptNext(form.factor, form.gap)
    case "constant":
      return acceptConstant(form.level)
    case "late":
      return acceptLate(form.since)
    case "combined":
      return acceptCombined(form.since, form.figure)
  }
}

export const answersOfForm = (input: TacticCase & AcceptanceForm): Played =>
  played(withAcceptance("vector", timeDependent(input.e, input.k), ruleOf(input.acceptance)), pick(input))

const pick = ({ own, theirs, reservation, rounds, isFirst, offers }: TacticCase): TacticCase => ({
  own,
  ...(theirs ? { theirs } : {}),
  reservation,
  rounds,
  isFirst,
  offers,
})

export const forecastsOf = (input: { times: number[]; heard: number[]; at: number[] }) => {
  const forecast = concessionProcess(input.times, input.heard)
  return { forecasts: input.at.map((time) => forecast?.(time)) }
}

export const bestConcessionOf = (input: {
  forecasts: (Forecast & { time: number })[]
  discount: number
  reservation: number
}) => {
  const { forecasts, discount, reservation } = input
  const at = new Map(forecasts.map((one) => [one.time, one]))
  const best = bestTime([...at.keys()], (time) => at.get(time) ?? forecasts[0], discount)
  return {
    worth: forecasts.map((one) => meanInside(one) * discount ** one.time),
    time: best.time,
    ask: bestAsk(best, discount, reservation),
  }
}

export const nonExploitationOf = (input: { discount: number; novelty: number[]; times: number[] }) => {
  const points = input.novelty.map((part) => nonExploitationPoint(part, input.discount))
  return { points, parts: points.map((point) => input.times.map((time) => acceptedPart(time, point, input.discount))) }
}

export const stableGainsOf = ({ gains }: { gains: [number, number][] }) => ({
  expected: gains.map(([theirs, ours]) => stableGain(theirs, ours)),
})
