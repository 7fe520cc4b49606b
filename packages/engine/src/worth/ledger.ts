// The concession ledger: what each side gave, what it cost, what came back for it, and whether we give too much merely to make it
// happen. "What came back" is what the other side gives before we give again, the unit in which bargainers reciprocate
// [EsserKomorita1975]. Counting rounds (the rival) would call a concession of 5 the answer to one of 500.

import { counterpartOf, type Deal, directionOf, type Side } from "../deal/index.ts"
import { amountOf, type Estimate, meanOf } from "../units/index.ts"
import { type Concession, concessionsOf } from "./concessions.ts"
import type { PiecewiseLinear } from "./piecewise.ts"

export interface LedgerEntry extends Concession {
  /** Entries of the other side until the giver gives again: indices into the ledger. Gifts of one breath share them. */
  readonly answeredBy: readonly number[]
  /** What those are worth to the giver; undefined while the other side has not had its turn. */
  readonly cameBack?: number
  /** What we had given and got after this entry, as in the totals. */
  readonly givenSoFar: number
  readonly gotSoFar: number
}

export interface LedgerTotals {
  /** What our concessions cost us, as far as known. Major units. */
  readonly given: number
  /** What theirs are worth to us, as far as known. */
  readonly got: number
  /** Entries of each side without any figure. */
  readonly givenUnknown: number
  readonly gotUnknown: number
  /** got / given; undefined when we gave nothing. */
  readonly reciprocity?: number
  /** Our share of all that was given, in [0, 1]; undefined when nothing was. */
  readonly exchangeShare?: number
}

export const CONCESSION_PATTERNS = ["shrinking", "steady", "growing", "none"] as const
export type ConcessionPattern = (typeof CONCESSION_PATTERNS)[number]

/** Our giving runs ahead of our getting; figures in major units, counted over answered concessions. */
export interface GivingAheadWarning {
  readonly code: "giving-ahead-of-getting"
  readonly given: number
  /** With theirs at the upper end of their ranges: the benefit of the doubt. */
  readonly got: number
  readonly lead: number
  readonly concessions: number
  /** Concessions of theirs whose worth to us nobody knows; they might close the gap. */
  readonly gotUnknown: number
}

export interface Ledger {
  readonly entries: readonly LedgerEntry[]
  readonly totals: LedgerTotals
  readonly pattern: Readonly<Record<Side, ConcessionPattern>>
  readonly warning?: GivingAheadWarning
}

const worthOf = (estimate: Estimate | undefined): number => (estimate ? meanOf(estimate) : 0)

/** What an entry moves for us: its cost when it is ours, its worth to us when it is theirs. */
const oursOf = (entry: Concession, self: Side): Estimate | undefined =>
  entry.by === self ? entry.costToGiver : entry.valueToReceiver

const sum = (entries: readonly Concession[], figure: (entry: Concession) => number): number =>
  entries.reduce((total, entry) => total + figure(entry), 0)

const spokeBetween = (deal: Deal, side: Side, after: number, before: number): boolean =>
  deal.moves.slice(after + 1, before).some((move) => move.kind !== "wait" && move.by === side)

/** Theirs until the giver gives again; what is given in one breath shares its answer. */
const answersTo = (deal: Deal, concessions: readonly Concession[], index: number): readonly number[] => {
  const { by, moveIndex } = concessions[index]
  const givesAgain = (one: Concession): boolean =>
    one.by === by && spokeBetween(deal, counterpartOf(by), moveIndex, one.moveIndex)
  const next = concessions.findIndex((one, position) => position > index && givesAgain(one))
  const later = concessions
    .slice(0, next < 0 ? concessions.length : next)
    .map((one, position) => ({ ...one, position }))
  return later.filter((one) => one.position > index && one.by !== by).map(({ position }) => position)
}

/** The other side has spoken since, or the giver moved his price again without waiting. */
const hadItsTurn = (deal: Deal, concessions: readonly Concession[], { moveIndex, by, kind }: Concession): boolean =>
  spokeBetween(deal, counterpartOf(by), moveIndex, deal.moves.length) ||
  (kind === "price" && concessions.some((one) => one.by === by && one.kind === "price" && one.moveIndex > moveIndex))

const entryAt = (deal: Deal, concessions: readonly Concession[], index: number): LedgerEntry => {
  const concession = concessions[index]
  const answeredBy = answersTo(deal, concessions, index)
  const cameBack = answeredBy.reduce((total, answer) => total + worthOf(concessions[answer].valueToReceiver), 0)
  const soFar = concessions.slice(0, index + 1)
  const { given, got } = totalsOf(soFar, deal.side)
  const answered = spokeBetween(deal, counterpartOf(concession.by), concession.moveIndex, deal.moves.length)
  return { ...concession, answeredBy, ...(answered && { cameBack }), givenSoFar: given, gotSoFar: got }
}

