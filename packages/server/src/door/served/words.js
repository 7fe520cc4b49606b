// Figures and advice in words, in the manner of the command line. Figures are only written, never worked with: what they mean was
// decided by the engine.

const money = (currency, digits) =>
  new Intl.NumberFormat(navigator.languages, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })

/** A price as it is named: whole where it is whole. */
export const priceText = (price, currency) => {
  const whole = Number.isInteger(Number(price))
  return whole ? money(currency, 0).format(price) : money(currency, undefined).format(price)
}

/** A worth is an estimate: pennies would lie, except where there is nothing else. */
export const worthText = (worth, currency) => money(currency, Math.abs(worth) < 1 ? undefined : 0).format(worth)

export const oddsText = (odds) => {
  if (odds > 0 && odds < 0.01) return "under 1%"
  return new Intl.NumberFormat(navigator.languages, { style: "percent", maximumFractionDigits: 0 }).format(odds)
}

export const momentText = (instant) =>
  new Intl.DateTimeFormat(navigator.languages, { dateStyle: "medium", timeStyle: "short" }).format(new Date(instant))

/** What the figures say, rounded to our safe side where it has pennies. */
export const safeLine = ({ side }, { walkAwayPrice }) =>
  side === "seller" ? Math.ceil(walkAwayPrice) : Math.floor(walkAwayPrice)

const limitWords = (deal, advice) => {
  if (!advice) return ""
  const line = priceText(safeLine(deal, advice), deal.currency)
  return deal.side === "seller" ? `; do not go below ${line}` : `; do not go above ${line}`
}

const callWords = (deal, advice, price) => {
  const days = advice?.callBack?.calls[0]?.afterDays ?? 0
  const when = days === 0 ? "now" : days === 1 ? "in a day" : `in ${days} days`
  return `Call them back ${when}${price ? ` with ${price}` : ""}${limitWords(deal, advice)}.`
}

/** What to do now, in one sentence. */
export const adviceSentence = (deal, { recommended, advice }) => {
  const price = recommended.price === null ? "" : priceText(recommended.price, deal.currency)
  switch (recommended.move) {
    case "accept":
      return `Accept ${price}.`
    case "counter":
      return `${deal.side === "seller" ? "Ask" : "Offer"} ${price} next${limitWords(deal, advice)}.`
    case "hold":
      return `Hold at ${price}${limitWords(deal, advice)}.`
    case "walk":
      return "Leave. No price that they are likely to agree to beats the line."
    case "let-walk":
      return "Let them go. What we do otherwise is worth more than running after them."
    case "call-back":
      return callWords(deal, advice, price)
    default:
      return recommended.move
  }
}

const LEAVING = new Set(["walk", "let-walk"])

const leavingSentence = (move, currency) =>
  move.valueAtRisk >= 0.5
    ? `Leaving puts ${worthText(move.valueAtRisk, currency)} at risk, should we be wrong about them`
    : "Leaving puts next to nothing at risk, as far as the figures say"

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1)

/** What the advised move is worth beside leaving now, how likely it ends in a deal, and what is at risk. */
export const oddsSentence = (deal, { recommended, advice }) => {
  const move = advice?.moves.find((one) => one.move === recommended.move)
  if (!move) return ""
  const { currency } = deal
  if (LEAVING.has(recommended.move)) return `${leavingSentence(move, currency)}.`
  const parts = []
  if (move.expectedValue >= 0.5) parts.push(`worth ${worthText(move.expectedValue, currency)} more than leaving now`)
  if (recommended.move !== "accept") parts.push(`odds of a deal ${oddsText(move.dealProbability)}`)
  if (move.valueAtRisk >= 0.5) parts.push(`${worthText(move.valueAtRisk, currency)} at risk`)
  return capital(parts.join(" · "))
}

const PHASES = { talking: "In talks", agreed: "Agreed", over: "Over", closed: "Closed" }

export const phaseText = ({ phase, leftBy }) => {
  if (phase !== "away") return PHASES[phase] ?? phase
  return leftBy === "us" ? "We walked; the door is open" : "They walked; the door is open"
}

/** Where no advice is to be had: what is to be done instead. */
export const restingSentence = ({ phase, agreedPrice, currency }) =>
  phase === "agreed"
    ? `Agreed${agreedPrice === null ? "" : ` at ${priceText(agreedPrice, currency)}`}. Close it as won when it is done.`
    : "The talk is over. Close it with its outcome."
