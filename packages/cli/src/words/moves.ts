// What was done and what can be done, in words.

import type { AdvisedMove, Money, Move, Side } from "@walkaway/engine"
import { plural, priceText } from "../terminal/figures.ts"

const NAMES: Readonly<Record<AdvisedMove, string>> = {
  accept: "Accept",
  counter: "Counter",
  hold: "Hold",
  walk: "Leave",
  "let-walk": "Let them go",
  "call-back": "Call back",
}

/** "Counter £9,600", "Leave". */
export const advisedText = (move: AdvisedMove, price?: Money): string =>
  price ? `${NAMES[move]} ${priceText(price)}` : NAMES[move]

const giveText = (move: Extract<Move, { kind: "give" }>): string => {
  const figures = [
    move.cost && `costs ${priceText(move.cost)}`,
    move.value && `worth ${priceText(move.value)} to the other side`,
  ].filter(Boolean)
  const item = move.item.replaceAll("-", " ")
  return figures.length > 0 ? `throw in ${item} (${figures.join(", ")})` : `throw in ${item}`
}

const verbOf = (move: Exclude<Move, { kind: "wait" }>, asked: string): string => {
  switch (move.kind) {
    case "offer":
      return `${asked} ${priceText(move.price)}`
    case "hold":
      return "hold"
    case "accept":
      return "accept"
    case "reject":
      return "say no"
    case "walk":
      return move.door === "open" ? "get up and leave" : "leave for good"
    case "return":
      return "come back"
    case "call":
      return `call back with ${priceText(move.price)}`
    case "expire":
      return "take the offer off the table"
    case "give":
      return giveText(move)
  }
}

/** A move as a sentence from our side: "They offer £8,500", "Two days pass". */
export const movePlayedText = (move: Move, self: Side): string => {
  if (move.kind === "wait") return `${plural(move.days, "day")} ${move.days === 1 ? "passes" : "pass"}`
  return `${move.by === self ? "We" : "They"} ${verbOf(move, move.by === "seller" ? "ask" : "offer")}`
}
