// The pages are kept on the device, so that they open without a network. A new version waits until somebody says so, since a reload in the
// middle of a sentence is worse than an old page.

import { registerSW } from "virtual:pwa-register"
import { useSyncExternalStore } from "react"

let isWaiting = false
const watchers = new Set<() => void>()

let update: (() => Promise<void>) | undefined

/** Once a page. Nothing happens where the browser keeps no pages. */
export const keepPages = (): void => {
  update = registerSW({
    onNeedRefresh: () => {
      isWaiting = true
      for (const tell of watchers) tell()
    },
  })
}

const subscribe = (tell: () => void): (() => void) => {
  watchers.add(tell)
  return () => watchers.delete(tell)
}

export const useNewVersion = (): { readonly isWaiting: boolean; use(): void } => ({
  isWaiting: useSyncExternalStore(subscribe, () => isWaiting),
  use: () => void update?.(),
})
