// `walkaway packages DEAL`: three offers worth the same to us and as different as can be to them, and what to trade for money.

import { packagesOfPaper } from "@walkaway/contract/packages"
import { amountOf, type Currency, ok, parseMoney, type Result, refuse } from "@walkaway/engine"
import type { PackagesWish } from "@walkaway/engine/packages"
import type { Command } from "commander"
import type { Complaint } from "../input/complaint.ts"
import type { ReadDeal } from "../input/deal-argument.ts"
import { type Outcome, type Shell, said } from "../shell.ts"
import { inkFor } from "../terminal/ink.ts"
import { packagesView } from "../views/packages-view.ts"
import type { Run } from "./catalogue.ts"
import { asJson, complaintOf, type DealCommandOptions, takesDeal, takesPrior, withDeal } from "./deal-options.ts"

interface PackagesOptions extends DealCommandOptions {
  readonly keep?: string
  readonly value?: string
}

const BOTH: Complaint = {
  place: "--value",
  message: "--keep and --value say the same thing twice.",
  remedy: "Give one of them.",
}

const wishFrom = (options: PackagesOptions, currency: Currency): Result<PackagesWish, readonly Complaint[]> => {
  const { keep, value } = options
  if (keep !== undefined && value !== undefined) return refuse([BOTH])
  const place = keep === undefined ? "--value" : "--keep"
  const text = keep ?? value
  if (text === undefined) return ok({})
  const money = parseMoney(text, currency)
  if (!money.ok) return refuse([complaintOf(money.error, place)])
  return ok(keep === undefined ? { value: amountOf(money.value) } : { keep: money.value })
}

const WISHED = ["beyond-line", "worth-incomplete"]

const work = ({ paper, complain }: ReadDeal, options: PackagesOptions, shell: Shell): Outcome => {
  const wish = wishFrom(options, paper.brief.deal.currency)
  if (!wish.ok) return wish
  const packages = packagesOfPaper(paper, wish.value)
  if (!packages.ok) {
    const { error } = packages
    const place = options.keep === undefined ? "--value" : "--keep"
    return refuse([WISHED.includes(error.code) ? complaintOf(error, place) : complain(error)])
  }
  if (options.json) return said(asJson(packages.value))
  return said(packagesView({ paper, packages: packages.value, screen: shell.out, ink: inkFor(shell.out) }))
}

export const define = (command: Command, run: Run): void => {
  takesDeal(takesPrior(command), [
    "walkaway packages examples/dealership/deals/corsa-quick.yaml --keep 8900",
    "walkaway packages examples/b2b-service.yaml --value 26000",
  ])
    .option("--keep <price>", "the price that all of them are worth to us; else what the advice would say now")
    .option("--value <amount>", "in place of a price: what each is to leave us")
    .action((argument: string, options: PackagesOptions) =>
      run((shell) => withDeal(argument, options, shell, (deal) => work(deal, options, shell), "packagesAtDesk")),
    )
}
