// A deal in one line, the product's handwriting (what FEN is to chess):
//
//   sell GBP ask 9995 line 9250 limit 8600/9200/9800 rounds 12 | s9995 b8500 s9750 b= bwalk +1d scall9500 baccept
//
// Before the bar: our side, the currency, what was set beforehand. After it: who (s or b) did what, in order. A figure is an
// offer; = holds; accept, reject, walk (door open), leave (for good), return, call FIGURE, expire, give:ITEM:COST:VALUE;
// +Nd lets days pass. Plain decimals, no thousands separators. `parseNotation` and `formatNotation` are inverse.

import {
  type Currency,
  formatDecimal,
  type Money,
  ok,
  parseCurrency,
  parseMoney,
  type Refusal,
  type Result,
  refuse,
} from "../units/index.ts"
import { type Deal, type DealDraft, dealOf, type LimitRange } from "./deal.ts"
import type { Move } from "./move.ts"
import type { Side } from "./side.ts"

interface Token {
  readonly text: string
  readonly at: number
}

const tokensOf = (text: string, from: number, to: number): Token[] =>
  [...text.slice(from, to).matchAll(/\S+/g)].map((match) => ({ text: match[0], at: from + match.index }))

const refuseAt = (at: number, code: string, message: string, remedy: string): Result<never, Refusal> =>
  refuse({ code, message, remedy, at })

const moneyAt = (text: string, at: number, currency: Currency): Result<Money, Refusal> => {
  const parsed = parseMoney(text, currency)
  return parsed.ok ? parsed : refuse({ ...parsed.error, at })
}

const limitAt = (token: Token, currency: Currency): Result<LimitRange, Refusal> => {
  const figures = token.text.split("/")
  if (figures.length !== 3) {
    return refuseAt(
      token.at,
      "not-a-range",
      `"${token.text}" is not a range.`,
      "Write low/middle/high, for example 8600/9200/9800.",
    )
  }
  const parsed: Money[] = []
  let at = token.at
  for (const figure of figures) {
    const money = moneyAt(figure, at, currency)
    if (!money.ok) return money
    parsed.push(money.value)
    at += figure.length + 1
  }
  const [low, middle, high] = parsed
  return ok({ low, middle, high })
}

const HEAD_KEYS = ["ask", "line", "target", "limit", "rounds"] as const
type HeadKey = (typeof HEAD_KEYS)[number]
type Head = Omit<DealDraft, "moves">

const readHeadValue = (head: Head, key: HeadKey, value: Token): Result<Head, Refusal> => {
  if (key === "rounds") {
    if (!/^\d{1,4}$/.test(value.text)) {
      return refuseAt(
        value.at,
        "not-a-count",
        `"${value.text}" is not a number of rounds.`,
        "Write a whole number such as 12.",
      )
    }
    return ok({ ...head, roundsMax: Number(value.text) })
  }
  const parsed = key === "limit" ? limitAt(value, head.currency) : moneyAt(value.text, value.at, head.currency)
  return parsed.ok ? ok({ ...head, [key]: parsed.value }) : parsed
}

const SIDE_WORDS: Readonly<Record<string, Side>> = { sell: "seller", buy: "buyer" }

const parseStart = (tokens: readonly Token[], end: number): Result<Head, Refusal> => {
  const side = tokens[0] && SIDE_WORDS[tokens[0].text.toLowerCase()]
  if (!side) {
    return refuseAt(
      tokens[0]?.at ?? 0,
      "no-side",
      "The line does not say which side we are on.",
      'Start with "sell" or "buy".',
    )
  }
  if (!tokens[1])
    return refuseAt(
      end,
      "no-currency",
      "The currency is missing.",
      `Write it after "${tokens[0].text}", for example GBP.`,
    )
  const currency = parseCurrency(tokens[1].text)
  return currency.ok ? ok({ side, currency: currency.value }) : refuse({ ...currency.error, at: tokens[1].at })
}

