// A deal file or a line becomes a deal of the desk, moves and effort included. It is read here first, so that what is wrong is shown in
// its place in the file.

import { DeskProblem, type RequestFor } from "@walkaway/contract/client"
import { type Deal, formatDecimal, formatMove, ok, type Result, refuse } from "@walkaway/engine"
import { asJson } from "../commands/deal-options.ts"
import type { Complaint } from "../input/complaint.ts"
import { looksLikeNotation, readDealText, readNotation, readText } from "../input/deal-argument.ts"
import { type Outcome, type Shell, said } from "../shell.ts"
import { inkFor } from "../terminal/ink.ts"
import { dealOfDeskView } from "../views/deal-of-desk-view.ts"
import { complaintsOf, type Desk, once, withDesk } from "./with-desk.ts"

type DealDocument = RequestFor<"openDealFromFile">["body"]

export interface OpenOptions {
  readonly currency?: string
  readonly json?: boolean
}

/** A line as the file that says the same. */
const documentOfLine = ({ side, currency, ask, line, target, limit, roundsMax, moves }: Deal): DealDocument => ({
  side,
  currency,
  ...(ask && { ask: formatDecimal(ask) }),
  ...(line && { line: formatDecimal(line) }),
  ...(target && { target: formatDecimal(target) }),
  ...(limit && { limit: [limit.low, limit.middle, limit.high].map(formatDecimal) }),
  ...(roundsMax !== undefined && { rounds: roundsMax }),
  ...(moves.length > 0 && { moves: moves.map(formatMove) }),
})

/** Nothing but what stands before the talk: a deal may be opened so, and the rest said later. */
const isBare = (document: DealDocument): boolean =>
  Object.keys(document).every((key) => ["side", "currency", "ask", "limit", "rounds"].includes(key))

const sent = (desk: Desk, document: DealDocument) =>
  isBare(document)
    ? desk.call("openDeal", { body: document as RequestFor<"openDeal">["body"], ...once() })
    : desk.call("openDealFromFile", { body: document, ...once() })

const fromLine = (text: string): Result<DealDocument, readonly Complaint[]> => {
  const read = readNotation(text.trim())
  return read.ok ? ok(documentOfLine(read.value.paper.brief.deal)) : read
}

const fromFile = async (
  name: string,
  text: string,
  { currency }: OpenOptions,
): Promise<Result<DealDocument, readonly Complaint[]>> => {
  const read = await readDealText(name, text, currency === undefined ? {} : { currency })
  if (!read.ok) return read
  const { readDocument } = await import("../input/document.ts")
  const document = readDocument(name, text)
  if (!document.ok) return document
  const value = document.value.value as DealDocument
  return ok({ ...(currency !== undefined && { currency: currency.toUpperCase() }), ...value })
}

const documentFrom = async (
  argument: string,
  options: OpenOptions,
  shell: Shell,
): Promise<Result<DealDocument, readonly Complaint[]>> => {
  if (looksLikeNotation(argument)) return fromLine(argument)
  const text = await readText(argument, shell)
  if (!text.ok) return text
  const name = argument === "-" ? "standard input" : argument
  return looksLikeNotation(text.value) ? fromLine(text.value) : await fromFile(name, text.value, options)
}

export const openDeal = async (argument: string, options: OpenOptions, shell: Shell): Promise<Outcome> => {
  const document = await documentFrom(argument, options, shell)
  if (!document.ok) return document
  return await withDesk(shell, async (desk) => {
    try {
      const { answer } = await sent(desk, document.value)
      if (options.json) return said(asJson(answer))
      const view = dealOfDeskView({ deal: answer, columns: shell.out.columns, ink: inkFor(shell.out) })
      return said(`Opened as ${answer.id}\n\n${view}`)
    } catch (fault) {
      if (fault instanceof DeskProblem && fault.status < 500) return refuse(complaintsOf(fault, argument))
      throw fault
    }
  })
}
