// The list by keyboard: one key moves, one decides. Letters mean something only while the focus is in the list [WCAG 2.2, 2.1.4], so that
// nobody who speaks to his computer or writes elsewhere drops a lead.

import { type RefObject, useEffect, useRef } from "react"
import { isCharacterFree } from "./free-keys.ts"

export interface ListActs {
  pursue(id: string): void
  park(id: string): void
  drop(id: string): void
  undo(): void
  select(id: string): void
  help(): void
}

const ROW = "[data-lead]"
const TITLE = "a[data-lead-title]"

const rowsOf = (list: Element): readonly HTMLElement[] => [...list.querySelectorAll<HTMLElement>(ROW)]

export const focusLead = (row: Element | undefined | null): void => {
  const title = row?.querySelector<HTMLElement>(TITLE)
  title?.focus()
  title?.closest(ROW)?.scrollIntoView({ block: "nearest" })
}

export const rowOf = (list: Element | null, id: string): Element | null =>
  list?.querySelector(`[data-lead="${CSS.escape(id)}"]`) ?? null

const moveBy = (list: Element, by: -1 | 1): void => {
  const rows = rowsOf(list)
  const at = rows.findIndex((row) => row.contains(document.activeElement))
  focusLead(rows[Math.min(rows.length - 1, Math.max(0, at + by))])
}

const MOVES: Readonly<Record<string, -1 | 1>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }

/** Moves on to the next, as one goes through a pile; the last stays. */
const decideAndGoOn = (list: Element, decide: () => void): void => {
  decide()
  moveBy(list, 1)
}

const actFor = (key: string, id: string, list: Element, acts: ListActs): (() => void) | undefined => {
  const move = MOVES[key]
  if (move !== undefined) return () => moveBy(list, move)
  switch (key) {
    case "p":
      return () => decideAndGoOn(list, () => acts.pursue(id))
    case "d":
      return () => decideAndGoOn(list, () => acts.drop(id))
    case "w":
      return () => acts.park(id)
    case "u":
      return acts.undo
    case "x":
      return () => acts.select(id)
    case "?":
      return acts.help
    default:
      return undefined
  }
}

const keyOf = ({ key }: KeyboardEvent): string => (key.length === 1 ? key.toLowerCase() : key)

export const useListKeys = (list: RefObject<HTMLElement | null>, acts: ListActs): void => {
  const latest = useRef(acts)
  latest.current = acts
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const at = list.current
      const row = event.target instanceof Element ? event.target.closest<HTMLElement>(ROW) : null
      if (!at || !row || !at.contains(row)) return
      if (event.ctrlKey || event.metaKey || event.altKey || !isCharacterFree(event)) return
      const act = actFor(keyOf(event), row.dataset.lead ?? "", at, latest.current)
      if (!act) return
      event.preventDefault()
      act()
    }
    addEventListener("keydown", onKey)
    return () => removeEventListener("keydown", onKey)
  }, [list])
}
