// The live feed without a socket: what comes, how it is resumed, and how it ends.

import { setTimeout as wait } from "node:timers/promises"
import { createParser, type EventSourceMessage } from "eventsource-parser"
import { describe, expect, test } from "vitest"
import { ask, DEAL, fakeDesk, ORGANISATION, problemOf } from "./testing/fake-desk.ts"

const LIVE = "/api/v1/live"

const follow = async (response: Response) => {
  const seen: EventSourceMessage[] = []
  const comments: string[] = []
  const parser = createParser({
    onEvent: (event) => void seen.push(event),
    onComment: (text) => void comments.push(text),
  })
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  const state = { ended: false }
  const reading = (async () => {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      parser.feed(value)
    }
    state.ended = true
  })()
  return { seen, comments, state, reading, leave: () => reader.cancel() }
}

const until = async (reached: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 200 && !reached(); tries += 1) await wait(5)
  expect(reached()).toBe(true)
}

describe("the live feed", () => {
  test("tells what happens, with the place to resume from", async () => {
    const desk = fakeDesk()
    const response = await ask(desk, LIVE, { key: "wak_read" })
    expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8")
    const reader = await follow(response)
    desk.happen({})
    await until(() => reader.seen.length === 2)
    expect(reader.seen[0]).toMatchObject({ event: "hello" })
    expect(reader.seen[1]).toMatchObject({ event: "happened", id: "5-7" })
    expect(JSON.parse(reader.seen[1].data)).toEqual({
      kind: "deal",
      id: DEAL,
      version: 8,
      type: "OfferMade",
      occurredAt: "2026-03-14T10:30:00.000Z",
      actor: { kind: "person", id: "u-owner" },
    })
    await reader.leave()
  })

  test("resumes where the reader was", async () => {
    const desk = fakeDesk()
    const readers = [
      await ask(desk, LIVE, { key: "wak_read", headers: { "last-event-id": "5-7" } }),
      await ask(desk, `${LIVE}?after=5-8`, { key: "wak_read" }),
      await ask(desk, LIVE, { key: "wak_read" }),
    ]
    expect(desk.asked).toEqual([
      { organisationId: ORGANISATION, after: "5-7" },
      { organisationId: ORGANISATION, after: "5-8" },
      { organisationId: ORGANISATION, after: undefined },
    ])
    for (const { body } of readers) await body?.cancel()
  })

  test("stops watching when the reader leaves", async () => {
    const desk = fakeDesk()
    const reader = await follow(await ask(desk, LIVE, { key: "wak_read" }))
    expect(desk.watchers()).toBe(1)
    await reader.leave()
    await until(() => desk.watchers() === 0)
    expect(desk.app.live.count()).toBe(0)
  })

  test("lets a reader go who does not keep up", async () => {
    const desk = fakeDesk({ liveOptions: { waitingMax: 10 } })
    const response = await ask(desk, LIVE, { key: "wak_read" })
    for (let count = 0; count < 100; count += 1) desk.happen({ cursor: `5-${count}` })
    expect(desk.watchers()).toBe(0)
    const reader = await follow(response)
    await reader.reading
    expect(reader.seen.length).toBe(10)
  })

  test("beats, and ends for whoever loses his access", async () => {
    const desk = fakeDesk({ liveOptions: { heartbeatMs: 10 } })
    const reader = await follow(await ask(desk, LIVE, { cookie: "salesperson" }))
    await until(() => reader.comments.length > 1)
    desk.admitted.delete("salesperson")
    await reader.reading
    expect(reader.state.ended).toBe(true)
    expect(desk.watchers()).toBe(0)
  })

  test("ends when the desk stops", async () => {
    const desk = fakeDesk()
    const reader = await follow(await ask(desk, LIVE, { key: "wak_read" }))
    desk.app.stopping()
    await reader.reading
    expect(reader.state.ended).toBe(true)
  })

  test("is followed by one caller only so often", async () => {
    const desk = fakeDesk({ liveOptions: { connectionsPerCaller: 2 } })
    const first = await follow(await ask(desk, LIVE, { key: "wak_read" }))
    await ask(desk, LIVE, { key: "wak_read" })
    expect(await problemOf(await ask(desk, LIVE, { key: "wak_read" }))).toMatchObject({ status: 429 })
    expect((await ask(desk, LIVE, { key: "wak_log" })).status).toBe(200)
    await first.leave()
    await until(() => desk.app.live.count() === 2)
    expect((await ask(desk, LIVE, { key: "wak_read" })).status).toBe(200)
    desk.app.stopping()
  })

  test("is for those who may read; HEAD watches nothing", async () => {
    const desk = fakeDesk()
    expect((await ask(desk, LIVE)).status).toBe(401)
    expect((await ask(desk, LIVE, { method: "HEAD", key: "wak_read" })).status).toBe(200)
    expect(desk.watchers()).toBe(0)
  })
})
