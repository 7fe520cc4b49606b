// The commands on the data themselves, on a folder and on a server: what they print, how they end, and what they leave behind.

import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { openStorage } from "@walkaway/desk/storage"
import { freshDatabase } from "@walkaway/desk/testing"
import { sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openLivedInDesk } from "../../../desk/src/upkeep/testing/lived-in-desk.ts"
import { run } from "../run-in-strings.ts"

const folder = mkdtempSync(join(tmpdir(), "walkaway-cli-"))
const data = join(folder, "data")
const at = (name: string): string => join(folder, name)
let organisationId = ""

beforeAll(async () => {
  const desk = await openLivedInDesk("embedded", await openStorage({ kind: "embedded", folder: data }))
  organisationId = desk.organisationId
  await desk.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const told = async (...args: readonly string[]): Promise<string> => {
  const { status, out, err } = await run(args)
  expect({ status, err }).toEqual({ status: 0, err: "" })
  return out
}

const refused = async (status: number, ...args: readonly string[]): Promise<string> => {
  const ran = await run(args)
  expect({ status: ran.status, out: ran.out }).toEqual({ status, out: "" })
  expect(ran.err).not.toMatch(/undefined|\[object|^\s+at |Please report/m)
  return ran.err.replaceAll(/\s+/g, " ")
}

describe("backup and restore", () => {
  test("from a folder to a server, where the desk is as it was", async () => {
    const file = at("desk.backup")
    expect(await told("backup", file, "--data", data)).toContain(file)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const { url, drop } = await freshDatabase()
    try {
      expect(await told("restore", file, "--database", url)).toContain("Everybody signs in again.")
      expect(await refused(2, "restore", file, "--database", url)).toContain("never mixes with or overwrites it")
      expect(JSON.parse(await told("export", at("there.jsonl"), "--database", url, "--json")).organisation.id).toBe(
        organisationId,
      )
    } finally {
      await drop()
    }
  })

  test("a damaged file is refused, with nothing left but an empty desk", async () => {
    const bytes = readFileSync(at("desk.backup"))
    writeFileSync(at("cut.backup"), bytes.subarray(0, 900))
    expect(await refused(2, "restore", at("cut.backup"), "--data", at("fresh"))).toContain("cut off or damaged")
    expect(await told("restore", at("desk.backup"), "--data", at("fresh"))).toContain("events")
  })

  test("a file that is not there costs nothing, not even a folder", async () => {
    expect(await refused(2, "restore", at("nowhere.backup"), "--data", at("never"))).toContain("There is no such file.")
    expect(existsSync(at("never"))).toBe(false)
  })

  test.each(["backup", "export"])(
    "%s into a folder that is not there is told before anything is opened",
    async (verb) => {
      expect(await refused(2, verb, at("no/such/folder"), "--data", at("never"))).toContain("cannot be written")
      expect(await refused(2, verb, folder, "--data", at("never"))).toContain("This is a folder.")
    },
  )
})

describe("which data", () => {
  test("an address that is none is told without opening anything", async () => {
    expect(await refused(2, "doctor", "--database", "nonsense")).toContain(
      "--database The address of the database cannot",
    )
    expect(await refused(2, "set-up-link", "--url", "desk", "--data", at("never"))).toContain("--url")
    expect(existsSync(at("never"))).toBe(false)
  })

  test("a folder without a desk is told, and not made into one", async () => {
    expect(await refused(2, "doctor", "--data", at("empty"))).toContain("There is no desk in this folder.")
    expect(existsSync(at("empty"))).toBe(false)
  })

  test("the environment says it too", async () => {
    const { status, out } = await run(["doctor", "--json"], { env: { WALKAWAY_DATA: data } })
    expect(status).toBe(0)
    expect(JSON.parse(out).map(({ check }: { check: string }) => check)).toContain("views")
  })

  test("a folder in use by a running desk is said to be, and ends with 1", async () => {
    const storage = await openStorage({ kind: "embedded", folder: data })
    try {
      expect(await refused(1, "backup", at("no.backup"), "--data", data)).toContain(
        `is in use by process ${process.pid}`,
      )
    } finally {
      await storage.close()
    }
  })

  test("a server that is not there ends with 1 and no password", async () => {
    const err = await refused(1, "doctor", "--database", "postgres://desk:secret@127.0.0.1:1/desk")
    expect(err).toContain("127.0.0.1:1")
    expect(err).not.toContain("secret")
  })

  test("both at once is a mistake", async () => {
    expect(await refused(2, "doctor", "--data", data, "--database", "postgres://x/y")).toContain("Both are given.")
  })
})

describe("doctor", () => {
  test("says row by row what it saw, and all is well", async () => {
    const out = await told("doctor", "--data", data)
    expect(out).toContain("ok      Lists and reports are what the events say.")
    expect(out).toContain("Well, with 1 thing to look at.")
    expect(out.split("\n").filter((row) => row.length > 80)).toEqual([])
  })

  test("ends with 1 when something failed, and mends what can be mended", async () => {
    const storage = await openStorage({ kind: "embedded", folder: data })
    await storage.asOperator((tx) => tx.execute(sql`update deals set our_offer = 1`))
    await storage.close()
    const { status, out } = await run(["doctor", "--data", data])
    expect(status).toBe(1)
    expect(out).toContain("doctor --repair")
    expect(await told("doctor", "--repair", "--data", data)).toContain("Well, with 1 thing")
  })
})

describe("export and import", () => {
  test("to a file, which imported again changes nothing", async () => {
    const file = at("house.jsonl")
    expect(await told("export", file, "--data", data)).toContain("Northgate Motors")
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(await told("import", file, "--data", data)).toContain("Nothing new for Northgate Motors")
  })

  test("to standard output, line by line", async () => {
    const lines = (await told("export", "--data", data, "--organisation", "northgate motors")).trimEnd().split("\n")
    expect(JSON.parse(lines[0]).format).toBe("walkaway-organisation")
    expect(JSON.parse(lines.at(-1) ?? "").trailer.counts.events).toBe(
      lines.filter((line) => line.startsWith('{"table":"events"')).length,
    )
  })

  test("of closed deals is a log that replay reads", async () => {
    const file = at("closed.jsonl")
    expect(await told("export", "--negotiations", file, "--data", data)).toContain("walkaway replay")
    expect((await run(["replay", file])).status).toBe(0)
  })

  test("of a house that is not there is refused with those that are", async () => {
    expect(await refused(2, "export", "--data", data, "--organisation", "Elsewhere")).toContain("Northgate Motors")
  })

  test("a file that was edited is refused", async () => {
    writeFileSync(at("edited.jsonl"), readFileSync(at("house.jsonl"), "utf8").replace("8500", "8501"))
    expect(await refused(2, "import", at("edited.jsonl"), "--data", data)).toContain("does not match its checksum")
  })
})

describe("links", () => {
  test("a new password for somebody who is known", async () => {
    const out = await told("reset-password", "Olive@Example.com", "--data", data, "--url", "https://deals.example.com")
    expect(out).toMatch(/https:\/\/deals\.example\.com\/reset#\S{43}/)
    expect(await refused(2, "reset-password", "nobody@example.com", "--data", data)).toContain("no account")
  })

  test("a set-up link only while nobody has an account", async () => {
    expect(await refused(2, "set-up-link", "--data", data)).toContain("set up already")
    expect(await told("set-up-link", "--data", at("new"))).toMatch(/http:\/\/localhost:4400\/set-up#\S{43}/)
  })
})
