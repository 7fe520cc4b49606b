// A screen: its name in the browser's title and as its heading, where one came from, what can be done here. Focus goes to the heading when a
// screen comes, so that a screen reader says where one is.

import { Link, type LinkProps, useLocation } from "@tanstack/react-router"
import { ArrowLeft } from "lucide-react"
import { type ReactNode, useEffect, useRef } from "react"
import { classes } from "./classes.ts"
import style from "./page.module.css"

export interface PageProps {
  readonly title: string
  /** In place of the title as heading. */
  readonly heading?: ReactNode
  readonly lead?: ReactNode
  readonly back?: {
    readonly to: LinkProps["to"]
    readonly params?: Readonly<Record<string, string>>
    readonly label: string
  }
  readonly actions?: ReactNode
  readonly children: ReactNode
  /** narrow: for reading and forms; wide: as wide as there is room. */
  readonly width?: "narrow" | "normal" | "wide"
}

/** The screen that focus was last moved for: the first of a visit leaves it where the browser put it. */
let arrivedAt: string | undefined

const useArrival = () => {
  const heading = useRef<HTMLHeadingElement>(null)
  const { pathname } = useLocation()
  useEffect(() => {
    if (arrivedAt !== undefined && arrivedAt !== pathname) heading.current?.focus({ preventScroll: true })
    arrivedAt = pathname
  }, [pathname])
  return heading
}

export const Page = ({ title, heading, lead, back, actions, children, width = "normal" }: PageProps) => {
  const headingRef = useArrival()
  return (
    <div className={classes(style.page, style[width])}>
      <title>{`${title} · Walkaway`}</title>
      <header className={style.header}>
        <div className={style.heading}>
          {back ? (
            <Link to={back.to} params={back.params as never} className={style.back ?? ""}>
              <ArrowLeft aria-hidden />
              {back.label}
            </Link>
          ) : null}
          <h1 ref={headingRef} tabIndex={-1} className={style.title}>
            {heading ?? title}
          </h1>
          {lead ? <div className={style.lead}>{lead}</div> : null}
        </div>
        {actions ? <div className={style.actions}>{actions}</div> : null}
      </header>
      {children}
    </div>
  )
}
