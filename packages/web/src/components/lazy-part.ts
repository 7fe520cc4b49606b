// Parts of a screen that are not needed to show it: fetched when the browser has nothing better to do, so that they are there when they
// are wanted, and never in the way of what is looked at first.

import { type ComponentType, lazy } from "react"

/** Safari has no idle callback: a moment later does as well. */
export const whenIdle = (work: () => void): void => {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(work, { timeout: 3000 })
  else setTimeout(work, 500)
}

export const lazyPart = <Props>(load: () => Promise<ComponentType<Props>>) => {
  let loading: Promise<{ default: ComponentType<Props> }> | undefined
  const once = () => {
    loading ??= load().then(
      (part) => ({ default: part }),
      (error: unknown) => {
        // A network that was gone may be back: try again next time.
        loading = undefined
        throw error
      },
    )
    return loading
  }
  return Object.assign(lazy(once), {
    fetchWhenIdle: () => whenIdle(() => void once().catch(() => undefined)),
  })
}
