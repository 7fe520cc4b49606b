// The database keeps organisations apart by itself: whatever a query forgets to say, work in one organisation reads and writes its own rows
// only. Tried on every table and view that there is, so that a table made tomorrow without its safeguard is found here.

import type { Tx } from "@walkaway/desk/storage"
import { plantPriorVersion, STORAGE_KINDS } from "@walkaway/desk/testing"
import { sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openTwoHouses, type TwoHouses } from "./testing/desk-in-a-test.ts"
import { makeIn } from "./testing/requests-of-a-house.ts"

type Row = Readonly<Record<string, unknown>>

const rowsOf = async (tx: Tx, text: string): Promise<readonly Row[]> =>
  ((await tx.execute(sql.raw(text))) as unknown as { readonly rows: readonly Row[] }).rows

/** Of organisations in themselves: no column tells whose a row is, and work in an organisation has no business there. */
const OF_THE_INSTALLATION = ["account", "desk_settings", "session", "user", "verification"]
/** Shown by their own rule. */
const VIEWS = ["organisation_names", "organisation_people"]
const DENIED = "42501"

const codeOf = (fault: unknown): string => {
  const { code, cause } = fault as { readonly code?: string; readonly cause?: unknown }
  return code ?? (cause === undefined ? String(fault) : codeOf(cause))
}

/** The rows, or the database's code for its refusal. */
const tried = async <T>(work: () => Promise<T>): Promise<T | string> => {
  try {
    return await work()
  } catch (fault) {
    return codeOf(fault)
  }
}

const literal = (value: unknown): string => `'${JSON.stringify(value).replaceAll("'", "''")}'`

