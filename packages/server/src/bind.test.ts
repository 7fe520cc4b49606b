// What every operation has in common: who may, what can be read, which version, what is done once.

import { allOperations, isWrite, pathParameters } from "@walkaway/contract/api"
import { describe, expect, test } from "vitest"
import { ask, CUSTOMER, DEAL, fakeDesk, problemOf } from "./testing/fake-desk.ts"

const ASK = `/api/v1/deals/${DEAL}/ask`

describe("every operation of the contract", () => {
  const desk = fakeDesk({ limits: { perAddress: 100_000, publicWrites: 100_000 } })

  test.each(
    allOperations.filter(({ scope }) => scope !== "public").map(({ id, method, path }) => [id, method, path] as const),
  )("%s is bound, and asks who is there", async (_, method, path) => {
    const address = `/api/v1${pathParameters(path).reduce((text, name) => text.replace(`{${name}}`, CUSTOMER), path)}`
    const problem = await problemOf(await ask(desk, address, { method: method.toUpperCase() }))
    expect(problem).toMatchObject({ code: "not-signed-in", status: 401 })
  })

  test.each(
    allOperations
      .filter((one) => isWrite(one) && one.scope !== "public")
      .map(({ id, method, path }) => [id, method, path] as const),
  )("%s believes no foreign page", async (_, method, path) => {
    const address = `/api/v1${pathParameters(path).reduce((text, name) => text.replace(`{${name}}`, CUSTOMER), path)}`
    const wish = { method: method.toUpperCase(), cookie: "owner", headers: { "x-walkaway-csrf": "" } }
    expect(await problemOf(await ask(desk, address, wish))).toMatchObject({ code: "csrf-refused", status: 403 })
  })

  test("a missing handler is noticed at the start", () => {
    expect(() => fakeDesk({ handlers: {} as never })).toThrow(/No handler for/)
  })
})

describe("who may", () => {
  const desk = fakeDesk()
  const add = (wish: object) =>
    ask(desk, "/api/v1/customers", { method: "POST", body: { name: "Mr Adeyemi" }, ...wish })

  test.each([
    ["a salesperson with a session", { cookie: "salesperson" }, 201, undefined],
    ["a key with the scope", { key: "wak_log" }, 201, undefined],
    ["a key without the scope", { key: "wak_read" }, 403, "scope-missing"],
    ["a key that nobody made", { key: "wak_nobodys" }, 401, "bad-key"],
    ["a session that has ended", { cookie: "ended" }, 401, "not-signed-in"],
    ["nobody", {}, 401, "not-signed-in"],
  ])("%s logs: %s", async (_, wish, status, code) => {
    const response = await add(wish)
    expect(response.status).toBe(status)
    if (code) expect(await problemOf(response)).toMatchObject({ code })
  })

  test("a bad key is not helped by a good session", async () => {
    expect((await add({ key: "wak_nobodys", cookie: "owner" })).status).toBe(401)
  })

  test("a salesperson does not administer, nor a manager what is the owner's", async () => {
    const keys = await ask(desk, "/api/v1/keys", { cookie: "salesperson" })
    expect(await problemOf(keys)).toMatchObject({ code: "role-missing", remedy: "Ask a manager or an owner." })
    const wish = { method: "PUT", body: { role: "owner" }, cookie: "manager" }
    expect(await problemOf(await ask(desk, "/api/v1/people/u-1/role", wish))).toMatchObject({
      code: "role-missing",
      remedy: "Ask an owner.",
    })
  })

  test("a manager administers where the operation says so, and nowhere else", async () => {
    const invite = { method: "POST", body: { email: "sam@example.com", role: "salesperson" } }
    const statusFor = async (wish: object) =>
      (await ask(desk, "/api/v1/people/invitations", { ...invite, ...wish })).status
    expect([await statusFor({ cookie: "salesperson" }), await statusFor({ cookie: "manager" })]).toEqual([403, 404])
    expect([await statusFor({ key: "wak_log" }), await statusFor({ key: "wak_all" })]).toEqual([403, 404])
  })

  test("a key has no session", async () => {
    const problem = await problemOf(await ask(desk, "/api/v1/sessions", { key: "wak_all" }))
    expect(problem).toMatchObject({ code: "person-needed", status: 403 })
    expect((await ask(desk, "/api/v1/sessions", { cookie: "salesperson" })).status).toBe(200)
  })
})

