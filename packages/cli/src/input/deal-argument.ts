// The DEAL argument of a command: a path to a YAML or JSON file, `-` for standard input, or a deal in one line. The notation
// needs neither the schema library nor the YAML parser, so they are loaded for files only.

import type { DealPaper } from "@walkaway/contract"
import { ok, parseNotation, playSession, type Refusal, type Result, refuse } from "@walkaway/engine"
import type { Shell } from "../shell.ts"
import type { Complaint } from "./complaint.ts"

export interface DealOptions {
  readonly currency?: string
}

/** A deal that was read, and how to point at its places when the engine refuses it later. */
export interface ReadDeal {
  readonly paper: DealPaper
  complain(refusal: Refusal): Complaint
}

type Read = Result<ReadDeal, readonly Complaint[]>

const DEAL_FILE = /\.(ya?ml|json)$/i
const STARTS_LIKE_NOTATION = /^\s*(sell|buy|seller|buyer)(\s|$)/i
const SOUNDS_LIKE_NOTATION = /\s(ask|line|limit)\s|\|/i

/** One row that starts with our side, or has words of the notation in it. */
export const looksLikeNotation = (text: string): boolean => {
  const row = text.trimEnd()
  if (row.includes("\n") || DEAL_FILE.test(row)) return false
  return STARTS_LIKE_NOTATION.test(row) || (/\s/.test(row) && SOUNDS_LIKE_NOTATION.test(row))
}

const wordAt = (text: string, at: number): number => Math.max(1, /^[^\s/|]*/.exec(text.slice(at))?.[0].length ?? 1)

/** Where in the line the figure or move stands that a check beyond the grammar refused; its end when it lacks something. */
const placeOf = (path: string | undefined, text: string): number => {
  const move = /^moves\[(\d+)\]/.exec(path ?? "")
  const bar = text.indexOf("|")
  if (move && bar >= 0) {
    const words = [...text.slice(bar + 1).matchAll(/\S+/g)]
    return bar + 1 + (words[Number(move[1])]?.index ?? 0)
  }
  const key = path?.split(".")[0]
  const word = key ? text.search(new RegExp(`\\b${key}\\b`)) : -1
  return word < 0 ? text.length : word
}

const notationComplaint = (refusal: Refusal, text: string): Complaint => {
  const at = refusal.at ?? placeOf(refusal.path, text)
  return {
    place: `notation, character ${at + 1}`,
    message: refusal.message,
    ...(refusal.remedy !== undefined && { remedy: refusal.remedy }),
    excerpt: { line: text, at, length: wordAt(text, at) },
  }
}

/** Reads a deal in one line. */
export const readNotation = (text: string): Read => {
  const complain = (refusal: Refusal) => notationComplaint(refusal, text)
  const deal = parseNotation(text)
  if (!deal.ok) return refuse([complain(deal.error)])
  const session = playSession(deal.value)
  if (!session.ok) return refuse([complain(session.error)])
  return ok({ paper: { brief: { deal: deal.value, alternatives: [] } }, complain })
}

/** Reads the text of a deal file. */
export const readDealText = async (name: string, text: string, options: DealOptions): Promise<Read> => {
  const [{ readDocument }, { problemOfRefusal, readDealFile }] = await Promise.all([
    import("./document.ts"),
    import("@walkaway/contract"),
  ])
  const document = readDocument(name, text)
  if (!document.ok) return document
  const { value, complain } = document.value
  const paper = readDealFile(value, options)
  if (!paper.ok) return refuse(paper.error.map(complain))
  return ok({ paper: paper.value, complain: (refusal) => complain(problemOfRefusal(refusal)) })
}

/** What the system says about a file, in words. */
export const FILE_TROUBLE: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file.",
  EACCES: "The file may not be read.",
  EISDIR: "This is a folder.",
}

const FILE_REMEDY = 'Give a YAML or JSON file, "-" for standard input, or a line such as "sell GBP ask 9995 line 9250".'

/** Text of a file or of standard input, or why it cannot be had. */
export const readText = async (
  path: string,
  shell: Shell,
  remedy = FILE_REMEDY,
): Promise<Result<string, readonly Complaint[]>> => {
  if (path.trim() === "") return refuse([{ place: "the argument", message: "It is empty.", remedy }])
  try {
    return ok(path === "-" ? await shell.readInput() : await shell.readFile(path))
  } catch (error) {
    const trouble = FILE_TROUBLE[(error as NodeJS.ErrnoException).code ?? ""]
    if (!trouble) throw error
    return refuse([{ place: path, message: trouble, remedy }])
  }
}

/** Reads whatever the DEAL argument means. */
export const readDeal = async (argument: string, options: DealOptions, shell: Shell): Promise<Read> => {
  if (looksLikeNotation(argument)) return readNotation(argument.trim())
  const text = await readText(argument, shell)
  if (!text.ok) return text
  const name = argument === "-" ? "standard input" : argument
  return looksLikeNotation(text.value) ? readNotation(text.value.trim()) : readDealText(name, text.value, options)
}
