// The order over all streams, and readers who follow it by a cursor.

import { sql } from "drizzle-orm"
import { expect, test } from "vitest"
import { newUuid } from "../../ids.ts"
import { events } from "../../storage/event-tables.ts"
import { type Bench, deskOf, got, refusalOf, saying, textsOf } from "./bench.ts"

export const orderTests = (bench: () => Bench): void => {
  test("a reader goes through all streams in order, page by page, each event once", async () => {
    const desk = deskOf(bench())
    const streams = [newUuid(), newUuid(), newUuid()]
    for (let round = 0; round < 5; round += 1)
      for (const [index, id] of streams.entries()) got(await desk.append(id, round, `${index}${round}`))
    const seen: string[] = []
    let cursor = ""
    for (;;) {
      const page = await desk.readAfter(cursor, 4)
      if (page.events.length === 0) break
      seen.push(...textsOf(page.events))
      cursor = page.cursor
    }
    expect(seen).toEqual([0, 1, 2, 3, 4].flatMap((round) => streams.map((_, index) => `${index}${round}`)))
    expect(await desk.end()).toBe(cursor)
  })

  test("the cursor of each event leads to the next, from reading and from appending alike", async () => {
    const desk = deskOf(bench())
    const [first, second] = got(await desk.append(newUuid(), 0, "a", "b"))
    expect(textsOf((await desk.readAfter(first.cursor)).events)).toEqual(["b"])
    expect((await desk.readAfter(second.cursor)).events).toEqual([])
    const { events: found } = await desk.readAfter("")
    expect(found.map(({ cursor }) => cursor)).toEqual([first.cursor, second.cursor])
  })

  test("nothing new leaves the cursor where it was; a made-up one is a fault", async () => {
    const desk = deskOf(bench())
    expect(await desk.end()).toBe("")
    got(await desk.append(newUuid(), 0, "a"))
    const { cursor } = await desk.readAfter("")
    expect(await desk.readAfter(cursor)).toEqual({ events: [], cursor })
    expect(await refusalOf(desk.readAfter("0:0; drop"))).toContain("is no cursor")
  })

  test("a reader of a log that was restored elsewhere goes on behind the restored events", async () => {
    const { log, storage } = bench()
    const desk = deskOf({ log, storage })
    const position = 1_000_000n
    const restored = { ...saying("before the backup"), streamKind: "deal", streamId: newUuid(), version: 1 } as const
    // As a restore writes it, with its old position and without a transaction.
    const row = { ...restored, organisationId: desk.organisationId, position, transactionId: "0" }
    await storage.asOperator(async (tx) => await tx.insert(events).values(row))
    await storage.asOperator(async (tx) => await tx.execute(sql`select setval('events_position', ${position})`))
    // The reader's cursor names a transaction of the other server, of this one's far future.
    const cursor = `999999999999:${position}`
    expect((await desk.readAfter(cursor)).events).toEqual([])
    got(await desk.append(newUuid(), 0, "after"))
    expect(textsOf((await desk.readAfter(cursor)).events)).toEqual(["after"])
  })
}
