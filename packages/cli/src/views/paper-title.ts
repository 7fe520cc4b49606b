// The first row of every view: what the deal is about.

import type { DealPaper } from "@walkaway/contract"
import { cutTo, widthOf } from "../terminal/layout.ts"
import type { ViewOf } from "./view.ts"

/** The title of the file, or which side of what kind of deal. */
const titleOf = ({ title, brief }: DealPaper): string =>
  title ?? `${brief.deal.side === "seller" ? "Selling" : "Buying"}, ${brief.deal.currency}`

/** The title, cut where it and the topic together are wider than the screen. */
export const headOf = ({ paper, screen, ink }: ViewOf, topic: string): string => {
  const room = screen.columns - widthOf(topic) - 3
  return ink.dim(`${cutTo(titleOf(paper), Math.max(8, room))} · ${topic}`)
}
