// What nobody may do: change what happened, or see and write another organisation's events.

import { sql } from "drizzle-orm"
import { expect, test } from "vitest"
import { newUuid } from "../../ids.ts"
import { events } from "../../storage/event-tables.ts"
import { type Bench, deskOf, got, refusalOf, textsOf } from "./bench.ts"

export const safetyTests = (bench: () => Bench): void => {
  test.each([
    ["update", sql`update events set type = 'Forged'`],
    ["delete", sql`delete from events`],
    ["truncate", sql`truncate events`],
  ])("%s of events is refused, in an organisation and to the operator", async (_, statement) => {
    const { storage, log } = bench()
    const desk = deskOf({ storage, log })
    got(await desk.append(newUuid(), 0, "a"))
    expect(await refusalOf(desk.inside(async (tx) => await tx.execute(statement)))).toMatch(/denied|append-only/)
    expect(await refusalOf(storage.asOperator(async (tx) => await tx.execute(statement)))).toContain("append-only")
    expect((await desk.readAfter("")).events).toHaveLength(1)
  })

  test("a query without a filter sees the organisation's own events only", async () => {
    const { storage, log } = bench()
    const [ours, theirs] = [deskOf({ storage, log }), deskOf({ storage, log })]
    const id = newUuid()
    got(await ours.append(id, 0, "ours"))
    got(await theirs.append(newUuid(), 0, "theirs"))
    const all = await ours.inside(async (tx) => await tx.select({ whose: events.organisationId }).from(events))
    expect(all).toEqual([{ whose: ours.organisationId }])
    expect(await theirs.read(id)).toEqual([])
    expect(textsOf((await theirs.readAfter("")).events)).toEqual(["theirs"])
  })

  test("two organisations may have a stream of the same id without meeting", async () => {
    const { storage, log } = bench()
    const [ours, theirs] = [deskOf({ storage, log }), deskOf({ storage, log })]
    const id = newUuid()
    got(await ours.append(id, 0, "ours"))
    got(await theirs.append(id, 0, "theirs"))
    expect(textsOf(await ours.read(id))).toEqual(["ours"])
  })

  test("writing for another organisation is refused", async () => {
    const { storage, log } = bench()
    const [ours, theirs] = [deskOf({ storage, log }), deskOf({ storage, log })]
    const forged = ours.inside(async (tx) => await theirs.appendIn(tx, newUuid(), 0, "forged"))
    expect(await refusalOf(forged)).toContain("row-level security")
    expect((await theirs.readAfter("")).events).toEqual([])
  })

  test("without an organisation, and with a made-up one, there is nothing to see", async () => {
    const { storage, log } = bench()
    got(await deskOf({ storage, log }).append(newUuid(), 0, "a"))
    const seen = await storage.asOperator(async (tx) => {
      await tx.execute(sql`set local role walkaway_desk`)
      return await tx.select().from(events)
    })
    expect(seen).toEqual([])
    expect(await refusalOf(storage.inOrganisation("' or true --", async () => "in"))).toContain("is a UUID")
  })

  test("the operator sees every organisation", async () => {
    const { storage, log } = bench()
    const [ours, theirs] = [deskOf({ storage, log }), deskOf({ storage, log })]
    for (const desk of [ours, theirs]) got(await desk.append(newUuid(), 0, "a"))
    const seen = await storage.asOperator(async (tx) => await tx.select({ whose: events.organisationId }).from(events))
    expect(seen.map(({ whose }) => whose)).toEqual(expect.arrayContaining([ours.organisationId, theirs.organisationId]))
  })

  test("no organisation is left behind for the next transaction on the same connection", async () => {
    const { storage, log } = bench()
    const desk = deskOf({ storage, log })
    got(await desk.append(newUuid(), 0, "a"))
    const left = await storage.asOperator(
      async (tx) =>
        await tx.execute(
          sql`select current_setting('walkaway.organisation', true) as set, current_user <> 'walkaway_desk' as back`,
        ),
    )
    const [row] = (left as unknown as { rows: { set: string | null; back: boolean }[] }).rows
    expect([row.set ?? "", row.back]).toEqual(["", true])
  })
}

export const notificationTests = (bench: () => Bench): void => {
  test("who listens is told whose events have come, once a commit, and not of what was undone", async () => {
    const { storage, log } = bench()
    const desk = deskOf({ storage, log })
    const told: string[] = []
    const stop = await storage.listen("walkaway_events", (payload) => told.push(payload))
    await desk
      .inside(async (tx) => {
        got(await desk.appendIn(tx, newUuid(), 0, "undone"))
        throw new Error("no")
      })
      .catch(() => undefined)
    await desk.inside(async (tx) => {
      got(await desk.appendIn(tx, newUuid(), 0, "a", "b"))
      got(await desk.appendIn(tx, newUuid(), 0, "c"))
    })
    await expect.poll(() => told).toEqual([desk.organisationId])
    await stop()
    got(await desk.append(newUuid(), 0, "unheard"))
    await storage.ping()
    expect(told).toHaveLength(1)
  })
}
