// How far a price lies from our line, in words and with a shape: red and its arrow where it is beyond, green where something is left.

import { ArrowDown, ArrowUp, Equal } from "lucide-react"
import { useTranslations } from "use-intl"
import type { DealInShort } from "../desk/types.ts"
import { useFormats } from "../words/format.ts"
import { classes } from "./classes.ts"
import { type Distance, distanceOf } from "./distance.ts"
import style from "./line-distance.module.css"

type Held = Pick<DealInShort, "side" | "currency" | "line">

const lookOf = ({ kind }: Distance): "beyond" | "clear" | "near" => {
  if (kind === "beyond" || kind === "beyond-band") return "beyond"
  return kind === "clear" || kind === "clear-of-band" ? "clear" : "near"
}

/** Where on an axis of prices: what is beyond lies below for a seller and above for a buyer. */
const arrowOf = (look: "beyond" | "clear" | "near", side: Held["side"]) => {
  if (look === "near") return Equal
  return (look === "beyond") === (side === "seller") ? ArrowDown : ArrowUp
}

export interface LineDistanceProps {
  readonly deal: Held
  readonly price: string | null
}

export const LineDistance = ({ deal, price }: LineDistanceProps) => {
  const t = useTranslations("deals")
  const formats = useFormats()
  const distance = distanceOf(deal, price)
  if (!distance) return null
  const look = lookOf(distance)
  const Arrow = arrowOf(look, deal.side)
  const amount = "amount" in distance ? formats.money(distance.amount, deal.currency) : ""
  return (
    <span className={classes(style.distance, style[look])}>
      <Arrow aria-hidden />
      {t(`distance.${distance.kind}`, { amount, side: deal.side })}
    </span>
  )
}
