// One of the five questions: its number, itself, and what is asked under it.

import { type ReactNode, useId } from "react"
import style from "./question.module.css"

export interface QuestionProps {
  readonly number: number
  readonly title: string
  readonly lead: string
  readonly children: ReactNode
}

/** The id of a question on its page, where the focus can be sent. */
export const placeOfQuestion = (number: number): string => `question-${number}`

export const Question = ({ number, title, lead, children }: QuestionProps) => {
  const id = useId()
  return (
    <section className={style.question} aria-labelledby={id} id={placeOfQuestion(number)} tabIndex={-1}>
      <span className={style.number} aria-hidden>
        {number}
      </span>
      <div className={style.content}>
        <header className={style.header}>
          <h2 id={id} className={style.title}>
            {title}
          </h2>
          <p className={style.lead}>{lead}</p>
        </header>
        {children}
      </div>
    </section>
  )
}

export interface PartProps {
  readonly title: string
  readonly lead?: string | undefined
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A few fields that belong together. */
export const Part = ({ title, lead, actions, children }: PartProps) => {
  const id = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid everywhere
    <div role="group" aria-labelledby={id} className={style.part}>
      <div className={style.partHead}>
        <h3 id={id} className={style.partTitle}>
          {title}
        </h3>
        {actions}
      </div>
      {lead ? <p className={style.partLead}>{lead}</p> : null}
      {children}
    </div>
  )
}

export const Fields = ({ children }: { readonly children: ReactNode }) => <div className={style.fields}>{children}</div>
