// Whether there is room for a table, for parts that are something else on a phone and not just laid out otherwise.

import { useSyncExternalStore } from "react"

const wide = matchMedia("(width >= 60rem)")

const subscribe = (tell: () => void): (() => void) => {
  wide.addEventListener("change", tell)
  return () => wide.removeEventListener("change", tell)
}

export const useIsWide = (): boolean => useSyncExternalStore(subscribe, () => wide.matches)
