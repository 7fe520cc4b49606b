// A price to say, or to call with: the likely ones a tap each, any other by the pad of the deal room.

import { minorDigits, parseCurrency } from "@walkaway/engine"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Sheet } from "../../components/sheet.tsx"
import type { Practice, PracticeMove } from "../../desk/types.ts"
import { decimalOfAmount } from "../../figures/decimal.ts"
import { useFormats } from "../../words/format.ts"
import { ChipRow } from "../deal-room/chip-row.tsx"
import { chipsFor } from "../deal-room/chips.ts"
import { NumberPad } from "../deal-room/number-pad.tsx"
import { isSpoken } from "./talk-moves.ts"

export interface PriceSheetProps {
  readonly practice: Practice
  readonly kind: "offer" | "call"
  readonly onMove: (move: PracticeMove) => void
  readonly onClose: () => void
}

const decimalsOf = (code: string): number => {
  const currency = parseCurrency(code)
  return currency.ok ? minorDigits(currency.value) : 2
}

export const PriceSheet = ({ practice, kind, onMove, onClose }: PriceSheetProps) => {
  const t = useTranslations("practice.bar")
  const pad = useTranslations("dealRoom.pad")
  const f = useFormats()
  const [typed, setTyped] = useState("")
  const { side, currency, ask, moves } = practice
  const price = typed === "" || typed === "." ? undefined : decimalOfAmount(Number(typed), currency)
  const say = (figure: string) => {
    onClose()
    onMove({ kind, price: figure })
  }
  const shown = price === undefined ? undefined : f.money(price, currency)
  const label = kind === "call" ? t("call") : side === "seller" ? t("offerSell") : t("offerBuy")
  const action = kind === "call" ? t("callWith", { price: shown ?? "" }) : t("say", { price: shown ?? "" })
  return (
    <Sheet
      title={label}
      onClose={onClose}
      actions={
        <Button
          kind="primary"
          size="l"
          isDisabled={price === undefined}
          onPress={() => price !== undefined && say(price)}
          data-testid="practice-say"
        >
          {shown === undefined ? t("sayPlain") : action}
        </Button>
      }
    >
      <ChipRow
        chips={chipsFor({ side, currency, ask, moves: moves.filter(isSpoken) }, { by: "us" })}
        currency={currency}
        onChoose={say}
      />
      <NumberPad
        label={pad("figure")}
        typed={typed}
        onType={setTyped}
        shown={shown ?? ""}
        decimals={decimalsOf(currency)}
        onEnter={() => {
          if (price !== undefined) say(price)
        }}
      />
    </Sheet>
  )
}
