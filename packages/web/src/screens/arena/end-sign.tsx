// How a match ended, by shape: a deal, somebody leaving, the end of the time, a broken rule. The words stand beside it.

import { CircleAlert, Handshake, Hourglass, LogOut } from "lucide-react"
import type { MatchRow } from "./arena-types.ts"
import style from "./match-list.module.css"

const SIGNS = { agreement: Handshake, walk: LogOut, deadline: Hourglass, fault: CircleAlert } as const

export const EndSign = ({ end }: Pick<MatchRow, "end">) => {
  const Sign = SIGNS[end]
  return <Sign aria-hidden className={style.sign ?? ""} data-end={end} />
}
