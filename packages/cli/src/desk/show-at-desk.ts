// `advise`, `line`, `worth` and `packages` for a deal of a desk: the desk's figures in the views of files. Whoever may not see the line is told the
// move alone, since every other figure gives the line away.

import {
  type Advice,
  ledgerOf,
  meanWorth,
  moneyFromAmount,
  ok,
  parseMoney,
  refuse,
  type WorthSheet,
} from "@walkaway/engine"
import { asJson, complaintOf } from "../commands/deal-options.ts"
import { type Outcome, type Shell, said } from "../shell.ts"
import { inkFor } from "../terminal/ink.ts"
import { adviceView } from "../views/advice-view.ts"
import { lineView } from "../views/line-view.ts"
import { packagesView } from "../views/packages-view.ts"
import { worthView } from "../views/worth-view.ts"
import { advisedText } from "../words/moves.ts"
import { adviceOfOutput, customerOfOutput, lineOfOutput, waterfallOfOutput } from "./advice-of-output.ts"
import { type DealOfDesk, dealOf } from "./deal-id.ts"
import { currencyOf } from "./money-text.ts"
import { paperOfDeal } from "./paper-of-deal.ts"
import { type Desk, withDesk } from "./with-desk.ts"

export interface ShowOptions {
  readonly json?: boolean
  readonly price?: string
  readonly keep?: string
  readonly value?: string
}

const HIDDEN = "The figures behind it are for whoever may see the line."

const onDeal = (
  text: string,
  shell: Shell,
  work: (desk: Desk, deal: DealOfDesk) => Promise<Outcome>,
): Promise<Outcome> =>
  withDesk(shell, async (desk) => {
    const deal = await dealOf(desk, text)
    return deal.ok ? await work(desk, deal.value) : deal
  })

export const adviseAtDesk = (text: string, options: ShowOptions, shell: Shell): Promise<Outcome> =>
  onDeal(text, shell, async (desk, deal) => {
    const { answer } = await desk.call("getAdvice", { params: { dealId: deal.id } })
    if (options.json) return said(asJson(answer))
    const { recommended } = answer
    const currency = currencyOf(deal.currency)
    if (!answer.advice) {
      const price = recommended.price === null ? undefined : moneyFromAmount(recommended.price, currency, "nearest")
      return said(`${advisedText(recommended.move, price)}. ${HIDDEN}`)
    }
    const advice: Advice = adviceOfOutput(answer.advice)
    const paper = paperOfDeal(deal)
    const { deal: talk, sheet } = paper.brief
    const ledger = ledgerOf(talk, sheet && meanWorth(sheet))
    return said(adviceView({ paper, advice, ledger, screen: shell.out, ink: inkFor(shell.out) }))
  })

export const lineAtDesk = (text: string, options: ShowOptions, shell: Shell): Promise<Outcome> =>
  onDeal(text, shell, async (desk, deal) => {
    const { answer } = await desk.call("getLine", { params: { dealId: deal.id } })
    if (options.json) return said(asJson(answer))
    if (!answer.computed) {
      const committed = answer.committed ? "A line is committed." : "No line is committed yet."
      return said(`${committed} ${HIDDEN}`)
    }
    const { line, alternatives } = lineOfOutput(answer.computed)
    const paper = paperOfDeal(deal)
    const brief = { ...paper.brief, alternatives }
    return said(lineView({ paper: { ...paper, brief }, line, screen: shell.out, ink: inkFor(shell.out) }))
  })

export const worthAtDesk = (text: string, options: ShowOptions, shell: Shell): Promise<Outcome> =>
  onDeal(text, shell, async (desk, deal) => {
    const currency = currencyOf(deal.currency)
    const asked = options.price === undefined ? ok(undefined) : parseMoney(options.price, currency)
    if (!asked.ok) return refuse([complaintOf(asked.error, "--price")])
    const query = options.price === undefined ? {} : { price: options.price }
    const { answer } = await desk.call("getWorth", { params: { dealId: deal.id }, query })
    if (options.json) return said(asJson(answer))
    const { worth } = answer
    const customer = customerOfOutput(worth)
    const input = {
      paper: paperOfDeal(deal),
      sheet: { currency, side: deal.side } as WorthSheet,
      price: moneyFromAmount(worth.price, currency, "nearest"),
      waterfall: waterfallOfOutput(worth, deal),
      screen: shell.out,
      ink: inkFor(shell.out),
    }
    return said(worthView({ ...input, ...(customer && { customer }) }))
  })

export const packagesAtDesk = (text: string, options: ShowOptions, shell: Shell): Promise<Outcome> =>
  onDeal(text, shell, async (desk, deal) => {
    const { keep, value } = options
    const query = { ...(keep !== undefined && { keep }), ...(value !== undefined && { value }) }
    const { answer } = await desk.call("getPackages", { params: { dealId: deal.id }, query })
    if (options.json) return said(asJson(answer))
    const { packages } = answer
    return said(packagesView({ paper: paperOfDeal(deal), packages, screen: shell.out, ink: inkFor(shell.out) }))
  })
