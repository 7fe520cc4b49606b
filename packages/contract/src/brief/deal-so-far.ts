// A deal as the advice needs it, whoever keeps it: the desk folds it out of its events, a browser out of the API's answer. Both then ask
// the same functions, which is what makes their figures the same to the last digit.

import {
  amountOf,
  type Currency,
  type EffortStage,
  formatDecimal,
  type Money,
  type Move,
  type Side,
  type SunkEntry,
} from "@walkaway/engine"
import type { Role } from "../api/words.ts"
import type { LearntFigures } from "./learnt-figures.ts"
import type { PriorChoice } from "./priors-in-force.ts"

export type Row = Readonly<Record<string, unknown>>
export const isRow = (value: unknown): value is Row =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** Figures of a deal that stand beside its paper. */
export interface DealFigures {
  readonly side: string
  readonly currency: string
  readonly template: string
  readonly ask?: Money
  /** What we believe of their limit: low, middle, high. */
  readonly limit?: readonly [Money, Money, Money]
  readonly roundsMax?: number
}

/** A move as it counts, and when it was made. */
export interface TimedMove {
  readonly move: Move
  readonly occurredAt: Date
}

export interface SpentEffort {
  readonly stage: EffortStage
  readonly hours: number
  readonly money?: Money
}

export interface DealSoFar extends DealFigures {
  readonly side: Side
  readonly currency: Currency
  /** How the customer came, and what kind of customer it is, where known: the part of the trade that the deal lies in. */
  readonly channel?: string
  readonly customerKind?: string
  /** The worth statement as it was written. */
  readonly paper: Row
  readonly line?: { readonly price: Money; readonly target?: Money }
  /** The day from which the figures in the paper count. */
  readonly worthStatedAt: Date
  /** The first first. */
  readonly moves: readonly TimedMove[]
  readonly efforts: readonly SpentEffort[]
}

/** What of a policy the advice hangs on. */
export interface BriefPolicy {
  /** IANA name; days are counted in it. */
  readonly timeZone: string
  readonly holdingCostPerDay: string | null
  readonly costPerHour: Readonly<Record<Role, string | null>>
}

export interface BriefContext {
  readonly policy: BriefPolicy
  readonly now: Date
  /** Of the deal's owner: whose hours are counted. */
  readonly ownerRole: Role
  /** What the house has learnt about people who leave, by the day from which it counts; in any order. */
  readonly learnt?: readonly LearntFigures[]
  /** Which prior was chosen when, learnt from the house's own deals; in any order. The shipped one when left out. */
  readonly priors?: readonly PriorChoice[]
}

/** As a deal file, without line and moves. */
export const documentOf = (figures: DealFigures, paper: Row): Row => ({
  ...paper,
  side: figures.side,
  currency: figures.currency,
  template: figures.template,
  ...(figures.ask && { ask: formatDecimal(figures.ask) }),
  ...(figures.limit && { limit: figures.limit.map(amountOf) }),
  ...(figures.roundsMax !== undefined && { rounds: figures.roundsMax }),
})

export const sunkOf = (efforts: readonly SpentEffort[]): readonly SunkEntry[] =>
  efforts.map(({ stage, hours, money }) => ({ stage, hours, money: money ? amountOf(money) : 0 }))
