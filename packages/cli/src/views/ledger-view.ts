// The concession ledger in the terminal: who gave what, what it cost the giver, what came back.

import { type Currency, type Ledger, type LedgerEntry, meanOf, type Side } from "@walkaway/engine"
import { amountText, digitsBeside, oddsText } from "../terminal/figures.ts"
import type { Ink } from "../terminal/ink.ts"
import { columnsOf, indented, wrap } from "../terminal/layout.ts"

const whatText = ({ kind, item, from, to }: LedgerEntry, currency: Currency): string => {
  if (kind === "gift") return (item ?? "something").replaceAll("-", " ")
  const step = `${amountText(from ?? 0, currency)} → ${amountText(to ?? 0, currency)}`
  return kind === "acceptance" ? `${step}, accepted` : step
}

/** Whole units where prices are large. */
const digitsOf = ({ entries }: Ledger, currency: Currency): number =>
  digitsBeside(Math.max(...entries.map(({ to = 0 }) => to)), currency)

const rowOf = (entry: LedgerEntry, currency: Currency, self: Side, digits: number): string[] => {
  const ours = entry.by === self
  const figure = ours ? entry.costToGiver : entry.valueToReceiver
  const amount = figure ? amountText(meanOf(figure), currency, digits) : "unknown"
  const back = !ours ? "" : entry.cameBack === undefined ? "open" : amountText(entry.cameBack, currency, digits)
  return [ours ? "we" : "they", whatText(entry, currency), ours ? amount : "", ours ? "" : amount, back]
}

const PATTERNS: Readonly<Record<Ledger["pattern"]["buyer"], string>> = {
  shrinking: "shrinking, which says that the end is near",
  steady: "steady, which says that there is more to come",
  growing: "growing, which invites them to wait",
  none: "",
}

const patternText = ({ pattern }: Ledger, self: Side): string => {
  const words = PATTERNS[pattern[self]]
  return words === "" ? "" : `Our steps were ${words}.`
}

const warningText = ({ warning }: Ledger, currency: Currency): string =>
  warning
    ? `Giving runs ahead of getting: ${amountText(warning.given, currency)} given in ${warning.concessions} steps, ${amountText(warning.got, currency)} got.`
    : ""

const totalText = ({ totals }: Ledger, currency: Currency): string => {
  const share =
    totals.exchangeShare === undefined ? "" : `; our share of all that was given is ${oddsText(totals.exchangeShare)}`
  return `Given ${amountText(totals.given, currency)}, got ${amountText(totals.got, currency)}${share}.`
}

/** The ledger as text; empty when nothing was given. */
export const ledgerView = (ledger: Ledger, currency: Currency, self: Side, columns: number, ink: Ink): string => {
  if (ledger.entries.length === 0) return ""
  const digits = digitsOf(ledger, currency)
  const rows = [
    ["", "", "we gave", "we got", "came back"].map((title) => (title === "" ? "" : ink.dim(title))),
    ...ledger.entries.map((entry) => rowOf(entry, currency, self, digits)),
  ]
  const table = indented(columnsOf(rows, ["left", "left", "right", "right", "right"]))
  const notes = [totalText(ledger, currency), patternText(ledger, self)].filter(Boolean).join(" ")
  const warning = warningText(ledger, currency)
  return [table, wrap(notes, columns, "  ", "  "), warning && ink.alarm(wrap(warning, columns, "  ", "  "))]
    .filter(Boolean)
    .join("\n")
}
