// What holds for every address: names, headers, forged requests, limits, log, figures, health, the API's description.

import { openApiDocument } from "@walkaway/contract/api"
import { describe, expect, test } from "vitest"
import { ask, CUSTOMER, fakeDesk, problemOf } from "./testing/fake-desk.ts"

const CUSTOMERS = "/api/v1/customers"

describe("names", () => {
  const call = (host: string, parts = {}) => ask(fakeDesk(parts), "/health/live", { headers: { host } })

  test.each(["localhost", "localhost:8080", "127.0.0.1:8080", "[::1]:8080", "LOCALHOST"])(
    "%s is this machine",
    async (host) => {
      expect((await call(host)).status).toBe(200)
    },
  )

  test.each(["evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "10.0.0.7", "[::2]:8080"])(
    "%s is not",
    async (host) => {
      expect(await problemOf(await call(host))).toMatchObject({ code: "wrong-host", status: 421 })
    },
  )

  test("the desk's own address is its name too; when others can reach it, any is", async () => {
    expect((await call("deals.example", { baseUrl: "https://deals.example" })).status).toBe(200)
    expect((await call("deals.example", { loopback: false })).status).toBe(200)
  })
})

describe("a write by a browser", () => {
  const write = (headers: Record<string, string>, parts = {}) =>
    ask(fakeDesk(parts), CUSTOMERS, { method: "POST", cookie: "owner", body: { name: "A" }, headers })

  test.each([
    ["our own page", { origin: "http://localhost:8080", "sec-fetch-site": "same-origin" }, 201],
    ["no page at all", {}, 201],
    ["another site", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }, 403],
    ["another site, without saying so", { origin: "https://evil.example" }, 403],
    ["another port of this machine", { origin: "http://localhost:3000", "sec-fetch-site": "same-site" }, 403],
    ["a page without an origin", { origin: "null" }, 403],
    ["a form, which cannot send our header", { "x-walkaway-csrf": "" }, 403],
  ])("from %s: %s", async (_, headers, status) => {
    expect((await write(headers as Record<string, string>)).status).toBe(status)
  })

  test("by way of the desk's public address is our own", async () => {
    const headers = { origin: "https://deals.example", host: "localhost:8080" }
    expect((await write(headers, { baseUrl: "https://deals.example" })).status).toBe(201)
  })

  test("that signs in must come from our pages too", async () => {
    const wish = {
      method: "POST",
      body: { email: "jo@example.com", password: "right" },
      headers: { "x-walkaway-csrf": "" },
    }
    expect((await ask(fakeDesk(), "/api/v1/session", wish)).status).toBe(403)
  })

  test("with a key needs none of it", async () => {
    const headers = { origin: "https://evil.example" }
    const wish = { method: "POST", key: "wak_log", body: { name: "A" }, headers }
    expect((await ask(fakeDesk(), CUSTOMERS, wish)).status).toBe(201)
  })
})

describe("headers", () => {
  test("are strict everywhere, on refusals too", async () => {
    for (const path of ["/health/live", "/nothing", "/api/docs", CUSTOMERS]) {
      const { headers } = await ask(fakeDesk(), path)
      expect([path, headers.get("x-content-type-options"), headers.get("referrer-policy")]).toEqual([
        path,
        "nosniff",
        "no-referrer",
      ])
      expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'")
      expect(headers.get("content-security-policy")).not.toContain("unsafe")
      expect(headers.get("strict-transport-security")).toBeNull()
    }
  })

  test("ask for https where the desk has it", async () => {
    const { headers } = await ask(fakeDesk({ baseUrl: "https://deals.example" }), "/health/live")
    expect(headers.get("strict-transport-security")).toBe("max-age=15552000")
  })

  test("name the request: as asked, if that is a name", async () => {
    const named = await ask(fakeDesk(), "/health/live", { headers: { "x-request-id": "abc-12345" } })
    expect(named.headers.get("x-request-id")).toBe("abc-12345")
    const odd = await ask(fakeDesk(), "/health/live", { headers: { "x-request-id": "a b" } })
    expect(odd.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/)
  })
})

