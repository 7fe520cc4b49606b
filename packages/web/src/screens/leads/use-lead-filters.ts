// Which leads are asked for, from the address: those to decide on unless it says otherwise; a salesperson's own, the team's for a manager.

import { useCallback, useMemo } from "react"
import { useAddress } from "../../components/address.ts"
import { isManager, useMe } from "../../desk/session.ts"

export const SHOWN = ["now", "dropped", "deal", "closed"] as const
export type Shown = (typeof SHOWN)[number]

export const WHOSE = ["mine", "team"] as const
export type Whose = (typeof WHOSE)[number]

export const PROPOSALS = ["all", "pursue", "park", "drop"] as const
export type Proposal = (typeof PROPOSALS)[number]

export const useLeadFilters = () => {
  const me = useMe()
  const { get, oneOf, set } = useAddress()
  const usual: Whose = isManager(me) ? "team" : "mine"
  const shown = oneOf("show", SHOWN)
  const whose = oneOf("who", usual === "team" ? ["team", "mine"] : WHOSE)
  const proposal = oneOf("verdict", PROPOSALS)
  const isChangedOnly = get("changed") === "yes"
  const q = get("q")
  const ownerId = whose === "mine" ? me.userId : undefined
  const query = useMemo(
    () => ({
      ...(ownerId !== undefined && { ownerId }),
      ...(shown !== "now" && { status: shown }),
      ...(shown === "now" && proposal !== "all" && { verdict: proposal }),
      ...(shown === "now" && isChangedOnly && { changed: "yes" as const }),
      ...(q !== "" && { q }),
    }),
    [ownerId, shown, proposal, isChangedOnly, q],
  )
  return {
    shown,
    whose,
    proposal,
    isChangedOnly,
    q,
    query,
    ownerId,
    /** Everything that there may be is looked at. */
    isWhole: shown === "now" && proposal === "all" && !isChangedOnly && q === "",
    setShown: (chosen: Shown) => set({ show: chosen === "now" ? undefined : chosen }),
    setWhose: (chosen: Whose) => set({ who: chosen === usual ? undefined : chosen }),
    setProposal: (chosen: Proposal) => set({ verdict: chosen === "all" ? undefined : chosen }),
    setChangedOnly: (isOn: boolean) => set({ changed: isOn ? "yes" : undefined }),
    setQ: useCallback((words: string) => set({ q: words }), [set]),
    clear: () => set({ show: undefined, verdict: undefined, changed: undefined, q: undefined }),
  }
}

export type LeadFilters = ReturnType<typeof useLeadFilters>