const totalsOf = (concessions: readonly Concession[], self: Side): LedgerTotals => {
  const ours = concessions.filter(({ by }) => by === self)
  const theirs = concessions.filter(({ by }) => by !== self)
  const given = sum(ours, (one) => worthOf(one.costToGiver))
  const got = sum(theirs, (one) => worthOf(one.valueToReceiver))
  const exchanged = given + got
  return {
    given,
    got,
    givenUnknown: ours.filter(({ costToGiver }) => !costToGiver).length,
    gotUnknown: theirs.filter(({ valueToReceiver }) => !valueToReceiver).length,
    ...(given > 0 && { reciprocity: got / given }),
    ...(given >= 0 && got >= 0 && exchanged > 0 && { exchangeShare: given / exchanged }),
  }
}

/** A change of less than this factor from one concession to the next, on trend, is called steady. */
const STEADY = 0.85

/** Trend of a side's price concessions: the factor from one to the next by least squares on their logarithms. */
export const patternOf = (sizes: readonly number[]): ConcessionPattern => {
  const logs = sizes.filter((size) => size > 0).map(Math.log)
  if (logs.length < 2) return "none"
  const middle = (logs.length - 1) / 2
  const slope =
    logs.reduce((total, log, index) => total + (index - middle) * log, 0) /
    logs.reduce((total, _, index) => total + (index - middle) ** 2, 0)
  if (slope < Math.log(STEADY)) return "shrinking"
  return slope > -Math.log(STEADY) ? "growing" : "steady"
}

const priceSteps = (concessions: readonly Concession[], side: Side): number[] =>
  concessions
    .filter(({ by, kind }) => by === side && kind === "price")
    .map(({ from = 0, to = 0 }) => (from - to) * directionOf(side))

/** Our giving is ahead when it exceeds this many times our getting ... */
const AHEAD_FACTOR = 1.5
/** ... and the lead is above this share of the price that we talk about. */
const AHEAD_SHARE = 0.01
/** Concessions of ours that the other side could have answered before there is anything to warn of. */
const AHEAD_CONCESSIONS = 2

const priceTalkedAbout = (deal: Deal): number => {
  const named = deal.moves.find((move) => move.kind === "offer" && move.by === deal.side)
  const first = deal.ask ?? (named?.kind === "offer" ? named.price : undefined)
  return first ? amountOf(first) : 0
}

const warningOf = (deal: Deal, concessions: readonly Concession[]): GivingAheadWarning | undefined => {
  const { side } = deal
  const ours = concessions.filter((one) => one.by === side && hadItsTurn(deal, concessions, one))
  const costly = ours.filter((one) => worthOf(one.costToGiver) > 0)
  const theirs = concessions.filter(({ by }) => by !== side)
  const given = sum(ours, (one) => worthOf(one.costToGiver))
  const got = sum(theirs, ({ valueToReceiver }) => valueToReceiver?.p90 ?? 0)
  const lead = given - got
  if (costly.length < AHEAD_CONCESSIONS) return undefined
  if (given <= AHEAD_FACTOR * got || lead <= AHEAD_SHARE * priceTalkedAbout(deal)) return undefined
  const gotUnknown = theirs.filter((one) => !oursOf(one, side)).length
  return { code: "giving-ahead-of-getting", given, got, lead, concessions: costly.length, gotUnknown }
}

/**
 * The ledger of a deal's moves; `worth` (our mean worth by price) makes price steps count for us by what is left of them.
 *
 * `giving-ahead-of-getting` is raised when, over our concessions that the other side has had the chance to answer, (1) there are at
 * least two with a cost, (2) they cost more than 1.5 times what we got, theirs counted at the upper end of their ranges,
 * and (3) the lead is above 1% of the ask. One concession, or one not answered yet, never raises it.
 */
export const ledgerOf = (deal: Deal, worth?: PiecewiseLinear): Ledger => {
  const concessions = concessionsOf(deal, worth)
  const warning = warningOf(deal, concessions)
  return {
    entries: concessions.map((_, index) => entryAt(deal, concessions, index)),
    totals: totalsOf(concessions, deal.side),
    pattern: {
      buyer: patternOf(priceSteps(concessions, "buyer")),
      seller: patternOf(priceSteps(concessions, "seller")),
    },
    ...(warning && { warning }),
  }
}