const parseHead = (tokens: readonly Token[], end: number): Result<Head, Refusal> => {
  const start = parseStart(tokens, end)
  if (!start.ok) return start
  let head = start.value
  const seen = new Set<string>()
  for (let index = 2; index < tokens.length; index += 2) {
    const [token, value] = [tokens[index], tokens[index + 1]]
    const key = HEAD_KEYS.find((known) => known === token.text)
    if (!key) {
      return refuseAt(
        token.at,
        "unknown-word",
        `"${token.text}" is not known here.`,
        `Before the bar stand ${HEAD_KEYS.join(", ")}; moves come after a "|".`,
      )
    }
    if (seen.has(key)) return refuseAt(token.at, "said-twice", `"${key}" is given twice.`, "Keep one of them.")
    if (!value)
      return refuseAt(end, "no-figure", `The figure after "${key}" is missing.`, `Write it, for example ${key} 9250.`)
    seen.add(key)
    const read = readHeadValue(head, key, value)
    if (!read.ok) return read
    head = read.value
  }
  return ok(head)
}

const MOVE_WORDS: Readonly<Record<string, (by: Side) => Move>> = {
  "=": (by) => ({ kind: "hold", by }),
  accept: (by) => ({ kind: "accept", by }),
  reject: (by) => ({ kind: "reject", by }),
  walk: (by) => ({ kind: "walk", by, door: "open" }),
  leave: (by) => ({ kind: "walk", by, door: "closed" }),
  return: (by) => ({ kind: "return", by }),
  expire: (by) => ({ kind: "expire", by }),
}

const MOVE_HELP = "a figure, =, accept, reject, walk, leave, return, call9500, expire or give:mats:40:120"

const parseGive = (by: Side, token: Token, currency: Currency): Result<Move, Refusal> => {
  const [, item, cost, value, ...more] = token.text.split(":")
  if (!item || more.length > 0) {
    return refuseAt(
      token.at,
      "not-a-give-away",
      `"${token.text}" does not say what is given.`,
      "Write give:ITEM:COST:VALUE, cost and value may be left out; no blanks.",
    )
  }
  const costAt = token.at + token.text.indexOf(":", 6) + 1
  const parsedCost = cost ? moneyAt(cost, costAt, currency) : undefined
  if (parsedCost && !parsedCost.ok) return parsedCost
  const parsedValue = value ? moneyAt(value, costAt + (cost ?? "").length + 1, currency) : undefined
  if (parsedValue && !parsedValue.ok) return parsedValue
  return ok({
    kind: "give",
    by,
    item,
    ...(parsedCost && { cost: parsedCost.value }),
    ...(parsedValue && { value: parsedValue.value }),
  })
}

const parseWait = (token: Token): Result<Move, Refusal> => {
  const match = /^\+(\d{1,4})d$/.exec(token.text)
  const days = Number(match?.[1])
  return days > 0
    ? ok({ kind: "wait", days })
    : refuseAt(token.at, "not-a-wait", `"${token.text}" is not a number of days.`, "Write +1d, +2d and so on.")
}

const parseMove = (token: Token, currency: Currency): Result<Move, Refusal> => {
  const { text, at } = token
  if (text.startsWith("+")) return parseWait(token)
  const by: Side | undefined = text.startsWith("s") ? "seller" : text.startsWith("b") ? "buyer" : undefined
  if (!by)
    return refuseAt(
      at,
      "no-mover",
      `"${text}" does not say who moved.`,
      "Start every move with s (seller) or b (buyer).",
    )
  const rest = text.slice(1)
  const word = Object.hasOwn(MOVE_WORDS, rest) ? MOVE_WORDS[rest] : undefined
  if (word) return ok(word(by))
  if (rest.startsWith("give:")) return parseGive(by, token, currency)
  const called = rest.startsWith("call")
  const figure = called ? rest.slice(4) : rest
  if (!/^\d/.test(figure)) {
    return refuseAt(at + 1, "unknown-move", `"${rest}" is not a move.`, `After the side comes ${MOVE_HELP}.`)
  }
  const price = moneyAt(figure, at + text.length - figure.length, currency)
  return price.ok ? ok({ kind: called ? "call" : "offer", by, price: price.value }) : price
}

