// A deal of a desk as the views know deals: what a file would say. Its worth is there for whoever may see it; without, the talk alone is
// drawn. Nothing is computed from it: every figure shown is the desk's own.

import { type DealPaper, readDealFile } from "@walkaway/contract"
import {
  type Currency,
  counterpartOf,
  type Deal,
  dealOf,
  type Money,
  type Move,
  must,
  parseMoney,
  type Side,
} from "@walkaway/engine"
import type { DealOfDesk } from "./deal-id.ts"
import { currencyOf } from "./money-text.ts"

const sideOf = (by: "us" | "them", side: Side): Side => (by === "us" ? side : counterpartOf(side))

const money = (text: string, currency: Currency): Money => must(parseMoney(text, currency))

type LoggedMove = Pick<DealOfDesk["moves"][number], "kind" | "by" | "price" | "door" | "item" | "cost" | "value">

const priceOf = ({ price }: LoggedMove, currency: Currency): Money => money(price ?? "0", currency)

/** A logged move as the engine knows moves. */
export const moveOf = (logged: LoggedMove, side: Side, currency: Currency): Move => {
  const by = sideOf(logged.by, side)
  const { kind, item, cost, value, door } = logged
  switch (kind) {
    case "offer":
    case "call":
      return { kind, by, price: priceOf(logged, currency) }
    case "walk":
      return { kind, by, door: door ?? "open" }
    case "give": {
      const figures = {
        ...(cost !== null && { cost: money(cost, currency) }),
        ...(value !== null && { value: money(value, currency) }),
      }
      return { kind, by, item: item ?? "something", ...figures }
    }
    default:
      return { kind, by }
  }
}

const talkOf = (deal: DealOfDesk): Deal => {
  const { side, ask, line, limit, rounds, moves } = deal
  const currency = currencyOf(deal.currency)
  const exact = line?.sight === "exact" ? line : undefined
  return must(
    dealOf({
      side,
      currency,
      ...(ask !== null && { ask: money(ask, currency) }),
      ...(exact && { line: money(exact.price, currency) }),
      ...(exact?.target && { target: money(exact.target, currency) }),
      ...(limit && {
        limit: { low: money(limit[0], currency), middle: money(limit[1], currency), high: money(limit[2], currency) },
      }),
      ...(rounds !== null && { roundsMax: rounds }),
      moves: moves.map((move) => moveOf(move, side, currency)),
    }),
  )
}

/** What it is worth, as far as it says enough and may be seen. */
const worthOf = ({ worth, side, currency, template, ask }: DealOfDesk): Pick<DealPaper["brief"], "sheet"> => {
  if (!worth) return {}
  const read = readDealFile({ ...worth, side, currency, template, ...(ask !== null && { ask }) })
  return read.ok && read.value.brief.sheet ? { sheet: read.value.brief.sheet } : {}
}

export const paperOfDeal = (deal: DealOfDesk): DealPaper => ({
  title: deal.title,
  brief: { deal: talkOf(deal), alternatives: [], ...worthOf(deal) },
})
