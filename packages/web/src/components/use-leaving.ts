// A sheet that has done its work leaves at once and is taken down a moment later: taking it down gives the page its scroll bar, its focus and
// its readers back, which is a layout of the whole page, and what was logged is to be seen before that.

import { type RefObject, useCallback, useEffect, useRef } from "react"
import { afterPaint } from "./after-paint.ts"

export interface Leaving {
  /** Of the sheet. */
  readonly sheet: RefObject<HTMLDivElement | null>
  /** Does it and leaves; the first time only, since a sheet that is leaving may still hear a key. */
  leaveAfter(work: () => void): void
}

export const useLeaving = (onClose: () => void): Leaving => {
  const sheet = useRef<HTMLDivElement>(null)
  const callOff = useRef<() => void>(undefined)
  useEffect(() => () => callOff.current?.(), [])
  const leaveAfter = useCallback(
    (work: () => void) => {
      if (callOff.current) return
      work()
      sheet.current?.setAttribute("data-leaving", "")
      callOff.current = afterPaint(onClose)
    },
    [onClose],
  )
  return { sheet, leaveAfter }
}
