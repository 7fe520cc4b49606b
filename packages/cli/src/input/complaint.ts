// One thing that is wrong with what came in, ready to be shown: the place, what is wrong, what would be right, and the
// line of the document with carets under the spot. Complaints are values; only the outermost shell prints them.

import type { Ink } from "../terminal/ink.ts"

export interface Complaint {
  /** Where, as a person would look it up: `deal.yaml:7:3`, `notation, character 31`, `--price`. */
  readonly place: string
  /** Path in the document, e.g. `alternatives[1].odds`. */
  readonly path?: string
  readonly message: string
  readonly remedy?: string
  readonly excerpt?: Excerpt
}

/** The line of text that is wrong. */
export interface Excerpt {
  readonly line: string
  /** One-based number of the line; absent for a one-line text. */
  readonly number?: number
  /** Zero-based column of the first wrong character, and how many are wrong. */
  readonly at: number
  readonly length: number
}

/** More than this many complaints help nobody. */
const COMPLAINTS_MAX = 8
const EXCERPT_WIDTH = 72

/** Cuts a long line down to a window around the caret. */
const windowOf = ({ line, at, length }: Excerpt): { text: string; at: number; length: number } => {
  const clean = line.replaceAll(/\p{Cc}/gu, " ")
  if (clean.length <= EXCERPT_WIDTH)
    return { text: clean, at, length: Math.min(length, Math.max(1, clean.length - at)) }
  const from = Math.max(0, Math.min(at - 30, clean.length - EXCERPT_WIDTH))
  const text =
    (from > 0 ? "…" : "") + clean.slice(from, from + EXCERPT_WIDTH) + (from + EXCERPT_WIDTH < clean.length ? "…" : "")
  const shown = at - from + (from > 0 ? 1 : 0)
  return { text, at: shown, length: Math.max(1, Math.min(length, EXCERPT_WIDTH - (at - from))) }
}

const formatExcerpt = (excerpt: Excerpt, ink: Ink): string[] => {
  const { text, at, length } = windowOf(excerpt)
  const gutter = excerpt.number === undefined ? "    " : `${String(excerpt.number).padStart(5)} | `
  return [ink.dim(gutter) + text, " ".repeat(gutter.length + at) + ink.alarm("^".repeat(length))]
}

const formatComplaint = (complaint: Complaint, ink: Ink): string => {
  const place = complaint.path ? `${complaint.place}  ${complaint.path}` : complaint.place
  return [
    ink.bold(place),
    ...(complaint.excerpt ? formatExcerpt(complaint.excerpt, ink) : []),
    `  ${complaint.message}`,
    ...(complaint.remedy ? [`  ${complaint.remedy}`] : []),
  ].join("\n")
}

/** All complaints as text for standard error. */
export const formatComplaints = (complaints: readonly Complaint[], ink: Ink): string => {
  const shown = complaints.slice(0, COMPLAINTS_MAX).map((complaint) => formatComplaint(complaint, ink))
  const more = complaints.length - shown.length
  if (more > 0) shown.push(`and ${more} more of this kind.`)
  return `${shown.join("\n\n")}\n`
}
