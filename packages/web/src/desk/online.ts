// Whether the browser believes to have a network. It may be wrong in saying yes; what is sent finds out.

import { useSyncExternalStore } from "react"

const subscribe = (tell: () => void): (() => void) => {
  addEventListener("online", tell)
  addEventListener("offline", tell)
  return () => {
    removeEventListener("online", tell)
    removeEventListener("offline", tell)
  }
}

export const useIsOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine)
