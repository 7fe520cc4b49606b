// The concession ledger of a deal so far, and as data that travels: by us or them, prices as decimal text, what is unknown as null. Costs
// and values are estimates, so they are plain numbers with a range. Our own price steps cost what is left of them for us where the
// worth is stated, and their face value where it is not.

import {
  type CONCESSION_KINDS,
  type ConcessionPattern,
  type Deal,
  dealOf,
  type Estimate,
  formatDecimal,
  type Ledger,
  type LedgerEntry,
  ledgerOf,
  meanWorth,
  moneyFromAmount,
  must,
} from "@walkaway/engine"
import type { DealPaper } from "../deal-file/read-deal-file.ts"
import type { DealSoFar } from "./deal-so-far.ts"

export interface RangeOutput {
  readonly low: number
  readonly middle: number
  readonly high: number
}

export interface ConcessionOutput {
  /** Index into the moves that the ledger was made of. */
  readonly moveIndex: number
  readonly by: "us" | "them"
  readonly kind: (typeof CONCESSION_KINDS)[number]
  readonly item: string | null
  readonly from: string | null
  readonly to: string | null
  /** To the giver; null when nobody knows. */
  readonly cost: RangeOutput | null
  /** To the receiver; null when nobody knows. */
  readonly value: RangeOutput | null
  /** What came back before the giver gave again: indices into the items. */
  readonly answeredBy: readonly number[]
  /** What those are worth to the giver; null while the other side has not had its turn. */
  readonly cameBack: number | null
  readonly givenSoFar: number
  readonly gotSoFar: number
}

export interface LedgerOutput {
  readonly items: readonly ConcessionOutput[]
  readonly totals: {
    readonly given: number
    readonly got: number
    readonly givenUnknown: number
    readonly gotUnknown: number
    readonly reciprocity: number | null
    readonly pattern: { readonly ours: ConcessionPattern; readonly theirs: ConcessionPattern }
  }
  readonly warning: {
    readonly code: "giving-ahead-of-getting"
    readonly given: number
    readonly got: number
    readonly lead: number
    readonly concessions: number
  } | null
}

/** Without a paper at face value. Places in it are places in the deal's moves. */
export const ledgerSoFar = ({ side, currency, ask, moves }: DealSoFar, paper: DealPaper | undefined): Ledger => {
  const sheet = paper?.brief.sheet
  const told = must(dealOf({ side, currency, moves: moves.map(({ move }) => move), ...(ask && { ask }) }))
  return ledgerOf(told, sheet && meanWorth(sheet))
}

const range = (estimate: Estimate | undefined): RangeOutput | null =>
  estimate ? { low: estimate.p10, middle: estimate.p50, high: estimate.p90 } : null

type Sides = Pick<Deal, "side" | "currency">

const itemOf = (entry: LedgerEntry, { side, currency }: Sides): ConcessionOutput => {
  const price = (amount: number | undefined) =>
    amount === undefined ? null : formatDecimal(moneyFromAmount(amount, currency, "nearest"))
  return {
    moveIndex: entry.moveIndex,
    by: entry.by === side ? "us" : "them",
    kind: entry.kind,
    item: entry.item ?? null,
    from: price(entry.from),
    to: price(entry.to),
    cost: range(entry.costToGiver),
    value: range(entry.valueToReceiver),
    answeredBy: entry.answeredBy,
    cameBack: entry.cameBack ?? null,
    givenSoFar: entry.givenSoFar,
    gotSoFar: entry.gotSoFar,
  }
}

const warningOf = ({ warning }: Ledger): LedgerOutput["warning"] => {
  if (!warning) return null
  const { gotUnknown: _unknown, ...told } = warning
  return told
}

export const ledgerOutputOf = (ledger: Ledger, deal: Sides): LedgerOutput => {
  const { exchangeShare: _share, ...totals } = ledger.totals
  const theirs = deal.side === "seller" ? "buyer" : "seller"
  return {
    items: ledger.entries.map((entry) => itemOf(entry, deal)),
    totals: {
      ...totals,
      reciprocity: totals.reciprocity ?? null,
      pattern: { ours: ledger.pattern[deal.side], theirs: ledger.pattern[theirs] },
    },
    warning: warningOf(ledger),
  }
}