describe("a body", () => {
  const desk = fakeDesk()
  const send = (wish: object) => ask(desk, "/api/v1/customers", { method: "POST", key: "wak_log", ...wish })

  test("that is not JSON is refused with the place", async () => {
    const problem = await problemOf(await send({ text: '{"name": "a",\n  "email": }' }))
    expect(problem).toMatchObject({ code: "not-json", status: 400 })
    expect(problem.detail).toBe("The body stops being JSON at row 2, column 12.")
  })

  test("of another type is refused", async () => {
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/json; charset=utf-16", ""]) {
      const response = await send({ text: '{"name":"a"}', headers: { "content-type": type } })
      expect([type, (await problemOf(response)).code]).toEqual([type, "wrong-content-type"])
      expect(response.status).toBe(415)
    }
  })

  test("may say its character set", async () => {
    const headers = { "content-type": 'application/json; charset="UTF-8"' }
    expect((await send({ text: '{"name":"a"}', headers })).status).toBe(201)
  })

  test("that is not UTF-8 is refused", async () => {
    expect((await send({ text: new Uint8Array([0x7b, 0xff, 0x7d]) })).status).toBe(400)
  })

  test("that is too large is refused, whatever it claims", async () => {
    const large = JSON.stringify({ name: "a".repeat(300_000) })
    expect(await problemOf(await send({ text: large }))).toMatchObject({ code: "too-large", status: 413 })
    const claimed = await send({ text: large, headers: { "content-length": "10" } })
    expect(claimed.status).toBe(413)
  })

  test("may be larger where whole documents come in", async () => {
    const filler = JSON.stringify({ side: "sell", moves: `${"s1 ".repeat(200_000)}` })
    const response = await ask(desk, "/api/v1/deals/import", { method: "POST", key: "wak_log", text: filler })
    expect(response.status).not.toBe(413)
  })

  test("that is empty is told key by key what is missing", async () => {
    const problem = await problemOf(await send({}))
    expect(problem).toMatchObject({ code: "invalid", status: 422 })
    expect(problem.problems).toEqual([
      { path: "name", code: "missing", message: '"name" is missing.', remedy: "Write a few words." },
    ])
  })

  test("is told all that is wrong at once, with place and remedy", async () => {
    const problem = await problemOf(await send({ body: { nmae: "a", email: "nowhere" } }))
    expect(problem.detail).toBe("Two things in the request are wrong.")
    expect(problem.problems.map(({ path, code, remedy }) => [path, code, remedy])).toEqual([
      ["email", "wrong-value", 'Write an address such as "jo@example.com".'],
      ["nmae", "unknown-key", 'Did you mean "name"?'],
    ])
  })

  test.each(["[]", "7", '"text"', "null"])("that is %s and no object is refused", async (text) => {
    expect((await send({ text })).status).toBe(422)
  })

  test("cannot reach an object's insides", async () => {
    const problem = await problemOf(await send({ text: '{"name":"a","__proto__":{"admin":true}}' }))
    expect(problem.problems[0]).toMatchObject({ path: "__proto__", code: "unknown-key" })
    expect(({} as { admin?: boolean }).admin).toBeUndefined()
  })
})

describe("a query", () => {
  const desk = fakeDesk()

  test("reaches the handler checked, with its defaults", async () => {
    await ask(desk, "/api/v1/customers?q=Ade%20y&limit=7", { key: "wak_read" })
    expect(desk.asked.at(-1)).toMatchObject({ query: { q: "Ade y", limit: 7 } })
    await ask(desk, "/api/v1/customers", { key: "wak_read" })
    expect(desk.asked.at(-1)).toEqual({ params: undefined, query: { limit: 50 }, body: undefined })
  })

  test.each(["limit=0", "limit=1e2", "limti=5", "q=a&q=b", "after="])("with %s is refused", async (query) => {
    const response = await ask(desk, `/api/v1/customers?${query}`, { key: "wak_read" })
    const problem = await problemOf(response)
    expect(problem.status).toBe(422)
    expect(problem.problems[0].path).toMatch(/^query\./)
  })
})

