// What each side gave, as rows: the engine's ledger over the moves that stand. Without a worth curve, so that the rows hang on the
// deal's events alone and not on the engine's defaults of the day; price steps count at face value.

import {
  dealOf,
  type Estimate,
  formatDecimal,
  type LedgerEntry,
  ledgerOf,
  type Money,
  moneyFromAmount,
} from "@walkaway/engine"
import type { Rows } from "../streams/stream-model.ts"
import { partyOf } from "./party.ts"
import type { OpenedDeal } from "./state.ts"

type Row = Rows[string][number]

const rangeOf = (name: "cost" | "value", estimate: Estimate | undefined): Row => ({
  [`${name}Low`]: estimate?.p10 ?? null,
  [`${name}Middle`]: estimate?.p50 ?? null,
  [`${name}High`]: estimate?.p90 ?? null,
})

const price = (amount: number | undefined, currency: Money["currency"]): string | null =>
  amount === undefined ? null : formatDecimal(moneyFromAmount(amount, currency, "nearest"))

const entryRow = (entry: LedgerEntry, index: number, { moves, side, currency }: OpenedDeal, here: Row): Row => {
  const { version, occurredAt } = moves[entry.moveIndex]
  return {
    ...here,
    seq: index + 1,
    moveVersion: version,
    by: partyOf(entry.by, side),
    kind: entry.kind,
    item: entry.item ?? null,
    fromPrice: price(entry.from, currency),
    toPrice: price(entry.to, currency),
    ...rangeOf("cost", entry.costToGiver),
    ...rangeOf("value", entry.valueToReceiver),
    currency,
    occurredAt,
  }
}

export const concessionRows = (deal: OpenedDeal, here: Row): readonly Row[] => {
  const { side, currency, ask } = deal
  const moves = deal.moves.map(({ move }) => move)
  const talk = dealOf({ side, currency, ...(ask && { ask }), moves })
  return talk.ok ? ledgerOf(talk.value).entries.map((entry, index) => entryRow(entry, index, deal, here)) : []
}
