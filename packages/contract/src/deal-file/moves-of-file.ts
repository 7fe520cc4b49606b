// Moves in a file are the notation's words, as one text or one a row, read by the notation's own parser.

import { type Currency, type Move, parseNotation, type Refusal } from "@walkaway/engine"
import type { DocumentPath, Problem } from "../problem.ts"

const problemAt = (refusal: Refusal, text: string, prefix: number, path: DocumentPath): Problem => {
  const at = Math.max(0, (refusal.at ?? prefix) - prefix)
  const length = Math.max(1, /^\S*/.exec(text.slice(at))?.[0].length ?? 1)
  return {
    code: refusal.code,
    message: refusal.message,
    ...(refusal.remedy !== undefined && { remedy: refusal.remedy }),
    path,
    at: Math.min(at, text.length),
    length,
  }
}

const movesOfText = (text: string, currency: Currency, path: DocumentPath, problems: Problem[]): readonly Move[] => {
  const head = `sell ${currency} | `
  const parsed = parseNotation(head + text)
  if (parsed.ok) return parsed.value.moves
  problems.push(problemAt(parsed.error, text, head.length, path))
  return []
}

/** The moves of `moves: ...`; what is wrong goes to `problems`. */
export const movesOfFile = (
  moves: string | readonly string[] | undefined,
  currency: Currency,
  problems: Problem[],
): readonly Move[] => {
  if (moves === undefined) return []
  if (typeof moves === "string") return movesOfText(moves, currency, ["moves"], problems)
  return moves.flatMap((text, index) => movesOfText(text, currency, ["moves", index], problems))
}
