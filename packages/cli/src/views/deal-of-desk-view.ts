// One deal of a desk: where it stands, the figures, what was said in order, and what waits to be done.

import type { DealOfDesk } from "../desk/deal-id.ts"
import { shortId } from "../desk/deal-id-words.ts"
import { currencyOf, moneyText } from "../desk/money-text.ts"
import { moveOf } from "../desk/paper-of-deal.ts"
import { hoursText, plural } from "../terminal/figures.ts"
import type { Ink } from "../terminal/ink.ts"
import { columnsOf, cutTo, indented, widthOf, wrap } from "../terminal/layout.ts"
import { momentText, stateWords } from "../words/deal-states.ts"
import { movePlayedText } from "../words/moves.ts"
import { paragraphs } from "./view.ts"

export interface DealOfDeskViewInput {
  readonly deal: DealOfDesk
  readonly columns: number
  readonly ink: Ink
}

const head = ({ deal, columns, ink }: DealOfDeskViewInput): string => {
  const topic = `${shortId(deal.id)} · ${stateWords(deal)}`
  return ink.dim(`${cutTo(deal.title, Math.max(8, columns - widthOf(topic) - 3))} · ${topic}`)
}

const lineWords = ({ line, currency }: DealOfDesk): string => {
  const text = (amount: string) => moneyText(amount, currencyOf(currency))
  if (!line) return "not committed yet"
  if (line.sight === "hidden") return "committed, hidden from you"
  if (line.sight === "banded") return `between ${text(line.from)} and ${text(line.to)}`
  const moved = line.changes.length > 0 ? `, moved ${plural(line.changes.length, "time")}` : ""
  return `${text(line.price)}${line.target === null ? "" : `, target ${text(line.target)}`}${moved}`
}

const figures = ({ deal, ink }: DealOfDeskViewInput): string => {
  const currency = currencyOf(deal.currency)
  const { ask, standing, agreedPrice, effort, customer, unit, owner } = deal
  const text = (amount: string | null | undefined) => (amount ? moneyText(amount, currency) : undefined)
  const rows: readonly (readonly [string, string | undefined])[] = [
    ["Ask", text(ask)],
    ["We", text(standing.ours?.price)],
    ["They", text(standing.theirs?.price)],
    ["Agreed", text(agreedPrice)],
    ["Line", ink.alarm(lineWords(deal))],
    [
      "Spent",
      effort.hours > 0 || Number(effort.money) > 0 ? `${hoursText(effort.hours)} and ${text(effort.money)}` : undefined,
    ],
    ["Customer", customer ? (customer.name ?? "forgotten") : undefined],
    ["Unit", unit ? `${unit.stockNumber}, ${unit.title}` : undefined],
    ["Whose", owner.name ?? "somebody who has left"],
  ]
  return columnsOf(
    rows.flatMap(([name, value]) => (value === undefined ? [] : [[ink.dim(name), value]])),
    ["left", "left"],
  )
}

const said = ({ deal, ink }: DealOfDeskViewInput): string | undefined => {
  if (deal.moves.length === 0) return undefined
  const currency = currencyOf(deal.currency)
  const rows = deal.moves.map((move) => [
    ink.dim(momentText(move.occurredAt)),
    movePlayedText(moveOf(move, deal.side, currency), deal.side),
  ])
  return `What was said\n${indented(columnsOf(rows, ["left", "left"]))}`
}

const waiting = ({ deal, columns }: DealOfDeskViewInput): string | undefined => {
  const currency = currencyOf(deal.currency)
  const approvals = deal.approvals
    .filter(({ status }) => status === "waiting" || status === "given")
    .map(({ id, status, price, approver }) => {
      const what = `a step across the line, at ${moneyText(price, currency)}`
      return status === "given" ? `Approval ${id} is given for ${what}.` : `The ${approver} is asked about ${what}.`
    })
  const calls = deal.callBacks
    .filter(({ status }) => status === "planned" || status === "due")
    .map(({ dueAt, attempt, status }) => {
      const when = status === "due" ? `due since ${momentText(dueAt)}` : `planned for ${momentText(dueAt)}`
      return `Call back ${attempt} is ${when}.`
    })
  const rows = [...approvals, ...calls].map((sentence) => wrap(sentence, columns, "    ", "  · "))
  return rows.length > 0 ? `To do\n${rows.join("\n")}` : undefined
}

const crossed = ({ deal }: DealOfDeskViewInput): string | undefined =>
  deal.crossings.length === 0 ? undefined : `The line was crossed ${plural(deal.crossings.length, "time")}.`

export const dealOfDeskView = (input: DealOfDeskViewInput): string =>
  paragraphs([head(input), figures(input), said(input), crossed(input), waiting(input)])
