// The curtain: one key (Esc, when nothing else is open), one tap, or turning the phone face down, and no private figure is on the screen.
// What one was doing stays as it was behind it. It stays drawn over a reload, and each window has its own.

import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from "react"
import { drawsFaceDown, phoneTells } from "./face-down.ts"

export interface CurtainState {
  readonly isDrawn: boolean
  draw(): void
  lift(): void
}

const CurtainContext = createContext<CurtainState>({ isDrawn: false, draw: () => {}, lift: () => {} })

export const useCurtain = (): CurtainState => use(CurtainContext)

const KEPT_UNDER = "walkaway.curtain"

/** Esc belongs first to whatever is open or being typed in. */
const isFree = (event: KeyboardEvent): boolean => !event.defaultPrevented && !event.isComposing

const isSomethingOpen = (): boolean =>
  document.querySelector('[role="dialog"], [role="alertdialog"], [role="listbox"], [role="menu"]') !== null

const FACE_DOWN_BETA = 150

const isFaceDown = ({ beta, gamma }: DeviceOrientationEvent): boolean =>
  beta !== null && gamma !== null && Math.abs(beta) > FACE_DOWN_BETA && Math.abs(gamma) < 30

/** Where the focus was when it was drawn is where it goes when it is lifted. */
const useFocusKept = (isDrawn: boolean): (() => void) => {
  const at = useRef<Element>(null)
  useEffect(() => {
    if (isDrawn || !(at.current instanceof HTMLElement)) return
    at.current.focus({ preventScroll: true })
    at.current = null
  }, [isDrawn])
  return useCallback(() => {
    at.current ??= document.activeElement
  }, [])
}

export const CurtainProvider = ({ children }: { readonly children: ReactNode }) => {
  const [isDrawn, setDrawn] = useState(() => sessionStorage.getItem(KEPT_UNDER) === "drawn")
  const keepFocus = useFocusKept(isDrawn)
  const draw = useCallback(() => {
    keepFocus()
    setDrawn(true)
  }, [keepFocus])
  const lift = useCallback(() => setDrawn(false), [])
  useEffect(() => {
    if (isDrawn) sessionStorage.setItem(KEPT_UNDER, "drawn")
    else sessionStorage.removeItem(KEPT_UNDER)
  }, [isDrawn])
  useEffect(() => {
    // Asked before the key does its work: what it has closed by the end was open, and the key belonged to it.
    let wasOpen = false
    const beforeKey = () => {
      wasOpen = isSomethingOpen()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !wasOpen && isFree(event)) draw()
    }
    const onTurn = (event: DeviceOrientationEvent) => {
      if (event.beta !== null) phoneTells()
      if (isFaceDown(event) && drawsFaceDown()) draw()
    }
    addEventListener("keydown", beforeKey, true)
    addEventListener("keydown", onKey)
    addEventListener("deviceorientation", onTurn)
    return () => {
      removeEventListener("keydown", beforeKey, true)
      removeEventListener("keydown", onKey)
      removeEventListener("deviceorientation", onTurn)
    }
  }, [draw])
  const state = useMemo(() => ({ isDrawn, draw, lift }), [isDrawn, draw, lift])
  return <CurtainContext value={state}>{children}</CurtainContext>
}
