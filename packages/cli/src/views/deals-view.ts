// The deals of a desk as a table: what to call them by, what they are, where they stand, and the figures on the table.

import type { DealInShort } from "../desk/deal-id.ts"
import { shortId } from "../desk/deal-id-words.ts"
import { currencyOf, moneyText } from "../desk/money-text.ts"
import { plural } from "../terminal/figures.ts"
import type { Ink } from "../terminal/ink.ts"
import { columnsOf, cutTo } from "../terminal/layout.ts"
import { stateWords } from "../words/deal-states.ts"
import { paragraphs } from "./view.ts"

const lineText = ({ line, currency }: DealInShort): string => {
  if (!line) return ""
  if (line.sight === "exact") return moneyText(line.price, currencyOf(currency))
  return line.sight === "hidden" ? "hidden" : "seen as a band"
}

/** Room for id, state and three prices. */
const OTHER_COLUMNS = 65

const rowOf = (deal: DealInShort, columns: number, ink: Ink): readonly string[] => {
  const currency = currencyOf(deal.currency)
  const figure = (text: string | null) => (text === null ? "" : moneyText(text, currency))
  return [
    shortId(deal.id),
    cutTo(deal.title, Math.max(12, columns - OTHER_COLUMNS)),
    cutTo(stateWords(deal), 25),
    figure(deal.ourOffer ?? deal.ask),
    figure(deal.theirOffer),
    ink.alarm(lineText(deal)),
  ]
}

const TITLES = ["", "", "", "we", "they", "line"]

export const dealsView = (deals: readonly DealInShort[], more: boolean, columns: number, ink: Ink): string => {
  if (deals.length === 0) return "There are no such deals."
  const rows = [TITLES.map((title) => ink.dim(title)), ...deals.map((deal) => rowOf(deal, columns, ink))]
  const table = columnsOf(rows, ["left", "left", "left", "right", "right", "right"])
  return paragraphs([
    table,
    more ? `Only the ${plural(deals.length, "deal")} touched last; --limit 200 shows more.` : undefined,
  ])
}
