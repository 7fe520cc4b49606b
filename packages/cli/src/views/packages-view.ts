// Packages in the terminal: what all of them leave us, the three with what goes with each and what we think of it for them, and what to trade
// for money.

import type { PackagesOutput } from "@walkaway/contract"
import { type Currency, moneyFromAmount } from "@walkaway/engine"
import { currencyOf } from "../desk/money-text.ts"
import { amountText, priceText, signedText } from "../terminal/figures.ts"
import { wrap } from "../terminal/layout.ts"
import { exchangeText, leverText } from "../words/levers.ts"
import { headOf } from "./paper-title.ts"
import { paragraphs, type ViewOf } from "./view.ts"

export interface PackagesViewInput extends ViewOf {
  readonly packages: PackagesOutput
}

const UNTRADABLE: Readonly<Record<NonNullable<PackagesOutput["untradable"]>, string>> = {
  "no-worth": "Nothing to trade: the deal says where the line is, not what it is worth. Give a deal file with cost.",
  "price-only": 'Nothing to trade: one price, one thing. "levers" in the deal file names what could go with it.',
  "nothing-left": "Nothing to trade: all that could go with it is promised already.",
}

const price = (amount: number, currency: Currency): string => priceText(moneyFromAmount(amount, currency, "nearest"))

const headline = ({ packages, ink, screen }: PackagesViewInput, currency: Currency): string => {
  const { keep, leaves, gain } = packages
  const left = ink.surplus(amountText(leaves, currency))
  const over = leaves === gain ? "" : ` That is ${signedText(gain, currency)} over walking away.`
  return wrap(`Each leaves us at least ${left}, as ${price(keep, currency)} alone does.${over}`, screen.columns)
}

/** Ten in ten would be a promise. */
const shareText = (share: number): string => {
  const tenths = Math.round(share * 10)
  if (tenths === 10) return "nearly all"
  return tenths === 0 ? "hardly any" : `${tenths} in 10`
}

type Offer = PackagesOutput["packages"][number]

const offerBlock = (offer: Offer, rank: number, { packages, ink, screen }: PackagesViewInput): string => {
  const currency = currencyOf(packages.currency)
  const what = offer.with.map((one) => leverText(one, packages.side, currency)).join("; ") || "the price alone"
  const { low, high, preferred } = offer.theirs
  const range = `${signedText(low, currency)} to ${signedText(high, currency)}`
  const theirs = `to them ${range} against ${price(packages.keep, currency)} alone, we think; ${shareText(preferred)} would rather have it`
  const head = `${rank + 1}  ${ink.bold(price(offer.said, currency))}  `
  const rows = wrap(what, screen.columns, "   ", head)
  return offer.with.length === 0 ? rows : `${rows}\n${ink.dim(wrap(theirs, screen.columns, "   ", "   "))}`
}

const exchangesBlock = ({ packages, screen }: PackagesViewInput, currency: Currency): string | undefined => {
  const { exchanges, side } = packages
  if (exchanges.length === 0) return undefined
  const rows = exchanges.map((one) => wrap(`${exchangeText(one, side, currency)}.`, screen.columns, "  ", "  "))
  return ["Trade, so that both gain:", ...rows].join("\n")
}

const guesses = ({ packages }: PackagesViewInput): string | undefined =>
  packages.packages.some((one) => one.with.some(({ theirs }) => theirs.source.kind === "default"))
    ? "What things are worth to them is a guess where nobody typed or recorded it."
    : undefined

/** The packages as text. */
export const packagesView = (input: PackagesViewInput): string => {
  const { packages, screen } = input
  const currency = currencyOf(packages.currency)
  const note = guesses(input)
  return paragraphs([
    headOf(input, "packages"),
    headline(input, currency),
    packages.packages.map((offer, rank) => offerBlock(offer, rank, input)).join("\n"),
    exchangesBlock(input, currency),
    packages.untradable ? wrap(UNTRADABLE[packages.untradable], screen.columns) : undefined,
    note && input.ink.dim(wrap(note, screen.columns)),
  ])
}
