// Something that is rarely wanted, folded away under its name; the browser's own, so that it also opens when the page is searched.

import { ChevronRight } from "lucide-react"
import type { ReactNode } from "react"
import style from "./folded.module.css"

export interface FoldedProps {
  readonly title: string
  readonly children: ReactNode
}

export const Folded = ({ title, children }: FoldedProps) => (
  <details className={style.folded}>
    <summary className={style.title}>
      <ChevronRight aria-hidden />
      {title}
    </summary>
    <div className={style.content}>{children}</div>
  </details>
)
