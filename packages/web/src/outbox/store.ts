// Where entries are kept: in the browser's own database, so that a reload, a crash or a flat battery loses nothing. A change of a deal's
// entries is one transaction, whichever tab makes it. Where the browser keeps nothing (a private window that forbids it), memory must do.

import { type DBSchema, type IDBPDatabase, openDB } from "idb"
import type { Entry, NewEntry } from "./entry.ts"

interface Walkaway extends DBSchema {
  outbox: { key: number; value: Entry; indexes: { deal: string } }
}

export interface Store {
  /** Whether what is in it outlives the page. */
  readonly isLasting: boolean
  /** In the order of logging. */
  all(): Promise<readonly Entry[]>
  /** Entries of a deal, in order, to what they are to be; what is new in it gets its place. */
  revise(dealId: string, revision: Revision): Promise<void>
  close(): void
}

export type Revision = (entries: readonly Entry[]) => readonly (Entry | NewEntry)[]

const DATABASE = "walkaway"
const STORE = "outbox"

const open = (name: string, onEnd: () => void): Promise<IDBPDatabase<Walkaway>> =>
  openDB<Walkaway>(name, 1, {
    upgrade: (database) => {
      database.createObjectStore(STORE, { keyPath: "place", autoIncrement: true }).createIndex("deal", "dealId")
    },
    // Another tab has a newer version of the screens: it must not wait for this one.
    blocking: (_, __, event) => {
      ;(event.target as IDBDatabase).close()
      onEnd()
    },
    terminated: onEnd,
  })

const isPlaced = (entry: Entry | NewEntry): entry is Entry => "place" in entry

/** Phones close databases behind a page's back. */
const isClosedBehindUs = (error: unknown): boolean =>
  error instanceof DOMException && error.name === "InvalidStateError"

const writeRevision = async (database: IDBPDatabase<Walkaway>, dealId: string, revision: Revision): Promise<void> => {
  const writing = database.transaction(STORE, "readwrite", { durability: "strict" })
  const before = await writing.store.index("deal").getAll(dealId)
  before.sort((left, right) => left.place - right.place)
  const after = revision(before)
  const old = new Set(before)
  const kept = new Set(after.filter(isPlaced).map(({ place }) => place))
  const gone = before.filter(({ place }) => !kept.has(place))
  await Promise.all([
    ...gone.map(({ place }) => writing.store.delete(place)),
    // A new entry has no place yet: the database numbers them.
    ...after.filter((entry) => !isPlaced(entry) || !old.has(entry)).map((entry) => writing.store.put(entry as Entry)),
    writing.done,
  ])
}

/** Rejects where the browser has no database to give. */
export const openLastingStore = async (name = DATABASE): Promise<Store> => {
  let opened: Promise<IDBPDatabase<Walkaway>> | undefined
  const database = (): Promise<IDBPDatabase<Walkaway>> => {
    opened ??= open(name, () => {
      opened = undefined
    })
    return opened
  }
  const using = async <T>(work: (database: IDBPDatabase<Walkaway>) => Promise<T>): Promise<T> => {
    try {
      return await work(await database())
    } catch (error) {
      if (!isClosedBehindUs(error)) throw error
      opened = undefined
      return await work(await database())
    }
  }
  await database()
  return {
    isLasting: true,
    all: () => using((here) => here.getAll(STORE)),
    revise: (dealId, revision) => using((here) => writeRevision(here, dealId, revision)),
    close: () => void opened?.then((here) => here.close()),
  }
}

export const memoryStore = (): Store => {
  let entries: readonly Entry[] = []
  let last = 0
  const placed = (entry: Entry | NewEntry): Entry => {
    if (isPlaced(entry)) return entry
    last += 1
    return { ...entry, place: last }
  }
  return {
    isLasting: false,
    all: async () => entries,
    revise: async (dealId, revision) => {
      const own = entries.filter((entry) => entry.dealId === dealId)
      const others = entries.filter((entry) => entry.dealId !== dealId)
      const revised = revision(own).map(placed)
      entries = [...others, ...revised].toSorted((left, right) => left.place - right.place)
    },
    close: () => undefined,
  }
}

export const openStore = async (): Promise<Store> => {
  try {
    return await openLastingStore()
  } catch {
    return memoryStore()
  }
}
