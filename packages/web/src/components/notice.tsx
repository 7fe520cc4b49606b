// A calm strip in the page that says something with its figures: a rule on its side in the colour of what it is about, and a word or icon
// that says the same without colour.

import { CircleAlert, CircleCheck, Info, Minus } from "lucide-react"
import type { ReactNode } from "react"
import { classes } from "./classes.ts"
import style from "./notice.module.css"

export type NoticeKind = "plain" | "line" | "surplus" | "caution" | "belief"

const ICONS = { plain: Info, line: Minus, surplus: CircleCheck, caution: CircleAlert, belief: Info } as const

export interface NoticeProps {
  readonly kind?: NoticeKind
  readonly title?: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
  /** Read out when it appears. */
  readonly isAlert?: boolean
}

export const Notice = ({ kind = "plain", title, children, actions, isAlert = false }: NoticeProps) => {
  const Icon = ICONS[kind]
  return (
    <div className={classes(style.notice, style[kind])} {...(isAlert && { role: "alert" })}>
      <Icon className={style.icon ?? ""} aria-hidden />
      <div className={style.text}>
        {title ? <p className={style.title}>{title}</p> : null}
        {children}
        {actions ? <div className={style.actions}>{actions}</div> : null}
      </div>
    </div>
  )
}
