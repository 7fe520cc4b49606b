// What a view of worth needs beside the sheet: the price to look at, and what we would do without this customer.

import {
  amountOf,
  bestAlternative,
  type CustomerAtPrice,
  customerAt,
  type Money,
  playSession,
  type WorthSheet,
} from "@walkaway/engine"
import type { DealPaper } from "../deal-file/read-deal-file.ts"

/** The price asked for, else the file's, else what stands on the table from them, else the ask. */
export const priceToShow = ({ brief, price }: DealPaper): Money | undefined => {
  const { deal } = brief
  const session = playSession(deal)
  const theirs = session.ok ? session.value.standing[deal.side === "seller" ? "buyer" : "seller"] : undefined
  return price ?? theirs?.price ?? deal.ask ?? deal.line
}

/** Against what we would do without him, at the day of the talk; nothing to say where no alternative is named. */
export const customerHere = ({ brief }: DealPaper, sheet: WorthSheet, price: Money): CustomerAtPrice | undefined => {
  const session = playSession(brief.deal)
  const day = session.ok ? session.value.day : 0
  const best = bestAlternative(brief.alternatives, { day, shift: brief.alternativeShift ?? 0 })
  return best.ok ? customerAt(sheet, amountOf(price), best.value.mean) : undefined
}
