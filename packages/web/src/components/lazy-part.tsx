// Parts of a screen that are not needed to show it: fetched when the browser has nothing better to do, so that they are there when they
// are wanted, and never in the way of what is looked at first. React's own lazy gives up for good when a part could not be fetched, and takes
// the screen with it; here it is tried again when the network is back.

import { type ComponentType, type ReactNode, useEffect, useReducer } from "react"

/** Safari has no idle callback: a moment later does as well. */
const whenIdle = (work: () => void): void => {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(work, { timeout: 1000 })
  else setTimeout(work, 500)
}

interface Waiting {
  /** Stands there until the part has come. */
  readonly whileFetching?: ReactNode
}

export const lazyPart = <Props extends object>(load: () => Promise<ComponentType<Props>>) => {
  let Part: ComponentType<Props> | undefined
  let fetching: Promise<void> | undefined
  const fetchIt = (): Promise<void> => {
    fetching ??= load().then(
      (part) => {
        Part = part
      },
      () => {
        fetching = undefined
      },
    )
    return fetching
  }
  const Lazy = ({ whileFetching = null, ...props }: Props & Waiting) => {
    const [, drawAgain] = useReducer((times: number) => times + 1, 0)
    useEffect(() => {
      if (Part) return
      const tryIt = () => void fetchIt().then(drawAgain)
      tryIt()
      addEventListener("online", tryIt)
      return () => removeEventListener("online", tryIt)
    }, [])
    return Part ? <Part {...(props as unknown as Props)} /> : whileFetching
  }
  return Object.assign(Lazy, { fetchWhenIdle: () => whenIdle(() => void fetchIt()) })
}