describe.each(STORAGE_KINDS)("the tables (%s)", (kind) => {
  let two: TwoHouses
  let withOwner: readonly string[]
  let without: readonly string[]

  const asOperator = <T>(work: (tx: Tx) => Promise<T>) => two.storage.asOperator(work)
  const within = (house: { readonly id: string }, text: string) =>
    tried(() => two.storage.inOrganisation(house.id, (tx) => rowsOf(tx, text)))

  beforeAll(async () => {
    two = await openTwoHouses(kind)
    for (const house of [two.a, two.b]) {
      const make = makeIn(two, house)
      await make.effort(await make.closed())
      await make.approval()
      await make.callBack()
      const unit = await make.unit()
      const enquiry = { method: "post", path: `/units/${unit.id}/enquiries`, by: house.owner, body: {} }
      await two.granted({ ...enquiry, ifMatch: `"${unit.version}"` })
      await make.customer()
      await make.leadWithEffort()
      await make.onLead(await make.lead(), "/stages/passed", { stage: "prospecting" })
      await make.practice()
      await make.invitation()
      await make.key()
      const { id } = await make.haggled()
      const version = await plantPriorVersion(two.storage, house)
      const choice = { version, reason: "it is ours" }
      await two.granted({ method: "put", path: "/learning/in-force", by: house.owner, body: choice, ifMatch: "*" })
      await two.granted({ method: "get", path: `/deals/${id}/advice`, by: house.owner })
      await two.granted({ method: "get", path: "/review", by: house.owner })
      const policy = await two.granted({ method: "get", path: "/policy", by: house.owner })
      const body = { ...policy.json.policy, holdingCostPerDay: "12" }
      await two.granted({ method: "put", path: "/policy", by: house.owner, body, ifMatch: "*", once: "a-key" })
    }
    await asOperator(async (tx) => {
      for (const { id } of [two.a, two.b]) await rowsOf(tx, `insert into reader_positions values ('${id}', 'a', '1:1')`)
    })
    const tables = await asOperator((tx) =>
      rowsOf(
        tx,
        `select t.table_name as name, bool_or(c.column_name = 'organisation_id') as owned from information_schema.tables t
          join information_schema.columns c using (table_schema, table_name) where t.table_schema = 'public' group by 1 order by 1`,
      ),
    )
    const names = (owned: boolean) => tables.filter((one) => one.owned === owned).map(({ name }) => String(name))
    withOwner = names(true)
    without = names(false)
  })
  afterAll(async () => await two.close())

  test("are all known: with an owner for each row, or of the installation", () => {
    expect(without).toEqual([...OF_THE_INSTALLATION, ...VIEWS, "organisations"].sort())
    expect(withOwner.length).toBeGreaterThan(18)
  })

  const countsByHouse = async (name: string): Promise<ReadonlyMap<unknown, number>> => {
    const text = `select organisation_id as id, count(*) as count from "${name}" group by 1`
    return new Map((await asOperator((tx) => rowsOf(tx, text))).map(({ id, count }) => [id, Number(count)]))
  }

  test("show an organisation its own rows only, and none at all to work in none", async () => {
    const empty: string[] = []
    for (const name of withOwner) {
      const counts = await countsByHouse(name)
      if (!counts.get(two.a.id) || !counts.get(two.b.id)) empty.push(name)
      for (const house of [two.a, two.b]) {
        const seen = await within(house, `select count(*) as count from "${name}"`)
        const count = typeof seen === "string" ? seen : Number(seen[0]?.count)
        expect([name, count]).toEqual([name, counts.get(house.id) ?? 0])
      }
      const nowhere = await tried(() =>
        asOperator(async (tx) => {
          await rowsOf(tx, "set local role walkaway_desk")
          return rowsOf(tx, `select count(*) as count from "${name}"`)
        }),
      )
      expect([name, typeof nowhere === "string" ? nowhere : Number(nowhere[0]?.count)]).toEqual([name, 0])
    }
    // What no story here fills is at least empty on both sides.
    expect(
      empty.filter(
        (name) =>
          !["deal_values", "unit_lines", "learnt_demand", "learnt_figures", "lead_values", "crossings"].includes(name),
      ),
    ).toEqual([])
  })

  test("of the installation are out of reach", async () => {
    for (const name of OF_THE_INSTALLATION) {
      expect([name, await within(two.a, `select * from "${name}"`)]).toEqual([name, DENIED])
      expect([name, await within(two.a, `delete from "${name}"`)]).toEqual([name, DENIED])
    }
  })

  test("of people and organisations show one's own", async () => {
    const people = await within(two.a, "select email from organisation_people")
    const emails = (people as readonly Row[]).map(({ email }) => String(email))
    expect(emails).toContain(two.a.owner.email)
    expect(emails).not.toContain(two.b.owner.email)
    expect(await within(two.a, "select id from organisations")).toEqual([{ id: two.a.id }])
    expect(JSON.stringify(await within(two.a, "select * from organisation_names"))).not.toContain(two.b.mark)
  })

  test("let nobody change or delete rows of another organisation", async () => {
    const before = await stateOf(two.b.id)
    for (const name of withOwner) {
      const changed = await within(
        two.a,
        `with done as (update "${name}" set organisation_id = organisation_id where organisation_id = '${two.b.id}' returning 1)
          select count(*) as count from done`,
      )
      const deleted = await within(
        two.a,
        `with done as (delete from "${name}" where organisation_id = '${two.b.id}' returning 1) select count(*) as count from done`,
      )
      const stolen = await within(two.a, `update "${name}" set organisation_id = '${two.b.id}'`)
      for (const outcome of [changed, deleted]) {
        expect([name, typeof outcome === "string" ? outcome : Number(outcome[0]?.count)]).toEqual([
          name,
          expect.toBeOneOf([0, DENIED]),
        ])
      }
      const own = (await countsByHouse(name)).get(two.a.id) ?? 0
      expect([name, stolen]).toEqual([name, own > 0 ? DENIED : expect.toBeOneOf([[], DENIED])])
    }
    expect(await stateOf(two.b.id)).toEqual(before)
  })

  test("take no row into another organisation", async () => {
    for (const name of withOwner) {
      const [row] = await asOperator((tx) =>
        rowsOf(tx, `select to_jsonb(t) as row from "${name}" t where organisation_id = '${two.b.id}' limit 1`),
      )
      if (!row) continue
      const inserted = await within(
        two.a,
        `insert into "${name}" select * from jsonb_populate_record(null::"${name}", ${literal(row.row)}::jsonb)`,
      )
      expect([name, inserted]).toEqual([name, DENIED])
    }
  })

  test("of record let nobody change what stands in them, not even the operator", async () => {
    for (const name of ["events", "audit_log"]) {
      for (const text of [`update ${name} set actor = actor`, `delete from ${name}`, `truncate ${name}`]) {
        expect([text, await tried(() => asOperator((tx) => rowsOf(tx, text)))]).toEqual([
          text,
          expect.toBeOneOf(["23001", DENIED]),
        ])
      }
    }
  })

  const stateOf = async (organisationId: string): Promise<Readonly<Record<string, string>>> => {
    const state: Record<string, string> = {}
    for (const name of withOwner) {
      const [row] = await asOperator((tx) =>
        rowsOf(
          tx,
          `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest from "${name}" t where organisation_id = '${organisationId}'`,
        ),
      )
      state[name] = String(row?.digest)
    }
    return state
  }
})
