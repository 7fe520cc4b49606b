// A line that somebody types in a practice, as a move: the notation, or what one would say. Whose move it is need not be said.

import { type Deal, type Move, parseNotation, type Refusal, type Result, refuse } from "@walkaway/engine"

const WORDS: Readonly<Record<string, string>> = {
  "=": "=",
  hold: "=",
  no: "=",
  yes: "accept",
  ok: "accept",
  deal: "accept",
  back: "return",
}

export const MOVES_HELP = "Type a price such as 9750; or hold, accept, walk, call 9600, wait 2, leave."

/** "£9,800" or "9 800" as one would read it off the screen: 9800. */
const bareFigures = (typed: string): string =>
  typed
    .replace(/\p{Sc}\s*/gu, "")
    .replace(/(?<![\d.,])\d{1,3}(?:[,\s]\d{3})+(?!\d)/g, (figure) => figure.replace(/\D/g, ""))

/** The notation of what was typed, without its side. */
const notationOf = (typed: string): string => {
  const words = bareFigures(typed).trim().toLowerCase().split(/\s+/)
  const [first, second = ""] = words
  if (first === "wait" && words.length === 2) return `+${second.replace(/d$/, "")}d`
  if (first === "call" && words.length === 2) return `call${second}`
  if (first === "offer" || first === "ask") return words.slice(1).join("")
  return words.length === 1 ? (WORDS[first] ?? first) : words.join(" ")
}

const SAYS_WHO = /^[sb](?=[\d=]|accept|reject|walk|leave|return|call|expire|give)/

/** Reads a typed line. Refusal code: `not-a-move`, with what was wrong. */
export const spokenMove = (typed: string, { side, currency }: Deal): Result<Move, Refusal> => {
  const text = notationOf(typed)
  const letter = side === "seller" ? "s" : "b"
  const word = text.startsWith("+") || SAYS_WHO.test(text) ? text : letter + text
  const read = parseNotation(`${side === "seller" ? "sell" : "buy"} ${currency} | ${word}`)
  if (read.ok && read.value.moves.length === 1) return { ok: true, value: read.value.moves[0] }
  const why = read.ok || read.error.code === "unknown-move" ? `"${typed.trim()}" is not a move.` : read.error.message
  return refuse({ code: "not-a-move", message: why, remedy: MOVES_HELP })
}
