// One thing of Today: what it is about and who, the figure, when, and what to do. The title leads to the deal; on a phone the parts stand
// below one another.

import { Link } from "@tanstack/react-router"
import type { ReactNode } from "react"
import style from "./today.module.css"

export interface RowProps {
  readonly dealId: string
  readonly title: string
  readonly who: ReactNode
  readonly figure?: ReactNode
  /** Beneath the figure, in small. */
  readonly besides?: ReactNode
  readonly when: ReactNode
  readonly actions?: ReactNode
  /** Across the whole row. */
  readonly children?: ReactNode
}

export const Row = ({ dealId, title, who, figure, besides, when, actions, children }: RowProps) => (
  <li className={style.row}>
    <div className={style.what}>
      <Link to="/deals/$dealId" params={{ dealId }} className={style.title ?? ""}>
        {title}
      </Link>
      <div className={style.soft}>{who}</div>
    </div>
    <div className={style.figure}>
      {figure ? <div className={style.amount}>{figure}</div> : null}
      {besides ? <div className={style.besides}>{besides}</div> : null}
    </div>
    <div className={style.last}>
      <div className={style.when}>{when}</div>
      <div className={style.actions}>{actions}</div>
    </div>
    {children ? <div className={style.below}>{children}</div> : null}
  </li>
)
