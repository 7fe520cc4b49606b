// What the database itself keeps apart: no secret stands in it as it was handed out, work in an organisation sees its own people only, and
// the tables are those that the sign-in library expects.

import { must } from "@walkaway/engine"
import { sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { organisations } from "../storage/account-tables.ts"
import type { Tx } from "../storage/storage.ts"
import { STORAGE_KINDS } from "../testing/index.ts"
import { type DeskOfPeople, openDeskOfPeople, PASSWORD, secretOf, VISIT } from "./desk-of-people.ts"
import { addMember } from "./new-account.ts"

const OTHER_ORGANISATION = "0190b5a0-0000-7000-8000-000000000004"

const rowsOf = async (tx: Tx, text: string): Promise<readonly Record<string, unknown>[]> =>
  ((await tx.execute(sql.raw(text))) as unknown as { rows: readonly Record<string, unknown>[] }).rows

/** Every table in the public schema as one long text. */
const everything = async (tx: Tx): Promise<string> => {
  const tables = await rowsOf(
    tx,
    "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
  )
  const texts: string[] = []
  for (const { table_name } of tables) {
    const rows = await rowsOf(tx, `select coalesce(string_agg(t::text, ' '), '') as text from "${table_name}" t`)
    texts.push(String(rows[0].text))
  }
  return texts.join("\n")
}

describe.each(STORAGE_KINDS)("what the database keeps apart (%s)", (kind) => {
  let desk: DeskOfPeople
  beforeAll(async () => {
    desk = await openDeskOfPeople(kind)
    await desk.storage.asOperator(async (tx) => {
      await tx.insert(organisations).values({ id: OTHER_ORGANISATION, name: "Elsewhere", createdAt: new Date() })
    })
  })
  afterAll(async () => await desk.close())

  const within = async <T>(organisationId: string, work: (tx: Tx) => Promise<T>) =>
    await desk.storage.inOrganisation(organisationId, work)
  const own = () => desk.owner.session.organisationId

  test("no password, link, cookie or key can be read out of any column", async () => {
    const fresh = desk.another({ mail: desk.mail })
    const invited = must(await desk.people.invite(desk.owner.caller, { email: "ivy@example.com", role: "owner" }))
    const { token } = must(await desk.people.makeKey(desk.owner.caller, { name: "k", scopes: ["read"] }))
    await desk.people.verifyKey(token)
    const reset = must(await desk.people.resetLinkAtMachine("olive@example.com"))
    const [, cookie = ""] = (desk.owner.headers.get("cookie") ?? "").split("=")
    const [session, signature] = decodeURIComponent(cookie).split(".")
    const secrets = [
      PASSWORD,
      secretOf(desk.setUpLink),
      secretOf(invited.link),
      token,
      token.split("_").slice(2).join("_"),
      secretOf(reset.link),
      session,
      signature,
    ]
    const stored = await desk.storage.asOperator(everything)
    for (const secret of secrets) {
      expect(secret.length).toBeGreaterThan(15)
      expect(stored).not.toContain(secret)
    }
    expect(stored).toContain("olive@example.com")
    expect(desk.logged).toEqual([])
    await (await fresh).settled()
  })

  test("an organisation sees its own people, name and invitations, whatever it asks for", async () => {
    const sam = await desk.hire("salesperson", "sam@example.com")
    const here = await within(
      own(),
      async (tx) => await rowsOf(tx, "select email, role from organisation_people order by email"),
    )
    expect(here).toEqual([
      { email: "olive@example.com", role: "owner" },
      { email: "sam@example.com", role: "salesperson" },
    ])
    const seen = async (organisationId: string, text: string) =>
      Number((await within(organisationId, async (tx) => await rowsOf(tx, text)))[0].count)
    for (const table of ["organisation_people", "organisation_names", "members", "invitations"]) {
      expect(await seen(OTHER_ORGANISATION, `select count(*) from ${table}`), table).toBe(0)
      expect(await seen(own(), `select count(*) from ${table}`), table).toBeGreaterThan(0)
    }
    expect(await seen(own(), "select count(*) from organisations")).toBe(1)
    await desk.storage.asOperator(
      async (tx) => await addMember(tx, OTHER_ORGANISATION, sam.session.user.id, "manager", new Date(0)),
    )
    expect(await seen(own(), "select count(*) from members")).toBe(2)
    expect(await seen(OTHER_ORGANISATION, "select count(*) from organisation_people")).toBe(1)
  })

  test("without an organisation set, its role sees nobody", async () => {
    const counts = await desk.storage.asOperator(async (tx) => {
      await tx.execute(sql.raw("set local role walkaway_desk"))
      return await rowsOf(
        tx,
        "select (select count(*) from members) + (select count(*) from organisation_people) + (select count(*) from organisations) as count",
      )
    })
    expect(Number(counts[0].count)).toBe(0)
  })

  test.each([
    `select * from "user"`,
    "select * from session",
    "select * from account",
    "select * from verification",
    "select * from desk_settings",
    "select token_hash from invitations",
    "update members set role = 'owner'",
    "delete from members",
    "insert into organisations (id, name, created_at) values (gen_random_uuid(), 'x', now())",
  ])("work in an organisation may not: %s", async (statement) => {
    const tried = within(own(), async (tx) => await rowsOf(tx, statement))
    await expect(tried).rejects.toMatchObject({ cause: { message: expect.stringMatching(/permission denied/) } })
  })

  test("a session is never given to another organisation's rows", async () => {
    await expect(desk.people.organisation({ ...desk.owner.caller, organisationId: "x' or true" })).rejects.toThrow(
      "UUID",
    )
    const stranger = { ...desk.owner.caller, organisationId: OTHER_ORGANISATION }
    expect(await desk.people.changeRole(stranger, desk.owner.session.user.id, "owner")).toMatchObject({
      error: { code: "not-allowed" },
    })
    expect(await desk.people.removeMember(stranger, desk.owner.session.user.id)).toMatchObject({
      error: { code: "not-allowed" },
    })
    expect(await desk.people.signIn({ email: "olive@example.com", password: PASSWORD }, VISIT)).toMatchObject({
      ok: true,
    })
  })
})
