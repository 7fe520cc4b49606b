// On a real socket: what listens, what refuses to, and how it stops.

import { connect } from "node:net"
import { setTimeout as wait } from "node:timers/promises"
import { must } from "@walkaway/engine"
import { describe, expect, test } from "vitest"
import { isLoopbackHost, serveApp } from "./serve.ts"
import { DEAL, type FakeDesk, fakeDesk } from "./testing/fake-desk.ts"

const open = async ({ app }: FakeDesk) =>
  must(await serveApp(app, { host: "127.0.0.1", port: 0, hasAccounts: async () => false }))

const key = { authorization: "Bearer wak_read" }

describe("a desk on a socket", () => {
  test("answers, and knows who calls", async () => {
    const desk = fakeDesk()
    const serving = await open(desk)
    const response = await fetch(`${serving.url}/api/v1/customers`, { headers: key })
    expect(await response.json()).toEqual({ items: [], next: null })
    expect((await fetch(`${serving.url}/metrics`)).status).toBe(200)
    await serving.stop()
  })

  test("ends live feeds as it stops", async () => {
    const desk = fakeDesk()
    const serving = await open(desk)
    const response = await fetch(`${serving.url}/api/v1/live`, { headers: key })
    const reading = response.text()
    await serving.stop()
    expect(await reading).toContain("event: hello")
    await expect(fetch(serving.url)).rejects.toThrow()
  })

  test("notices a reader who has gone", async () => {
    const desk = fakeDesk()
    const serving = await open(desk)
    const leave = new AbortController()
    await fetch(`${serving.url}/api/v1/live`, { headers: key, signal: leave.signal })
    expect(desk.watchers()).toBe(1)
    leave.abort()
    for (let tries = 0; tries < 200 && desk.watchers() > 0; tries += 1) await wait(10)
    expect(desk.watchers()).toBe(0)
    await serving.stop()
  })

  test("refuses too much in the middle of it, and lives on", async () => {
    const serving = await open(fakeDesk())
    const post = (body: string) =>
      fetch(`${serving.url}/api/v1/customers`, {
        method: "POST",
        headers: { authorization: "Bearer wak_log", "content-type": "application/json" },
        body,
      })
    for (const size of [300_000, 20_000_000]) {
      const response = await post(JSON.stringify({ name: "a".repeat(size) }))
      expect([size, response.status, ((await response.json()) as { code: string }).code]).toEqual([
        size,
        413,
        "too-large",
      ])
    }
    expect((await post('{"name":"Mr Adeyemi"}')).status).toBe(201)
    await serving.stop()
  })

  test("lets requests under way finish", async () => {
    const desk = fakeDesk({ timeLimitMs: 300 })
    const serving = await open(desk)
    const slow = fetch(`${serving.url}/api/v1/deals/${DEAL}/history`, { headers: key })
    await wait(100)
    const [response] = await Promise.all([slow, serving.stop()])
    expect(response.status).toBe(503)
  })

  test("waits for nobody for ever", async () => {
    const serving = await open(fakeDesk())
    const idler = connect(serving.port, "127.0.0.1")
    idler.on("error", () => undefined)
    idler.write("GET /health/live HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")
    await wait(50)
    const started = performance.now()
    await serving.stop(200)
    expect(performance.now() - started).toBeLessThan(20_000)
    idler.destroy()
  })

  test("says so when the port is taken", async () => {
    const first = await open(fakeDesk())
    const options = { host: "127.0.0.1", port: first.port, hasAccounts: async () => true }
    const second = await serveApp(fakeDesk().app, options)
    expect(second).toMatchObject({ ok: false, error: { code: "port-taken" } })
    await first.stop()
  })

  test("is not shown to others before somebody has an account", async () => {
    const refused = await serveApp(fakeDesk().app, { host: "0.0.0.0", port: 0, hasAccounts: async () => false })
    expect(refused).toMatchObject({ ok: false, error: { code: "set-up-first" } })
    const served = await serveApp(fakeDesk().app, { host: "0.0.0.0", port: 0, hasAccounts: async () => true })
    await must(served).stop()
  })
})

test.each([
  ["127.0.0.1", true],
  ["127.3.4.5", true],
  ["::1", true],
  ["localhost", true],
  ["0.0.0.0", false],
  ["::", false],
  ["10.0.0.7", false],
  ["desk.example", false],
])("%s is this machine only: %s", (host, loopback) => {
  expect(isLoopbackHost(host)).toBe(loopback)
})
