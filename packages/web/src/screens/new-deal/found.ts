// What the desk finds while somebody types: units in stock, customers, one's own deals; and open deals on a unit.

import { useQuery } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { ask } from "../../desk/client.ts"

const PAUSE_MS = 200

/** What was typed, once the typing pauses. */
const usePaused = (text: string): string => {
  const [paused, setPaused] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return paused.trim()
}

const FOUND_MAX = "12"

export const useUnitsFound = (text: string, isWanted: boolean) => {
  const q = usePaused(text)
  return useQuery({
    queryKey: ["units", "found", q],
    queryFn: ({ signal }) =>
      ask("listUnits", { query: { status: "in-stock", limit: FOUND_MAX, ...(q !== "" && { q }) }, signal }),
    enabled: isWanted,
    placeholderData: (before) => before,
  }).data?.items
}

export const useCustomersFound = (text: string) => {
  const q = usePaused(text)
  return useQuery({
    queryKey: ["customers", "found", q],
    queryFn: ({ signal }) => ask("listCustomers", { query: { limit: FOUND_MAX, ...(q !== "" && { q }) }, signal }),
    placeholderData: (before) => before,
  }).data?.items
}

export const useOwnDealsFound = (text: string, ownerId: string) => {
  const q = usePaused(text)
  return useQuery({
    queryKey: ["deals", "found", ownerId, q],
    queryFn: ({ signal }) => ask("listDeals", { query: { ownerId, limit: FOUND_MAX, ...(q !== "" && { q }) }, signal }),
    placeholderData: (before) => before,
  }).data?.items
}

export const useOpenDealsOn = (unitId: string | undefined) =>
  useQuery({
    queryKey: ["deals", "on-unit", unitId],
    queryFn: ({ signal }) => ask("listDeals", { query: { phase: "open", unitId: unitId ?? "", limit: "5" }, signal }),
    enabled: unitId !== undefined,
  }).data?.items ?? []
