// The words of the notation as moves for a desk to log: "s9750 b9400 bwalk". Who is "s" and who "b" follows from our side of the deal. Days
// pass in a desk by themselves, so there is no word for them.

import type { RequestFor } from "@walkaway/contract/client"
import { formatDecimal, type Money, type Move, ok, parseNotation, type Result, refuse } from "@walkaway/engine"
import type { Complaint } from "../input/complaint.ts"
import type { DealOfDesk } from "./deal-id.ts"

export type MoveToLog = RequestFor<"logMove">["body"]

export interface Wish {
  /** As it was typed. */
  readonly word: string
  readonly move: Exclude<Move, { kind: "wait" }>
  readonly body: MoveToLog
}

const decimal = (money: Money | undefined) => (money ? formatDecimal(money) : undefined)

const bodyOf = (move: Wish["move"], ours: boolean): MoveToLog => {
  const by = ours ? "us" : "them"
  switch (move.kind) {
    case "offer":
    case "call":
      return { kind: move.kind, by, price: formatDecimal(move.price) }
    case "walk":
      return { kind: "walk", by, door: move.door }
    case "give": {
      const [cost, value] = [decimal(move.cost), decimal(move.value)]
      return {
        kind: "give",
        by,
        item: move.item,
        ...(cost !== undefined && { cost }),
        ...(value !== undefined && { value }),
      }
    }
    default:
      return { kind: move.kind, by }
  }
}

const wrongAt = (text: string, at: number, message: string, remedy: string | undefined): readonly Complaint[] => [
  {
    place: `moves, character ${at + 1}`,
    message,
    ...(remedy !== undefined && { remedy }),
    excerpt: { line: text, at, length: Math.max(1, /^\S*/.exec(text.slice(at))?.[0].length ?? 1) },
  },
]

/** Reads the words, or says at which character one is wrong. */
export const wishesOf = (
  text: string,
  { currency, side }: DealOfDesk,
): Result<readonly Wish[], readonly Complaint[]> => {
  const head = `sell ${currency} | `
  const words = [...text.matchAll(/\S+/g)]
  if (words.length === 0) {
    return refuse([
      { place: "moves", message: "There is no move.", remedy: 'Write what was said, for example "s9750 b9400".' },
    ])
  }
  const parsed = parseNotation(head + text)
  if (!parsed.ok) {
    const at = Math.max(0, (parsed.error.at ?? head.length) - head.length)
    return refuse(wrongAt(text, at, parsed.error.message, parsed.error.remedy))
  }
  const wishes: Wish[] = []
  for (const [index, move] of parsed.value.moves.entries()) {
    const word = words[index]
    if (move.kind === "wait") {
      const remedy = "Leave it out: the desk's calendar counts the days. --at TIME says when something was said."
      return refuse(wrongAt(text, word.index, "Days pass by themselves in a desk.", remedy))
    }
    wishes.push({ word: word[0], move, body: bodyOf(move, move.by === side) })
  }
  return ok(wishes)
}
