// A list of things of one kind, a row each: what it is, what is to be known about it, what can be done with it.

import type { ReactNode } from "react"
import { classes } from "./classes.ts"
import style from "./rows.module.css"

export interface RowsProps {
  readonly label: string
  readonly children: ReactNode
}

export const Rows = ({ label, children }: RowsProps) => (
  <ul className={style.rows} aria-label={label}>
    {children}
  </ul>
)

export interface RowProps {
  readonly title: ReactNode
  /** A word beside the title: a state, a role. */
  readonly tag?: ReactNode
  readonly detail?: ReactNode
  readonly actions?: ReactNode
  /** Over and done with. */
  readonly isFaded?: boolean
}

export const Row = ({ title, tag, detail, actions, isFaded = false }: RowProps) => (
  <li className={classes(style.row, isFaded && style.faded)}>
    <div className={style.text}>
      <p className={style.title}>
        {title}
        {tag ? <span className={style.tag}>{tag}</span> : null}
      </p>
      {detail ? <div className={style.detail}>{detail}</div> : null}
    </div>
    {actions ? <div className={style.actions}>{actions}</div> : null}
  </li>
)
