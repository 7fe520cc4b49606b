// What is asked of the desk to start a practice: only what the form shows. Pure.

import type { RequestFor } from "@walkaway/contract/client"
import type { DealInShort } from "../../desk/types.ts"

export type DealToPractise = Pick<DealInShort, "id" | "title" | "phase">

/** From where it stands only a deal can be practised that goes on. */
export const mayStartNow = ({ phase }: Pick<DealToPractise, "phase">): boolean =>
  phase !== "agreed" && phase !== "over" && phase !== "closed"

export const KINDS = ["anybody", "tough", "fair", "hurried", "bluffer", "friendly", "everyday"] as const

export interface StartTyped {
  readonly what: "drawn" | "deal"
  readonly side: "seller" | "buyer"
  /** Undefined: none is chosen, or it is still being read. */
  readonly deal: DealToPractise | undefined
  readonly from: "start" | "now"
  readonly kind: (typeof KINDS)[number]
}

/** Without a deal its place is empty; the schema says so at its field. */
export const startWish = ({ what, side, deal, from, kind }: StartTyped): RequestFor<"startPractice">["body"] => ({
  ...(what === "drawn" ? { side } : { dealId: deal?.id ?? "" }),
  ...(what === "deal" && deal && mayStartNow(deal) && { from }),
  ...(kind !== "anybody" && { kind }),
})
