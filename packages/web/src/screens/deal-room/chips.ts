// The figures that are likely to be said next, so that an offer is logged in two taps: what is advised, what each side said last, and round
// figures in between. Round figures come from the scale's own ticks.

import { amountOf, formatDecimal, moneyFromAmount, parseCurrency, parseMoney } from "@walkaway/engine"
import { ticks } from "d3-array"
import type { Deal } from "../../desk/types.ts"
import { lastPriceOf, type Party, type Spoken } from "./parties.ts"

export const CHIP_KINDS = ["advised", "our-last", "their-last", "ask", "round"] as const
export type ChipKind = (typeof CHIP_KINDS)[number]

export interface Chip {
  readonly kind: ChipKind
  /** Decimal text in the deal's currency. */
  readonly price: string
}

/** What the likely figures are read off. */
type Talk = Pick<Deal, "side" | "currency" | "ask"> & Spoken

const ROUND_COUNT = 5
const CHIPS_MAX = 8

const decimalOf = (amount: number, code: string): string | undefined => {
  const currency = parseCurrency(code)
  return currency.ok ? formatDecimal(moneyFromAmount(amount, currency.value, "nearest")) : undefined
}

const amountIn = (price: string | null, code: string): number | undefined => {
  const currency = parseCurrency(code)
  if (price === null || !currency.ok) return undefined
  const money = parseMoney(price, currency.value)
  return money.ok ? amountOf(money.value) : undefined
}

/** Between what both said; where one has said nothing, some way from the other. */
const betweenOf = (
  deal: Talk,
  theirs: number | undefined,
  ours: number | undefined,
): readonly [number, number] | undefined => {
  const asked = ours ?? amountIn(deal.ask, deal.currency)
  const said = theirs ?? (asked === undefined ? undefined : asked * (deal.side === "seller" ? 0.85 : 1.15))
  const end = asked ?? (said === undefined ? undefined : said * (deal.side === "seller" ? 1.15 : 0.85))
  return said === undefined || end === undefined ? undefined : [Math.min(said, end), Math.max(said, end)]
}

const roundFigures = (deal: Talk, theirs: number | undefined, ours: number | undefined): readonly number[] => {
  const between = betweenOf(deal, theirs, ours)
  return between ? ticks(between[0], between[1], ROUND_COUNT) : []
}

export interface ChipsWanted {
  readonly by: Party
  /** What the advice names for us now. */
  readonly advised?: string | undefined
}

/** At most eight, each figure once, the likeliest kinds first and the round ones in order. */
export const chipsFor = (deal: Talk, { by, advised }: ChipsWanted): readonly Chip[] => {
  const theirLast = lastPriceOf(deal, "them")
  const ourLast = lastPriceOf(deal, "us")
  const theirs = amountIn(theirLast, deal.currency)
  const ours = amountIn(ourLast, deal.currency)
  const named: readonly (readonly [ChipKind, string | null | undefined])[] =
    by === "us"
      ? [
          ["advised", advised],
          ["our-last", ourLast],
          ["their-last", theirLast],
          ["ask", deal.ask],
        ]
      : [
          ["their-last", theirLast],
          ["our-last", ourLast],
          ["ask", deal.ask],
        ]
  const round = roundFigures(deal, theirs, ours).map((amount) => ["round", decimalOf(amount, deal.currency)] as const)
  const seen = new Set<string>()
  return [...named, ...round]
    .flatMap(([kind, price]) => {
      const exact = price == null ? undefined : decimalOf(Number(price), deal.currency)
      if (exact === undefined || seen.has(exact)) return []
      seen.add(exact)
      return [{ kind, price: exact }]
    })
    .slice(0, CHIPS_MAX)
}
