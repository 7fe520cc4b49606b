// Over what one knows already, straight to a place further on; seen only where the keyboard comes by. It moves the focus by itself and leaves
// the address alone: a change of it would ask whoever has unsaved figures whether he wants to leave them.

import type { MouseEvent, ReactNode } from "react"
import style from "./skip-link.module.css"

export interface SkipLinkProps {
  /** The id of an element that can be focused. */
  readonly to: string
  readonly children: ReactNode
}

export const SkipLink = ({ to, children }: SkipLinkProps) => {
  const skip = (event: MouseEvent) => {
    event.preventDefault()
    document.getElementById(to)?.focus()
  }
  return (
    <a href={`#${to}`} className={style.skip} onClick={skip}>
      {children}
    </a>
  )
}
