// Many at once: writers of one stream, and readers beside transactions that still run.

import { expect, test } from "vitest"
import { newUuid } from "../../ids.ts"
import type { Tx } from "../../storage/storage.ts"
import type { Written } from "../event-log.ts"
import { type Bench, deskOf, got, textsOf } from "./bench.ts"

const WRITERS = 8
const EACH = 12

export const rivalryTests = (bench: () => Bench): void => {
  test(`${WRITERS} writers at once on one stream: one winner a version, nothing lost`, async () => {
    const desk = deskOf(bench())
    const id = newUuid()
    const won: number[] = []
    const writer = async (name: number): Promise<void> => {
      for (let done = 0; done < EACH; ) {
        const version = (await desk.read(id)).length
        const result = await desk.append(id, version, `${name}.${done}`)
        if (!result.ok) continue
        won.push(result.value[0].version)
        done += 1
      }
    }
    await Promise.all(Array.from({ length: WRITERS }, (_, name) => writer(name)))
    const found = await desk.read(id)
    expect(found.map(({ version }) => version)).toEqual(Array.from({ length: WRITERS * EACH }, (_, index) => index + 1))
    expect(new Set(textsOf(found)).size).toBe(WRITERS * EACH)
    expect(new Set(won).size).toBe(WRITERS * EACH)
  })
}

/** Where several transactions can run at the same time. */
export const severalConnectionsTests = (bench: () => Bench): void => {
  /** A transaction held open until `finish` is called. */
  const held = (desk: ReturnType<typeof deskOf>, work: (tx: Tx) => Promise<unknown>) => {
    const worked = Promise.withResolvers<void>()
    const released = Promise.withResolvers<void>()
    const done = desk.inside(async (tx) => {
      await work(tx)
      worked.resolve()
      await released.promise
    })
    const finish = async (): Promise<void> => {
      released.resolve()
      await done
    }
    return { worked: worked.promise, finish }
  }

  test("a late commit is not missed by a reader who has been further already", async () => {
    const desk = deskOf(bench())
    got(await desk.append(newUuid(), 0, "before"))
    const { cursor: before } = await desk.readAfter("")
    const late = held(desk, async (tx) => got(await desk.appendIn(tx, newUuid(), 0, "late")))
    await late.worked
    got(await desk.append(newUuid(), 0, "quick"))
    const meanwhile = await desk.readAfter(before)
    expect(textsOf(meanwhile.events)).toEqual([])
    expect(await desk.end()).toBe(before)
    await late.finish()
    const afterwards = await desk.readAfter(meanwhile.cursor)
    expect(textsOf(afterwards.events)).toEqual(["late", "quick"])
    expect((await desk.readAfter(afterwards.cursor)).events).toEqual([])
  })

  test("of two writers with the same expected version the second waits and is refused whole", async () => {
    const desk = deskOf(bench())
    const id = newUuid()
    const winner = held(desk, async (tx) => got(await desk.appendIn(tx, id, 0, "winner")))
    await winner.worked
    const loser = desk.append(id, 0, "x", "y", "z")
    await winner.finish()
    expect(await loser).toMatchObject({ ok: false, error: { expectedVersion: 0, actualVersion: 1 } })
    expect(textsOf(await desk.read(id))).toEqual(["winner"])
  })

  test("when the first of two writers gives up, the second has the version", async () => {
    const desk = deskOf(bench())
    const id = newUuid()
    const worked = Promise.withResolvers<void>()
    const released = Promise.withResolvers<void>()
    const quitter = desk.inside(async (tx) => {
      got(await desk.appendIn(tx, id, 0, "quitter"))
      worked.resolve()
      await released.promise
      throw new Error("gave up")
    })
    await worked.promise
    const second = desk.append(id, 0, "second")
    released.resolve()
    await quitter.catch(() => undefined)
    got(await second)
    expect(textsOf(await desk.read(id))).toEqual(["second"])
  })

  test("a reader that follows busy writers sees every event once, in each stream's order", async () => {
    const desk = deskOf(bench())
    const streams = Array.from({ length: 6 }, () => newUuid())
    const total = streams.length * 20
    let writing = true
    const seen: Written[] = []
    const reader = async (): Promise<void> => {
      for (let cursor = ""; writing || seen.length < total; ) {
        const page = await desk.readAfter(cursor, 7)
        seen.push(...page.events)
        cursor = page.cursor
      }
    }
    const writer = async (id: string): Promise<void> => {
      for (let version = 0; version < 20; version += 1) got(await desk.append(id, version, `${version}`))
    }
    const reading = reader()
    await Promise.all(streams.map(writer))
    writing = false
    await reading
    expect(new Set(seen.map(({ position }) => position)).size).toBe(total)
    for (const id of streams) {
      const versions = seen.filter(({ streamId }) => streamId === id).map(({ version }) => version)
      expect(versions).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
    }
  })
}