describe("limits", () => {
  test("by address, before anybody is asked who he is", async () => {
    const desk = fakeDesk({ limits: { perAddress: 3 } })
    for (let count = 0; count < 3; count += 1) await ask(desk, CUSTOMERS)
    const refused = await ask(desk, CUSTOMERS)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0)
    expect((await ask(desk, CUSTOMERS, { from: "10.0.0.8" })).status).toBe(401)
    expect((await ask(desk, "/health/live")).status).toBe(200)
  })

  test("by caller, from wherever, and he sees what is left", async () => {
    const desk = fakeDesk({ limits: { perCaller: 2 } })
    const first = await ask(desk, CUSTOMERS, { key: "wak_read" })
    expect([first.headers.get("ratelimit-limit"), first.headers.get("ratelimit-remaining")]).toEqual(["2", "1"])
    await ask(desk, CUSTOMERS, { key: "wak_read", from: "10.0.0.8" })
    expect((await ask(desk, CUSTOMERS, { key: "wak_read", from: "10.0.0.9" })).status).toBe(429)
    expect((await ask(desk, CUSTOMERS, { key: "wak_log" })).status).toBe(200)
  })

  test("are low where passwords are tried", async () => {
    const desk = fakeDesk({ limits: { publicWrites: 2 } })
    const wish = { method: "POST", body: { email: "jo@example.com", password: "wrong" } }
    const statuses: number[] = []
    for (let count = 0; count < 3; count += 1) statuses.push((await ask(desk, "/api/v1/session", wish)).status)
    expect(statuses).toEqual([401, 401, 429])
  })

  test("count the address that a trusted proxy saw, and no other", async () => {
    const behind = fakeDesk({ limits: { perAddress: 1 }, trustedProxies: 1 })
    const from = (seen: string) => ask(behind, CUSTOMERS, { headers: { "x-forwarded-for": seen } })
    expect([
      (await from("1.1.1.1")).status,
      (await from("2.2.2.2")).status,
      (await from("9.9.9.9, 1.1.1.1")).status,
    ]).toEqual([401, 401, 429])
    const open = fakeDesk({ limits: { perAddress: 1 } })
    const claim = (seen: string) => ask(open, CUSTOMERS, { headers: { "x-forwarded-for": seen } })
    expect([(await claim("1.1.1.1")).status, (await claim("2.2.2.2")).status]).toEqual([401, 429])
  })
})

test("the log has what happened and nothing that was said", async () => {
  const desk = fakeDesk()
  await ask(desk, `${CUSTOMERS}?q=Adeyemi`, { key: "wak_read" })
  await ask(desk, CUSTOMERS, { method: "POST", cookie: "owner", body: { name: "Mr Secretive" } })
  await ask(desk, "/api/v1/session", { method: "POST", body: { email: "jo@example.com", password: "hunter2hunter2" } })
  expect(desk.logged.map(({ fields }) => fields)).toMatchObject([
    { method: "GET", route: "listCustomers", status: 200, caller: "k-read" },
    { method: "POST", route: "addCustomer", status: 201, caller: "u-owner" },
    { method: "POST", route: "signIn", status: 401 },
  ])
  const all = JSON.stringify(desk.logged)
  for (const secret of ["Adeyemi", "Secretive", "hunter2", "jo@example.com", "wak_read", "owner@"]) {
    expect(all).not.toContain(secret)
  }
})

describe("figures", () => {
  test("are for this machine and for those who administer", async () => {
    const desk = fakeDesk()
    const get = async (wish: object) => (await ask(desk, "/metrics", wish)).status
    expect(await get({ from: "127.0.0.1" })).toBe(200)
    expect(await get({ from: "::ffff:127.0.0.1" })).toBe(200)
    expect(await get({ from: "127.0.0.1", headers: { "x-forwarded-for": "1.1.1.1" } })).toBe(401)
    expect(await get({})).toBe(401)
    expect(await get({ key: "wak_log" })).toBe(403)
    expect(await get({ key: "wak_all" })).toBe(200)
  })

  test("count requests by route, never by address", async () => {
    const desk = fakeDesk()
    await ask(desk, `${CUSTOMERS}/${CUSTOMER}`, { key: "wak_read" })
    await ask(desk, "/nothing-of-ours")
    const text = await (await ask(desk, "/metrics", { from: "127.0.0.1" })).text()
    expect(text).toContain('walkaway_http_request_seconds_count{method="GET",route="getCustomer",status="200"} 1')
    expect(text).toContain('route="other",status="404"')
    expect(text).not.toContain(CUSTOMER)
    expect(text).not.toContain("nothing-of-ours")
  })
})

describe("health", () => {
  test("is up as soon as it runs, ready when it can work", async () => {
    const broken = fakeDesk({ ready: () => Promise.reject(new Error("no database at db.internal")) })
    expect((await ask(broken, "/health/live")).status).toBe(200)
    const response = await ask(broken, "/health/ready")
    expect(response.status).toBe(503)
    expect(await response.text()).not.toContain("internal")
    expect((await ask(fakeDesk(), "/health/ready")).status).toBe(200)
  })

  test("is not ready while it stops", async () => {
    const desk = fakeDesk()
    desk.app.stopping()
    expect((await ask(desk, "/health/ready")).status).toBe(503)
  })
})

describe("the API's description", () => {
  test("is served as it is", async () => {
    const response = await ask(fakeDesk(), "/api/openapi.json")
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(openApiDocument({ version: "0.1.0" }))))
  })

  test("has a page that loads only from here", async () => {
    const page = await (await ask(fakeDesk(), "/api/docs")).text()
    const sources = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, source]) => source)
    expect(sources.length).toBeGreaterThan(2)
    expect(page).not.toMatch(/<script>|<style|https?:|style="/)
    for (const source of sources) {
      const response = await ask(fakeDesk(), source)
      expect([source, response.status, (await response.text()).length > 100]).toEqual([source, 200, true])
    }
  })

  test("gives no other file away", async () => {
    for (const name of ["package.json", "..%2fpackage.json", "index.html", "__proto__", "constructor"]) {
      expect((await ask(fakeDesk(), `/api/docs/${name}`)).status).toBe(404)
    }
  })

  test("says what a problem's type means", async () => {
    expect(await (await ask(fakeDesk(), "/problems/deal-closed")).text()).toContain("The deal is closed.")
    expect((await ask(fakeDesk(), "/problems/nothing")).status).toBe(404)
  })
})