/** Longest notation read, in characters: far beyond any real negotiation. */
export const NOTATION_LENGTH_MAX = 20_000

/**
 * Reads a deal in one line. A refusal says at which character (`at`) what is wrong and what to write. Codes: `no-side`,
 * `no-currency`, `unknown-currency`, `unknown-word`, `said-twice`, `no-figure`, `not-an-amount`, `too-many-decimals`,
 * `not-a-range`, `not-a-count`, `no-mover`, `unknown-move`, `not-a-wait`, `not-a-give-away`, `two-bars`, `too-long`, and those of `dealOf`.
 */
export const parseNotation = (text: string): Result<Deal, Refusal> => {
  if (text.length > NOTATION_LENGTH_MAX) {
    return refuseAt(
      NOTATION_LENGTH_MAX,
      "too-long",
      `The line has ${text.length} characters.`,
      `Keep it below ${NOTATION_LENGTH_MAX}.`,
    )
  }
  const bar = text.indexOf("|")
  const headEnd = bar < 0 ? text.length : bar
  const secondBar = bar < 0 ? -1 : text.indexOf("|", bar + 1)
  if (secondBar >= 0)
    return refuseAt(
      secondBar,
      "two-bars",
      "There is a second bar.",
      "One bar stands between what was set and the moves.",
    )
  const head = parseHead(tokensOf(text, 0, headEnd), text.slice(0, headEnd).trimEnd().length)
  if (!head.ok) return head
  const moves: Move[] = []
  for (const token of tokensOf(text, headEnd + 1, text.length)) {
    const move = parseMove(token, head.value.currency)
    if (!move.ok) return move
    moves.push(move.value)
  }
  return dealOf({ ...head.value, moves })
}

const formatGive = (move: Extract<Move, { kind: "give" }>): string => {
  const parts = [
    "give",
    move.item.replaceAll(/[\s:|]+/g, "-"),
    move.cost ? formatDecimal(move.cost) : "",
    move.value ? formatDecimal(move.value) : "",
  ]
  while (parts.at(-1) === "") parts.pop()
  return parts.join(":")
}

/** One move as the notation writes it, e.g. "b8500" or "scall9500". */
export const formatMove = (move: Move): string => {
  if (move.kind === "wait") return `+${move.days}d`
  const by = move.by === "seller" ? "s" : "b"
  switch (move.kind) {
    case "offer":
      return by + formatDecimal(move.price)
    case "call":
      return `${by}call${formatDecimal(move.price)}`
    case "hold":
      return `${by}=`
    case "walk":
      return by + (move.door === "open" ? "walk" : "leave")
    case "give":
      return by + formatGive(move)
    default:
      return by + move.kind
  }
}

/** Writes a deal in one line; `parseNotation` reads it back to the same deal. */
export const formatNotation = (deal: DealDraft): string => {
  const { side, currency, ask, line, target, limit, roundsMax, moves } = deal
  const head = [side === "seller" ? "sell" : "buy", currency]
  if (ask) head.push("ask", formatDecimal(ask))
  if (line) head.push("line", formatDecimal(line))
  if (target) head.push("target", formatDecimal(target))
  if (limit) head.push("limit", [limit.low, limit.middle, limit.high].map(formatDecimal).join("/"))
  if (roundsMax !== undefined) head.push("rounds", String(roundsMax))
  const tail = moves.map(formatMove)
  return tail.length === 0 ? head.join(" ") : `${head.join(" ")} | ${tail.join(" ")}`
}
