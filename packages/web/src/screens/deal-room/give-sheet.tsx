// Logging something given besides the price: what, what it costs the giver, what it is worth to the other side.

import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { TextField } from "../../components/fields.tsx"
import { MoneyField } from "../../components/money-field.tsx"
import type { MoveToLog } from "../../desk/types.ts"
import { type InLogSheet, MoveSheet } from "./move-sheet.tsx"
import style from "./panels.module.css"
import type { Party } from "./parties.ts"

const LIKELY = ["mats", "fuel", "warranty", "delivery", "service"] as const

export const GiveSheet = ({ room, by, onClose, leaving }: InLogSheet & { readonly by: Party }) => {
  const t = useTranslations("dealRoom.give")
  const [item, setItem] = useState("")
  const [cost, setCost] = useState<string | null>(null)
  const [value, setValue] = useState<string | null>(null)
  const { currency } = room.deal
  const move: MoveToLog | undefined =
    item.trim() === ""
      ? undefined
      : { kind: "give", by, item: item.trim(), ...(cost !== null && { cost }), ...(value !== null && { value }) }
  const isOurs = by === "us"
  return (
    <MoveSheet
      room={room}
      title={t(isOurs ? "usTitle" : "themTitle")}
      move={move}
      onClose={onClose}
      leaving={leaving}
      logLabel={t("log")}
    >
      {isOurs && room.deal.template === "car" ? (
        <ul className={style.actions} aria-label={t("likely")}>
          {LIKELY.map((one) => (
            <li key={one}>
              <Button onPress={() => setItem(t(one))}>{t(one)}</Button>
            </li>
          ))}
        </ul>
      ) : null}
      <TextField label={t("item")} hint={t("itemHint")} value={item} onChange={setItem} maxLength={120} />
      <MoneyField label={t(isOurs ? "cost" : "costThem")} currency={currency} value={cost} onChange={setCost} />
      <MoneyField label={t(isOurs ? "value" : "valueThem")} currency={currency} value={value} onChange={setValue} />
    </MoveSheet>
  )
}
