// The one tab stop of the ladder: a slider over its moves, so that arrow keys, Home and End go through them and a screen reader speaks
// each. Pointer and finger choose the move nearest to them.

import { type KeyboardEvent, type PointerEvent, useCallback } from "react"
import { useTranslations } from "use-intl"
import style from "./ladder.module.css"
import type { LadderLayout } from "./layout.ts"
import type { ToldMove } from "./tell.ts"

export interface ExplorerProps {
  readonly layout: LadderLayout
  readonly moves: readonly ToldMove[]
  readonly looked: number | undefined
  readonly forward: 1 | -1
  onLook(index: number | undefined): void
  onFocusVisible(isVisible: boolean): void
}

const nearest = ({ marks }: LadderLayout, x: number): number =>
  marks.reduce((found, mark) => (Math.abs(mark.x - x) < Math.abs(marks[found].x - x) ? mark.index : found), 0)

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

export const spokenMove = ({ sentence, details, time }: ToldMove): string => [sentence, ...details, time].join(". ")

export const Explorer = ({ layout, moves, looked, forward, onLook, onFocusVisible }: ExplorerProps) => {
  const words = useTranslations("ladder")
  const last = moves.length - 1
  const at = Math.min(looked ?? last, last)
  const onKeyDown = (event: KeyboardEvent) => {
    const to = event.altKey || event.ctrlKey || event.metaKey ? undefined : keyLeadsTo(event.key, at, last, forward)
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
      aria-label={words("explore")}
      aria-valuemin={1}
      aria-valuemax={moves.length}
      aria-valuenow={at + 1}
      aria-valuetext={`${words("place", { place: String(at + 1), count: String(moves.length) })}: ${spokenMove(moves[at])}`}
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
