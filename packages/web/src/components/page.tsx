// A screen: its name in the browser's title and as its heading, which takes the focus when the screen comes, where one came from, what can be
// done here.

import { Link, type LinkProps } from "@tanstack/react-router"
import { ArrowLeft } from "lucide-react"
import type { ReactNode } from "react"
import { classes } from "./classes.ts"
import style from "./page.module.css"
import { useArrival } from "./use-arrival.ts"

export interface BackLinkProps {
  readonly to: LinkProps["to"]
  readonly params?: Readonly<Record<string, string>>
  readonly label: string
}

/** Where one came from. */
export const BackLink = ({ to, params, label }: BackLinkProps) => (
  <Link to={to} params={params as never} className={style.back ?? ""}>
    <ArrowLeft aria-hidden />
    {label}
  </Link>
)

export interface PageProps {
  readonly title: string
  /** In place of the title as heading. */
  readonly heading?: ReactNode
  readonly lead?: ReactNode
  readonly back?: BackLinkProps
  readonly actions?: ReactNode
  readonly children: ReactNode
  /** narrow: for reading and forms; wide: as wide as there is room. */
  readonly width?: "narrow" | "normal" | "wide"
}

export const Page = ({ title, heading, lead, back, actions, children, width = "normal" }: PageProps) => {
  const headingRef = useArrival()
  return (
    <div className={classes(style.page, style[width])}>
      <title>{`${title} · Walkaway`}</title>
      <header className={style.header}>
        <div className={style.heading}>
          {back ? <BackLink {...back} /> : null}
          <h1 ref={headingRef} tabIndex={-1}>
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
