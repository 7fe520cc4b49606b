// Which deals are asked for, from the address: open ones unless it says otherwise; a salesperson's own, everybody's for a manager.

import { useCallback } from "react"
import { useAddress } from "../../components/address.ts"
import { isManager, useMe } from "../../desk/session.ts"

export const SHOWN_PHASES = ["open", "talking", "away", "agreed", "closed"] as const
export type ShownPhase = (typeof SHOWN_PHASES)[number]

export const WHOSE = ["mine", "all"] as const
export type Whose = (typeof WHOSE)[number]

export const useDealFilters = () => {
  const me = useMe()
  const { get, oneOf, set } = useAddress()
  const usual: Whose = isManager(me) ? "all" : "mine"
  const phase = oneOf("phase", SHOWN_PHASES)
  const whose = oneOf("who", usual === "all" ? ["all", "mine"] : WHOSE)
  const q = get("q")
  const setPhase = (chosen: ShownPhase) => set({ phase: chosen === "open" ? undefined : chosen })
  const setWhose = (chosen: Whose) => set({ who: chosen === usual ? undefined : chosen })
  const setQ = useCallback((words: string) => set({ q: words }), [set])
  const query = { phase, ...(whose === "mine" && { ownerId: me.userId }), ...(q !== "" && { q }) }
  return { phase, whose, q, query, setPhase, setWhose, setQ }
}
