// A verdict in a word and a shape of its own; no colour, since red is the line's and green is surplus.

import { ArrowRight, CircleHelp, Clock, X } from "lucide-react"
import style from "./verdict-mark.module.css"

const ICONS = { pursue: ArrowRight, park: Clock, drop: X } as const

export type Verdict = keyof typeof ICONS

export interface VerdictMarkProps {
  /** Null: nothing can be proposed. */
  readonly verdict: Verdict | null
  readonly children: string
}

export const VerdictMark = ({ verdict, children }: VerdictMarkProps) => {
  const Icon = verdict ? ICONS[verdict] : CircleHelp
  return (
    <span className={style.mark} data-verdict={verdict ?? "none"}>
      <span className={style.shape}>
        <Icon aria-hidden />
      </span>
      {children}
    </span>
  )
}
