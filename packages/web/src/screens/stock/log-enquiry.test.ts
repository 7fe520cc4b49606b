import { QueryClient } from "@tanstack/react-query"
import { afterEach, expect, test, vi } from "vitest"
import type { Unit } from "../../desk/types.ts"
import { newOnce } from "../../outbox/use-once.ts"
import { logEnquiry } from "./log-enquiry.ts"
import { unitChangeOf } from "./use-unit-change.ts"

afterEach(() => vi.unstubAllGlobals())

const UNIT = { id: "golf", version: 3 } as Unit

test("a tap whose answer is lost and that is made again counts one buyer; the next tap counts another", async () => {
  const keys: (string | null)[] = []
  const answers = [
    () => Promise.reject(new TypeError("the line is cut")),
    () => Response.json({ unit: { ...UNIT, version: 4 }, enquiry: { version: 4 } }, { status: 201 }),
    () => Response.json({ unit: { ...UNIT, version: 5 }, enquiry: { version: 5 } }, { status: 201 }),
  ]
  vi.stubGlobal("fetch", async (_: string, { headers }: RequestInit) => {
    keys.push(new Headers(headers).get("idempotency-key"))
    return await answers[keys.length - 1]?.()
  })
  const [once, change] = [newOnce(), unitChangeOf(new QueryClient())]
  const tap = () => logEnquiry(once, change, UNIT, "phone")
  await expect(tap()).rejects.toMatchObject({ code: "unreached" })
  expect(await tap()).toMatchObject({ version: 4 })
  expect(await tap()).toMatchObject({ version: 5 })
  expect(keys[0]).toMatch(/\S/)
  expect(keys[1]).toBe(keys[0])
  expect(keys[2]).not.toBe(keys[0])
})
