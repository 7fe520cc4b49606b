// The line: committed once, moved with a reason afterwards. One verb for both, since to whoever types it is the same wish; the desk keeps
// them apart.

import { ok, parseMoney, type Result, refuse } from "@walkaway/engine"
import { asJson, complaintOf } from "../commands/deal-options.ts"
import type { Complaint } from "../input/complaint.ts"
import { type Outcome, type Shell, said } from "../shell.ts"
import { inkFor } from "../terminal/ink.ts"
import { dealOfDeskView } from "../views/deal-of-desk-view.ts"
import { type DealOfDesk, dealOf } from "./deal-id.ts"
import { currencyOf } from "./money-text.ts"
import { type Desk, once, withDesk } from "./with-desk.ts"

export interface ReasonOptions {
  readonly reason?: string
  readonly note?: string
  readonly json?: boolean
}

export interface LineOptions extends ReasonOptions {
  readonly target?: string
}

/** A reason as the desk wants it. */
export const reasonOf = ({ reason, note }: ReasonOptions) =>
  reason === undefined ? {} : { reason: { code: reason, ...(note !== undefined && { note }) } }

const checkFigures = (
  { currency }: DealOfDesk,
  price: string,
  target: string | undefined,
): Result<undefined, readonly Complaint[]> => {
  for (const [text, place] of [
    [price, "the price"],
    [target, "--target"],
  ] as const) {
    if (text === undefined) continue
    const money = parseMoney(text, currencyOf(currency))
    if (!money.ok) return refuse([complaintOf(money.error, place)])
  }
  return ok(undefined)
}

const sent = (desk: Desk, deal: DealOfDesk, price: string, options: LineOptions) => {
  const { target } = options
  const body = { line: price, ...(target !== undefined && { target }) }
  const where = { params: { dealId: deal.id }, ifMatch: deal.version, ...once() }
  return deal.line === null
    ? desk.call("commitLine", { ...where, body })
    : desk.call("moveLine", { ...where, body: { ...body, ...reasonOf(options) } })
}

export const setLine = (text: string, price: string, options: LineOptions, shell: Shell): Promise<Outcome> =>
  withDesk(shell, async (desk) => {
    const deal = await dealOf(desk, text)
    if (!deal.ok) return deal
    const figures = checkFigures(deal.value, price, options.target)
    if (!figures.ok) return figures
    const { answer } = await sent(desk, deal.value, price, options)
    if (options.json) return said(asJson(answer))
    return said(dealOfDeskView({ deal: answer, columns: shell.out.columns, ink: inkFor(shell.out) }))
  })
