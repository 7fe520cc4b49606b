// The concession ledger as people read it. What our steps cost us by our own worth would tell the line, so whoever may not see it
// reads them at face value, which the ledger's caller chooses.

import type { operations } from "@walkaway/contract/api"
import { type Estimate, formatDecimal, type Ledger, moneyFromAmount } from "@walkaway/engine"
import type { z } from "zod"
import { partyOf } from "../deal/party.ts"
import type { DealNow } from "../services/deals.ts"

export type LedgerView = z.output<(typeof operations)["listDealConcessions"]["answers"][200]>

const range = (estimate: Estimate | undefined) =>
  estimate ? { low: estimate.p10, middle: estimate.p50, high: estimate.p90 } : null

export const ledgerView = ({ dealId, deal }: DealNow, ledger: Ledger): LedgerView => {
  const price = (amount: number | undefined) =>
    amount === undefined ? null : formatDecimal(moneyFromAmount(amount, deal.currency, "nearest"))
  const { totals, pattern, warning } = ledger
  const theirs = deal.side === "seller" ? "buyer" : "seller"
  return {
    items: ledger.entries.map((entry, seq) => ({
      dealId,
      seq,
      moveVersion: deal.moves[entry.moveIndex].version,
      by: partyOf(entry.by, deal.side),
      kind: entry.kind,
      item: entry.item ?? null,
      from: price(entry.from),
      to: price(entry.to),
      cost: range(entry.costToGiver),
      value: range(entry.valueToReceiver),
      currency: deal.currency,
      occurredAt: deal.moves[entry.moveIndex].occurredAt.toISOString(),
    })),
    totals: {
      given: totals.given,
      got: totals.got,
      givenUnknown: totals.givenUnknown,
      gotUnknown: totals.gotUnknown,
      reciprocity: totals.reciprocity ?? null,
      pattern: { ours: pattern[deal.side], theirs: pattern[theirs] },
    },
    warning: warning
      ? {
          code: warning.code,
          given: warning.given,
          got: warning.got,
          lead: warning.lead,
          concessions: warning.concessions,
        }
      : null,
  }
}
