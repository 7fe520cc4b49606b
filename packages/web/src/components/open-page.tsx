// The frame of what anybody may use without an account: our name at the top, the way to the desk beside it, and what is done here.

import { Link } from "@tanstack/react-router"
import type { ReactNode } from "react"
import { Mark } from "../app/mark.tsx"
import { classes } from "./classes.ts"
import style from "./open-page.module.css"

/** `toDesk`: what the way to the desk is called, where it is offered. */
export const OpenTop = ({ toDesk }: { readonly toDesk?: string }) => (
  <header className={style.top}>
    <Link to="/" className={style.brand ?? ""}>
      <Mark />
      <span>Walkaway</span>
    </Link>
    {toDesk === undefined ? null : (
      <Link to="/" className={style.desk ?? ""}>
        {toDesk}
      </Link>
    )}
  </header>
)

export interface OpenPageProps {
  readonly title: string
  /** What the way to the desk is called. */
  readonly toDesk: string
  /** narrow: for one column of words; wide: as wide as there is room. */
  readonly width: "narrow" | "wide"
  readonly children: ReactNode
}

export const OpenPage = ({ title, toDesk, width, children }: OpenPageProps) => (
  <div className={style.page}>
    <title>{`${title} · Walkaway`}</title>
    <OpenTop toDesk={toDesk} />
    <main className={classes(style.main, style[width])}>{children}</main>
  </div>
)

export const OpenHeading = ({ title, lead }: { readonly title: string; readonly lead: string }) => (
  <div className={style.heading}>
    <h1>{title}</h1>
    <p>{lead}</p>
  </div>
)
