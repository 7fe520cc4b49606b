// The one sentence above everything: what to do now, with the figure, and how far not to go.

import type { Advice, Money } from "@walkaway/engine"
import { amountText, lineText, plural, priceText } from "../terminal/figures.ts"

const limitWords = ({ side, walkAwayPrice }: Advice): string =>
  side === "seller"
    ? `do not go below ${lineText(walkAwayPrice, side)}`
    : `do not go above ${lineText(walkAwayPrice, side)}`

const surplusOf = ({ moves, currency }: Advice, move: string): string => {
  const value = moves.find((one) => one.move === move)?.expectedValue ?? 0
  return amountText(value, currency)
}

const callWords = (advice: Advice, price: Money | undefined): string => {
  const first = advice.callBack?.calls[0]
  const when = !first || first.afterDays === 0 ? "now" : `in ${plural(first.afterDays, "day")}`
  const figure = price ?? first?.price
  return `Call them back ${when}${figure ? ` with ${priceText(figure)}` : ""}; ${limitWords(advice)}.`
}

/** The advice in one sentence. */
export const headlineOf = (advice: Advice): string => {
  const { recommended, side } = advice
  const price = recommended.price ? priceText(recommended.price) : ""
  switch (recommended.move) {
    case "accept":
      return `Accept ${price}: it leaves ${surplusOf(advice, "accept")} more than leaving.`
    case "counter":
      return `${side === "seller" ? "Ask" : "Offer"} ${price} next; ${limitWords(advice)}.`
    case "hold":
      return `Hold at ${price}; ${limitWords(advice)}.`
    case "walk":
      return `Leave. No price that they are likely to agree to beats the line of ${lineText(advice.walkAwayPrice, side)}.`
    case "let-walk":
      return "Let them go. What we do otherwise is worth more than running after them."
    case "call-back":
      return callWords(advice, recommended.price)
  }
}
