// Where a house is and in what it counts.

import { useMemo } from "react"
import { useLocale } from "react-aria-components"
import { FindField, type FindFieldProps } from "./find-field.tsx"
import { currencyChoices, timeZoneChoices } from "./places.ts"

type PlaceFieldProps = Omit<FindFieldProps, "choices">

export const TimeZoneField = (props: PlaceFieldProps) => {
  const choices = useMemo(() => timeZoneChoices(props.value), [props.value])
  return <FindField {...props} choices={choices} />
}

export const CurrencyField = (props: PlaceFieldProps) => {
  const { locale } = useLocale()
  const choices = useMemo(() => currencyChoices(locale, props.value), [locale, props.value])
  return <FindField {...props} choices={choices} />
}
