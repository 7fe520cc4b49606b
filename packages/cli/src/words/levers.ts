// What can be traded besides the price, in words: what goes with a package, and the sentence of an exchange. A figure that is a guess
// says so.

import type { PackagesOutput } from "@walkaway/contract"
import type { Currency, Side } from "@walkaway/engine"
import { amountText, plural } from "../terminal/figures.ts"

export interface LeverWord {
  readonly lever: string
  readonly label: string | null
  readonly amount: number
}

interface Telling {
  readonly amount: number
  readonly side: Side
  money(amount: number): string
}

/** Who pays: the buyer. */
const payer = ({ side }: Telling): string => (side === "seller" ? "they pay" : "we pay")

const WORDS: Readonly<Record<string, (telling: Telling) => string>> = {
  warranty: ({ amount }) => `${plural(amount, "month")} more warranty`,
  mats: () => "mats",
  "full-tank": () => "a full tank",
  "service-plan": () => "a service plan",
  delivery: () => "delivery",
  support: ({ amount }) => `${plural(amount, "month")} more support`,
  timing: ({ amount }) =>
    amount < 0 ? `delivery ${plural(-amount, "week")} sooner` : `a start up to ${plural(amount, "week")} later`,
  scope: () => "a tenth less work",
  term: () => "the next order signed now",
  finance: () => "finance with us",
  "payment-days": (telling) =>
    telling.amount === 0 ? `${payer(telling)} on the day` : `${payer(telling)} within ${plural(telling.amount, "day")}`,
  deposit: (telling) => `${payer(telling)} ${telling.money(telling.amount)} up front`,
  allowance: ({ amount, side, money }) =>
    `${money(Math.abs(amount))} ${amount > 0 ? "more" : "less"} for ${side === "seller" ? "their" : "our"} car`,
}

/** A lever's step in a few words. */
export const leverText = ({ lever, label, amount }: LeverWord, side: Side, currency: Currency): string =>
  label ?? WORDS[lever]?.({ amount, side, money: (sum) => amountText(sum, currency) }) ?? lever

type Exchange = PackagesOutput["exchanges"][number]

const guessed = (kind: string): string => (kind === "default" ? ", a guess" : "")

const theirsText = ({ theirs, way }: Exchange, money: (amount: number) => string): string => {
  const { low, high, source } = theirs
  const range = `${money(Math.max(0, low))} to ${money(high)}`
  const said = way === "give" ? `worth ${range} to them` : `costs them ${range}`
  return `${said}${guessed(source.kind)}`
}

/** "Give 6 months more warranty (costs us about £60, worth £80 to £200 to them) for £100 on the price". */
export const exchangeText = (one: Exchange, side: Side, currency: Currency): string => {
  const money = (amount: number) => amountText(amount, currency)
  const what = leverText(one, side, currency)
  const { amount, source } = one.ours
  const ours = `${one.way === "give" ? "costs" : "brings"} us about ${money(amount)}${guessed(source.kind)}`
  const brackets = `(${ours}; ${theirsText(one, money)})`
  const better = side === "seller" ? "on" : "off"
  const worse = side === "seller" ? "off" : "on"
  return one.way === "give"
    ? `For ${money(one.money)} ${better} the price, give: ${what} ${brackets}`
    : `For ${money(one.money)} ${worse} the price, ask for: ${what} ${brackets}`
}
