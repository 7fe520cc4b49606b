// Two organisations on one desk, and no way from one to the other: every operation of the contract is asked, by everybody of A, with an
// id of B in every place where an id can stand, and must answer to the byte as it answers for an id that nobody has. No text,
// name or figure of B is ever in an answer to A. And the database holds the same by itself, table by table.

import { allOperations, isWrite, type OperationId } from "@walkaway/contract/api"
import { newUuid } from "@walkaway/desk"
import { STORAGE_KINDS } from "@walkaway/desk/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import {
  heardUntil,
  keyOf,
  openTwoHouses,
  type Staff,
  type Told,
  type TwoHouses,
  type Who,
} from "./testing/desk-in-a-test.ts"
import { ID_PLACES, type IdPlace, idNameOf } from "./testing/id-places.ts"
import { type Make, makeIn } from "./testing/requests-of-a-house.ts"
import { askingOf, isPublic, type Parts, partsFor } from "./testing/requests-of-operations.ts"

/** Figures that stand in B and nowhere else. */
const SECRET_FIGURES = ["8123.47", "8877.66", "7654.32"]
const OWN_FIGURES = ["8111", "8888", "7777"]

/** An id of this house for each name of a parameter or a key. */
const idsOf = async (make: Make, [line, ask, theirs]: readonly string[]): Promise<Readonly<Record<string, string>>> => {
  const { house } = make
  const [unit, customer] = [await make.unit(), await make.customer()]
  const deal = await make.deal({ ask, unitId: unit.id, customerId: customer.id })
  const moved = await make.move(await make.line(deal, line, "8500"), { kind: "offer", by: "them", price: theirs })
  await make.effort(moved)
  const approval = await make.approval()
  const callBack = await make.callBack()
  const lead = await make.lead({ unitId: unit.id, customerId: customer.id, worth: { middle: theirs } })
  return {
    dealId: deal.id,
    unitId: unit.id,
    customerId: customer.id,
    approvalId: approval.id,
    callBackId: callBack.id,
    leadId: lead.id,
    practiceId: (await make.practice()).id,
    invitationId: await make.invitation(),
    keyId: await make.key(),
    userId: house.salesperson.id,
    ownerId: house.salesperson.id,
    personId: house.salesperson.id,
    sessionId: await make.session(house.owner),
    organisationId: house.id,
  }
}

/** What tells one request from another, and nothing about what was asked. */
const OWN_HEADERS = new Set(["x-request-id", "ratelimit-remaining", "ratelimit-reset", "date"])

const essence = ({ status, headers, text }: Told, asked: string): unknown => ({
  status,
  headers: Object.entries(headers).filter(([name]) => !OWN_HEADERS.has(name)),
  text: text.replace(/"requestId":"[^"]*"/, "").replaceAll(asked, "ASKED"),
})

/** Two things made one after the other differ in their ids and numbers. */
const likeTwins = (value: unknown): string =>
  JSON.stringify(value)
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "ID")
    .replaceAll(/MARK ([\w ]+?) \d+/g, "MARK $1")

const put = (body: unknown, [key, ...rest]: readonly string[], id: string): unknown => {
  if (key === undefined) return id
  if (Array.isArray(body)) return body.map((one, index) => (String(index) === key ? put(one, rest, id) : one))
  return { ...(body as object), [key]: put((body as Record<string, unknown>)?.[key] ?? {}, rest, id) }
}

/** Where the id counts only in a request of a certain kind. */
const BASES: Partial<Record<OperationId, (make: Make) => Promise<Parts>>> = {
  logMove: async (make) => {
    const deal = await make.haggled()
    const reason = { code: "competitive-match" }
    const body = { kind: "offer", by: "us", price: "8700.19", reason }
    return { params: { dealId: deal.id }, ifMatch: `"${deal.version}"`, body }
  },
}

