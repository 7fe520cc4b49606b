// The live feed across two processes on one PostgreSQL: whoever watches, wherever, sees every event once and in one order, whoever wrote
// it where, and goes on behind a break as if there had been none.

import { createParser } from "eventsource-parser"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { AssembledDesk } from "./bring-up.ts"
import { askDesk, openTwoHouses, responseTo, type TwoHouses } from "./testing/desk-in-a-test.ts"
import { makeIn } from "./testing/requests-of-a-house.ts"

let two: TwoHouses
let other: AssembledDesk

beforeAll(async () => {
  two = await openTwoHouses("server", { connectionsMax: 12 })
  other = await two.another()
})
afterAll(async () => {
  expect(two.faults).toEqual([])
  await other.close()
  await two.close()
})

interface Seen {
  readonly cursor: string
  readonly what: string
}

const watch = async (desk: AssembledDesk, after?: string) => {
  const seen: Seen[] = []
  const waiting: (() => void)[] = []
  const response = await responseTo(desk, {
    method: "get",
    path: "/live",
    by: two.a.salesperson,
    ...(after !== undefined && { headers: { "last-event-id": after } }),
  })
  const parser = createParser({
    onEvent: ({ event, id, data }) => {
      if (event !== "happened") return
      const { kind, id: streamId, version } = JSON.parse(data)
      seen.push({ cursor: id ?? "", what: `${kind} ${streamId} ${version}` })
    },
  })
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  const reading = (async () => {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      parser.feed(value)
      for (const wake of waiting.splice(0)) wake()
    }
  })()
  const until = async (reached: () => boolean): Promise<void> => {
    while (!reached()) await new Promise<void>((wake) => waiting.push(wake))
  }
  return {
    seen,
    until,
    leave: async () => {
      await reader.cancel()
      await reading
    },
  }
}

const eventsOfLog = async (): Promise<readonly string[]> =>
  two.storage.inOrganisation(two.a.id, async (tx) => {
    const { events } = await two.desk.parts.log.readAfter(tx, "", 10_000)
    return events.map(({ streamKind, streamId, version }) => `${streamKind} ${streamId} ${version}`)
  })

const DEALS = 6
const EACH = 8

/** Efforts on several deals at once, by way of both processes, so that transactions end in another order than they began. */
const busy = async (): Promise<void> => {
  const make = makeIn(two, two.a)
  const deals = await Promise.all(Array.from({ length: DEALS }, () => make.deal()))
  await Promise.all(
    deals.map(async ({ id }, at) => {
      for (let done = 0; done < EACH; done += 1) {
        const told = await askDesk((at + done) % 2 === 0 ? two.desk : other, {
          method: "post",
          path: `/deals/${id}/effort`,
          by: two.a.owner,
          body: { stage: "meeting", hours: 1 },
          ifMatch: "*",
        })
        expect(told.status).toBe(201)
      }
    }),
  )
}

/** What being busy came to. The log tells an event once no older transaction of the database runs, whoever's that is. */
const happenedSince = async (before: number): Promise<readonly string[]> => {
  await expect.poll(async () => (await eventsOfLog()).length, { timeout: 30_000 }).toBe(before + DEALS * (1 + EACH))
  return (await eventsOfLog()).slice(before)
}

test("every event reaches every watcher once and in order, in whichever process", async () => {
  const before = (await eventsOfLog()).length
  const watchers = await Promise.all([two.desk, other, two.desk, other].map((desk) => watch(desk)))
  await busy()
  const happened = await happenedSince(before)
  for (const watcher of watchers) {
    await watcher.until(() => watcher.seen.length >= happened.length)
    expect(watcher.seen.map(({ what }) => what)).toEqual(happened)
    await watcher.leave()
  }
  expect([two.desk.app.live.count(), other.app.live.count()]).toEqual([0, 0])
})

test("whoever breaks off anywhere goes on there, in the other process too", async () => {
  const before = (await eventsOfLog()).length
  const first = await watch(two.desk)
  const writing = busy()
  await first.until(() => first.seen.length >= 7)
  await first.leave()
  const broken = first.seen.slice(0, 5)
  await writing
  const happened = await happenedSince(before)
  const second = await watch(other, broken.at(-1)?.cursor)
  await second.until(() => second.seen.length >= happened.length - broken.length)
  expect([...broken, ...second.seen].map(({ what }) => what)).toEqual(happened)
  await second.leave()
})

test("a place that is none of the log's is refused, and a feed from the beginning is the whole log", async () => {
  const all = await eventsOfLog()
  const watcher = await watch(other, "0:0")
  await watcher.until(() => watcher.seen.length >= all.length)
  expect(watcher.seen.map(({ what }) => what)).toEqual(all)
  await watcher.leave()
  for (const after of ["nonsense", "1:2:3", "-1:0", "1:99999999999999999999", "99999999999999999999:1"]) {
    const told = await askDesk(two.desk, {
      method: "get",
      path: "/live",
      by: two.a.owner,
      headers: { "last-event-id": after },
    })
    expect([after, told.status]).toEqual([after, 422])
  }
})
