// Which cars are asked for and in which order, from the address: all of them, the longest here first, unless it says otherwise. What would
// give the line away neither sorts nor filters for whoever may not see lines.

import { STOCK_ORDERS, STOCK_WARNINGS, STOCKED_STATUSES } from "@walkaway/contract/client"
import { useCallback } from "react"
import { useAddress } from "../../components/address.ts"

export const STATUSES = ["all", ...STOCKED_STATUSES] as const
export type Status = (typeof STATUSES)[number]

export type Order = (typeof STOCK_ORDERS)[number]
export const OPEN_ORDERS = ["age", "ask"] as const satisfies readonly Order[]

export const ANY_WARNING = "any"
export const WARNINGS = [ANY_WARNING, ...STOCK_WARNINGS] as const
export type Warning = (typeof WARNINGS)[number]

/** `seesLines`: undefined while it is not known yet. */
export const useStockFilters = (seesLines: boolean | undefined) => {
  const { get, oneOf, set } = useAddress()
  const q = get("q")
  const status = oneOf("status", STATUSES)
  const orders: readonly [Order, ...Order[]] = seesLines === false ? OPEN_ORDERS : STOCK_ORDERS
  const sort = oneOf("sort", orders)
  const warning = seesLines === false ? ANY_WARNING : oneOf("warning", WARNINGS)
  const setQ = useCallback((words: string) => set({ q: words }), [set])
  return {
    q,
    status,
    sort,
    warning,
    orders,
    isNarrowed: q !== "" || status !== "all" || warning !== ANY_WARNING,
    query: {
      sort,
      ...(q !== "" && { q }),
      ...(status !== "all" && { status }),
      ...(warning !== ANY_WARNING && { warning }),
    },
    setQ,
    setStatus: (chosen: Status) => set({ status: chosen === "all" ? undefined : chosen }),
    setSort: (chosen: Order) => set({ sort: chosen === "age" ? undefined : chosen }),
    setWarning: (chosen: Warning) => set({ warning: chosen === ANY_WARNING ? undefined : chosen }),
    clear: () => set({ q: undefined, status: undefined, warning: undefined }),
  }
}
