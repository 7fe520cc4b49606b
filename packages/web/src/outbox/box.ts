// The outbox of this browser: what the store has, as a picture that screens can watch. Other tabs are told of every change, and tell theirs.

import type { Entry, NewEntry } from "./entry.ts"
import { openStore, type Revision, type Store } from "./store.ts"

export interface Box {
  /** Of all users and deals, in order; empty until the store was read. */
  entries(): readonly Entry[]
  /** With what is just being put in: for the eye, which does not wait for the disk. */
  seen(): readonly Entry[]
  watch(tell: () => void): () => void
  /** Read anew from the store. */
  refresh(): Promise<readonly Entry[]>
  /** Puts one in at the end of its deal's; it is seen at once. Resolves to it when it is kept safe. */
  add(dealId: string, made: (entries: readonly Entry[]) => NewEntry): Promise<Entry>
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
  let ahead: readonly Entry[] = []
  let seen: readonly Entry[] = []
  let isLasting = true
  let asked = 0
  const watchers = new Set<() => void>()
  const store = opening()
  const show = (entries: readonly Entry[]): void => {
    picture = entries
    const kept = new Set(entries.map(({ key }) => key))
    seen = [...entries, ...ahead.filter(({ key }) => !kept.has(key))]
    for (const tell of watchers) tell()
  }
  const showAhead = (entries: readonly Entry[]): void => {
    ahead = entries
    show(picture)
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
  const revise: Box["revise"] = async (dealId, revision, alongside) => {
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
  }
  return {
    entries: () => picture,
    seen: () => seen,
    add: async (dealId, made) => {
      const shown = { ...made(picture.filter((entry) => entry.dealId === dealId)), place: Number.POSITIVE_INFINITY }
      const { key } = shown
      showAhead([...ahead, shown])
      try {
        await revise(dealId, (entries) => [...entries, { ...made(entries), key }])
        const kept = picture.find((entry) => entry.key === key) ?? (await read()).find((entry) => entry.key === key)
        if (!kept) throw new Error("What was logged is gone before it was there")
        return kept
      } finally {
        ahead = ahead.filter((entry) => entry.key !== key)
        // What is kept is shown already, in its place.
        if (!picture.some((entry) => entry.key === key)) show(picture)
      }
    },
    watch: (tell) => {
      watchers.add(tell)
      return () => watchers.delete(tell)
    },
    refresh: () => read(),
    revise,
    isLasting: () => isLasting,
  }
}

let opened: Box | undefined

/** Of this page; opened when it is first wanted. */
export const box = (): Box => {
  opened ??= makeBox(openStore, otherTabs())
  return opened
}
