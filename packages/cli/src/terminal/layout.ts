// Text in columns. Widths are what the terminal shows, not what the string counts: colours take no room, wide letters
// take two. Nothing is ever wider than the screen; words wrap, cells are cut with an ellipsis.

import { createRequire } from "node:module"
import { stripVTControlCharacters } from "node:util"

/** Latin letters, signs, arrows, lines and blocks: one column each. */
const NARROW = /^[\x20-\x7e\u00a0-\u02ff\u2010-\u205e\u20a0-\u20bf\u2190-\u22ff\u2500-\u25ff]*$/

type StringWidth = typeof import("string-width").default
let exactWidth: StringWidth | undefined

/** The library knows every script, and costs forty milliseconds to load: only for text that needs it. */
const widthOfAny = (text: string): number => {
  exactWidth ??= (createRequire(import.meta.url)("string-width") as { default: StringWidth }).default
  return exactWidth(text)
}

/** Columns that a text takes on the screen. */
export const widthOf = (text: string): number => {
  const bare = stripVTControlCharacters(text)
  return NARROW.test(bare) ? bare.length : widthOfAny(bare)
}

export type Align = "left" | "right"

/** Fills a cell with blanks up to its width. */
export const padTo = (text: string, width: number, align: Align = "left"): string => {
  const blanks = " ".repeat(Math.max(0, width - widthOf(text)))
  return align === "left" ? text + blanks : blanks + text
}

/** Names come from files of anybody's: what would move the cursor or ring the bell is left out, colours of ours stay. */
const harmless = (text: string): string =>
  text.replace(/\p{Cc}(\[[\d;]*m)?/gu, (found, colour = "") => {
    if (found === "\n" || (colour !== "" && found.startsWith("\u001b"))) return found
    return colour
  })

const inOneRow = (text: string): string => harmless(text).replaceAll("\n", " ")

/** Cuts plain text (no colours) to a width. */
export const cutTo = (given: string, width: number): string => {
  const text = inOneRow(given)
  if (widthOf(text) <= width) return text
  const letters = [...text]
  while (letters.length > 0 && widthOf(letters.join("")) > width - 1) letters.pop()
  return `${letters.join("").trimEnd()}…`
}

/** Breaks a paragraph into rows of at most `width`; `first` stands before the first row, `indent` before the others. */
export const wrap = (text: string, width: number, indent = "", first = ""): string => {
  const rows: string[] = []
  let row = first
  let empty = true
  for (const word of harmless(text).split(/ +/)) {
    const next = empty ? row + word : `${row} ${word}`
    if (!empty && widthOf(next) > width) {
      rows.push(row)
      row = indent + word
    } else row = next
    empty = false
  }
  return [...rows, row].join("\n")
}

/** Every row of a block moved to the right. */
export const indented = (text: string, by = 2): string =>
  text
    .split("\n")
    .map((row) => (row === "" ? row : " ".repeat(by) + row))
    .join("\n")

/** Rows of cells as aligned columns, `gap` blanks apart; the last column is not filled. */
export const columnsOf = (given: readonly (readonly string[])[], aligns: readonly Align[], gap = 2): string => {
  const rows = given.map((row) => row.map(inOneRow))
  const widths = aligns.map((_, column) => Math.max(0, ...rows.map((row) => widthOf(row[column] ?? ""))))
  return rows
    .map((row) =>
      row
        .map((cell, column) => padTo(cell, widths[column], aligns[column]))
        .join(" ".repeat(gap))
        .trimEnd(),
    )
    .join("\n")
}
