import { randomUUID } from "node:crypto"
import { sql } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { asSuperuser, freshDatabase, testServer } from "../testing/index.ts"
import { openStorage } from "./open-storage.ts"
import { refuseOlder } from "./server-storage.ts"
import type { Storage } from "./storage.ts"
import { StorageAddressWrong, StorageRolesMissing, StorageTooOld, StorageUnreachable } from "./storage-faults.ts"

let database: Awaited<ReturnType<typeof freshDatabase>>
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(async () => await database.drop())

const open = async (url: string, onNotice?: (message: string) => void): Promise<Storage> =>
  await openStorage({ kind: "server", url, connectionsMax: 4 }, { ...(onNotice && { onNotice }) })

const faultOf = async (url: string): Promise<Error> =>
  await open(url).then(
    () => new Error("opened"),
    (fault: Error) => fault,
  )

const changed = (url: string, change: (url: URL) => void): string => {
  const copy = new URL(url)
  change(copy)
  return copy.href
}

test("a server that is not there is named by host and port, and the password is not said", async () => {
  const url = changed(database.url, (one) => {
    one.port = "1"
    one.password = "hush-hush"
  })
  const fault = await faultOf(url)
  expect(fault).toBeInstanceOf(StorageUnreachable)
  expect(fault.message).toContain("127.0.0.1:1 ")
  expect(`${fault.message} ${String((fault.cause as Error).message)}`).not.toContain("hush")
})

test.each<[string, (url: URL) => void, RegExp]>([
  ["wrong password", (url) => Object.assign(url, { password: "wrong" }), /password authentication failed/],
  ["no such database", (url) => Object.assign(url, { pathname: "/nowhere" }), /"nowhere" does not exist/],
  ["no such host", (url) => Object.assign(url, { hostname: "nowhere.invalid" }), /nowhere\.invalid/],
])("%s is told as such", async (_, change, expected) => {
  const fault = await faultOf(changed(database.url, change))
  expect(fault).toBeInstanceOf(StorageUnreachable)
  expect(fault.message).toMatch(expected)
})

test.each(["postgres://anna:hush#hush@host:x/desk", "hush"])("%s cannot be read, and is not repeated", async (url) => {
  const fault = await faultOf(url)
  expect(fault).toBeInstanceOf(StorageAddressWrong)
  expect(fault.message).toContain("%23")
  expect(JSON.stringify([fault.message, String(fault.cause)])).not.toContain("hush")
})

test.each([
  [140_011, "14.11", true],
  [150_000, "15.0", false],
  [180_004, "18.4", false],
])("version %i (%s): refused %s", (number, name, refused) => {
  const check = () => refuseOlder(number, name)
  if (refused) expect(check).toThrow(StorageTooOld)
  else expect(check).not.toThrow()
})

test("a user who may not make roles is told the SQL for an administrator; with it done, the desk starts", async () => {
  const name = `plain_${randomUUID().replaceAll("-", "")}`
  await asSuperuser(`create role ${name} login password 'plain'`, `create database ${name} owner ${name}`)
  const url = changed(testServer().superuserUrl, (one) =>
    Object.assign(one, { username: name, password: "plain", pathname: `/${name}` }),
  )
  const fault = await faultOf(url)
  expect(fault).toBeInstanceOf(StorageRolesMissing)
  const script = fault.message.slice(fault.message.indexOf(":\n") + 2).split("\n")
  expect(script).toContain(`grant walkaway_desk to "${name}";`)
  await asSuperuser(...script.filter((line) => line.startsWith("grant")))
  await (await open(url)).close()
  await asSuperuser(`drop database ${name} with (force)`, `drop role ${name}`)
})

test("two desks that start at once on an empty database both start", async () => {
  const name = `empty_${randomUUID().replaceAll("-", "")}`
  await asSuperuser(`create database ${name} owner desk_owner`)
  const url = changed(database.url, (one) => Object.assign(one, { pathname: `/${name}` }))
  const desks = await Promise.all([open(url), open(url), open(url)])
  for (const desk of desks) await desk.ping()
  await Promise.all(desks.map(async (desk) => await desk.close()))
  await asSuperuser(`drop database ${name} with (force)`)
})

const CUT_ALL = `select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = `

test("cut connections are told and made again; a listener is woken and goes on hearing", async () => {
  const notices: string[] = []
  const own = await freshDatabase()
  const storage = await open(own.url, (message) => notices.push(message))
  const heard: string[] = []
  const stop = await storage.listen("walkaway_events", (payload) => heard.push(payload))
  await storage.ping()
  await asSuperuser(`${CUT_ALL}'${new URL(own.url).pathname.slice(1)}'`)
  await expect.poll(() => heard, { timeout: 10_000 }).toEqual([""])
  await expect
    .poll(() =>
      storage.ping().then(
        () => "answers",
        () => "lost",
      ),
    )
    .toBe("answers")
  await storage.asOperator(async (tx) => await tx.execute(sql`select pg_notify('walkaway_events', 'again')`))
  await expect.poll(() => heard).toEqual(["", "again"])
  expect(notices.join(" ")).toContain("was lost")
  await stop()
  await storage.close()
  await own.drop()
})

test("work whose connection is cut fails, and the next work has a new one", async () => {
  const own = await freshDatabase()
  const storage = await open(own.url)
  const cut = storage.asOperator(async (tx) => {
    await asSuperuser(`${CUT_ALL}'${new URL(own.url).pathname.slice(1)}'`)
    await tx.execute(sql`select 1`)
  })
  await expect(cut).rejects.toThrow()
  await expect
    .poll(() =>
      storage.ping().then(
        () => "answers",
        () => "lost",
      ),
    )
    .toBe("answers")
  await storage.close()
  await own.drop()
})

test("no connection is left out of the pool by work that fails", async () => {
  const storage = await open(database.url)
  const failing = Array.from(
    { length: 30 },
    async () => await storage.asOperator(async () => await Promise.reject(new Error("no"))),
  )
  const settled = await Promise.allSettled(failing)
  expect(settled.every(({ status }) => status === "rejected")).toBe(true)
  await storage.ping()
  await storage.close()
})
