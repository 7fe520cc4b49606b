// Time zones and currencies to choose from, with a guess from what the browser says about where it is. The guess goes by the time zone
// first: many browsers speak American English all over the world, few have the wrong clock.

import type { Choice } from "./fields.tsx"

const REGIONS: Readonly<Record<string, string>> = {
  AED: "AE",
  ARS: "AR",
  AUD: "AU",
  BDT: "BD",
  BRL: "BR",
  CAD: "CA",
  CHF: "CH LI",
  CLP: "CL",
  CNY: "CN",
  COP: "CO",
  CZK: "CZ",
  DKK: "DK",
  EGP: "EG",
  EUR: "AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK",
  GBP: "GB",
  GHS: "GH",
  HKD: "HK",
  HUF: "HU",
  IDR: "ID",
  ILS: "IL",
  INR: "IN",
  ISK: "IS",
  JPY: "JP",
  KES: "KE",
  KRW: "KR",
  MAD: "MA",
  MXN: "MX",
  MYR: "MY",
  NGN: "NG",
  NOK: "NO",
  NZD: "NZ",
  PHP: "PH",
  PKR: "PK",
  PLN: "PL",
  RON: "RO",
  SAR: "SA",
  SEK: "SE",
  SGD: "SG",
  THB: "TH",
  TRY: "TR",
  TWD: "TW",
  UAH: "UA",
  USD: "US",
  VND: "VN",
  ZAR: "ZA",
}

const currencyOf = new Map(
  Object.entries(REGIONS).flatMap(([currency, regions]) => regions.split(" ").map((region) => [region, currency])),
)

/** Browsers have had this under two names. */
interface Zoned {
  readonly timeZones?: readonly string[] | undefined
  getTimeZones?(): readonly string[] | undefined
}

const zonesOf = (region: string): readonly string[] => {
  const locale: Zoned = new Intl.Locale(`und-${region}`)
  return locale.getTimeZones?.() ?? locale.timeZones ?? []
}

export const guessedTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone ?? "UTC"

export const guessedCurrency = (zone: string, language: string): string => {
  const byZone = [...currencyOf.keys()].find((region) => zonesOf(region).includes(zone))
  const region = byZone ?? new Intl.Locale(language).maximize().region ?? ""
  return currencyOf.get(region) ?? "EUR"
}

/** Every zone that this browser knows, and the one that is chosen even if it does not. */
export const timeZoneChoices = (chosen: string | null): readonly Choice[] => {
  const zones = new Set([...Intl.supportedValuesOf("timeZone"), "UTC", ...(chosen ? [chosen] : [])])
  return [...zones].sort().map((zone) => ({ id: zone, label: zone.replaceAll("_", " ") }))
}

export const currencyChoices = (locale: string, chosen: string | null): readonly Choice[] => {
  const names = new Intl.DisplayNames([locale], { type: "currency" })
  const codes = new Set([...Intl.supportedValuesOf("currency"), ...(chosen ? [chosen] : [])])
  return [...codes].sort().map((code) => {
    const name = names.of(code) ?? code
    return { id: code, label: name === code ? code : `${code} · ${name}` }
  })
}
