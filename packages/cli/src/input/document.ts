// A YAML or JSON text as a plain value that still knows where everything stands: every path leads back to a line and a
// column. JSON is read by the same parser, since it is YAML. What YAML can do beyond plain data is refused.

import { type DocumentPath, formatPath, type Problem } from "@walkaway/contract"
import { ok, type Result, refuse } from "@walkaway/engine"
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from "yaml"
import type { Complaint } from "./complaint.ts"

/** What is to be read, for the words of complaints. */
export interface DocumentKind {
  readonly what: string
  readonly emptyRemedy: string
  /** Characters; a longer text is not it and would only cost time. */
  readonly lengthMax: number
  readonly longRemedy: string
}

const DEAL: DocumentKind = {
  what: "a deal",
  emptyRemedy: "Start with side: sell (or buy), currency, ask, cost and alternative.",
  lengthMax: 1_000_000,
  longRemedy: "Give one deal.",
}

const ALIASES_MAX = 50

export interface ReadDocument {
  readonly value: unknown
  /** The complaint about a problem, with its place in the text. */
  complain(problem: Problem): Complaint
}

interface Spot {
  readonly offset: number
  readonly length: number
}

class Text {
  readonly #name: string
  readonly #text: string
  readonly #lines: LineCounter

  constructor(name: string, text: string, lines: LineCounter) {
    this.#name = name
    this.#text = text
    this.#lines = lines
  }

  /** A complaint about a stretch of the text. */
  at(spot: Spot, what: Pick<Complaint, "path" | "message" | "remedy">): Complaint {
    const offset = Math.min(spot.offset, this.#text.length)
    const { line, col } = this.#lines.linePos(offset)
    const number = Math.max(1, line)
    const start = this.#lines.lineStarts[number - 1] ?? 0
    const row = /^[^\r\n]*/.exec(this.#text.slice(start))?.[0] ?? ""
    const column = Math.max(0, col - 1)
    const length = Math.max(1, Math.min(spot.length, row.length - column))
    return {
      place: `${this.#name}:${number}:${column + 1}`,
      ...what,
      excerpt: { line: row, number, at: column, length },
    }
  }
}

const YAML_WORDS: Readonly<Record<string, readonly [message: string, remedy: string]>> = {
  DUPLICATE_KEY: ["This key is given twice.", "Keep one of them."],
  TAB_AS_INDENT: ["A tab stands where blanks must.", "Indent with two blanks."],
  MISSING_CHAR: ["A quote or bracket is not closed, or a colon is missing.", "Close it, or write key: value."],
  MULTIPLE_DOCS: ["There is more than one document.", "Put one deal into a file; remove the --- in between."],
  BLOCK_AS_IMPLICIT_KEY: [
    "Two keys stand in one row, or a row is indented too far.",
    "One key: value a row, aligned with the others.",
  ],
  BAD_INDENT: [
    "The indentation is off, or a bracket is not closed.",
    "Align it with the row above and close every bracket.",
  ],
  BAD_SCALAR_START: ["A value cannot start with this character.", "Put the value into quotes."],
  UNEXPECTED_TOKEN: ["This does not belong here.", 'Write key: value, one a row, and lists one "- " a row.'],
  MULTILINE_IMPLICIT_KEY: ["A key runs over several rows.", "Write key: value in one row."],
  RESOURCE_EXHAUSTION: ["The document is nested too deeply.", "A deal needs two or three levels."],
}

const yamlComplaint = (error: YAMLError, text: Text): Complaint => {
  const [message, remedy] = YAML_WORDS[error.code] ?? [
    `This is not YAML: ${error.message}.`,
    "Write key: value, one a row.",
  ]
  return text.at({ offset: error.pos[0], length: Math.max(1, error.pos[1] - error.pos[0]) }, { message, remedy })
}

const spotOf = (node: Node | null | undefined): Spot | undefined =>
  node?.range ? { offset: node.range[0], length: Math.max(1, node.range[1] - node.range[0]) } : undefined

/** The key node at the end of a path, for complaints about keys and for keys without a value. */
const keySpot = (document: Document, path: DocumentPath): Spot | undefined => {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  if (!isMap(parent)) return undefined
  const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)))
  return pair && isNode(pair.key) ? spotOf(pair.key) : undefined
}

