// What others do shows at once: the desk tells what changed and where, never a figure, and just that is read again. The browser's own
// EventSource reconnects by itself and resumes where it was.

import { type QueryClient, useQueryClient } from "@tanstack/react-query"
import { addressOf, type LiveEvent } from "@walkaway/contract/client"
import { useEffect, useSyncExternalStore } from "react"

const readAgain = (queries: QueryClient, keys: readonly (readonly unknown[])[]): void => {
  for (const queryKey of keys) void queries.invalidateQueries({ queryKey })
}

const touchedBy = ({ kind, id }: LiveEvent): readonly (readonly unknown[])[] => {
  switch (kind) {
    case "deal":
      return [["deal", id], ["deals"], ["approvals"], ["call-backs"], ["unit"], ["units"], ["stock"]]
    case "advice":
      return [["advice-history", id]]
    case "unit":
      return [["unit", id], ["units"], ["stock"]]
    case "customer":
      return [["customer", id], ["customers"], ["deals"], ["deal"]]
    case "lead":
      return [["lead", id], ["leads"]]
    case "prior":
      return [["learning"], ["policy"], ["advice"]]
    case "policy":
      return [["policy"], ["policies"], ["advice"], ["deal"], ["deals"], ["lead"], ["leads"], ["stock"], ["outlook"]]
  }
}

let connected = false
const watchers = new Set<() => void>()

const setConnected = (now: boolean): void => {
  if (connected === now) return
  connected = now
  for (const tell of watchers) tell()
}

/** Whether the desk tells us what happens right now. */
export const useIsLive = (): boolean =>
  useSyncExternalStore(
    (tell) => {
      watchers.add(tell)
      return () => watchers.delete(tell)
    },
    () => connected,
  )

/** Follows the organisation that one works in; once a page. */
export const useLive = (organisationId: string | undefined): void => {
  const queries = useQueryClient()
  useEffect(() => {
    if (organisationId === undefined) return
    const feed = new EventSource(addressOf("followLive", {}))
    let wasLost = false
    feed.addEventListener("open", () => {
      setConnected(true)
      // What happened while we heard nothing.
      if (wasLost) void queries.invalidateQueries()
      wasLost = false
    })
    feed.addEventListener("error", () => {
      wasLost = true
      setConnected(false)
    })
    feed.addEventListener("happened", ({ data }) => readAgain(queries, touchedBy(JSON.parse(data) as LiveEvent)))
    return () => {
      feed.close()
      setConnected(false)
    }
  }, [organisationId, queries])
}
