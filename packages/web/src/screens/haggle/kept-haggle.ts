// A haggle stays on the device until it is started anew, so that a locked phone or a lost network loses nothing.

import { useState } from "react"
import { type Haggle, newHaggle } from "./haggle-deal.ts"

const KEPT_UNDER = "walkaway.haggle"

/** The currency of the region that the browser is set to, for the few that tourists name first; else euro. */
const CURRENCY_BY_REGION: Readonly<Record<string, string>> = {
  GB: "GBP",
  US: "USD",
  CH: "CHF",
  JP: "JPY",
  MA: "MAD",
  TR: "TRY",
  IN: "INR",
  AU: "AUD",
  CA: "CAD",
}

const likelyCurrency = (): string =>
  CURRENCY_BY_REGION[new Intl.Locale(navigator.language).maximize().region ?? ""] ?? "EUR"

const isHaggle = (value: unknown): value is Haggle =>
  typeof value === "object" && value !== null && "said" in value && Array.isArray(value.said) && "currency" in value

const kept = (): Haggle => {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEPT_UNDER) ?? "null")
    return isHaggle(value) ? value : newHaggle(likelyCurrency())
  } catch {
    return newHaggle(likelyCurrency())
  }
}

export const useKeptHaggle = (): readonly [Haggle, (haggle: Haggle) => void, () => void] => {
  const [haggle, setHaggle] = useState(kept)
  const keep = (next: Haggle) => {
    localStorage.setItem(KEPT_UNDER, JSON.stringify(next))
    setHaggle(next)
  }
  return [
    haggle,
    keep,
    () => {
      localStorage.removeItem(KEPT_UNDER)
      setHaggle(newHaggle(haggle.currency))
    },
  ]
}
