// Where a deal stands, in a word and a shape of its own; no colour, since red is the line's and green is surplus.

import { Ban, CircleCheck, CircleX, DoorClosed, DoorOpen, Footprints, Handshake, MessagesSquare } from "lucide-react"
import { useTranslations } from "use-intl"
import type { DealInShort } from "../desk/types.ts"
import style from "./phase-mark.module.css"

type Standing = Pick<DealInShort, "phase" | "leftBy" | "outcome">

const ICONS = {
  talking: MessagesSquare,
  theyLeft: DoorOpen,
  weLeft: DoorOpen,
  agreed: Handshake,
  over: DoorClosed,
  won: CircleCheck,
  lost: CircleX,
  walked: Footprints,
  withdrawn: Ban,
} as const

export type Standpoint = keyof typeof ICONS

export const standpointOf = ({ phase, leftBy, outcome }: Standing): Standpoint => {
  if (phase === "closed") return outcome ?? "withdrawn"
  if (phase === "away") return leftBy === "us" ? "weLeft" : "theyLeft"
  return phase
}

export const PhaseMark = ({ deal }: { readonly deal: Standing }) => {
  const t = useTranslations("deals")
  const standpoint = standpointOf(deal)
  const Icon = ICONS[standpoint]
  return (
    <span className={style.mark}>
      <Icon aria-hidden />
      {t(`standpoint.${standpoint}`)}
    </span>
  )
}
