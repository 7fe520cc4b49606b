// Keys for programs, on both databases.

import { must } from "@walkaway/engine"
import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Scope } from "../caller.ts"
import type { Role } from "../recorded.ts"
import { apiKeys } from "../storage/tables.ts"
import { STORAGE_KINDS } from "../testing/index.ts"
import { type DeskOfPeople, type Guest, openDeskOfPeople } from "./desk-of-people.ts"

describe.each(STORAGE_KINDS)("keys (%s)", (kind) => {
  let desk: DeskOfPeople
  let manager: Guest
  let salesperson: Guest
  beforeAll(async () => {
    desk = await openDeskOfPeople(kind)
    manager = await desk.hire("manager", "mary@example.com")
    salesperson = await desk.hire("salesperson", "saul@example.com")
  })
  afterAll(async () => await desk.close())

  const make = async (
    guest: Guest,
    scopes: readonly Scope[],
    more: { role?: Role; expiresAt?: Date; name?: string } = {},
  ) => await desk.people.makeKey(guest.caller, { name: "lot scanner", scopes, ...more })
  const codeOf = (answer: { readonly ok: boolean; readonly error?: { readonly code: string } }) =>
    answer.error?.code ?? "ok"
  const move = (ms: number): void => {
    desk.clock.now = new Date(desk.clock.now.getTime() + ms)
  }
  const lastUsed = async (id: string) => {
    await desk.people.settled()
    const [row] = await desk.storage.asOperator(async (tx) => await tx.select().from(apiKeys).where(eq(apiKeys.id, id)))
    return row.lastUsedAt
  }

  test("a key acts for its organisation with its role and scopes, and with nothing else", async () => {
    const { key, token } = must(await make(manager, ["read", "log"], { role: "salesperson" }))
    expect(token).toMatch(/^wak_[0-9a-f]{32}_[\w-]{43}$/)
    expect(await desk.people.verifyKey(token)).toEqual({
      organisationId: desk.owner.session.organisationId,
      actor: { kind: "key", id: key.id, role: "salesperson" },
      scopes: ["read", "log"],
      makerId: manager.caller.actor.id,
    })
    const wrong = [
      "",
      "wak_",
      token.slice(0, -1),
      `${token}x`,
      token.toUpperCase(),
      `${token.slice(0, -3)}AAA`,
      token.replace(/^wak_.{8}/, "wak_00000000"),
    ]
    for (const one of wrong) expect(await desk.people.verifyKey(one), one).toBeUndefined()
  })

  test.each<[string, () => Guest, readonly Scope[], Role | undefined, string]>([
    ["a salesperson's own", () => salesperson, ["read", "log"], undefined, "ok"],
    ["a salesperson beyond his scopes", () => salesperson, ["read", "manage"], undefined, "not-allowed"],
    ["a salesperson above his role", () => salesperson, ["read"], "manager", "not-allowed"],
    ["a manager's for managing", () => manager, ["manage"], undefined, "ok"],
    ["a manager's for people", () => manager, ["admin"], undefined, "not-allowed"],
    ["scopes beyond the key's own role", () => manager, ["manage"], "salesperson", "not-allowed"],
    ["no scopes", () => manager, [], undefined, "not-allowed"],
    ["an owner's for all", () => desk.owner, ["read", "log", "manage", "admin"], undefined, "ok"],
  ])("making a key: %s", async (_, guest, scopes, role, code) => {
    expect(codeOf(await make(guest(), scopes, role === undefined ? {} : { role }))).toBe(code)
  })

  test("a key makes and revokes no key, and needs a name and a future", async () => {
    const { key, token } = must(await make(desk.owner, ["admin"]))
    const caller = await desk.people.verifyKey(token)
    if (!caller) throw new Error("The key is good.")
    expect(codeOf(await desk.people.makeKey(caller, { name: "child", scopes: ["read"] }))).toBe("person-needed")
    expect(codeOf(await desk.people.revokeKey(caller, key.id))).toBe("person-needed")
    expect(codeOf(await make(desk.owner, ["read"], { name: "" }))).toBe("name-missing")
    expect(codeOf(await make(desk.owner, ["read"], { expiresAt: desk.clock.now }))).toBe("in-the-past")
  })

  test("an expired key is dead", async () => {
    const { token } = must(await make(manager, ["read"], { expiresAt: new Date(desk.clock.now.getTime() + 60_000) }))
    expect(await desk.people.verifyKey(token)).toBeDefined()
    move(60_000)
    expect(await desk.people.verifyKey(token)).toBeUndefined()
  })

  test("a revoked key is dead here at once, and within five seconds in another process", async () => {
    const { key, token } = must(await make(salesperson, ["read"]))
    const other = await desk.another()
    expect(await other.verifyKey(token)).toBeDefined()
    expect(await desk.people.verifyKey(token)).toBeDefined()
    expect(codeOf(await desk.people.revokeKey(manager.caller, key.id))).toBe("not-found")
    must(await desk.people.revokeKey(desk.owner.caller, key.id))
    expect(await desk.people.verifyKey(token)).toBeUndefined()
    expect(await other.verifyKey(token)).toBeDefined()
    move(5_001)
    expect(await other.verifyKey(token)).toBeUndefined()
    expect(codeOf(await desk.people.revokeKey(desk.owner.caller, key.id))).toBe("not-found")
    await other.settled()
  })

  test("a key never has more than its maker has now", async () => {
    const tom = await desk.hire("manager", "tom@example.com")
    const { token } = must(await make(tom, ["read", "manage"]))
    expect(await desk.people.verifyKey(token)).toMatchObject({ actor: { role: "manager" }, scopes: ["read", "manage"] })
    must(await desk.people.changeRole(desk.owner.caller, tom.session.user.id, "salesperson"))
    expect(await desk.people.verifyKey(token)).toMatchObject({ actor: { role: "salesperson" }, scopes: ["read"] })
  })

  test("its use is noted at most once a minute", async () => {
    const { key, token } = must(await make(manager, ["read"]))
    await desk.people.verifyKey(token)
    const first = await lastUsed(key.id)
    expect(first).toEqual(desk.clock.now)
    move(30_000)
    await desk.people.verifyKey(token)
    expect(await lastUsed(key.id)).toEqual(first)
    move(30_000)
    await desk.people.verifyKey(token)
    expect(await lastUsed(key.id)).toEqual(desk.clock.now)
  })

  test("an owner sees all keys, everybody else his own, nobody the digest", async () => {
    const all = await desk.people.listKeys(desk.owner.caller)
    const own = await desk.people.listKeys(manager.caller)
    expect(own.every(({ createdBy }) => createdBy === manager.session.user.id)).toBe(true)
    expect(own.length).toBeGreaterThan(0)
    expect(all.length).toBeGreaterThan(own.length)
    expect(JSON.stringify(all)).not.toMatch(/hash/i)
  })
})
