// Where a figure comes from, in a few words. A guess always says that it is one.

import type { Source } from "@walkaway/engine"

const KINDS: Readonly<Record<Source["kind"], string>> = {
  typed: "",
  imported: "imported",
  modelled: "modelled",
  learnt: "learnt",
  default: "a guess",
}

/** "auction guide", "a guess", or nothing for a figure that was typed in without more. */
export const sourceText = ({ kind, detail }: Source): string => {
  if (kind === "typed") return detail === "the terms on the table" ? "" : (detail ?? "")
  if (kind === "default" || !detail) return KINDS[kind]
  return `${KINDS[kind]}: ${detail}`
}
