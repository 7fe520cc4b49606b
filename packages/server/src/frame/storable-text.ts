// Text that no database keeps: with a NUL in it, or with half of a character (a lone surrogate), both of which JSON lets through as escapes.
// Found before anything is done with it, else it would be a fault of ours far behind the door. Walks with a list of its own
// and not by calling itself: a body may be nested deeper than the stack.

import type { Problem } from "@walkaway/contract"

type Place = Problem["path"]

const isStorable = (text: string): boolean => !text.includes("\u0000") && text.isWellFormed()

const MESSAGE = "The text has a character in it that is none: NUL, or half of one."
const REMEDY = "Take it out, or write the whole character."

/** One problem for every such text or key, with its place. */
export const unstorableIn = (value: unknown): readonly Problem[] => {
  const problems: Problem[] = []
  const waiting: { readonly path: Place; readonly value: unknown }[] = [{ path: [], value }]
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    if (typeof one.value === "string") {
      if (!isStorable(one.value)) problems.push({ path: one.path, code: "not-text", message: MESSAGE, remedy: REMEDY })
    } else if (typeof one.value === "object" && one.value !== null) {
      for (const [key, inner] of Object.entries(one.value)) {
        if (isStorable(key)) waiting.push({ path: [...one.path, key], value: inner })
        else problems.push({ path: one.path, code: "not-text", message: MESSAGE, remedy: REMEDY })
      }
    }
  }
  return problems
}
