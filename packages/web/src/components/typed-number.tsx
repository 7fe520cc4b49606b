// A number that is known while it is being typed, not only when one leaves the field: the text stays the typist's own until then. Takes and
// gives decimal text, so that money stays exact; empty is null, never zero.

import { formatDecimal, moneyFromAmount, parseCurrency } from "@walkaway/engine"
import { type ReactNode, use, useEffect, useState } from "react"
import { NumberField as AriaNumberField, NumberFieldStateContext } from "react-aria-components"
import field from "./field.module.css"

/** What is counted: money of a currency, a share shown in percent, or a bare number. */
export type NumberKind = { readonly money: string } | "share" | "count"

/** Of a hundredth of a percent, and of a count. */
const DIGITS = { share: 4, count: 2 } as const

const optionsOf = (kind: NumberKind): Intl.NumberFormatOptions => {
  if (kind === "count") return { maximumFractionDigits: DIGITS.count }
  if (kind === "share") return { style: "percent", maximumFractionDigits: DIGITS.share - 2 }
  const style = { style: "currency", currencyDisplay: "narrowSymbol", trailingZeroDisplay: "stripIfInteger" } as const
  return { ...style, currency: kind.money }
}

const decimalOf = (amount: number, kind: NumberKind): string => {
  if (typeof kind === "string") return String(Number(amount.toFixed(DIGITS[kind])))
  const currency = parseCurrency(kind.money)
  return currency.ok ? formatDecimal(moneyFromAmount(amount, currency.value, "nearest")) : String(amount)
}

const amountOfText = (text: string | null): number => (text === null || text === "" ? Number.NaN : Number(text))

const textOfAmount = (amount: number, kind: NumberKind): string | null =>
  Number.isNaN(amount) ? null : decimalOf(amount, kind)

/** Within the field: says what can be read of the text so far. */
const Listener = ({ onTyped }: { readonly onTyped: (amount: number) => void }) => {
  const state = use(NumberFieldStateContext)
  // An empty share would be read as zero.
  const typed = state && state.inputValue.trim() !== "" ? state.numberValue : Number.NaN
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed is news
  useEffect(() => onTyped(typed), [typed])
  return null
}

export interface TypedNumberProps {
  readonly kind: NumberKind
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly children: ReactNode
  readonly name?: string
  readonly isSigned?: boolean
  readonly isDisabled?: boolean
  readonly isInvalid?: boolean
  readonly className?: string
  readonly "aria-label"?: string
  readonly "aria-labelledby"?: string
  readonly "aria-describedby"?: string
}

export const TypedNumber = ({ kind, value, onChange, children, isSigned, className, ...rest }: TypedNumberProps) => {
  const [shown, setShown] = useState(value)
  const [told, setTold] = useState(value)
  // Somebody else has changed it: what was typed gives way.
  if (!Object.is(amountOfText(told), amountOfText(value))) {
    setTold(value)
    setShown(value)
  }
  const tell = (amount: number) => {
    const text = textOfAmount(amount, kind)
    // Showing a finer figure rounds it, which is no change.
    if (text === textOfAmount(amountOfText(value), kind)) return
    setTold(text)
    onChange(text)
  }
  return (
    <AriaNumberField
      {...rest}
      value={amountOfText(shown)}
      onChange={(amount) => {
        setShown(textOfAmount(amount, kind))
        tell(amount)
      }}
      {...(!isSigned && { minValue: 0 })}
      formatOptions={optionsOf(kind)}
      className={className ?? field.field ?? ""}
    >
      <Listener onTyped={tell} />
      {children}
    </AriaNumberField>
  )
}
