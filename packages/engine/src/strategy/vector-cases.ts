// The conformance vectors of tactics as the product plays them: a strategy by its name, or a curve with an acceptance condition, against a given
// series of offers.

import { must } from "../units/result.ts"
import { acceptCombined, type WindowFigure } from "./acceptance/combined.ts"
import { acceptConstant } from "./acceptance/constant.ts"
import { acceptLate } from "./acceptance/late.ts"
import { acceptNext } from "./acceptance/next.ts"
import { type AcceptanceRule, withAcceptance } from "./offering.ts"
import { strategyNamed } from "./registry.ts"
import type { Answer, Strategy } from "./strategy.ts"
import { seatOfLaw } from "./strategy-laws.ts"
import { timeDependent } from "./tactics/time-dependent.ts"
import { answersTo } from "./transcript.ts"

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
