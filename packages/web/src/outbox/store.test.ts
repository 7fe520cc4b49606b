// What is kept of the outbox: in order, through reloads, each change whole, whichever tab makes it.

import "fake-indexeddb/auto"
import { describe, expect, test } from "vitest"
import { makeBox, type Others } from "./box.ts"
import type { NewEntry } from "./entry.ts"
import { memoryStore, openLastingStore, type Store } from "./store.ts"

let count = 0
const newName = (): string => {
  count += 1
  return `walkaway-${count}`
}

const entryOf = (key: string, dealId = "golf"): NewEntry => ({
  key,
  userId: "sam",
  organisationId: "house",
  dealId,
  currency: "GBP",
  what: { operation: "logMove", body: { kind: "offer", by: "them", price: "8500" } },
  saidAt: "2026-03-14T10:00:00.000Z",
  basedOn: 1,
  seenMoves: [],
  addedAt: 0,
  state: { kind: "waiting", tries: 0 },
})

const add = (store: Store, key: string, dealId?: string): Promise<void> =>
  store.revise(dealId ?? "golf", (entries) => [...entries, entryOf(key, dealId)])

const keysIn = async (store: Store): Promise<readonly string[]> => (await store.all()).map(({ key }) => key)

const STORES: readonly (readonly [string, () => Promise<Store>])[] = [
  ["in the browser's database", () => openLastingStore(newName())],
  ["in memory", async () => memoryStore()],
]

describe.each(STORES)("a store %s", (_, open) => {
  test("gives entries back in the order of logging, over all deals", async () => {
    const store = await open()
    await add(store, "one")
    await add(store, "two", "polo")
    await add(store, "three")
    expect(await keysIn(store)).toEqual(["one", "two", "three"])
  })

  test("changes and removes what a revision changes and leaves out, of one deal only", async () => {
    const store = await open()
    await add(store, "one")
    await add(store, "two", "polo")
    await add(store, "three")
    await store.revise("golf", ([, three]) => [{ ...three!, key: "3" }])
    expect(await keysIn(store)).toEqual(["two", "3"])
  })

  test("does changes that come at once one after the other", async () => {
    const store = await open()
    await Promise.all(Array.from({ length: 20 }, (_, index) => add(store, String(index))))
    expect((await keysIn(store)).length).toBe(20)
    expect(new Set((await store.all()).map(({ place }) => place)).size).toBe(20)
  })
})

describe("the browser's database", () => {
  test("outlives the page, and numbers on", async () => {
    const name = newName()
    const before = await openLastingStore(name)
    await add(before, "one")
    before.close()
    const after = await openLastingStore(name)
    await add(after, "two")
    expect((await after.all()).map(({ key, place }) => [key, place])).toEqual([
      ["one", 1],
      ["two", 2],
    ])
  })

  test("changes nothing when a revision throws", async () => {
    const store = await openLastingStore(newName())
    await add(store, "one")
    const broken = store.revise("golf", () => {
      throw new Error("No")
    })
    await expect(broken).rejects.toThrow("No")
    await add(store, "two")
    expect(await keysIn(store)).toEqual(["one", "two"])
  })

  test("is opened again when it was closed behind the page's back", async () => {
    const store = await openLastingStore(newName())
    await add(store, "one")
    store.close()
    await add(store, "two")
    expect(await keysIn(store)).toEqual(["one", "two"])
  })
})

const tabs = (): { readonly one: Others; readonly other: Others } => {
  const heard: (() => void)[] = []
  const tab = (me: number): Others => ({
    tell: () => heard[1 - me]?.(),
    listen: (listener) => {
      heard[me] = listener
    },
  })
  return { one: tab(0), other: tab(1) }
}

describe("the box", () => {
  test("shows in every tab what one of them changes", async () => {
    const name = newName()
    const { one, other } = tabs()
    const here = makeBox(() => openLastingStore(name), one)
    const there = makeBox(() => openLastingStore(name), other)
    await there.refresh()
    const seen = new Promise<void>((tell) => {
      there.watch(() => {
        if (there.entries().length > 0) tell()
      })
    })
    await here.revise("golf", (entries) => [...entries, entryOf("one")])
    await seen
    expect(there.entries().map(({ key }) => key)).toEqual(["one"])
  })

  test("does what goes alongside before the change shows, and tells nobody when nothing changes", async () => {
    const here = makeBox(async () => memoryStore(), { tell: () => undefined, listen: () => undefined })
    await here.refresh()
    const told: string[] = []
    here.watch(() => told.push(`shown ${here.entries().length}`))
    await here.revise(
      "golf",
      (entries) => [...entries, entryOf("one")],
      () => told.push("alongside"),
    )
    await here.revise("golf", (entries) => [...entries])
    expect(told).toEqual(["alongside", "shown 1"])
    expect(here.isLasting()).toBe(false)
  })
})
