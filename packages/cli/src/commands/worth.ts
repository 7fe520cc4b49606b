// `walkaway worth DEAL`: the waterfall from the price to what is left for us, with the effort spent struck out beside it.

import { customerHere, type DealPaper, priceToShow, worthOutputOf } from "@walkaway/contract"
import {
  amountOf,
  type Currency,
  type Money,
  moneyFromAmount,
  parseMoney,
  refuse,
  type WorthSheet,
  waterfallAt,
} from "@walkaway/engine"
import type { Command } from "commander"
import type { ReadDeal } from "../input/deal-argument.ts"
import { type Outcome, type Shell, said } from "../shell.ts"
import { inkFor } from "../terminal/ink.ts"
import { worthView } from "../views/worth-view.ts"
import type { Run } from "./catalogue.ts"
import { asJson, complaintOf, type DealCommandOptions, takesDeal, withDeal } from "./deal-options.ts"

interface WorthOptions extends DealCommandOptions {
  readonly price?: string
}

const askedPrice = (text: string | undefined, currency: Currency): Outcome | Money | undefined => {
  if (text === undefined) return undefined
  const money = parseMoney(text, currency)
  return money.ok ? money.value : refuse([complaintOf(money.error, "--price")])
}

/** Without a sheet only the line is known: a price is then worth its distance from it. */
const NO_SHEET = {
  code: "no-sheet",
  message: "The deal says where the line is, not what the deal is worth.",
  remedy: "Give a deal file with cost (or value, for a buyer) and alternative; walkaway schema deal shows all keys.",
}

const show = (paper: DealPaper, sheet: WorthSheet, price: Money, options: WorthOptions, shell: Shell): Outcome => {
  const waterfall = waterfallAt(sheet, amountOf(price), sheet.sunk)
  const { side } = paper.brief.deal
  const customer = customerHere(paper, sheet, price)
  if (options.json) return said(asJson(worthOutputOf(side, price, sheet, waterfall, customer)))
  const view = { paper, sheet, price, waterfall, screen: shell.out, ink: inkFor(shell.out) }
  return said(worthView({ ...view, ...(customer && { customer }) }))
}

const work = ({ paper, complain }: ReadDeal, options: WorthOptions, shell: Shell): Outcome => {
  const { deal, sheet } = paper.brief
  if (!sheet) return refuse([complain(NO_SHEET)])
  const asked = askedPrice(options.price, deal.currency)
  if (asked && "ok" in asked) return asked
  const price = asked ?? priceToShow(paper) ?? moneyFromAmount(0, deal.currency, "nearest")
  return show(paper, sheet, price, options, shell)
}

export const define = (command: Command, run: Run): void => {
  takesDeal(command, ["walkaway worth examples/dealership/deals/golf-walks-at-8500.yaml --price 9500"])
    .option("--price <amount>", "the price to look at; else the offer on the table, else the ask")
    .action((argument: string, options: WorthOptions) =>
      run((shell) => withDeal(argument, options, shell, (deal) => work(deal, options, shell), "worthAtDesk")),
    )
}
