// The first start, on both databases.

import { must } from "@walkaway/engine"
import { expect, test } from "vitest"
import { newUuid } from "../ids.ts"
import { organisations } from "../storage/account-tables.ts"
import { freshStorage, STORAGE_KINDS } from "../testing/index.ts"
import { CHEAP_PASSWORDS, headersWith, PASSWORD, readyToRace, secretOf, VISIT } from "./desk-of-people.ts"
import { openPeople } from "./open-people.ts"

const WISH = { name: "Olive", email: "Olive@Example.com ", password: PASSWORD, organisation: "Northgate" }

test.each(STORAGE_KINDS)("the set-up link makes the first owner, once (%s)", async (kind) => {
  const storage = await freshStorage(kind)
  let now = new Date()
  const log = { warn: () => undefined, error: () => undefined }
  const told = { baseUrl: () => "https://desk.example/", passwordCost: CHEAP_PASSWORDS }
  const parts = { ...told, storage, clock: () => now, newId: newUuid, log }
  const people = await openPeople(parts)
  const code = async (token: string, more: Partial<typeof WISH> = {}) => {
    const answer = await people.setUp({ ...WISH, ...more, token }, VISIT)
    return answer.ok ? "done" : answer.error.code
  }
  expect(await people.isSetUp()).toBe(false)
  const first = await people.setUpLink()
  expect(first).toMatch(/^https:\/\/desk\.example\/set-up#[\w-]{43}$/)
  const second = await people.setUpLink()
  expect(await code(secretOf(first))).toBe("set-up-token-wrong")
  expect(await code("")).toBe("set-up-token-wrong")
  expect(await code(secretOf(second), { password: "short" })).toBe("weak-password")
  expect(await code(secretOf(second), { email: "olive" })).toBe("invalid-email")
  expect(await code(secretOf(second), { organisation: " \n" })).toBe("name-missing")
  now = new Date(now.getTime() + 25 * 3_600_000)
  expect(await code(secretOf(second))).toBe("set-up-token-wrong")

  const link = await people.setUpLink()
  await readyToRace(storage)
  const rivals = await Promise.all(
    [0, 1, 2, 3].map(async (place) => {
      const email = `olive${place}@example.com`
      return await people.setUp({ ...WISH, email, token: secretOf(link) }, VISIT)
    }),
  )
  const codes = rivals.map((answer) => (answer.ok ? "done" : answer.error.code))
  expect(codes.sort()).toEqual(["done", "set-up-done", "set-up-done", "set-up-done"])
  expect(await storage.asOperator(async (tx) => await tx.select().from(organisations))).toHaveLength(1)
  const { session, setCookies } = must(rivals.find(({ ok }) => ok) ?? rivals[0])
  expect(session).toMatchObject({ role: "owner", organisation: "Northgate" })
  expect(await people.sessionOf(headersWith(setCookies))).toEqual(session)
  expect(setCookies.join()).toMatch(
    /^__Secure-walkaway\.session_token=[^;]+; Max-Age=1209600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  )
  expect(await people.isSetUp()).toBe(true)
  expect(await people.setUpLink()).toBeUndefined()
  expect(await code(secretOf(link))).toBe("set-up-done")
  await people.settled()
  await storage.close()
})
