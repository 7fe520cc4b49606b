// Planning a call to those who left, and saying how the one that waits went. A call in which a figure was named is a move: it is logged as
// one ("scall9450") and settles its call back by itself.

import { parseMoney, refuse } from "@walkaway/engine"
import { asJson, complaintOf } from "../commands/deal-options.ts"
import { type Outcome, type Shell, said } from "../shell.ts"
import { momentText } from "../words/deal-states.ts"
import { type DealOfDesk, dealOf } from "./deal-id.ts"
import { momentOf } from "./moment.ts"
import { currencyOf } from "./money-text.ts"
import { type Desk, once, withDesk } from "./with-desk.ts"

export interface CallBackOptions {
  readonly price?: string
  readonly json?: boolean
}

const HOW = ["called", "not-reached", "dropped"] as const
type How = (typeof HOW)[number]
const isHow = (word: string): word is How => HOW.some((how) => how === word)

const settle = async (desk: Desk, { callBacks }: DealOfDesk, how: How, json: boolean): Promise<Outcome> => {
  const [next] = callBacks
    .filter(({ status }) => status === "planned" || status === "due")
    .toSorted((one, other) => one.dueAt.localeCompare(other.dueAt))
  if (!next) {
    return refuse([
      { place: "call-back", message: "No call back waits.", remedy: "Plan one: walkaway deal call-back DEAL +24h" },
    ])
  }
  const { answer } = await desk.call("settleCallBack", { params: { callBackId: next.id }, body: { how }, ...once() })
  return said(json ? asJson(answer) : `Call back ${answer.attempt} is settled: ${answer.status.replaceAll("-", " ")}.`)
}

const plan = async (desk: Desk, deal: DealOfDesk, dueAt: string, options: CallBackOptions): Promise<Outcome> => {
  const { price, json } = options
  const money = price === undefined ? undefined : parseMoney(price, currencyOf(deal.currency))
  if (money && !money.ok) return refuse([complaintOf(money.error, "--price")])
  const { answer } = await desk.call("planCallBack", {
    params: { dealId: deal.id },
    body: { dueAt, ...(price !== undefined && { price }) },
    ifMatch: deal.version,
    ...once(),
  })
  const { callBack } = answer
  return said(json ? asJson(answer) : `Call back ${callBack.attempt} is planned for ${momentText(callBack.dueAt)}.`)
}

export const callBack = async (
  text: string,
  when: string,
  options: CallBackOptions,
  shell: Shell,
): Promise<Outcome> => {
  const dueAt = isHow(when) ? undefined : momentOf(when, "the time", shell.now())
  if (dueAt && !dueAt.ok) {
    return refuse(
      dueAt.error.map((one) => ({ ...one, remedy: `${one.remedy} Of a call that was due, say ${HOW.join(", ")}.` })),
    )
  }
  return await withDesk(shell, async (desk) => {
    const deal = await dealOf(desk, text)
    if (!deal.ok) return deal
    if (dueAt) return await plan(desk, deal.value, dueAt.value, options)
    return await settle(desk, deal.value, when as How, options.json === true)
  })
}
