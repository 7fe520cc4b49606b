// Which cars a what-if is about: those that the address names, else the ten whose day is dearest.

import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import { useAddress } from "../../components/address.ts"
import { ask } from "../../desk/client.ts"

export const CHOSEN_MAX = 50
const USUAL = "10"

/** A word that no id is: chosen, and none. */
const NONE = "none"

export interface Chosen {
  /** Undefined while the usual ones are on their way. */
  readonly ids: readonly string[] | undefined
  readonly error: unknown
  choose(ids: readonly string[]): void
}

export const useChosen = (): Chosen => {
  const { get, set } = useAddress()
  const named = get("units")
  const usual = useQuery({
    queryKey: ["stock", "usual"],
    queryFn: ({ signal }) => ask("listStockLines", { query: { sort: "day-cost", limit: USUAL }, signal }),
    enabled: named === "",
  })
  const ids = useMemo(() => {
    if (named === NONE) return []
    if (named !== "") return named.split(",").slice(0, CHOSEN_MAX)
    return usual.data?.items.filter(({ state }) => state === "known").map(({ unit }) => unit.id)
  }, [named, usual.data])
  return {
    ids,
    error: named === "" ? usual.error : null,
    choose: (chosen) => set({ units: chosen.length === 0 ? NONE : chosen.join(",") }),
  }
}
