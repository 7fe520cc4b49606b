// Who did it, as people at a desk say it: we or they. Which of the two sells is the deal's `side`.

import { counterpartOf, type Side } from "@walkaway/engine"

export const PARTIES = ["us", "them"] as const
export type Party = (typeof PARTIES)[number]

export const sideOf = (party: Party, ours: Side): Side => (party === "us" ? ours : counterpartOf(ours))

export const partyOf = (side: Side, ours: Side): Party => (side === ours ? "us" : "them")