describe("what is not there", () => {
  const desk = fakeDesk()

  test("looks the same whether it is unknown, somebody else's, or no id at all", async () => {
    const bodies = await Promise.all(
      [`/api/v1/customers/${DEAL}`, "/api/v1/customers/7", "/api/v1/customers/..%2f..%2fetc", "/api/v1/nothing"].map(
        async (path) => {
          const { requestId: _, ...rest } = await problemOf(await ask(desk, path, { key: "wak_read" }))
          return rest
        },
      ),
    )
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1)
    expect(bodies[0]).toMatchObject({ code: "not-found", status: 404 })
  })

  test("by another method says which are possible", async () => {
    const response = await ask(desk, `/api/v1/customers/${CUSTOMER}`, { method: "DELETE", key: "wak_all" })
    expect(response.status).toBe(405)
    expect(response.headers.get("allow")).toBe("GET, HEAD, PUT, OPTIONS")
    const options = await ask(desk, "/api/v1/customers", { method: "OPTIONS" })
    expect([options.status, options.headers.get("allow")]).toEqual([204, "GET, HEAD, POST, OPTIONS"])
  })
})

describe("a version", () => {
  const put = (desk: ReturnType<typeof fakeDesk>, headers: Record<string, string>, body: object = { ask: "9795" }) =>
    ask(desk, ASK, { method: "PUT", key: "wak_log", body, headers })

  test("must be named, must be the present one, and comes back", async () => {
    const desk = fakeDesk()
    expect(await problemOf(await put(desk, {}))).toMatchObject({ code: "precondition-missing", status: 428 })
    expect(await problemOf(await put(desk, { "if-match": '"6"' }))).toMatchObject({
      code: "version-conflict",
      status: 412,
    })
    const done = await put(desk, { "if-match": '"7"' })
    expect([done.status, done.headers.get("etag")]).toEqual([200, '"8"'])
    expect((await put(desk, { "if-match": 'W/"8"' })).status).toBe(200)
    expect((await put(desk, { "if-match": "*" })).status).toBe(200)
    expect(desk.writes()).toBe(3)
  })

  test.each(["7", '"seven"', '"7", "8"', '""'])("written as %s is refused", async (version) => {
    expect(await problemOf(await put(fakeDesk(), { "if-match": version }))).toMatchObject({ code: "bad-header" })
  })

  test("is looked at only after the body", async () => {
    expect((await put(fakeDesk(), {}, { ask: "lots" })).status).toBe(422)
  })
})

describe("a write with an Idempotency-Key", () => {
  const put = (desk: ReturnType<typeof fakeDesk>, key: string, body: object, version = "7", caller = "wak_log") =>
    ask(desk, ASK, {
      method: "PUT",
      key: caller,
      body,
      headers: { "if-match": `"${version}"`, "idempotency-key": key },
    })

  test("is done once, and answers the same again", async () => {
    const desk = fakeDesk()
    const first = await put(desk, "k-1", { ask: "9795" })
    const second = await put(desk, "k-1", { ask: "9795" })
    expect([second.status, second.headers.get("etag"), await second.text()]).toEqual([200, '"8"', await first.text()])
    expect(first.headers.get("idempotency-replayed")).toBeNull()
    expect(second.headers.get("idempotency-replayed")).toBe("true")
    expect(desk.writes()).toBe(1)
  })

  test("is done once when it comes twice at the same time", async () => {
    const desk = fakeDesk()
    const both = await Promise.all([put(desk, "k-1", { ask: "9795" }), put(desk, "k-1", { ask: "9795" })])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect(desk.writes()).toBe(1)
  })

  test("answers again although the version has moved on", async () => {
    const desk = fakeDesk()
    await put(desk, "k-1", { ask: "9795" }, "7")
    expect((await put(desk, "k-1", { ask: "9795" }, "8")).headers.get("idempotency-replayed")).toBe("true")
  })

  test("is refused when it is used for something else", async () => {
    const desk = fakeDesk()
    await put(desk, "k-1", { ask: "9795" })
    expect(await problemOf(await put(desk, "k-1", { ask: "9695" }, "8"))).toMatchObject({
      code: "key-used-otherwise",
      status: 422,
    })
    expect(desk.writes()).toBe(1)
  })

  test("that was refused was not done, and may be tried again", async () => {
    const desk = fakeDesk()
    expect((await put(desk, "k-1", { ask: "13" })).status).toBe(409)
    expect(desk.writes()).toBe(0)
    expect((await put(desk, "k-1", { ask: "9795" })).status).toBe(200)
  })

  test("is one caller's own", async () => {
    const desk = fakeDesk()
    await put(desk, "k-1", { ask: "9795" })
    expect((await put(desk, "k-1", { ask: "9695" }, "8", "wak_all")).status).toBe(200)
  })

  test("is kept for work outside a transaction too", async () => {
    const desk = fakeDesk()
    const wish = { method: "PUT", key: "wak_all", body: { role: "manager" }, headers: { "idempotency-key": "k-2" } }
    const [first, second] = [
      await ask(desk, "/api/v1/people/u-1/role", wish),
      await ask(desk, "/api/v1/people/u-1/role", wish),
    ]
    expect([await first.text(), await second.text()]).toEqual(['{"writes":1}', '{"writes":1}'])
  })

  test("never keeps a secret", async () => {
    const desk = fakeDesk()
    const wish = {
      method: "POST",
      key: "wak_all",
      body: { name: "Leads", scopes: ["read"] },
      headers: { "idempotency-key": "k-3" },
    }
    expect([
      await (await ask(desk, "/api/v1/keys", wish)).json(),
      await (await ask(desk, "/api/v1/keys", wish)).json(),
    ]).toEqual([{ secret: "wak_1" }, { secret: "wak_2" }])
  })

  test.each([" ", "a b", "ü", "k".repeat(201)])("written as '%s' is refused", async (key) => {
    const desk = fakeDesk()
    expect(await problemOf(await put(desk, key, { ask: "9795" }))).toMatchObject({ code: "bad-header", status: 400 })
    expect(desk.writes()).toBe(0)
  })
})

