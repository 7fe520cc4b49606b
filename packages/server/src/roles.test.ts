// Who may do what: every operation of the contract by every role and by keys of every scope, against the application as it runs. What is
// allowed is read off the contract; the list of what roles may not do is written out once more, so that a slip in the contract shows.

import {
  allOperations,
  isWrite,
  type Operation,
  ROLES,
  type Role,
  SCOPES,
  SCOPES_OF_ROLE,
  type Scope,
} from "@walkaway/contract/api"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { keyOf, openTwoHouses, type Staff, type TwoHouses } from "./testing/desk-in-a-test.ts"
import { makeIn } from "./testing/requests-of-a-house.ts"
import { askingOf, isPublic, partsFor } from "./testing/requests-of-operations.ts"

const withScope = allOperations.filter(({ scope }) => scope !== "public" && scope !== "session")

const mayAs = ({ scope, roles }: Operation, role: Role): boolean =>
  roles ? roles.includes(role) : SCOPES_OF_ROLE[role].includes(scope as Scope)

/** Refusals that say "not you", whatever the state of things. */
const NOT_YOU = new Set(["role-missing", "scope-missing", "not-allowed", "owner-only", "not-yours-to-set"])

let two: TwoHouses
const staff = (role: Role): Staff => two.a[role]

beforeAll(async () => {
  two = await openTwoHouses("server")
})
afterAll(async () => {
  expect(two.faults).toEqual([])
  await two.close()
})

describe("a role", () => {
  test.each(withScope.map((operation) => [operation.id, operation] as const))("%s", async (_, operation) => {
    const granted: Role[] = []
    for (const role of ROLES) {
      const parts = await partsFor(operation, makeIn(two, two.a, staff(role)), two)
      const told = await two.ask(askingOf(operation, parts, parts.by ?? staff(role)))
      if (told.status < 300) granted.push(role)
      if (!mayAs(operation, role)) {
        expect([role, told.status, told.json?.code]).toEqual([role, 403, "role-missing"])
      } else {
        expect([role, told.status, told.text]).not.toEqual([role, 401, expect.anything()])
        expect(NOT_YOU.has(told.json?.code) ? [role, told.text] : []).toEqual([])
      }
    }
    expect(granted).not.toEqual([])
  })

  test("may not do what stands here, and the contract agrees", () => {
    const forbidden = (role: Role) =>
      withScope
        .filter((operation) => !mayAs(operation, role))
        .map(({ id }) => id)
        .sort()
    expect(forbidden("owner")).toEqual([])
    expect(forbidden("manager")).toEqual([
      "changeRole",
      "exportOrganisation",
      "listAudit",
      "makeResetLink",
      "renameOrganisation",
    ])
    expect(forbidden("salesperson")).toEqual(
      [
        ...forbidden("manager"),
        ...[
          "addUnit",
          "answerApproval",
          "disposeUnit",
          "exportNegotiations",
          "forgetCustomer",
          "getCustomerEverything",
        ],
        ...["importLeads", "importStock", "invite", "listInvitations", "listKeys", "loadExample", "makeKey"],
        ...[
          "learnPriorNow",
          "putPriorInForce",
          "removeExample",
          "removePerson",
          "reportFairness",
          "repriceUnit",
          "returnUnit",
          "revokeInvitation",
          "revokeKey",
          "setPolicy",
        ],
        ...["stateUnitFigures"],
      ].sort(),
    )
  })
})

describe("a key", () => {
  const subsets = SCOPES.flatMap((_, from) => SCOPES.slice(from).map((__, size) => SCOPES.slice(from, from + size + 1)))

  test.each(subsets.map((scopes) => [scopes.join("+"), scopes] as const))("with %s", async (_, scopes) => {
    for (const role of ROLES.filter((one) => scopes.every((scope) => SCOPES_OF_ROLE[one].includes(scope)))) {
      const key = await keyOf(two, two.a.owner, scopes, role)
      for (const operation of withScope) {
        // An id that nobody has: whether one may is seen before.
        const told = await two.ask({ ...askingOf(operation, {}, key), path: missingPathOf(operation) })
        const scopeHeld = scopes.includes(operation.scope as Scope)
        const expected = !scopeHeld ? "scope-missing" : !mayAs(operation, role) ? "role-missing" : "no objection"
        const code = ["scope-missing", "role-missing"].includes(told.json?.code) ? told.json.code : "no objection"
        expect([operation.id, role, code]).toEqual([operation.id, role, expected])
      }
    }
  })

  test("has no session, password or name of its own", async () => {
    const key = await keyOf(two, two.a.owner, SCOPES)
    for (const operation of allOperations.filter(({ scope }) => scope === "session")) {
      const told = await two.ask({ ...askingOf(operation, {}, key), path: missingPathOf(operation) })
      expect([operation.id, told.status, told.json?.code]).toEqual([operation.id, 403, "person-needed"])
    }
  })

  test("does not outlive the role of its maker", async () => {
    const maker = await two.a.hire("manager")
    const key = await keyOf(two, maker, ["read", "manage"])
    const policy = () => two.ask({ method: "put", path: "/policy", by: key, body: {}, ifMatch: "*" })
    expect((await policy()).status).toBe(422)
    await two.granted({
      method: "put",
      path: `/people/${maker.id}/role`,
      by: two.a.owner,
      body: { role: "salesperson" },
    })
    const after = await policy()
    expect([after.status, after.json.code]).toEqual([403, "scope-missing"])
  })
})

const missingPathOf = ({ path }: Operation): string =>
  path.replace("{version}", "1").replace(/\{\w+\}/g, "01a20a82-0000-7000-8000-000000000000")

test("nobody in particular gets no further than the door", async () => {
  for (const operation of allOperations.filter((one) => !isPublic(one))) {
    const told = await two.ask({ ...askingOf(operation, {}, undefined), path: missingPathOf(operation) })
    expect([operation.id, told.status]).toEqual([operation.id, 401])
    if (!isWrite(operation)) continue
    const forged = await two.ask({
      ...askingOf(operation, {}, two.a.owner),
      path: missingPathOf(operation),
      headers: { "x-walkaway-csrf": "" },
    })
    expect([operation.id, forged.status, forged.json?.code]).toEqual([operation.id, 403, "csrf-refused"])
  }
})
