// The triage as a table: the price of an hour, the best leads with what to do and why, and what is not shown, counted.

import type { Currency } from "@walkaway/engine"
import type { LeadVerdict } from "@walkaway/engine/triage"
import { amountText, hoursText, plural } from "../terminal/figures.ts"
import type { Ink } from "../terminal/ink.ts"
import { columnsOf, cutTo, wrap } from "../terminal/layout.ts"
import type { TriagedFile } from "../triage/triaged-file.ts"
import { type MoneyText, triageReasonText, turningText } from "../words/triage.ts"
import { paragraphs } from "./view.ts"

const TRIAGE_SHOWN = 20
/** Rows to a table: enough to line up, few enough never to be one giant string. */
const ROWS_A_BLOCK = 500

const plainNumber = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 })

/** Money in the file's currency; bare figures when it names none. */
const moneyTextOf = (currency: string | undefined): MoneyText =>
  currency === undefined
    ? (amount) => plainNumber.format(Math.round(amount) + 0).replace("-", "−")
    : (amount) => amountText(amount, currency as Currency, 0)

const headline = ({ prices, capacity, order }: TriagedFile, money: MoneyText): string => {
  const hours = hoursText(capacity.hoursPerWeek)
  if (order.length === 0) return "There is no open lead to look at."
  return prices.pricePerHour > 0
    ? `With ${hours} a week an hour is worth ${money(prices.pricePerHour)}: what earns less is not worth it now.`
    : `With ${hours} a week there are hours to spare: everything that earns something is worth it.`
}

const paint = (verdict: LeadVerdict, ink: Ink): string => {
  if (verdict === "pursue") return ink.surplus(verdict)
  return verdict === "drop" ? ink.alarm(verdict) : verdict
}

const TITLES = ["", "lead", "stage", "do", "an hour", "worth it by", "hours"]
const ALIGNS = ["right", "left", "left", "left", "right", "right", "right"] as const
const LEAD_WIDTH_MIN = 14
const OTHER_COLUMNS = 58

/** One row of figures, and the reason that decided under it. */
const rowOf = (file: TriagedFile, rank: number, money: MoneyText, columns: number, ink: Ink) => {
  const at = file.order[rank]
  const { hours, indexPerHour } = file.store.projectAt(at)
  const { verdict, expectedValue, reasons, turningPoints } = file.assess(at)
  const [id, title] = [file.store.textAt(at, "id"), file.store.textAt(at, "title")]
  const name = title !== "" && title !== id ? `${id} ${title}` : id
  const cells = [
    String(rank + 1),
    cutTo(name, Math.max(LEAD_WIDTH_MIN, columns - OTHER_COLUMNS)),
    cutTo(file.store.stageAt(at), 12),
    paint(verdict, ink),
    money(indexPerHour),
    money(expectedValue),
    hours.toFixed(1),
  ]
  const turns = verdict === "pursue" ? undefined : turningText(turningPoints, money)
  const said = [...reasons.map((reason) => triageReasonText(reason, money)), ...(turns === undefined ? [] : [turns])]
  const why = said.join("; ")
  return { cells, why: wrap(why, columns, "      ", "      ") }
}

const blockOf = (file: TriagedFile, from: number, to: number, money: MoneyText, columns: number, ink: Ink): string => {
  const rows = Array.from({ length: to - from }, (_, i) => rowOf(file, from + i, money, columns, ink))
  const table = columnsOf([TITLES, ...rows.map(({ cells }) => cells)], ALIGNS).split("\n")
  return [ink.dim(table[0]), ...rows.flatMap(({ why }, i) => [table[i + 1], ink.dim(why)])].join("\n")
}

/** All but the first `shown`, counted as they lie in memory: in the order of their rank each would be waited for. */
const countsOf = (file: TriagedFile, shown: number): Readonly<Record<LeadVerdict, number>> => {
  const counts = { pursue: 0, park: 0, drop: 0 }
  for (let at = 0; at < file.order.length; at += 1) counts[file.verdictAt(at)] += 1
  for (let rank = 0; rank < shown; rank += 1) counts[file.verdictAt(file.order[rank])] -= 1
  return counts
}

const restText = (file: TriagedFile, from: number): string | undefined => {
  if (from >= file.order.length) return undefined
  const { pursue, park, drop } = countsOf(file, from)
  const left = plural(file.order.length - from, "more lead")
  return `${left} not shown: ${pursue} to pursue, ${park} to park, ${drop} to drop; --all shows them.`
}

const skippedText = ({ skipped, rejected }: TriagedFile): string | undefined => {
  const parts = [
    skipped.closed > 0 ? `${plural(skipped.closed, "closed lead")} passed over` : "",
    skipped["other-owner"] > 0 ? `${plural(skipped["other-owner"], "lead")} of other people passed over` : "",
    rejected.length > 0 ? `${plural(rejected.length, "row")} could not be read` : "",
  ].filter((part) => part !== "")
  return parts.length > 0 ? `${parts.join("; ")}.` : undefined
}

/** Writes the table in blocks. */
export const writeTriageView = (
  file: TriagedFile,
  screen: { write(text: string): void; readonly columns: number },
  ink: Ink,
  all: boolean,
): void => {
  const money = moneyTextOf(file.currency)
  const shown = all ? file.order.length : Math.min(TRIAGE_SHOWN, file.order.length)
  screen.write(`${wrap(headline(file, money), screen.columns)}\n\n`)
  for (let from = 0; from < shown; from += ROWS_A_BLOCK) {
    screen.write(`${blockOf(file, from, Math.min(shown, from + ROWS_A_BLOCK), money, screen.columns, ink)}\n`)
  }
  const notes = paragraphs([restText(file, shown), skippedText(file)])
  if (notes !== "") screen.write(`\n${notes}\n`)
}