describe("headers of an answer", () => {
  test("say where the new thing is, and that nobody keeps it", async () => {
    const response = await ask(fakeDesk({ checkAnswers: true }), "/api/v1/customers", {
      method: "POST",
      key: "wak_log",
      body: { name: "Mr Adeyemi" },
    })
    expect(Object.fromEntries(response.headers)).toMatchObject({
      etag: '"1"',
      location: `/api/v1/customers/${CUSTOMER}`,
      "cache-control": "no-store",
      "content-type": "application/json; charset=utf-8",
    })
  })

  test("carry every cookie of a sign-in", async () => {
    const response = await ask(fakeDesk(), "/api/v1/session", {
      method: "POST",
      body: { email: "jo@example.com", password: "right" },
    })
    expect(response.headers.getSetCookie()).toEqual(["a=1; HttpOnly", "b=2; HttpOnly"])
  })

  test("say when to try again", async () => {
    const response = await ask(fakeDesk(), "/api/v1/password/reset-request", {
      method: "POST",
      body: { email: "jo@example.com" },
    })
    expect([response.status, response.headers.get("retry-after")]).toEqual([429, "42"])
  })

  test("HEAD has them without a body", async () => {
    const response = await ask(fakeDesk(), `/api/v1/customers/${CUSTOMER}`, { method: "HEAD", key: "wak_read" })
    expect([response.status, response.headers.get("etag"), await response.text()]).toEqual([200, '"1"', ""])
  })
})

test("an answer that is not what the API promises is a fault in tests", async () => {
  const desk = fakeDesk({ checkAnswers: true })
  const wish = { method: "PUT", key: "wak_log", body: { ask: "9795" }, headers: { "if-match": "*" } }
  expect((await ask(desk, ASK, wish)).status).toBe(500)
  expect(String((desk.logged[0].fields as { error: Error }).error)).toMatch(/changeAsk answered 200 with a wrong body/)
})

test("lines come as they are made", async () => {
  const response = await ask(fakeDesk(), "/api/v1/organisation/export", { key: "wak_all" })
  expect(response.headers.get("content-type")).toBe("application/jsonl; charset=utf-8")
  expect(await response.text()).toBe('{"a":1}\n{"b":2}\n')
})

test("what takes too long is given up", async () => {
  const response = await ask(fakeDesk({ timeLimitMs: 20 }), `/api/v1/deals/${DEAL}/history`, { key: "wak_read" })
  expect(await problemOf(response)).toMatchObject({ code: "timed-out", status: 503 })
})

test("a fault tells nothing outside and everything in the log", async () => {
  const desk = fakeDesk()
  const response = await ask(desk, `/api/v1/deals/${DEAL}`, { key: "wak_read" })
  const problem = await problemOf(response)
  expect(problem).toMatchObject({ code: "fault", status: 500 })
  expect(JSON.stringify(problem)).not.toContain("secrets")
  const [fault] = desk.logged
  expect(fault).toMatchObject({ level: "error", fields: { requestId: problem.requestId } })
  expect(String((fault.fields as { error: Error }).error)).toContain("secrets")
})
