// The one tab stop of the chart: a slider over its days, so that arrow keys, Page, Home and End go through them and a screen reader speaks
// each. Pointer and finger choose the day nearest to them.

import { type KeyboardEvent, type PointerEvent, useCallback } from "react"
import { useTranslations } from "use-intl"
import { keyLeadsTo } from "../../../ladder/explorer.tsx"
import style from "./chart.module.css"
import type { ChartLayout } from "./layout.ts"
import type { ToldDay } from "./use-day-words.ts"

const WEEK = 7

export interface DayExplorerProps {
  readonly layout: ChartLayout
  readonly at: number
  readonly said: ToldDay
  readonly forward: 1 | -1
  onLook(index: number | undefined): void
  onFocusVisible(isVisible: boolean): void
}

const nearest = ({ marks }: ChartLayout, x: number): number =>
  marks.reduce((found, mark, index) => (Math.abs(mark.x - x) < Math.abs(marks[found].x - x) ? index : found), 0)

/** By a day, by a week, or to an end. */
const leadsTo = (key: string, at: number, last: number, forward: 1 | -1): number | undefined => {
  if (key === "PageUp") return Math.min(last, at + WEEK)
  if (key === "PageDown") return Math.max(0, at - WEEK)
  return keyLeadsTo(key, at, last, forward)
}

export const DayExplorer = ({ layout, at, said, forward, onLook, onFocusVisible }: DayExplorerProps) => {
  const t = useTranslations("stock.chart")
  const last = layout.marks.length - 1
  const onKeyDown = (event: KeyboardEvent) => {
    const to = event.altKey || event.ctrlKey || event.metaKey ? undefined : leadsTo(event.key, at, last, forward)
    if (to === undefined) return
    event.preventDefault()
    onFocusVisible(true)
    onLook(to)
  }
  const onPoint = useCallback(
    (event: PointerEvent<HTMLElement>) => {
      const { left, width } = event.currentTarget.getBoundingClientRect()
      onLook(nearest(layout, ((event.clientX - left) / width) * layout.width))
    },
    [layout, onLook],
  )
  return (
    <div
      className={style.explorer}
      role="slider"
      tabIndex={0}
      aria-label={t("explore")}
      aria-valuemin={0}
      aria-valuemax={layout.marks[last].day}
      aria-valuenow={layout.marks[at].day}
      aria-valuetext={[said.when, said.line, ...said.details].join(". ")}
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
