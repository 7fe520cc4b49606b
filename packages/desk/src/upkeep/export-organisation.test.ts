import { createHash } from "node:crypto"
import { Readable } from "node:stream"
import { must } from "@walkaway/engine"
import { sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { newUuid } from "../ids.ts"
import {
  commandDeal,
  everythingAbout,
  findDeal,
  forgetCustomer,
  organisationNow,
  policyInForce,
} from "../services/index.ts"
import { organisations } from "../storage/account-tables.ts"
import type { Storage } from "../storage/storage.ts"
import { customers } from "../storage/tables.ts"
import { freshStorage, STORAGE_KINDS, type StorageKind } from "../testing/index.ts"
import { compareViews } from "./compare-views.ts"
import { exportLines, exportOrganisation } from "./export-organisation.ts"
import { importOrganisation } from "./import-organisation.ts"
import { VIEW_TABLES } from "./tables-of-record.ts"
import { contentsOf } from "./testing/contents.ts"
import { type LivedInDesk, openLivedInDesk } from "./testing/lived-in-desk.ts"
import { inSnapshot } from "./transactions.ts"

const NOW = new Date("2026-11-24T10:00:00Z")

const textOf = async (lines: AsyncIterable<string>): Promise<string> => {
  let text = ""
  for await (const line of lines) text += `${line}\n`
  return text
}

const exported = (storage: Storage, organisationId: string) => textOf(exportLines(storage, organisationId, NOW))
const sourceOf = (text: string) => () => Readable.from([Buffer.from(text)])

/** An organisation that nobody has worked in yet. */
const found = async (storage: Storage, id = newUuid()): Promise<string> => {
  await storage.asOperator((tx) => tx.insert(organisations).values({ id, name: "Empty house", createdAt: NOW }))
  return id
}

/** With its lines as they are but its proof made again, as somebody who knows how might. */
const sealedAgain = (text: string): string => {
  const lines = text.trimEnd().split("\n").slice(0, -1)
  const before = `${lines.join("\n")}\n`
  const counts: Record<string, number> = {}
  for (const line of lines.slice(1)) {
    const { table } = JSON.parse(line)
    counts[table] = (counts[table] ?? 0) + 1
  }
  const sha256 = createHash("sha256").update(before).digest("hex")
  return `${before}${JSON.stringify({ trailer: { counts, sha256 } })}\n`
}

/** Without the header, which names the organisation and its people. */
const rowsIn = (text: string): string => text.split("\n").slice(1, -2).join("\n")

describe.each(STORAGE_KINDS)("on %s", (kind) => {
  const other: StorageKind = kind === "embedded" ? "server" : "embedded"
  let desk: LivedInDesk
  let text: string
  beforeAll(async () => {
    desk = await openLivedInDesk(kind)
    text = await exported(desk.storage, desk.organisationId)
  })
  afterAll(() => desk.close())

  test("an export holds what the organisation holds, and nothing that opens a door", () => {
    const header = JSON.parse(text.split("\n")[0])
    expect(header.people.map(({ name }: { name: string }) => name).toSorted()).toEqual(["Olive Owner", "sam"])
    expect(text).toContain("They came twice")
    expect(text).toContain("Ida Blank")
    for (const secret of ["password", "secret_hash", "token"]) expect(text).not.toContain(secret)
  })

  test("nothing of another organisation is in it", async () => {
    const id = await found(desk.storage)
    expect(rowsIn(await exported(desk.storage, id))).toBe("")
  })

  test("somebody's export is noted in the audit log", async () => {
    const own = await textOf(exportOrganisation({ storage: desk.storage, clock: () => NOW }, desk.owner))
    expect(own).toContain('"action":"exported"')
    text = await exported(desk.storage, desk.organisationId)
  })

  test("exported, imported elsewhere and exported again, it is the same to the letter", async () => {
    const storage = await freshStorage(other)
    try {
      const id = await found(storage, desk.organisationId)
      const imported = must(await importOrganisation(storage, id, sourceOf(text)))
      expect(imported).toMatchObject({ known: 0, added: expect.any(Number) })
      expect(rowsIn(await exported(storage, id))).toBe(rowsIn(text))
      expect(await contentsOf(storage, VIEW_TABLES)).toEqual(await contentsOf(desk.storage, VIEW_TABLES))
      expect(await inSnapshot(storage, compareViews)).toEqual([])
    } finally {
      await storage.close()
    }
  })

  test("imported into a house of another id, it is that house's, policy included, and the same file again changes nothing", async () => {
    const id = await found(desk.storage)
    const first = must(await importOrganisation(desk.storage, id, sourceOf(text)))
    const after = await exported(desk.storage, id)
    expect(must(await importOrganisation(desk.storage, id, sourceOf(text)))).toEqual({ added: 0, known: first.added })
    expect(await exported(desk.storage, id)).toBe(after)
    await desk.storage.inOrganisation(id, async (tx) => {
      expect((await organisationNow(tx)).name).toBe("Empty house")
      expect((await policyInForce(tx)).policy.costPerHour.salesperson).toBe("25.50")
      expect(must(await findDeal(tx, desk.parts, desk.deals.won)).deal.closed?.outcome).toBe("won")
    })
    expect(await inSnapshot(desk.storage, compareViews)).toEqual([])
  })

  test("back into its own house after more has happened, it changes nothing", async () => {
    await desk.storage.inOrganisation(desk.organisationId, async (tx) => {
      must(
        await commandDeal(
          tx,
          desk.parts,
          desk.owner,
          { dealId: desk.deals.open },
          { kind: "log-effort", stage: "meeting", hours: 1 },
        ),
      )
    })
    const before = await exported(desk.storage, desk.organisationId)
    expect(must(await importOrganisation(desk.storage, desk.organisationId, sourceOf(text)))).toMatchObject({
      added: 0,
    })
    expect(await exported(desk.storage, desk.organisationId)).toBe(before)
  })

  test("a later export of the same house adds what has happened since", async () => {
    const storage = await freshStorage(other)
    try {
      const id = await found(storage)
      must(await importOrganisation(storage, id, sourceOf(text)))
      const later = await exported(desk.storage, desk.organisationId)
      expect(must(await importOrganisation(storage, id, sourceOf(later)))).toMatchObject({ added: 1 })
      expect(rowsIn(await exported(storage, id)).replaceAll(id, desk.organisationId)).toBe(rowsIn(later))
    } finally {
      await storage.close()
    }
  })

  test("whoever was forgotten since stays forgotten", async () => {
    const { storage, parts, owner, organisationId } = desk
    const customerId = await storage.inOrganisation(organisationId, async (tx) => {
      const [known] = (await tx.select().from(customers)).filter(({ forgottenAt }) => forgottenAt === null)
      must(await forgetCustomer(tx, parts, owner, known.id))
      return known.id
    })
    must(await importOrganisation(storage, organisationId, sourceOf(text)))
    expect(await exported(storage, organisationId)).not.toContain("Ida Blank")
    await storage.inOrganisation(organisationId, async (tx) => {
      expect((await everythingAbout(tx, parts, owner, customerId)).notes).toEqual([])
    })
  })

  const refused: readonly (readonly [name: string, change: (text: string) => string, code: string])[] = [
    ["that was edited", (all) => all.replace("8500", "8501"), "file-damaged"],
    ["that was cut off", (all) => all.slice(0, -300), "file-damaged"],
    [
      "with another event in the same place",
      (all) => sealedAgain(all.replace('"8500.00"', '"8501.00"').replace('"8500"', '"8501"')),
      "history-differs",
    ],
    [
      "with an event of a kind that nobody knows",
      (all) => sealedAgain(all.replace('"type":"OfferMade"', '"type":"OfferDreamt"')),
      "event-unreadable",
    ],
    [
      "with rows that no export has",
      (all) => sealedAgain(all.replace('{"table":"notes"', '{"table":"user"')),
      "file-damaged",
    ],
    [
      "with a column that nobody knows",
      (all) => sealedAgain(all.replaceAll('{"table":"notes","row":{', '{"table":"notes","row":{"mood":1,')),
      "file-too-new",
    ],
    ["of a newer format", (all) => sealedAgain(all.replace('"formatVersion":1', '"formatVersion":2')), "file-too-new"],
  ]

  test.each(refused)("a file %s is refused and changes nothing", async (_name, change, code) => {
    const before = await contentsOf(desk.storage, ["events", "notes", "customers_private", "audit_log", ...VIEW_TABLES])
    const changed = change(text)
    expect(changed).not.toBe(text)
    expect(await importOrganisation(desk.storage, desk.organisationId, sourceOf(changed))).toMatchObject({
      ok: false,
      error: { code, remedy: expect.anything() },
    })
    expect(await contentsOf(desk.storage, Object.keys(before))).toEqual(before)
  })

  test("another house's history is not mixed into one that has its own", async () => {
    const id = await found(desk.storage)
    const elsewhere = await openLivedInDesk(other)
    try {
      const theirs = await exported(elsewhere.storage, elsewhere.organisationId)
      must(await importOrganisation(desk.storage, id, sourceOf(text)))
      const mixed = await importOrganisation(desk.storage, id, sourceOf(theirs))
      // Their policies are one stream, under this house's id, and differ.
      expect(mixed).toMatchObject({
        ok: false,
        error: { code: expect.stringMatching(/^(history-differs|organisation-in-use)$/) },
      })
      await desk.storage.inOrganisation(id, (tx) => tx.execute(sql`select 1`))
    } finally {
      await elsewhere.close()
    }
  })
})
