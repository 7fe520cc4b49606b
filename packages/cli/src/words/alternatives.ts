// Alternatives by name.

import type { Alternative, AlternativeKind } from "@walkaway/engine"

const NAMES: Readonly<Record<AlternativeKind, string>> = {
  "next-buyer": "wait for the next buyer",
  trade: "sell to the trade",
  "other-lead": "another customer",
  named: "the alternative",
  "other-work": "other work for the same hours",
  "other-seller": "another seller",
  wait: "wait",
  "do-without": "do without",
}

/** What an alternative is called: by its own label, else by its kind. */
export const alternativeText = (one: Pick<Alternative, "kind" | "label">): string => one.label ?? NAMES[one.kind]
