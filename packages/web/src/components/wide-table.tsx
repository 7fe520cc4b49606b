// A table that may be wider than its place: it scrolls there, and is reached by keyboard then. No landmark, since its part of the page is one
// already.

import type { ReactNode } from "react"
import { classes } from "./classes.ts"
import style from "./table.module.css"

export interface WideTableProps {
  /** What names it: an element of the page, or words. */
  readonly labelledBy?: string
  readonly label?: string
  readonly testId?: string
  readonly className?: string | undefined
  readonly children: ReactNode
}

export const WideTable = ({ labelledBy, label, testId, className, children }: WideTableProps) => (
  // biome-ignore lint/a11y/useSemanticElements: no fields, and no landmark either
  // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls where it is too wide, and must be reached by keyboard then
  <div role="group" className={style.frame} aria-labelledby={labelledBy} aria-label={label} tabIndex={0}>
    <table className={classes(style.table, className)} data-testid={testId}>
      {children}
    </table>
  </div>
)
