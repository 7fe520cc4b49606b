// A part of a long form about a lead, with its name and what is to be said of it.

import type { ReactNode } from "react"
import style from "./form-part.module.css"

export interface FormPartProps {
  readonly title: string
  readonly lead?: string
  readonly children: ReactNode
}

export const FormPart = ({ title, lead, children }: FormPartProps) => (
  <fieldset className={style.part}>
    <legend>{title}</legend>
    {lead === undefined ? null : <p>{lead}</p>}
    {children}
  </fieldset>
)
