// The size of an element, kept as it changes, and the root's font size, by which text and strokes grow on a wall. Undefined until it is
// on the page.

import { type RefObject, useLayoutEffect, useRef, useState } from "react"

export interface Measured {
  readonly width: number
  readonly height: number
  readonly rem: number
}

const measure = (element: Element): Measured => {
  const { width, height } = element.getBoundingClientRect()
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return { width: Math.floor(width), height: Math.floor(height), rem: Number.isFinite(rem) && rem > 0 ? rem : 16 }
}

const isSame = (one: Measured | undefined, other: Measured): boolean =>
  one?.width === other.width && one.height === other.height && one.rem === other.rem

export const useBox = <E extends Element>(): readonly [RefObject<E | null>, Measured | undefined] => {
  const ref = useRef<E>(null)
  const [box, setBox] = useState<Measured>()
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return undefined
    const take = () => setBox((before) => (isSame(before, measure(element)) ? before : measure(element)))
    take()
    const observer = new ResizeObserver(take)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, box]
}
