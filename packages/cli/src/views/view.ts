// What every view is given besides its figures.

import type { DealPaper } from "@walkaway/contract"
import type { Screen } from "../shell.ts"
import type { Ink } from "../terminal/ink.ts"

export interface ViewOf {
  readonly paper: DealPaper
  readonly screen: Pick<Screen, "columns">
  readonly ink: Ink
}

/** Paragraphs with one empty row between them; what is empty is left out. */
export const paragraphs = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== "").join("\n\n")
