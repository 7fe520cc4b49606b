// Logging a figure, theirs or ours, in two taps: open, and tap a likely figure. One that is typed takes its digits and one more. A figure of
// ours that is worth a look first stays in the sheet with what there is to see.

import { minorDigits, parseCurrency } from "@walkaway/engine"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Choices } from "../../components/fields.tsx"
import type { MoveToLog } from "../../desk/types.ts"
import { decimalOfAmount } from "../../figures/decimal.ts"
import { useFormats } from "../../words/format.ts"
import { ChipRow } from "./chip-row.tsx"
import { chipsFor } from "./chips.ts"
import { guardsFor } from "./guards.ts"
import { type InLogSheet, MoveSheet } from "./move-sheet.tsx"
import { NumberPad } from "./number-pad.tsx"
import type { Party } from "./parties.ts"

export interface OfferSheetProps extends InLogSheet {
  readonly by: Party
  readonly kind: "offer" | "call"
  /** In the pad already. */
  readonly figure?: string | undefined
}

const EXPIRIES = ["none", "1", "3", "7"] as const
type Expiry = (typeof EXPIRIES)[number]

const DAY_MS = 86_400_000

const expiresAtOf = (expiry: Expiry): string | undefined =>
  expiry === "none" ? undefined : new Date(Date.now() + Number(expiry) * DAY_MS).toISOString()

const decimalsOf = (code: string): number => {
  const currency = parseCurrency(code)
  return currency.ok ? minorDigits(currency.value) : 2
}

const isFigure = (typed: string): boolean => typed !== "" && typed !== "." && Number(typed) >= 0

export const OfferSheet = ({ room, by, kind, figure: given = "", onClose, leaving }: OfferSheetProps) => {
  const t = useTranslations("dealRoom.pad")
  const f = useFormats()
  const [typed, setTyped] = useState(given)
  const [expiry, setExpiry] = useState<Expiry>("none")
  const { deal, advice, policy } = room
  const { currency } = deal
  const advised = room.advisedPrice
  const price = isFigure(typed) ? decimalOfAmount(Number(typed), currency) : undefined
  const moveAt = (figure: string): MoveToLog => {
    const expiresAt = by === "us" ? expiresAtOf(expiry) : undefined
    return { kind, by, price: figure, ...(expiresAt !== undefined && { expiresAt }) }
  }
  const choose = (figure: string) => {
    const move = moveAt(figure)
    if (guardsFor({ deal, move, policy, advice }).length > 0) return setTyped(figure.replace(/\.0+$/, ""))
    leaving.leaveAfter(() => room.log(move))
  }
  const label = kind === "call" ? t("weCalled") : by === "us" ? t("weOffered") : t("theyOffered")
  return (
    <MoveSheet
      room={room}
      title={label}
      move={price === undefined ? undefined : moveAt(price)}
      onClose={onClose}
      leaving={leaving}
      logLabel={price === undefined ? t("logPlain") : t("log", { price: f.money(price, currency) })}
    >
      <ChipRow chips={chipsFor(deal, { by, advised })} currency={currency} onChoose={choose} />
      <NumberPad
        label={t("figure")}
        typed={typed}
        onType={setTyped}
        shown={typed === "" ? "" : f.money(price ?? "0", currency)}
        decimals={decimalsOf(currency)}
        onEnter={() => {
          if (price !== undefined) choose(price)
        }}
      />
      {by === "us" ? (
        <details>
          <summary>{t("expires")}</summary>
          <Choices
            label={t("expires")}
            choices={EXPIRIES.map((id) => ({
              id,
              label: id === "none" ? t("expiresNone") : t("expiresDays", { days: Number(id) }),
            }))}
            value={expiry}
            onChange={setExpiry}
          />
        </details>
      ) : null}
    </MoveSheet>
  )
}
