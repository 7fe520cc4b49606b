// What had the focus may go: leave is given and its buttons with it, a move is logged and another is next. Browsers then drop the focus on the
// page as a whole, where a screen reader says nothing and nobody sees where he is. Here it goes to what is next to where it was: the first
// thing that takes it within the nearest part that still stands, in a toolbar its first button. Only for whoever goes by keyboard.

import { useEffect } from "react"

const TAKES_FOCUS = 'a[href], button:not(:disabled), summary, h1[tabindex="-1"], h2[tabindex="-1"], h3[tabindex="-1"]'

/** A toolbar is one stop: which of its buttons goes first it knows best. */
const PART = '[role="toolbar"]'

/** What had the focus, and what stands around it, from within. */
type Place = readonly Element[]

const placeOf = (at: Element): Place => {
  const around: Element[] = []
  for (let one: Element | null = at; one; one = one.parentElement) around.push(one)
  return around
}

const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true })

const canTake = (element: Element): element is HTMLElement =>
  element instanceof HTMLElement && isShown(element) && element.closest("[inert]") === null

const nextTo = (place: Place, page: Element): HTMLElement | undefined => {
  const standing = place.find((one) => one.isConnected && page.contains(one))
  for (let part = standing?.closest(PART) ?? standing; part; part = part.parentElement ?? undefined) {
    const next = [...part.querySelectorAll(TAKES_FOCUS)].find(canTake)
    if (next || part === page) return next
  }
  return undefined
}

const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body

/** A sheet that has gone gives the focus back by itself, a moment later, if what it came from still stands. */
const FRAMES_LEFT_TO_OTHERS = 2

/** Then it is tried again frame by frame: on a busy machine the page stays inert for a while after its sheet has gone. */
const FRAMES_MAX = 300

/** A sheet looks after the focus itself. */
const isSheetOpen = (): boolean => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null

const isGone = (element: Element | undefined): boolean =>
  element !== undefined && (!element.isConnected || element.matches(":disabled"))

/** What stands between the bars; a sheet does not stand in it. */
const pageNow = (): Element | null => document.getElementById("content")

const keepFocus = (): (() => void) => {
  let at: Element | undefined
  let isByKeyboard = true
  /** Of what had it last outside of any sheet. */
  let inPage: Place = []
  let frame: number | undefined
  const isWanted = () => isByKeyboard && isLost() && isGone(at)
  const take = () => {
    const page = pageNow()
    if (page && !isSheetOpen()) nextTo(inPage, page)?.focus()
  }
  const tryAfter = (frames: number) => {
    if (frames >= FRAMES_LEFT_TO_OTHERS && isWanted()) take()
    const isOver = frames >= FRAMES_MAX || !isWanted()
    frame = isOver ? undefined : requestAnimationFrame(() => tryAfter(frames + 1))
  }
  const onFocus = ({ target }: FocusEvent) => {
    at = target instanceof Element ? target : undefined
    if (at && pageNow()?.contains(at)) inPage = placeOf(at)
  }
  const changes = new MutationObserver(() => {
    if (frame === undefined && isWanted()) tryAfter(0)
  })
  changes.observe(document.body, { childList: true, subtree: true, attributeFilter: ["disabled"] })
  const onKey = () => {
    isByKeyboard = true
  }
  const onPointer = () => {
    isByKeyboard = false
  }
  addEventListener("focusin", onFocus)
  addEventListener("keydown", onKey, { capture: true })
  addEventListener("pointerdown", onPointer, { capture: true })
  return () => {
    changes.disconnect()
    if (frame !== undefined) cancelAnimationFrame(frame)
    removeEventListener("focusin", onFocus)
    removeEventListener("keydown", onKey, { capture: true })
    removeEventListener("pointerdown", onPointer, { capture: true })
  }
}

export const useKeptFocus = (): void => useEffect(keepFocus, [])
