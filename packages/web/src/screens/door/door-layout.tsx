// What stands around the doors: the mark, one card, and beneath it what one may want before one is in: another language, another look,
// the haggle that needs no account.

import { Link } from "@tanstack/react-router"
import { type ReactNode, useEffect } from "react"
import { useTranslations } from "use-intl"
import { Mark } from "../../app/mark.tsx"
import { useArrival } from "../../components/use-arrival.ts"
import { DoorChoices } from "./door-choices.tsx"
import style from "./door-layout.module.css"

export interface DoorLayoutProps {
  readonly title: string
  readonly lead?: ReactNode
  readonly children: ReactNode
  /** Ways to other doors. */
  readonly after?: ReactNode
  /** Focus goes to the heading when it changes: the answer came. */
  readonly turn?: string
}

export const DoorLayout = ({ title, lead, children, after, turn }: DoorLayoutProps) => {
  const t = useTranslations("app")
  const words = useTranslations("door")
  const heading = useArrival()
  useEffect(() => {
    if (turn !== undefined) heading.current?.focus()
  }, [turn, heading])
  return (
    <div className={style.door}>
      <title>{`${title} · Walkaway`}</title>
      <header className={style.brand}>
        <Mark />
        <p className={style.name}>{t("name")}</p>
        <p className={style.tagline}>{words("tagline")}</p>
      </header>
      <main className={style.card}>
        <div className={style.heading}>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead ? <div className={style.lead}>{lead}</div> : null}
        </div>
        {children}
        {after ? <div className={style.after}>{after}</div> : null}
      </main>
      <footer className={style.foot}>
        <Link to="/haggle" className={style.haggle ?? ""}>
          {words("haggle")}
        </Link>
        <DoorChoices />
      </footer>
    </div>
  )
}