const valueSpot = (document: Document, path: DocumentPath): Spot | undefined => {
  const node = path.length === 0 ? document.contents : document.getIn(path, true)
  if (!isNode(node)) return undefined
  const spot = spotOf(node)
  return spot && (isScalar(node) || path.length === 0) ? spot : (keySpot(document, path) ?? spot)
}

/** The nearest place that exists on the way to a path: a missing key points at the group that lacks it. */
const nearestSpot = (document: Document, path: DocumentPath, atKey: boolean): Spot => {
  const exact = atKey ? keySpot(document, path) : valueSpot(document, path)
  if (exact) return exact
  for (let steps = path.length - 1; steps > 0; steps -= 1) {
    const spot = keySpot(document, path.slice(0, steps)) ?? valueSpot(document, path.slice(0, steps))
    if (spot) return spot
  }
  return { offset: 0, length: 1 }
}

/** A place inside a text value; only where the text stands in one row as it is. */
const insideSpot = (document: Document, source: string, problem: Problem, outer: Spot): Spot => {
  const node = document.getIn(problem.path, true)
  if (problem.at === undefined || !isScalar(node) || typeof node.value !== "string" || !node.range) return outer
  const raw = source.slice(node.range[0], node.range[1])
  const quote = raw.startsWith('"') || raw.startsWith("'") ? 1 : 0
  if (raw.slice(quote, quote + node.value.length) !== node.value) return outer
  return { offset: node.range[0] + quote + problem.at, length: problem.length ?? 1 }
}

const complainer =
  (document: Document, source: string, text: Text) =>
  (problem: Problem): Complaint => {
    const outer = nearestSpot(document, problem.path, problem.atKey === true)
    const path = formatPath(problem.path)
    return text.at(insideSpot(document, source, problem, outer), {
      ...(path !== "" && { path }),
      message: problem.message,
      ...(problem.remedy !== undefined && { remedy: problem.remedy }),
    })
  }

const oneComplaint = (text: Text, spot: Spot, message: string, remedy: string): Result<never, readonly Complaint[]> =>
  refuse([text.at(spot, { message, remedy })])

const aliasSpot = (document: Document): Spot | undefined => {
  let spot: Spot | undefined
  visit(document, {
    Alias: (_key, node) => {
      spot = spotOf(node)
      return visit.BREAK
    },
  })
  return spot
}

const plainValueOf = (document: Document): unknown => document.toJS({ maxAliasCount: ALIASES_MAX })

/** Parses a text; `name` is how it is called in complaints. */
export const readDocument = (
  name: string,
  source: string,
  { what, emptyRemedy, lengthMax, longRemedy } = DEAL,
): Result<ReadDocument, readonly Complaint[]> => {
  const lines = new LineCounter()
  const text = new Text(name, source, lines)
  const top = { offset: 0, length: 1 }
  if (source.length > lengthMax) return oneComplaint(text, top, `The file is too long for ${what}.`, longRemedy)
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, logLevel: "error" })
  if (document.errors.length > 0) return refuse([yamlComplaint(document.errors[0], text)])
  if (document.warnings.length > 0) {
    const { pos } = document.warnings[0]
    return oneComplaint(
      text,
      { offset: pos[0], length: 1 },
      "A tag or directive of YAML stands here.",
      "Write plain values only.",
    )
  }
  if (document.contents === null) {
    return oneComplaint(text, top, "The file is empty.", emptyRemedy)
  }
  try {
    return ok({ value: plainValueOf(document), complain: complainer(document, source, text) })
  } catch {
    return oneComplaint(
      text,
      aliasSpot(document) ?? top,
      "An alias (*name) leads nowhere or too far.",
      "Write the value out.",
    )
  }
}
