// Logging moves one after the other. What was logged before one is held or refused stays logged, and is told.

import { DeskProblem } from "@walkaway/contract/client"
import { ok, type Result, refuse } from "@walkaway/engine"
import { asJson } from "../commands/deal-options.ts"
import type { LogOptions } from "../commands/log.ts"
import type { Complaint } from "../input/complaint.ts"
import { type Outcome, type Shell, said } from "../shell.ts"
import { inkFor } from "../terminal/ink.ts"
import { dealOfDeskView } from "../views/deal-of-desk-view.ts"
import { type Held, heldText } from "../words/held.ts"
import { type DealOfDesk, dealOf } from "./deal-id.ts"
import { momentOf } from "./moment.ts"
import { currencyOf, moneyText } from "./money-text.ts"
import { type Wish, wishesOf } from "./wishes.ts"
import { complaintsOf, type Desk, once, withDesk } from "./with-desk.ts"

interface Besides {
  readonly reason?: { readonly code: string; readonly note?: string }
  readonly approvalId?: string
  readonly alreadySaid?: true
  readonly occurredAt?: string
}

const besidesOf = (options: LogOptions, now: Date): Result<Besides, readonly Complaint[]> => {
  const { reason, note, approval, alreadySaid, at } = options
  if (note !== undefined && reason === undefined) {
    return refuse([
      { place: "--note", message: "A note goes with a reason.", remedy: "Give a code too: --reason other --note ..." },
    ])
  }
  if (options.money !== undefined) {
    return refuse([
      {
        place: "--money",
        message: "Moves cost no money here.",
        remedy: "It goes with an effort: walkaway log DEAL effort 1h meeting --money 12",
      },
    ])
  }
  const moment = at === undefined ? ok(undefined) : momentOf(at, "--at", now)
  if (!moment.ok) return moment
  return ok({
    ...(reason !== undefined && { reason: { code: reason, ...(note !== undefined && { note }) } }),
    ...(approval !== undefined && { approvalId: approval }),
    ...(alreadySaid && { alreadySaid: true as const }),
    ...(moment.value !== undefined && { occurredAt: moment.value }),
  })
}

/** What crossing the line may take goes with our own moves alone. */
const withBesides = ({ body }: Wish, { occurredAt, ...authority }: Besides): Wish["body"] =>
  ({ ...body, ...(body.by === "us" && authority), ...(occurredAt !== undefined && { occurredAt }) }) as Wish["body"]

interface Logged {
  readonly deal: DealOfDesk
  /** Words that were logged. */
  readonly words: readonly string[]
  readonly stoppedBy?: readonly Complaint[]
}

const beforeIt = (words: readonly string[]): string =>
  words.length === 0 ? "" : ` Logged before it: ${words.join(" ")}.`

const reasonsOf = async (desk: Desk): Promise<readonly string[]> => {
  try {
    return (await desk.call("getPolicy")).answer.policy.reasons.map(({ code }) => code)
  } catch (fault) {
    // Only words of a remedy hang on it.
    if (fault instanceof DeskProblem) return []
    throw fault
  }
}

const heldComplaint = async (desk: Desk, held: Held, { word }: Wish, { deal, words }: Logged): Promise<Complaint> => {
  const distance = held.distance === null ? undefined : moneyText(held.distance, currencyOf(deal.currency))
  const { message, remedy } = heldText(held, { distance, reasons: await reasonsOf(desk) })
  return { place: word, message: message + beforeIt(words), remedy }
}

const logOne = async (desk: Desk, before: Logged, wish: Wish, besides: Besides): Promise<Logged> => {
  const { deal, words } = before
  try {
    const { answer } = await desk.call("logMove", {
      params: { dealId: deal.id },
      body: withBesides(wish, besides),
      ifMatch: deal.version,
      ...once(),
    })
    if (answer.held) {
      const stopped = await heldComplaint(desk, answer.held, wish, { deal: answer.deal, words })
      return { deal: answer.deal, words, stoppedBy: [stopped] }
    }
    return { deal: answer.deal, words: [...words, wish.word] }
  } catch (fault) {
    if (!(fault instanceof DeskProblem) || fault.status >= 500) throw fault
    const complaints = complaintsOf(fault, wish.word)
    const stoppedBy = complaints.map((one, index) =>
      index === 0 ? { ...one, place: wish.word, message: one.message + beforeIt(words) } : one,
    )
    return { deal, words, stoppedBy }
  }
}

const logAll = async (desk: Desk, deal: DealOfDesk, wishes: readonly Wish[], besides: Besides): Promise<Logged> => {
  let logged: Logged = { deal, words: [] }
  for (const wish of wishes) {
    logged = await logOne(desk, logged, wish, besides)
    if (logged.stoppedBy) break
  }
  return logged
}

export const logMoves = async (text: string, words: string, options: LogOptions, shell: Shell): Promise<Outcome> => {
  const besides = besidesOf(options, shell.now())
  if (!besides.ok) return besides
  return await withDesk(shell, async (desk) => {
    const deal = await dealOf(desk, text)
    if (!deal.ok) return deal
    const wishes = wishesOf(words, deal.value)
    if (!wishes.ok) return wishes
    const logged = await logAll(desk, deal.value, wishes.value, besides.value)
    if (logged.stoppedBy) return refuse(logged.stoppedBy)
    if (options.json) return said(asJson(logged.deal))
    return said(dealOfDeskView({ deal: logged.deal, columns: shell.out.columns, ink: inkFor(shell.out) }))
  })
}
