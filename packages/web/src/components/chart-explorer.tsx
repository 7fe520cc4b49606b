// The one tab stop of a drawing: a slider over its marks, so that arrow keys, Home and End go through them and a screen reader speaks each.
// Pointer and finger choose the mark nearest to them.

import type { KeyboardEvent, PointerEvent } from "react"
import style from "./chart-explorer.module.css"

/** Where a key leads; undefined for keys that mean nothing here. */
export const keyLeadsTo = (key: string, at: number, last: number, forward: 1 | -1): number | undefined => {
  const to: Record<string, number> = {
    ArrowRight: at + forward,
    ArrowLeft: at - forward,
    ArrowUp: at + 1,
    ArrowDown: at - 1,
    Home: 0,
    End: last,
  }
  return key in to ? Math.max(0, Math.min(last, to[key])) : undefined
}

/** Index of the mark that is nearest to a place along the drawing, in its own units. */
export const nearestMark = (marks: readonly { readonly x: number }[], x: number): number =>
  marks.reduce((found, mark, index) => (Math.abs(mark.x - x) < Math.abs(marks[found].x - x) ? index : found), 0)

export interface ChartExplorerProps {
  readonly at: number
  readonly label: string
  /** First, last and present place, as a screen reader counts them. */
  readonly counted: { readonly min: number; readonly max: number; readonly now: number }
  /** What stands at the present place. */
  readonly spoken: string
  /** The place that a key leads to; undefined for keys that mean nothing here. */
  leadsTo(key: string): number | undefined
  /** The place at a part of the width, from 0 to 1. */
  nearestTo(part: number): number
  onLook(index: number | undefined): void
  onFocusVisible(isVisible: boolean): void
}

export const ChartExplorer = (props: ChartExplorerProps) => {
  const { at, label, counted, spoken, leadsTo, nearestTo, onLook, onFocusVisible } = props
  const onKeyDown = (event: KeyboardEvent) => {
    const to = event.altKey || event.ctrlKey || event.metaKey ? undefined : leadsTo(event.key)
    if (to === undefined) return
    event.preventDefault()
    onFocusVisible(true)
    onLook(to)
  }
  const onPoint = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    onLook(nearestTo((event.clientX - left) / width))
  }
  return (
    <div
      className={style.explorer}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={counted.min}
      aria-valuemax={counted.max}
      aria-valuenow={counted.now}
      aria-valuetext={spoken}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        onFocusVisible(event.currentTarget.matches(":focus-visible"))
        onLook(at)
      }}
      onBlur={() => {
        onFocusVisible(false)
        onLook(undefined)
      }}
      onPointerDown={onPoint}
      onPointerMove={onPoint}
      onPointerLeave={(event) => {
        if (event.pointerType === "mouse" && document.activeElement !== event.currentTarget) onLook(undefined)
      }}
    />
  )
}
