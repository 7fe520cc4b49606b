// Where a deal of a desk stands, in words.

import type { DealInShort, DealOfDesk } from "../desk/deal-id.ts"

const OUTCOMES: Readonly<Record<NonNullable<DealOfDesk["outcome"]>, string>> = {
  won: "won",
  lost: "lost",
  walked: "walked away from",
  withdrawn: "withdrawn",
}

/** "they have left, door open" */
export const stateWords = ({ phase, leftBy, outcome }: Pick<DealInShort, "phase" | "leftBy" | "outcome">): string => {
  const who = leftBy === "us" ? "we have" : "they have"
  switch (phase) {
    case "talking":
      return "at the table"
    case "away":
      return `${who} left, door open`
    case "agreed":
      return "agreed"
    case "over":
      return leftBy === null ? "over" : `over: ${who} left for good`
    case "closed":
      return outcome === null ? "closed" : `closed: ${OUTCOMES[outcome]}`
  }
}

/** "24 Nov 2026, 10:30", in the time zone of this machine. */
export const momentText = (instant: string): string =>
  new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" }).format(new Date(instant))
