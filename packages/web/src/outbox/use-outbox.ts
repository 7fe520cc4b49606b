// The outbox as screens see it: what of one's own is not through yet, and the courier, who goes while somebody is signed in.

import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useMemo, useRef, useSyncExternalStore } from "react"
import { client } from "../desk/client.ts"
import { useIsLive } from "../desk/live.ts"
import { useMaybeMe, useMe } from "../desk/session.ts"
import { box } from "./box.ts"
import { amongTabs, type Delivery, startDelivery } from "./delivery.ts"
import { deskPorts } from "./desk-ports.ts"
import { type Entry, isOnItsWay, isThrough } from "./entry.ts"

const useEntries = (): readonly Entry[] => useSyncExternalStore(box().watch, box().seen)

/** One's own of a deal, those that are through included, in order. */
export const useOwnEntries = (dealId: string): readonly Entry[] => {
  const entries = useEntries()
  const userId = useMaybeMe()?.userId
  return useMemo(
    () => entries.filter((entry) => entry.dealId === dealId && entry.userId === userId),
    [entries, dealId, userId],
  )
}

/** What of one's own in a deal is not through yet, in order. */
export const useOutbox = (dealId: string): readonly Entry[] => {
  const entries = useOwnEntries(dealId)
  return useMemo(() => entries.filter((entry) => !isThrough(entry)), [entries])
}

/** What goes out as soon as it can, where something is in the way: the deals whose first one met an obstacle. */
export const delayedOf = (entries: readonly Entry[]): readonly Entry[] => {
  const onTheirWay = entries.filter(isOnItsWay)
  const delayed = new Set(
    onTheirWay.filter(({ state }) => "obstacle" in state && state.obstacle).map(({ dealId }) => dealId),
  )
  return onTheirWay.filter(({ dealId }) => delayed.has(dealId))
}

export const useWaitingCount = (): number => {
  const entries = useEntries()
  const userId = useMaybeMe()?.userId
  return useMemo(() => delayedOf(entries.filter((entry) => entry.userId === userId)).length, [entries, userId])
}

/** Everything of somebody's that is not through: to be asked before he signs out. */
export const waitingOf = async (userId: string): Promise<readonly Entry[]> =>
  (await box().refresh()).filter((entry) => entry.userId === userId && !isThrough(entry))

/** Whether what waits outlives this page. */
export const useIsLasting = (): boolean => useSyncExternalStore(box().watch, box().isLasting)

/** Once a page, while somebody is signed in. */
export const useOutboxDelivery = (userId: string): void => {
  const queries = useQueryClient()
  const organisationId = useMe().organisation.id
  const isLive = useIsLive()
  const delivery = useRef<Delivery | undefined>(undefined)
  useEffect(() => {
    const ports = deskPorts(client, queries, box())
    const here = startDelivery({ box: box(), ports, bearer: { userId, organisationId }, exclusively: amongTabs })
    delivery.current = here
    const hope = () => here.wake(true)
    const onSeen = () => {
      if (document.visibilityState === "visible") hope()
    }
    addEventListener("online", hope)
    document.addEventListener("visibilitychange", onSeen)
    return () => {
      removeEventListener("online", hope)
      document.removeEventListener("visibilitychange", onSeen)
      here.stop()
    }
  }, [userId, organisationId, queries])
  useEffect(() => {
    if (isLive) delivery.current?.wake(true)
  }, [isLive])
}

export { type Log, useLog } from "./use-log.ts"
