// Reads the data of an event. They come as the log keeps them, without what the reader may not see, and perhaps of a version that is newer
// than this page: so every key may be missing.

import type { Happening } from "./history-query.ts"

type Data = Happening["data"]

export interface AmountLogged {
  readonly amount: string
  readonly currency: string
}

export const textAt = (data: Data, key: string): string | undefined => {
  const value = data[key]
  return typeof value === "string" ? value : undefined
}

export const numberAt = (data: Data, key: string): number | undefined => {
  const value = data[key]
  return typeof value === "number" ? value : undefined
}

export const moneyAt = (data: Data, key: string): AmountLogged | undefined => {
  const value = data[key]
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined
  const { amount, currency } = value
  return typeof amount === "string" && typeof currency === "string" ? { amount, currency } : undefined
}

/** The code of the reason, if one was given. */
export const reasonAt = (data: Data): string | undefined => {
  const { reason } = data
  if (typeof reason !== "object" || reason === null || Array.isArray(reason)) return undefined
  return typeof reason.code === "string" ? reason.code : undefined
}

/** Versions of moves that were taken back later. */
export const retractedIn = (happenings: readonly Happening[]): ReadonlySet<number> =>
  new Set(happenings.filter(({ type }) => type === "MoveRetracted").map(({ data }) => numberAt(data, "version") ?? -1))
