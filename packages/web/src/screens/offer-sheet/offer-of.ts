// What a customer may read of a deal, and nothing else: every key of the sheet is named here, one by one, and made from a key that is named
// here too. Our line, target and limit, what things cost us and are worth to us, what was offered and refused, who agreed to what: none of
// it has a way in. Pure, so that a property test can try.

import { formatDecimal, type Money, toChange } from "@walkaway/engine"
import { moneyOf } from "../../components/distance.ts"
import type { Deal, Organisation } from "../../desk/types.ts"
import { itemSaid } from "../../words/item-said.ts"

export interface OfferSheet {
  readonly organisation: string
  readonly customer: string | null
  readonly title: string
  readonly stockNumber: string | null
  readonly side: "seller" | "buyer"
  readonly currency: string
  readonly isAgreed: boolean
  readonly price: string
  readonly partExchange: PartExchangeShown | null
  /** Names of the extras and of what we promised besides. */
  readonly included: readonly string[]
  readonly validUntil: string | null
}

export interface PartExchangeShown {
  readonly item: string | null
  readonly allowance: string
  readonly settlement: string | null
  /** What the buyer pays on top of his car; from zero, `isToThem` says which way. */
  readonly toChange: string
  readonly isToThem: boolean
}

type Written = Readonly<Record<string, unknown>>

const isWritten = (value: unknown): value is Written =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const textOf = (value: unknown): string | null => (typeof value === "string" && value.trim() !== "" ? value : null)

/** An amount as people write it in a deal: a number, or digits. */
const writtenMoney = (value: unknown, currency: string): Money | undefined =>
  typeof value === "number" || typeof value === "string" ? moneyOf(String(value), currency) : undefined

const partExchangeOf = (worth: Deal["worth"], price: string, currency: string): PartExchangeShown | null => {
  const written = worth?.partExchange
  if (!isWritten(written)) return null
  const [allowance, ours] = [writtenMoney(written.allowance, currency), moneyOf(price, currency)]
  if (!allowance || !ours) return null
  const settlement = writtenMoney(written.settlement, currency)
  const nothing: Money = { currency: allowance.currency, minor: 0n }
  const partExchange = { allowance, tradeValue: nothing, ...(settlement && { settlement }) }
  const change = toChange({ price: ours, partExchange, extras: [], giveAways: [] })
  return {
    item: textOf(written.item),
    allowance: formatDecimal(allowance),
    settlement: settlement && settlement.minor !== 0n ? formatDecimal(settlement) : null,
    toChange: formatDecimal({ ...change, minor: change.minor < 0n ? -change.minor : change.minor }),
    isToThem: change.minor < 0n,
  }
}

const itemsOf = (written: unknown): readonly string[] =>
  Array.isArray(written)
    ? written.map((one) => (isWritten(one) ? textOf(one.item) : null)).filter((item) => item !== null)
    : []

const promisedOf = ({ moves }: Deal): readonly string[] =>
  moves
    .filter(({ kind, by }) => kind === "give" && by === "us")
    .map(({ item }) => item)
    .filter((item) => item !== null)
    .map(itemSaid)

const priceOf = ({ phase, outcome, agreedPrice, standing }: Deal) => {
  if (agreedPrice !== null && (phase === "agreed" || outcome === "won")) return { price: agreedPrice, isAgreed: true }
  if (phase === "over" || phase === "closed" || !standing.ours) return undefined
  return { price: standing.ours.price, isAgreed: false }
}

/** Undefined when no price of ours stands and none is agreed. */
export const offerOf = (deal: Deal, { name }: Pick<Organisation, "name">): OfferSheet | undefined => {
  const priced = priceOf(deal)
  if (!priced) return undefined
  const { side, currency, worth } = deal
  const included = [...itemsOf(worth?.extras), ...itemsOf(worth?.giveAways), ...promisedOf(deal)]
  return {
    organisation: name,
    customer: deal.customer?.name ?? null,
    // A deal's own title may say anything: it is the house's note to itself, and the thing's name only where there is nothing better.
    title: deal.unit?.title ?? deal.title,
    stockNumber: deal.unit?.stockNumber ?? null,
    side,
    currency,
    ...priced,
    partExchange: side === "seller" ? partExchangeOf(worth, priced.price, currency) : null,
    included: [...new Set(included)],
    validUntil: priced.isAgreed ? null : (deal.standing.ours?.expiresAt ?? null),
  }
}
