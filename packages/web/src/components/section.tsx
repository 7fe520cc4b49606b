// A part of a long page: what it is about on one side, what can be done on the other; one below the other on a phone.

import { type ReactNode, useId } from "react"
import style from "./section.module.css"

export interface SectionProps {
  readonly title: string
  readonly lead?: ReactNode
  readonly children: ReactNode
}

export const Section = ({ title, lead, children }: SectionProps) => {
  const headingId = useId()
  return (
    <section className={style.section} aria-labelledby={headingId}>
      <div className={style.about}>
        <h2 id={headingId} className={style.title}>
          {title}
        </h2>
        {lead ? <div className={style.lead}>{lead}</div> : null}
      </div>
      <div className={style.body}>{children}</div>
    </section>
  )
}

/** Fields side by side where there is room. */
export const SideBySide = ({ children }: { readonly children: ReactNode }) => (
  <div className={style.sideBySide}>{children}</div>
)

/** Buttons in a row. */
export const Buttons = ({ children }: { readonly children: ReactNode }) => (
  <div className={style.buttons}>{children}</div>
)
