// Many people on one deal at once, on a real PostgreSQL: each reads, decides and writes on what he read. Whoever is overtaken is told and
// reads again, so no move is lost and none is made on a state that its maker never saw.

import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { AssembledDesk } from "./bring-up.ts"
import { askDesk, openTwoHouses, type TwoHouses } from "./testing/desk-in-a-test.ts"
import { makeIn } from "./testing/requests-of-a-house.ts"

const WRITERS = 8
const EACH = 6

let two: TwoHouses
let desks: readonly AssembledDesk[]

beforeAll(async () => {
  two = await openTwoHouses("server", { connectionsMax: 12 })
  desks = [two.desk, await two.another()]
})
afterAll(async () => {
  expect(two.faults).toEqual([])
  await desks[1]?.close()
  await two.close()
})

describe("eight writers on one deal, in two processes", () => {
  test("each effort is written once, each version has one winner", async () => {
    const { id, version } = await makeIn(two, two.a).deal()
    const won: number[] = []
    let lost = 0
    const write = async (writer: number) => {
      const desk = desks[writer % desks.length]!
      const by = [two.a.owner, two.a.manager, two.a.salesperson][writer % 3]!
      for (let done = 0; done < EACH; ) {
        const seen = await askDesk(desk, { method: "get", path: `/deals/${id}`, by })
        const told = await askDesk(desk, {
          method: "post",
          path: `/deals/${id}/effort`,
          by,
          body: { stage: "meeting", hours: 1, note: `${writer}-${done}` },
          ifMatch: seen.headers.etag ?? "",
        })
        if (told.status === 412) lost += 1
        else {
          expect([told.status, told.json.deal?.version]).toEqual([201, seen.json.version + 1])
          won.push(told.json.deal.version)
          done += 1
        }
      }
    }
    await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)))
    const total = WRITERS * EACH
    expect(won.sort((left, right) => left - right)).toEqual(Array.from({ length: total }, (_, at) => version + 1 + at))
    expect(lost).toBeGreaterThan(0)
    const { json } = await two.granted({ method: "get", path: `/deals/${id}`, by: two.a.owner })
    expect([json.version, json.effortHours]).toEqual([version + total, total])
    const efforts = await two.granted({ method: "get", path: `/deals/${id}/effort`, by: two.a.owner })
    expect(new Set(efforts.json.items.map(({ note }: { note: string }) => note)).size).toBe(total)
  })

  test("of those who saw the same version exactly one gets through", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id, version } = await makeIn(two, two.a).haggled()
      const told = await Promise.all(
        Array.from({ length: WRITERS }, (_, writer) =>
          askDesk(desks[writer % desks.length]!, {
            method: "post",
            path: `/deals/${id}/moves`,
            by: two.a.owner,
            body: { kind: "offer", by: "us", price: String(9600 + writer) },
            ifMatch: `"${version}"`,
          }),
        ),
      )
      const statuses = told.map(({ status }) => status).sort()
      expect(statuses).toEqual([201, ...Array.from({ length: WRITERS - 1 }, () => 412)])
      const { json } = await two.granted({ method: "get", path: `/deals/${id}`, by: two.a.owner })
      const winner = told.find(({ status }) => status === 201)
      expect([json.version, json.ourOffer]).toEqual([version + 1, winner?.json.deal.ourOffer])
    }
  })

  test("without a version all get through, one after the other", async () => {
    const { id, version } = await makeIn(two, two.a).deal()
    const told = await Promise.all(
      Array.from({ length: WRITERS }, (_, writer) =>
        askDesk(desks[writer % desks.length]!, {
          method: "post",
          path: `/deals/${id}/effort`,
          by: two.a.owner,
          body: { stage: "meeting", hours: 1 },
          ifMatch: "*",
        }),
      ),
    )
    expect(told.map(({ status }) => status)).toEqual(told.map(() => 201))
    expect(new Set(told.map(({ json }) => json.deal.version)).size).toBe(WRITERS)
    const { json } = await two.granted({ method: "get", path: `/deals/${id}`, by: two.a.owner })
    expect(json.version).toBe(version + WRITERS)
  })

  test("one stock number is taken once, by whichever way it comes in", async () => {
    const by = two.a.owner
    const body = { stockNumber: "ONE-1", title: "Golf", ask: "9995" }
    const added = await Promise.all(
      Array.from({ length: WRITERS }, (_, writer) =>
        askDesk(desks[writer % desks.length]!, { method: "post", path: "/units", by, body }),
      ),
    )
    expect(added.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: WRITERS - 1 }, () => 409)])
    const document = {
      currency: "GBP",
      units: [{ title: "Polo", ask: 8995, unit: { stockNumber: "ONE-2", standInCost: 7200 } }],
    }
    const imported = await Promise.all(
      Array.from({ length: WRITERS }, (_, writer) =>
        askDesk(desks[writer % desks.length]!, { method: "post", path: "/units/import", by, body: document }),
      ),
    )
    expect(imported.map(({ status }) => status)).toEqual(imported.map(() => 200))
    expect(imported.reduce((sum, { json }) => sum + json.added, 0)).toBe(1)
  })

  test("policies that are set at once come one after the other", async () => {
    const { json } = await two.granted({ method: "get", path: "/policy", by: two.a.owner })
    const told = await Promise.all(
      Array.from({ length: 2 * WRITERS }, (_, writer) =>
        askDesk(desks[writer % desks.length]!, {
          method: "put",
          path: "/policy",
          by: two.a.owner,
          body: { ...json.policy, holdingCostPerDay: String(20 + writer) },
          ifMatch: "*",
        }),
      ),
    )
    expect(told.map(({ status }) => status)).toEqual(told.map(() => 200))
    const history = await two.granted({ method: "get", path: "/policy/history?limit=200", by: two.a.owner })
    expect(history.json.items.slice(0, told.length).map(({ version }: { version: number }) => version)).toEqual(
      told.map((_, at) => json.version + told.length - at),
    )
  })

  test("one unit is sold once", async () => {
    const make = makeIn(two, two.a)
    const unit = await make.unit()
    const agreed = await Promise.all(
      [1, 2, 3].map(async () => {
        const deal = await make.lined({ unitId: unit.id })
        const named = await make.move(deal, { kind: "offer", by: "them", price: "9700" })
        return make.move(named, { kind: "accept", by: "us" })
      }),
    ).catch((fault) => fault)
    if (agreed instanceof Error) return void expect(agreed.message).toMatch(/unit-reserved|unit-gone/)
    const told = await Promise.all(
      (agreed as readonly { readonly id: string }[]).map(({ id }, index) =>
        askDesk(desks[index % desks.length]!, {
          method: "post",
          path: `/deals/${id}/close`,
          by: two.a.owner,
          body: { outcome: "won" },
          ifMatch: "*",
        }),
      ),
    )
    expect(told.filter(({ status }) => status === 200)).toHaveLength(1)
    const { json } = await two.granted({ method: "get", path: `/units/${unit.id}`, by: two.a.owner })
    expect(json.status).toBe("sold")
  })
})
