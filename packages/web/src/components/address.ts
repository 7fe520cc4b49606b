// What a list shows stands in the address: it survives a reload, can be sent to a colleague, and the browser's back button undoes it. Values
// are short texts; an empty one leaves the address.

import { useNavigate, useSearch } from "@tanstack/react-router"
import { useCallback } from "react"

type Values = Readonly<Record<string, string | undefined>>

export interface Address {
  get(key: string): string
  /** One of a closed list of words, the first unless the address says otherwise. */
  oneOf<const Word extends string>(key: string, words: readonly [Word, ...Word[]]): Word
  set(values: Values): void
}

const textOf = (value: unknown): string =>
  typeof value === "string" ? value : typeof value === "number" ? String(value) : ""

const merged = (before: Record<string, unknown>, values: Values): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries({ ...before, ...values }).filter(([, value]) => value !== undefined && value !== ""),
  )

export const useAddress = (): Address => {
  const search: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const set = useCallback(
    (values: Values) =>
      void navigate({
        to: ".",
        search: ((before: Record<string, unknown>) => merged(before, values)) as never,
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  )
  const get = (key: string): string => textOf(search[key])
  return { get, set, oneOf: (key, words) => words.find((word) => word === get(key)) ?? words[0] }
}
