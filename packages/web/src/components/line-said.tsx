// The line in words, with the stroke by which a ladder draws it.

import type { ReactNode } from "react"
import style from "./line-said.module.css"

export const LineSaid = ({ children }: { readonly children: ReactNode }) => (
  <span className={style.line}>{children}</span>
)
