import { must } from "@walkaway/engine"
import { afterAll, beforeAll, expect, test } from "vitest"
import { account } from "../storage/account-tables.ts"
import { type DeskOfPeople, openDeskOfPeople, PASSWORD, VISIT } from "./desk-of-people.ts"
import { scryptOf } from "./password-hashing.ts"

/** What the sign-in library takes: 32 MB and a tenth of a second for each guess. */
const DEAR = 16_384

let desk: DeskOfPeople
beforeAll(async () => {
  desk = await openDeskOfPeople("embedded", { passwordCost: undefined })
})
afterAll(async () => await desk.close())

const storedHash = async (): Promise<string> => {
  const [row] = await desk.storage.accounts.select({ hash: account.password }).from(account)
  return row?.hash ?? ""
}

test("a desk hashes dearly unless a cost is given, and knows the password by it", async () => {
  const hash = await storedHash()
  expect(hash).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/)
  expect(await scryptOf(DEAR).verify({ hash, password: PASSWORD })).toBe(true)
  expect(await scryptOf(DEAR).verify({ hash, password: `${PASSWORD}!` })).toBe(false)
  expect(await scryptOf(DEAR / 2).verify({ hash, password: PASSWORD })).toBe(false)
  must(await desk.people.signIn({ email: "olive@example.com", password: PASSWORD }, VISIT))
})

test("a cheap hash is another, and each has its own salt", async () => {
  const [one, other] = [await scryptOf(16).hash(PASSWORD), await scryptOf(16).hash(PASSWORD)]
  expect(one).not.toBe(other)
  expect(await scryptOf(16).verify({ hash: one, password: PASSWORD })).toBe(true)
  expect(await scryptOf(16).verify({ hash: one, password: "tall green kettle 42" })).toBe(false)
})
