// Focus goes to the heading when a screen comes, so that a screen reader says where one is and the next Tab goes on from there. The first
// screen of a visit leaves it where the browser put it, and a screen that set it into a field of its own keeps it. A screen that is
// drawn anew at the same address, once what it shows has come, takes it up again.

import { useLocation } from "@tanstack/react-router"
import { type RefObject, useEffect, useRef } from "react"

/** Of the screen that came last: the first of a visit moves nothing. */
let arrived: { readonly at: string; readonly isFirst: boolean } | undefined

const hasFocus = (part: Element | null | undefined): boolean => part?.contains(document.activeElement) ?? false

export const useArrival = (): RefObject<HTMLHeadingElement | null> => {
  const heading = useRef<HTMLHeadingElement>(null)
  const isDrawn = useRef(false)
  const { pathname } = useLocation()
  useEffect(() => {
    const isElsewhere = arrived !== undefined && arrived.at !== pathname
    const isFirst = arrived === undefined || (arrived.isFirst && !isElsewhere)
    const isLost = document.activeElement === document.body
    const hasOwn = !isDrawn.current && hasFocus(heading.current?.closest("main"))
    if (!isFirst && !hasOwn && (isElsewhere || isLost)) heading.current?.focus({ preventScroll: true })
    arrived = { at: pathname, isFirst }
    isDrawn.current = true
  }, [pathname])
  return heading
}