describe.each(STORAGE_KINDS)("between two organisations (%s)", (kind) => {
  let two: TwoHouses
  let make: Make
  let foreign: Readonly<Record<string, string>>
  let askers: readonly (readonly [name: string, who: Who])[]
  let secrets: readonly string[]

  beforeAll(async () => {
    two = await openTwoHouses(kind)
    const { a, b } = two
    make = makeIn(two, a)
    foreign = await idsOf(makeIn(two, b), SECRET_FIGURES)
    await makeIn(two, b, b.salesperson).haggled()
    const keys = await Promise.all(
      [["read"], ["log"], ["manage"], ["admin"], ["read", "log", "manage", "admin"]].map(
        async (scopes) => [`a key with ${scopes}`, await keyOf(two, a.owner, scopes as never)] as const,
      ),
    )
    askers = [["the owner", a.owner], ["the manager", a.manager], ["the salesperson", a.salesperson], ...keys]
    secrets = [b.mark, b.mark.toLowerCase(), b.id, ...SECRET_FIGURES, ...Object.values(foreign)]
  })
  afterAll(async () => {
    expect(two.faults).toEqual([])
    await two.close()
  })

  const expectNoSecrets = (about: unknown, text: string, asked?: string) => {
    for (const secret of secrets.filter((one) => one !== asked)) {
      if (text.includes(secret)) expect({ about, secret, text }).toBe("nothing of B")
    }
  }

  const askWith = async ({ operation, where, keys }: IdPlace, who: Who, id: string, version: string) => {
    const name = keys.at(-1) ?? ""
    if (where === "body") {
      const base = (await BASES[operation.id as OperationId]?.(make)) ?? (await partsFor(operation, make, two))
      return two.ask(askingOf(operation, { ...base, body: put(base.body, keys, id) }, who))
    }
    const parts: Parts = {
      ...(where === "path" ? { params: { version: "2", [name]: id } } : { query: { [name]: id } }),
      ...(operation.body && { body: operation.example?.body ?? {} }),
      ...(operation.precondition && { ifMatch: version }),
    }
    return two.ask(askingOf(operation, parts, who))
  }

  test.each(ID_PLACES.map((place) => [`${place.operation.id} ${place.where} ${place.keys.join(".")}`, place] as const))(
    "%s",
    async (_, place) => {
      const id = foreign[idNameOf(place)]
      expect([place.keys, id]).toEqual([place.keys, expect.any(String)])
      const nobodys = newUuid()
      for (const [name, who] of place.where === "body" ? askers.filter(([, one]) => "cookie" in one) : askers) {
        for (const version of place.operation.precondition && place.where === "path" ? ["*", '"1"', '"4"'] : ["*"]) {
          const [ofB, ofNobody] = [
            essence(await askWith(place, who, id, version), id),
            essence(await askWith(place, who, nobodys, version), nobodys),
          ]
          const same = place.where === "body" ? likeTwins : (value: unknown) => JSON.stringify(value)
          expect([name, version, same(ofB)]).toEqual([name, version, same(ofNobody)])
          expectNoSecrets([name, place.operation.id], JSON.stringify(ofB))
        }
      }
    },
  )

  test.each(allOperations.filter((one) => !isPublic(one)).map((one) => [one.id, one] as const))(
    "nothing of B is in the answer to %s",
    async (_, operation) => {
      const parts = await partsFor(operation, make, two)
      const told = await two.ask(askingOf(operation, parts, parts.by ?? make.by))
      // An owner needs nobody's leave.
      expect([told.status, told.text]).toEqual([
        expect.toSatisfy((status) => status < 300 || status === 409),
        told.text,
      ])
      expectNoSecrets(operation.id, `${told.text} ${JSON.stringify(told.headers)}`)
    },
  )

  test("an id of A, asked for the same way, does make a difference", async () => {
    const own = await idsOf(make, OWN_FIGURES)
    const silent: string[] = []
    for (const place of ID_PLACES.filter(({ where, operation }) => where === "path" && !isWrite(operation))) {
      const ofA = await askWith(place, two.a.owner, own[place.keys[0] ?? ""], "*")
      if (ofA.status === 404) silent.push(place.operation.id)
    }
    expect(silent).toEqual([])
    expect(ID_PLACES.length).toBeGreaterThan(50)
  })

  test("lists, exports and the audit log of A hold nothing of B, and some of A", async () => {
    for (const operation of allOperations.filter((one) => !isWrite(one) && !one.path.includes("{"))) {
      for (const [name, who] of askers) {
        const told = await two.ask({ ...askingOf(operation, {}, who) })
        expectNoSecrets([name, operation.id], told.text)
      }
    }
    const deals = await two.granted({ method: "get", path: "/deals?limit=200", by: two.a.owner })
    expect(deals.text).toContain(two.a.mark)
  })

  test("a search and a cursor of B find nothing of B", async () => {
    for (const list of ["deals", "units", "customers", "leads"]) {
      const { json } = await two.granted({ method: "get", path: `/${list}?limit=1`, by: two.b.owner })
      const page = await two.ask({
        method: "get",
        path: `/${list}?limit=200&after=${json.next ?? ""}`,
        by: two.a.owner,
      })
      expectNoSecrets(list, page.text)
      const found = await two.granted({ method: "get", path: `/${list}?q=${two.b.mark}`, by: two.a.owner })
      expect(found.json.items).toEqual([])
    }
  })

  test("the same Idempotency-Key in both is two keys", async () => {
    const body = { name: "Somebody" }
    const add = (by: Staff) => two.granted({ method: "post", path: "/customers", by, body, once: "one-and-the-same" })
    const [ofB, ofA, colleague] = [await add(two.b.owner), await add(two.a.owner), await add(two.a.salesperson)]
    expect(new Set([ofB.json.id, ofA.json.id, colleague.json.id]).size).toBe(3)
    expect(ofA.headers["idempotency-replayed"]).toBeUndefined()
    expect((await add(two.a.owner)).json.id).toBe(ofA.json.id)
  })

  test("the live feed of A tells nothing of B, from wherever it is resumed", async () => {
    const own = await make.deal()
    const told = new Map<string, number>()
    for (const after of ["", "0:0", "9999999999:1"]) {
      const text = await heardUntil(two.desk, {
        by: two.a.owner,
        after,
        meanwhile: async () => {
          await makeIn(two, two.b).customer()
          return (await make.customer()).id
        },
      })
      expectNoSecrets(["live", after], text)
      // From now on: what was written a moment before may still come, what is older does not.
      if (after !== "") expect(text).toContain(own.id)
      told.set(after, text.split("event: happened").length)
    }
    expect(told.get("")).toBeLessThan(told.get("0:0") ?? 0)
  })

  describe("nobody of A", () => {
    const expectShutOut = async (who: Who, parts?: Parts) => {
      for (const operation of allOperations.filter((one) => !isPublic(one))) {
        const params = { ...foreign, version: "1", ...parts?.params }
        const told = await two.ask(askingOf(operation, { ...parts, params, ifMatch: "*" }, who))
        expect([operation.id, told.status]).toEqual([operation.id, expect.toBeOneOf([401, 403])])
        expectNoSecrets(operation.id, told.text)
      }
      const { json } = await two.granted({ method: "get", path: "/session", by: who.key ? {} : who })
      expect([json.user, json.organisation, json.organisations]).toEqual([null, null, []])
    }

    test("without a cookie or a key", async () => {
      await expectShutOut({})
    })

    test("once removed: session and keys end with it", async () => {
      const left = await two.a.hire("manager")
      const key = await keyOf(two, left, ["read", "log", "manage"])
      await two.granted({ method: "get", path: "/deals", by: left })
      await two.granted({ method: "get", path: "/deals", by: key })
      await two.granted({ method: "delete", path: `/people/${left.id}`, by: two.a.owner })
      await expectShutOut(left)
      await expectShutOut(key)
    })

    test("with a key that was revoked, or has expired", async () => {
      const revoked = await keyOf(two, two.a.owner, ["read", "log", "manage", "admin"])
      await two.granted({ method: "get", path: "/deals", by: revoked })
      await two.granted({ method: "delete", path: `/keys/${revoked.id}`, by: two.a.owner })
      await expectShutOut(revoked)
      const expiresAt = new Date(two.clock.now.getTime() + 60_000).toISOString()
      const body = { name: "short", scopes: ["read", "log", "manage", "admin"], expiresAt }
      const { json } = await two.granted({ method: "post", path: "/keys", by: two.a.owner, body })
      const before = two.clock.now
      two.clock.now = new Date(before.getTime() + 61_000)
      await expectShutOut({ key: json.secret })
      two.clock.now = before
    })

    test("with a session that has run out, or was ended", async () => {
      const tired = await two.a.hire("owner")
      const before = two.clock.now
      two.clock.now = new Date(before.getTime() + 15 * 86_400_000)
      await expectShutOut(tired)
      two.clock.now = before
      await two.granted({ method: "get", path: "/deals", by: tired })
      await two.granted({ method: "delete", path: "/session", by: tired })
      await expectShutOut(tired)
    })

    test("with a key of B and the ids of A", async () => {
      const key = await keyOf(two, two.b.owner, ["read", "log", "manage", "admin"])
      const own = await idsOf(make, OWN_FIGURES)
      for (const { operation, keys } of ID_PLACES.filter(({ where }) => where === "path")) {
        if (operation.scope === "session") continue
        const body = operation.body && { body: operation.example?.body ?? {} }
        const parts = { params: { ...own, version: "1" }, ...body, ifMatch: "*" }
        const told = await two.ask(askingOf(operation, parts, key))
        expect([operation.id, keys, told.status]).toEqual([operation.id, keys, expect.toBeOneOf([404, 403])])
        if (told.status === 403) expect(["person-needed", "not-allowed"]).toContain(told.json.code)
      }
    })
  })
})
