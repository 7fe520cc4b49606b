// Zod carries one string for what is wrong; ours carry two sentences, what is wrong and what would be right, one a row.
// These are the `error` functions of our schemas. Unknown keys travel as a third row with the keys that are known.

import type { z } from "zod"

type RawIssue = z.core.$ZodRawIssue

const SHOWN_MAX = 40

/** A value as it would be written, short. */
const shown = (input: unknown): string => {
  if (input === null) return "nothing"
  if (Array.isArray(input)) return "a list"
  if (typeof input === "object") return "a group of keys"
  if (typeof input !== "string") return String(input)
  return `"${input.length > SHOWN_MAX ? `${input.slice(0, SHOWN_MAX)}…` : input}"`
}

const keyOf = (issue: RawIssue): string => String(issue.path?.at(-1) ?? "this")

/** What is wrong in one row, the remedy in the next. */
export const rows = (message: string, remedy: string): string => `${message}\n${remedy}`

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const SAID_OF_LISTS = { too_small: ["fewer", "minimum"], too_big: ["more", "maximum"] } as const

/** Of a list that is one, but too short or too long. */
const wrongLength = (issue: RawIssue): string | undefined => {
  if ((issue.code !== "too_small" && issue.code !== "too_big") || !Array.isArray(issue.input)) return undefined
  const { length } = issue.input
  if (length === 0) return "The list is empty."
  const [than, limit] = SAID_OF_LISTS[issue.code]
  return `The list has ${length} ${length === 1 ? "entry" : "entries"}, ${than} than ${issue[limit]}.`
}

/** For a value that is missing or not `what`; `example` completes the sentence "Write ...". */
export const expecting = (what: string, example: string) => (issue: RawIssue) =>
  issue.input === undefined
    ? rows(`"${keyOf(issue)}" is missing.`, `Write ${example}.`)
    : rows(wrongLength(issue) ?? `${capital(shown(issue.input))} is not ${what}.`, `Write ${example}.`)

/** For a group of keys: what it is when it is no group, and which keys it knows. */
export const knowing = (what: string, keys: readonly string[]) => (issue: RawIssue) =>
  issue.code === "unrecognized_keys"
    ? `unknown\n\n${keys.join(" ")}`
    : expecting(what, `keys such as ${keys.slice(0, 3).join(", ")}`)(issue)

/** For a list of groups told apart by their `kind`. */
export const ofKind = (what: string, kinds: readonly string[]) => (issue: RawIssue) => {
  const { input } = issue
  const remedy = `Write kind: and one of ${kinds.join(", ")}.`
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return rows(`${capital(shown(input))} is not ${what}.`, remedy)
  if (!("kind" in input)) return rows('"kind" is missing.', remedy)
  return rows(`${capital(shown(input.kind))} is no kind of ${what.replace(/^an? /, "")}.`, remedy)
}
