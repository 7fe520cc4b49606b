// Time zones and currencies to choose from, with a guess from what the browser says about where it is. The guess goes by the time
// zone first: many browsers speak American English all over the world, few have the wrong clock.

const CURRENCY_OF_REGION = {
  GB: "GBP",
  US: "USD",
  IE: "EUR",
  DE: "EUR",
  FR: "EUR",
  ES: "EUR",
  IT: "EUR",
  NL: "EUR",
  BE: "EUR",
  AT: "EUR",
  PT: "EUR",
  FI: "EUR",
  GR: "EUR",
  LU: "EUR",
  SK: "EUR",
  SI: "EUR",
  EE: "EUR",
  LV: "EUR",
  LT: "EUR",
  HR: "EUR",
  MT: "EUR",
  CY: "EUR",
  CH: "CHF",
  SE: "SEK",
  NO: "NOK",
  DK: "DKK",
  PL: "PLN",
  CZ: "CZK",
  HU: "HUF",
  RO: "RON",
  BG: "EUR",
  TR: "TRY",
  UA: "UAH",
  CA: "CAD",
  MX: "MXN",
  BR: "BRL",
  AR: "ARS",
  CL: "CLP",
  CO: "COP",
  AU: "AUD",
  NZ: "NZD",
  JP: "JPY",
  KR: "KRW",
  CN: "CNY",
  HK: "HKD",
  TW: "TWD",
  SG: "SGD",
  MY: "MYR",
  TH: "THB",
  ID: "IDR",
  PH: "PHP",
  VN: "VND",
  IN: "INR",
  PK: "PKR",
  BD: "BDT",
  AE: "AED",
  SA: "SAR",
  IL: "ILS",
  EG: "EGP",
  MA: "MAD",
  ZA: "ZAR",
  NG: "NGN",
  KE: "KES",
  GH: "GHS",
  IS: "ISK",
}

const zonesOf = (region) => {
  const locale = new Intl.Locale(`und-${region}`)
  return locale.getTimeZones?.() ?? locale.timeZones ?? []
}

const guessedCurrency = (zone) => {
  const byZone = Object.keys(CURRENCY_OF_REGION).find((region) => zonesOf(region).includes(zone))
  const region = byZone ?? new Intl.Locale(navigator.language).maximize().region
  return CURRENCY_OF_REGION[region] ?? "EUR"
}

const optionsIn = (select, values, textOf, chosen) => {
  for (const value of values) select.append(new Option(textOf(value), value, false, value === chosen))
}

const currencyText = (code) => {
  try {
    const name = new Intl.DisplayNames(navigator.languages, { type: "currency" }).of(code)
    return name === code ? code : `${code} · ${name}`
  } catch {
    return code
  }
}

/** Fills both lists and chooses what this browser's clock suggests. */
export const fillPlaces = (zoneSelect, currencySelect) => {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "UTC"
  const zones = new Set([...Intl.supportedValuesOf("timeZone"), "UTC", zone])
  optionsIn(zoneSelect, [...zones].sort(), (name) => name.replaceAll("_", " "), zone)
  optionsIn(currencySelect, Intl.supportedValuesOf("currency"), currencyText, guessedCurrency(zone))
}
