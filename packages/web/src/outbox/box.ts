// The outbox of this browser: what the store has, as a picture that screens can watch. Other tabs are told of every change, and tell theirs.

import type { Entry } from "./entry.ts"
import { openStore, type Revision, type Store } from "./store.ts"

export interface Box {
  /** Of all users and deals, in order; empty until the store was read. */
  entries(): readonly Entry[]
  watch(tell: () => void): () => void
  /** Read anew from the store. */
  refresh(): Promise<readonly Entry[]>
  /** `alongside` runs in the moment in which the change shows. */
  revise(dealId: string, revision: Revision, alongside?: () => void): Promise<void>
  /** False where a reload would lose what waits. */
  isLasting(): boolean
}

/** The other tabs. */
export interface Others {
  tell(): void
  listen(heard: () => void): void
}

const CHANNEL = "walkaway-outbox"

export const otherTabs = (): Others => {
  const channel = new BroadcastChannel(CHANNEL)
  return {
    tell: () => channel.postMessage(null),
    listen: (heard) => channel.addEventListener("message", heard),
  }
}

export const makeBox = (opening: () => Promise<Store>, others: Others): Box => {
  let picture: readonly Entry[] = []
  let isLasting = true
  let asked = 0
  const watchers = new Set<() => void>()
  const store = opening()
  const show = (entries: readonly Entry[]): void => {
    picture = entries
    for (const tell of watchers) tell()
  }
  /** Of two readings under way the later one counts. */
  const read = async (alongside?: () => void): Promise<readonly Entry[]> => {
    asked += 1
    const turn = asked
    const entries = await (await store).all()
    alongside?.()
    if (turn === asked) show(entries)
    return entries
  }
  others.listen(() => void read())
  void store.then((opened) => {
    isLasting = opened.isLasting
    return read()
  })
  return {
    entries: () => picture,
    watch: (tell) => {
      watchers.add(tell)
      return () => watchers.delete(tell)
    },
    refresh: () => read(),
    revise: async (dealId, revision, alongside) => {
      let isChanged = false
      await (await store).revise(dealId, (entries) => {
        const revised = revision(entries)
        const before: ReadonlySet<unknown> = new Set(entries)
        isChanged = revised.length !== entries.length || revised.some((entry) => !before.has(entry))
        return revised
      })
      if (!isChanged) return alongside?.()
      await read(alongside)
      others.tell()
    },
    isLasting: () => isLasting,
  }
}

let opened: Box | undefined

/** Of this page; opened when it is first wanted. */
export const box = (): Box => {
  opened ??= makeBox(openStore, otherTabs())
  return opened
}
