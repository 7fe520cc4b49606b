// The languages of the catalogue, and which of them somebody gets: chosen by hand, else the browser's first that we have. English comes
// with the page; others are fetched when they are wanted. Numbers and dates follow the browser's own region within the language.

import { first } from "./en/first.ts"
import type { en } from "./en/index.ts"

export const LANGUAGES = ["en", "de"] as const
export type Language = (typeof LANGUAGES)[number]

export type Words = typeof en

const KEPT_UNDER = "walkaway.language"

const isLanguage = (text: string | null): text is Language => LANGUAGES.some((language) => language === text)

const languageOf = (tag: string): string => tag.split("-")[0].toLowerCase()

export const chosenLanguage = (): Language | undefined => {
  const kept = localStorage.getItem(KEPT_UNDER)
  return isLanguage(kept) ? kept : undefined
}

/** Undefined: as the browser says. */
export const chooseLanguage = (language: Language | undefined): void => {
  if (language === undefined) localStorage.removeItem(KEPT_UNDER)
  else localStorage.setItem(KEPT_UNDER, language)
}

export interface Tongue {
  readonly language: Language
  /** BCP 47, for numbers and dates: "en-GB", "de-AT". */
  readonly locale: string
}

/** A browser may name what Intl does not take, such as "en-US@posix". */
const isKnown = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length > 0
  } catch {
    return false
  }
}

export const tongueOf = (named: readonly string[], chosen: Language | undefined): Tongue => {
  const wanted = named.filter(isKnown)
  const language = chosen ?? wanted.map(languageOf).find(isLanguage) ?? "en"
  const locale = wanted.find((tag) => languageOf(tag) === language) ?? { en: "en-GB", de: "de-DE" }[language]
  return { language, locale }
}

/** Of English what comes first; see late.ts. */
export const wordsIn = async (language: Language): Promise<Words> =>
  (language === "de" ? (await import("./de/index.ts")).de : first) as unknown as Words
