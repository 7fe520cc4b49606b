// One stream: what is appended is there, as it was, once, and only for him who saw all that came before.

import { sql } from "drizzle-orm"
import { expect, test } from "vitest"
import { newUuid } from "../../ids.ts"
import type { Tx } from "../../storage/storage.ts"
import { ANNA, type Bench, deskOf, got, refusalOf, SATURDAY, saying, textsOf } from "./bench.ts"

export const streamTests = (bench: () => Bench): void => {
  test("what is appended is read again as it was, numbered from one", async () => {
    const desk = deskOf(bench())
    const id = newUuid()
    const appended = got(await desk.append(id, 0, "first", "second"))
    const found = await desk.read(id)
    expect(found).toEqual(appended)
    expect(found.map(({ version }) => version)).toEqual([1, 2])
    expect(found[0]).toMatchObject({ streamKind: "deal", streamId: id, actor: ANNA, occurredAt: SATURDAY })
    expect(found[0].event).toEqual({ type: "Said", schemaVersion: 1, data: saying("first").data })
    expect(Math.abs(found[0].recordedAt.getTime() - Date.now())).toBeLessThan(60_000)
  })

  test("positions rise within an append and from one to the next", async () => {
    const desk = deskOf(bench())
    const id = newUuid()
    const texts = Array.from({ length: 50 }, (_, index) => `event ${index}`)
    got(await desk.append(id, 0, ...texts))
    got(await desk.append(id, 50, "last"))
    const found = await desk.read(id)
    expect(textsOf(found)).toEqual([...texts, "last"])
    expect(found.slice(1).every(({ position }, index) => position > found[index].position)).toBe(true)
  })

  test("reading after a version gives the rest", async () => {
    const desk = deskOf(bench())
    const id = newUuid()
    got(await desk.append(id, 0, "a", "b", "c"))
    expect(textsOf(await desk.read(id, 2))).toEqual(["c"])
    expect(await desk.read(id, 3)).toEqual([])
    expect(await desk.read(newUuid())).toEqual([])
  })

  test.each([
    ["behind", 1],
    ["ahead", 3],
    ["new", 0],
  ])("a writer who is %s is refused and told the actual version; nothing of his stays", async (_, expectedVersion) => {
    const desk = deskOf(bench())
    const id = newUuid()
    got(await desk.append(id, 0, "a", "b"))
    const refused = await desk.append(id, expectedVersion, "x", "y", "z")
    expect(refused).toEqual({ ok: false, error: { code: "version-conflict", expectedVersion, actualVersion: 2 } })
    expect(textsOf(await desk.read(id))).toEqual(["a", "b"])
  })

  test("after a refusal the same transaction reads and writes on", async () => {
    const desk = deskOf(bench())
    const id = newUuid()
    got(await desk.append(id, 0, "a"))
    await desk.inside(async (tx) => {
      expect((await desk.appendIn(tx, id, 0, "late")).ok).toBe(false)
      got(await desk.appendIn(tx, id, 1, "b"))
    })
    expect(textsOf(await desk.read(id))).toEqual(["a", "b"])
  })

  test("appending nothing is no event, whatever version is expected", async () => {
    const desk = deskOf(bench())
    expect(await desk.append(newUuid(), 7)).toEqual({ ok: true, value: [] })
    expect((await desk.readAfter("")).events).toEqual([])
  })

  test("a transaction that fails leaves nothing", async () => {
    const desk = deskOf(bench())
    const id = newUuid()
    const failing = desk.inside(async (tx) => {
      got(await desk.appendIn(tx, id, 0, "a"))
      throw new Error("the customer rang")
    })
    expect(await refusalOf(failing)).toBe("the customer rang")
    expect(await desk.read(id)).toEqual([])
  })

  test("a failed statement that the work swallowed is no commit", async () => {
    const desk = deskOf(bench())
    const id = newUuid()
    const careless = desk.inside(async (tx) => {
      got(await desk.appendIn(tx, id, 0, "a"))
      await tx.execute(sql`select 1 / 0`).catch(() => undefined)
    })
    expect(await refusalOf(careless)).not.toBe("nothing refused")
    expect(await desk.read(id)).toEqual([])
  })

  test("a savepoint inside the work undoes its own part only", async () => {
    const desk = deskOf(bench())
    const [kept, undone] = [newUuid(), newUuid()]
    await desk.inside(async (tx) => {
      got(await desk.appendIn(tx, kept, 0, "kept"))
      const inner = tx.transaction(async (within) => {
        got(await desk.appendIn(within as unknown as Tx, undone, 0, "undone"))
        throw new Error("not this")
      })
      await inner.catch(() => undefined)
    })
    expect(textsOf(await desk.read(kept))).toEqual(["kept"])
    expect(await desk.read(undone)).toEqual([])
  })
}
